import type { StandardDeviationConvention } from '../../moments.ts';
import type { SpatialWeights } from '../spatial-weights.ts';
import { normalPValue, type Alternative } from './analytic-test.ts';
import { completeAreas, neighbourCounts, spread } from './complete-areas.ts';
import { deviationsOf } from './deviations.ts';
import { quadrants } from './quadrants.ts';
import { rowSums } from './row-sums.ts';
import { spatialLag } from '../weights/spatial-lag.ts';
import { undefinedReason, undefinedStatistic, type UndefinedStatistic } from './undefined-statistic.ts';

/** Per area what chance would give and how far the statistic is from it. All arrays of length n; NaN = missing or no variance. */
export interface LocalMoments {
  readonly expectation: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  readonly p: Float64Array;
}

export interface LocalMoran {
  readonly kind: 'defined';
  /** I_i per area; 0 on islands, NaN where missing. All arrays have length n. */
  readonly statistic: Float64Array;
  /** Value minus mean. */
  readonly deviations: Float64Array;
  /** Weighted sum of the neighbours' deviations. */
  readonly lag: Float64Array;
  /** `Quadrant` codes. */
  readonly quadrant: Uint8Array;
  /** 0 = island, -1 = missing. */
  readonly neighbourCounts: Int32Array;
  /** The area's own value held fast, the others dealt at random (Sokal, Oden & Thomson 1998; spdep's default since 1.2). */
  readonly conditional: LocalMoments;
  /** All values dealt at random (Anselin 1995; spdep before 1.2). */
  readonly total: LocalMoments;
}

export interface LocalMoranOptions {
  /** Divisor of the variance: `population` n (spdep, default) or `sample` n - 1 (PySAL, GeoDa: (n - 1) / n times spdep's). */
  readonly divisor?: StandardDeviationConvention;
  /** Default `twoSided`. */
  readonly alternative?: Alternative;
}

/**
 * Local Moran's I (Anselin 1995): does an area lie among its like? I_i = z_i * sum_j w_ij z_j / (sum_k z_k^2 / n). Positive inside clusters,
 * negative for outliers. `values`: length n, NaN = missing (`completeAreas`). z and p do not depend on the divisor. Islands have I = 0,
 * no variance, z and p NaN. Undefined as in `moran`. Cost O(links).
 */
export function localMoran(
  values: Float64Array,
  weights: SpatialWeights,
  options: LocalMoranOptions = {},
): LocalMoran | UndefinedStatistic {
  const complete = completeAreas([values], weights);
  const numbers = complete.variables[0]!;
  const reason = undefinedReason(numbers, complete.weights);
  if (reason !== null) return undefinedStatistic(reason);
  const { deviations, squares, fourthPowers } = deviationsOf(numbers);
  const lag = spatialLag(complete.weights, deviations);
  const n = numbers.length;
  const secondMoment = squares / n;
  const scale = options.divisor === 'sample' ? (n - 1) / n : 1;
  const statistic = lag.map((around, i) => (scale * deviations[i]! * around) / secondMoment);
  const conditional = emptyMoments(n);
  const total = emptyMoments(n);
  const kurtosis = fourthPowers / n / (secondMoment * secondMoment);
  const sameNeighbour = (n - kurtosis) / (n - 1);
  const twoNeighbours = (2 * kurtosis - n) / ((n - 1) * (n - 2));
  for (let i = 0; i < n; i++) {
    const { sum, squareSum } = rowSums(complete.weights, i);
    const ownSquare = deviations[i]! ** 2;
    conditional.expectation[i] = (-scale * ownSquare * sum) / ((n - 1) * secondMoment);
    conditional.variance[i] =
      ((scale * scale * ownSquare) / (secondMoment * secondMoment)) *
      (n / (n - 2)) *
      (squareSum - (sum * sum) / (n - 1)) *
      (secondMoment - ownSquare / (n - 1));
    total.expectation[i] = (-scale * sum) / (n - 1);
    total.variance[i] = scale * scale * (sameNeighbour * squareSum + twoNeighbours * (sum * sum - squareSum)) - total.expectation[i]! ** 2;
  }
  const alternative = options.alternative ?? 'twoSided';
  const all = (kept: Float64Array): Float64Array => spread(kept, complete.positions, values.length);
  const moments = ({ expectation, variance }: typeof conditional): LocalMoments => {
    const z = statistic.map((value, i) => (variance[i]! > 0 ? (value - expectation[i]!) / Math.sqrt(variance[i]!) : NaN));
    return {
      expectation: all(expectation),
      variance: all(variance),
      z: all(z),
      p: all(z.map((deviate) => normalPValue(deviate, alternative))),
    };
  };
  const allDeviations = all(deviations);
  const allLags = all(lag);
  return {
    kind: 'defined',
    statistic: all(statistic),
    deviations: allDeviations,
    lag: allLags,
    quadrant: quadrants(allDeviations, allLags),
    neighbourCounts: neighbourCounts(complete, values.length),
    conditional: moments(conditional),
    total: moments(total),
  };
}

const emptyMoments = (n: number): { readonly expectation: Float64Array; readonly variance: Float64Array } => ({
  expectation: new Float64Array(n),
  variance: new Float64Array(n),
});
