import type { StandardDeviationConvention } from '../../moments.ts';
import type { SpatialWeights } from '../spatial-weights.ts';
import { completeAreas, neighbourCounts, spread } from './complete-areas.ts';
import { deviationsOf } from './deviations.ts';
import { quadrants } from './quadrants.ts';
import { spatialLag } from '../weights/spatial-lag.ts';
import { undefinedReason, undefinedStatistic, type UndefinedStatistic } from './undefined-statistic.ts';
import { weightConstants } from './weight-constants.ts';

export interface BivariateMoran {
  readonly kind: 'defined';
  /** n / S0 * sum_i a_i (W b)_i / sqrt(sum a^2 sum b^2): comparable between weights (spdep). n counts islands. */
  readonly statistic: number;
  /** sum_i a_i (W b)_i / sum a^2 with both variables standardised: slope of the scatter plot (PySAL, GeoDa). Equal without islands and row-standardised. */
  readonly slope: number;
  readonly missing: number;
  /** I_i = a_i (W b)_i, both standardised; 0 on islands, NaN where missing. Arrays of length n. */
  readonly local: Float64Array;
  /** Standardised first variable (`a`). */
  readonly own: Float64Array;
  /** Weighted sum of the neighbours' standardised second variable. */
  readonly lag: Float64Array;
  /** `Quadrant` codes: first variable here, second variable around. */
  readonly quadrant: Uint8Array;
  /** 0 = island, -1 = missing. */
  readonly neighbourCounts: Int32Array;
}

/**
 * Bivariate Moran's I: is the first variable here high where the second is high around? It says nothing about the two at the same place.
 * `first`, `second`: length n; areas where either is NaN are left out. Standardised with divisor `population` (n, default) or `sample` (n - 1,
 * PySAL's local version); the global numbers do not depend on it. Local inference: `conditionalPermutation` on the second variable.
 * Undefined where either is constant, without links, for fewer than two areas. Cost O(links).
 */
export function bivariateMoran(
  first: Float64Array,
  second: Float64Array,
  weights: SpatialWeights,
  divisor: StandardDeviationConvention = 'population',
): BivariateMoran | UndefinedStatistic {
  const complete = completeAreas([first, second], weights);
  const reason = undefinedReason(complete.variables[0]!, complete.weights) ?? undefinedReason(complete.variables[1]!, complete.weights);
  if (reason !== null) return undefinedStatistic(reason);
  const n = complete.positions.length;
  const standardised = (values: Float64Array): Float64Array => {
    const { deviations, squares } = deviationsOf(values);
    const deviation = Math.sqrt(squares / (divisor === 'sample' ? n - 1 : n));
    return deviations.map((value) => value / deviation);
  };
  const own = standardised(complete.variables[0]!);
  const lag = spatialLag(complete.weights, standardised(complete.variables[1]!));
  const local = own.map((value, i) => value * lag[i]!);
  const slope = local.reduce((sum, value) => sum + value, 0) / (divisor === 'sample' ? n - 1 : n);
  const all = (kept: Float64Array): Float64Array => spread(kept, complete.positions, first.length);
  const allOwn = all(own);
  const allLags = all(lag);
  return {
    kind: 'defined',
    statistic: (slope * n) / weightConstants(complete.weights).s0,
    slope,
    missing: first.length - n,
    local: all(local),
    own: allOwn,
    lag: allLags,
    quadrant: quadrants(allOwn, allLags),
    neighbourCounts: neighbourCounts(complete, first.length),
  };
}
