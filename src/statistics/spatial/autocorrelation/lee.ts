import type { SpatialWeights } from '../spatial-weights.ts';
import { completeAreas, spread } from './complete-areas.ts';
import { deviationsOf } from './deviations.ts';
import { rowSums } from './row-sums.ts';
import { spatialLag } from '../weights/spatial-lag.ts';
import { undefinedReason, undefinedStatistic, type UndefinedStatistic } from './undefined-statistic.ts';

export interface LeeL {
  readonly kind: 'defined';
  readonly statistic: number;
  readonly missing: number;
  /** n (W a)_i (W b)_i / sqrt(sum a^2 sum b^2) per area; their mean is L for row-standardised weights without islands. Length n. */
  readonly local: Float64Array;
}

/**
 * Lee's L (2001): do the smoothed maps of two variables agree? L = n / sum_i (sum_j w_ij)^2 * sum_i (W a)_i (W b)_i / sqrt(sum a^2 sum b^2), a and b
 * deviations from the mean: a correlation and a spatial pattern in one number. `first`, `second`: length n; areas where either is NaN are
 * left out. n counts islands, as in spdep. Undefined as in `bivariateMoran`. Cost O(links).
 */
export function leeL(first: Float64Array, second: Float64Array, weights: SpatialWeights): LeeL | UndefinedStatistic {
  const complete = completeAreas([first, second], weights);
  const reason = undefinedReason(complete.variables[0]!, complete.weights) ?? undefinedReason(complete.variables[1]!, complete.weights);
  if (reason !== null) return undefinedStatistic(reason);
  const n = complete.positions.length;
  const one = deviationsOf(complete.variables[0]!);
  const other = deviationsOf(complete.variables[1]!);
  const otherLag = spatialLag(complete.weights, other.deviations);
  const norm = Math.sqrt(one.squares * other.squares);
  const local = spatialLag(complete.weights, one.deviations).map((lag, i) => (n * lag * otherLag[i]!) / norm);
  let squaredRowSums = 0;
  for (let i = 0; i < n; i++) squaredRowSums += rowSums(complete.weights, i).sum ** 2;
  return {
    kind: 'defined',
    statistic: local.reduce((sum, value) => sum + value, 0) / squaredRowSums,
    missing: first.length - n,
    local: spread(local, complete.positions, first.length),
  };
}
