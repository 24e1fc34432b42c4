import type { SpatialWeights } from '../spatial-weights.ts';
import { analyticTest } from './analytic-test.ts';
import { crossProductMoments, scaled } from './cross-product-moments.ts';
import { deviationsOf } from './deviations.ts';
import type { GlobalOptions } from './global-options.ts';
import { globalSetting } from './global-setting.ts';
import type { GlobalTest } from './moran.ts';
import type { UndefinedStatistic } from './undefined-statistic.ts';

/**
 * Geary's C: how much do neighbours differ? C = (n - 1) / (2 S0) * sum_ij w_ij (x_i - x_j)^2 / sum_i z_i^2; 1 without pattern, below 1 where
 * like lies beside like. The z here is (1 - C) / sd, positive for clustering, as in spdep; PySAL and GeoDa have the opposite sign.
 * `greater` accordingly asks for clustering. Missing values, islands and undefined cases as in `moran`. Cost O(links).
 */
export function geary(values: Float64Array, weights: SpatialWeights, options: GlobalOptions = {}): GlobalTest | UndefinedStatistic {
  const setting = globalSetting(values, weights, options);
  if (setting.kind === 'undefined') return setting;
  const { constants, areas, missing } = setting;
  const { s0, s1, s2, islands } = constants;
  const { deviations, squares, fourthPowers } = deviationsOf(setting.numbers);
  const factor = (areas - 1) / (2 * s0 * squares);
  const statistic = factor * squaredDifferences(setting.weights, deviations);
  const proximity = {
    t0: 2 * areas * squares,
    t1: 4 * areas * fourthPowers + 12 * squares * squares,
    t2: 4 * (areas * areas * fourthPowers + 3 * areas * squares * squares),
  };
  const normalVariance = ((2 * s1 + s2) * (areas - 1) - 4 * s0 * s0) / (2 * (areas + 1) * s0 * s0);
  const alternative = options.alternative ?? 'twoSided';
  return {
    kind: 'defined',
    statistic,
    areas,
    islands,
    missing,
    randomisation: analyticTest(statistic, scaled(crossProductMoments(constants, proximity, areas), factor), alternative, -1),
    normality: analyticTest(statistic, { expectation: 1, variance: normalVariance }, alternative, -1),
  };
}

/** The sum over all links of w_ij (x_i - x_j)^2. Cost O(links). */
export function squaredDifferences({ offsets, neighbours, weights }: SpatialWeights, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const own = values[i]!;
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) sum += weights[link]! * (own - values[neighbours[link]!]!) ** 2;
  }
  return sum;
}
