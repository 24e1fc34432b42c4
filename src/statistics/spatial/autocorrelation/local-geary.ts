import type { StandardDeviationConvention } from '../../moments.ts';
import type { SpatialWeights } from '../spatial-weights.ts';
import { completeAreas, neighbourCounts, spread } from './complete-areas.ts';
import { deviationsOf } from './deviations.ts';
import { undefinedReason, undefinedStatistic, type UndefinedStatistic } from './undefined-statistic.ts';

export interface LocalGeary {
  readonly kind: 'defined';
  /** c_i per area; 0 on islands, NaN where missing. Length n. */
  readonly statistic: Float64Array;
  /** 0 = island, -1 = missing. */
  readonly neighbourCounts: Int32Array;
}

/**
 * Local Geary's c (Anselin 2019): how much does an area differ from its neighbours? c_i = sum_j w_ij (x_i - x_j)^2 / variance; small where like
 * lies beside like. The variance has divisor n - 1 (`sample`, default: GeoDa and spdep's localC) or n (`population`: PySAL).
 * Inference by `conditionalPermutation` with `squaredDifference`. `values`: length n, NaN = missing. Undefined as in `moran`. Cost O(links).
 */
export function localGeary(
  values: Float64Array,
  weights: SpatialWeights,
  divisor: StandardDeviationConvention = 'sample',
): LocalGeary | UndefinedStatistic {
  const complete = completeAreas([values], weights);
  const numbers = complete.variables[0]!;
  const { offsets, neighbours, weights: linkWeights } = complete.weights;
  const reason = undefinedReason(numbers, complete.weights);
  if (reason !== null) return undefinedStatistic(reason);
  const { squares } = deviationsOf(numbers);
  const variance = squares / (divisor === 'sample' ? numbers.length - 1 : numbers.length);
  const statistic = numbers.map((own, i) => {
    let sum = 0;
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) sum += linkWeights[link]! * (own - numbers[neighbours[link]!]!) ** 2;
    return sum / variance;
  });
  return {
    kind: 'defined',
    statistic: spread(statistic, complete.positions, values.length),
    neighbourCounts: neighbourCounts(complete, values.length),
  };
}
