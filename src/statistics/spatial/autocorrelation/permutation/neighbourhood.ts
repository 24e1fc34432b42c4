import { misuse } from '../../../../model/index.ts';
import { mean } from '../../../moments.ts';
import type { SpatialWeights } from '../../spatial-weights.ts';

/**
 * What is compared between an area's neighbours and random others: `neighbourSum` sum_j w_ij x_j (local Moran, bivariate local Moran, G_i and
 * G_i*: all of them rise and fall with this sum while the area's own value is held fast) or `squaredDifference` sum_j w_ij (x_i - x_j)^2
 * (local Geary).
 */
export type NeighbourStatistic = 'neighbourSum' | 'squaredDifference';

/** Everything a conditional permutation asks about the areas, and the counts it fills. All arrays over complete areas. */
export interface Neighbourhood {
  readonly statistic: NeighbourStatistic;
  /** Deviations from the mean: sums of large numbers would lose digits. */
  readonly values: Float64Array;
  readonly weights: SpatialWeights;
  /** 1 where all weights of a row are equal: then they do not matter and count as 1. */
  readonly even: Uint8Array;
  readonly observed: Float64Array;
  /** Statistics closer than this are ties: sums of the same numbers in another order differ by rounding. */
  readonly tolerance: Float64Array;
  readonly atLeast: Uint32Array;
  readonly atMost: Uint32Array;
}

const ROUNDING = 1e-12;

/** Prepares complete values. Cost O(links). */
export function neighbourhoodOf(raw: Float64Array, weights: SpatialWeights, statistic: NeighbourStatistic): Neighbourhood {
  const { offsets, neighbours, weights: linkWeights } = weights;
  const n = raw.length;
  const center = n === 0 ? 0 : mean(raw);
  const values = raw.map((value) => value - center);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const largestTerm = statistic === 'neighbourSum' ? largest : 4 * largest * largest;
  const even = new Uint8Array(n);
  const observed = new Float64Array(n);
  const tolerance = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    if (end - start >= n) throw misuse('an area among its own neighbours');
    const first = linkWeights[start]!;
    let isEven = first > 0;
    for (let link = start; link < end && isEven; link++) isEven = linkWeights[link] === first;
    even[i] = isEven ? 1 : 0;
    let sum = 0;
    let weightSum = 0;
    for (let link = start; link < end; link++) {
      const weight = isEven ? 1 : linkWeights[link]!;
      const other = values[neighbours[link]!]!;
      sum += weight * (statistic === 'neighbourSum' ? other : (values[i]! - other) ** 2);
      weightSum += Math.abs(weight);
    }
    observed[i] = sum;
    tolerance[i] = ROUNDING * weightSum * largestTerm;
  }
  return { statistic, values, weights, even, observed, tolerance, atLeast: new Uint32Array(n), atMost: new Uint32Array(n) };
}
