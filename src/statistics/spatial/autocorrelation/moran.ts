import type { SpatialWeights } from '../spatial-weights.ts';
import { analyticTest, type AnalyticTest } from './analytic-test.ts';
import { completeAreas } from './complete-areas.ts';
import { crossProductMoments, scaled } from './cross-product-moments.ts';
import { deviationsOf } from './deviations.ts';
import { countedAreas, type GlobalOptions } from './global-options.ts';
import { spatialLag } from '../weights/spatial-lag.ts';
import { undefinedReason, undefinedStatistic, type UndefinedStatistic } from './undefined-statistic.ts';
import { weightConstants } from './weight-constants.ts';

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
  const complete = completeAreas([values], weights);
  const { deviations, squares, fourthPowers } = deviationsOf(complete.variables[0]!);
  const reason = undefinedReason(complete.variables[0]!, complete.weights);
  if (reason !== null) return undefinedStatistic(reason);
  const constants = weightConstants(complete.weights);
  const { s0, s1, s2, islands } = constants;
  const areas = countedAreas(constants, options.islands);
  const lag = spatialLag(complete.weights, deviations);
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
    missing: values.length - deviations.length,
    randomisation: analyticTest(statistic, scaled(crossProductMoments(constants, proximity, areas), factor), alternative),
    normality: analyticTest(statistic, { expectation, variance: normalVariance }, alternative),
  };
}
