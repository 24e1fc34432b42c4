import type { SpatialWeights } from '../spatial-weights.ts';
import { analyticTest } from './analytic-test.ts';
import { crossProductMoments, scaled } from './cross-product-moments.ts';
import type { GlobalOptions } from './global-options.ts';
import { globalSetting } from './global-setting.ts';
import type { GlobalTest } from './moran.ts';
import { spatialLag } from '../weights/spatial-lag.ts';
import { undefinedStatistic, type UndefinedStatistic } from './undefined-statistic.ts';

export type GeneralGTest = Omit<GlobalTest, 'normality'>;

/**
 * Getis and Ord's general G: do high values lie beside high ones (above its expectation) or low beside low (below)?
 * G = sum_ij w_ij x_i x_j / sum_i<>j x_i x_j. Meant for values with a natural zero (counts, shares) and binary weights; negative values are
 * computed, not refused. Moments under randomisation (Getis & Ord 1992, with spdep's corrected B1). Missing values and islands as in
 * `moran`; undefined also where the products sum to zero. Cost O(links).
 */
export function generalG(values: Float64Array, weights: SpatialWeights, options: GlobalOptions = {}): GeneralGTest | UndefinedStatistic {
  const setting = globalSetting(values, weights, options);
  if (setting.kind === 'undefined') return setting;
  const { numbers, constants, areas, missing } = setting;
  const [p1, p2, p3, p4] = powerSums(numbers);
  const products = p1 * p1 - p2;
  if (products === 0) return undefinedStatistic('zeroDenominator');
  const lag = spatialLag(setting.weights, numbers);
  let crossProduct = 0;
  for (let i = 0; i < lag.length; i++) crossProduct += numbers[i]! * lag[i]!;
  const statistic = crossProduct / products;
  const proximity = { t0: products, t1: 2 * (p2 * p2 - p4), t2: 4 * (p1 * p1 * p2 - 2 * p1 * p3 + p4) };
  return {
    kind: 'defined',
    statistic,
    areas,
    islands: constants.islands,
    missing,
    randomisation: analyticTest(
      statistic,
      scaled(crossProductMoments(constants, proximity, areas), 1 / products),
      options.alternative ?? 'twoSided',
    ),
  };
}

function powerSums(values: Float64Array): [number, number, number, number] {
  let p1 = 0;
  let p2 = 0;
  let p3 = 0;
  let p4 = 0;
  for (const value of values) {
    const square = value * value;
    p1 += value;
    p2 += square;
    p3 += square * value;
    p4 += square * square;
  }
  return [p1, p2, p3, p4];
}
