import type { SpatialWeights } from '../spatial-weights.ts';
import { analyticTest, type AnalyticTest } from './analytic-test.ts';
import { crossProductMoments, scaled } from './cross-product-moments.ts';
import { deviationsOf } from './deviations.ts';
import type { GlobalOptions } from './global-options.ts';
import { globalSetting } from './global-setting.ts';
import { spatialLag } from '../weights/spatial-lag.ts';
import type { UndefinedStatistic } from './undefined-statistic.ts';

/** A global statistic with the two ways to say what chance would give. */
export interface GlobalTest {
  readonly kind: 'defined';
  readonly statistic: number;
  /** Number of areas in the formulas. */
  readonly areas: number;
  readonly islands: number;
  readonly missing: number;
  /** Values as observed, dealt to the areas at random. */
  readonly randomisation: AnalyticTest;
  /** Values drawn from a normal distribution. */
  readonly normality: AnalyticTest;
}

/**
 * Moran's I: do neighbours have similar deviations from the mean? I = n / S0 * sum_ij w_ij z_i z_j / sum_i z_i^2; near -1 / (n - 1)
 * without pattern, above it where like lies beside like. `values`: length n, NaN = missing, left out by `completeAreas`.
 * Moments under randomisation and normality as in Cliff & Ord 1981; with excluded islands as in spdep's moran.test (the kurtosis is that
 * of all areas). Undefined for constant values, without links, for fewer than two areas. Cost O(links).
 */
export function moran(values: Float64Array, weights: SpatialWeights, options: GlobalOptions = {}): GlobalTest | UndefinedStatistic {
  const setting = globalSetting(values, weights, options);
  if (setting.kind === 'undefined') return setting;
  const { constants, areas, missing } = setting;
  const { s0, s1, s2, islands } = constants;
  const { deviations, squares, fourthPowers } = deviationsOf(setting.numbers);
  const lag = spatialLag(setting.weights, deviations);
  let crossProduct = 0;
  for (let i = 0; i < lag.length; i++) crossProduct += deviations[i]! * lag[i]!;
  const factor = areas / (s0 * squares);
  const statistic = factor * crossProduct;
  const expectation = -1 / (areas - 1);
  const fourth = (fourthPowers * deviations.length) / areas;
  const proximity = { t0: -squares, t1: 2 * (squares * squares - fourth), t2: 4 * fourth };
  const alternative = options.alternative ?? 'twoSided';
  const normalVariance = (areas * areas * s1 - areas * s2 + 3 * s0 * s0) / (s0 * s0 * (areas * areas - 1)) - expectation * expectation;
  return {
    kind: 'defined',
    statistic,
    areas,
    islands,
    missing,
    randomisation: analyticTest(statistic, scaled(crossProductMoments(constants, proximity, areas), factor), alternative),
    normality: analyticTest(statistic, { expectation, variance: normalVariance }, alternative),
  };
}
