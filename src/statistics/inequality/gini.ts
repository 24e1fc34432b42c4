import { meanAbsoluteDifference } from './mean-absolute-difference.ts';
import { weightedValues } from './weighted-values.ts';

/** `population`: divides by n^2, at most 1 - 1 / n; `sample`: by n (n - 1), unbiased, reaches 1 where one has all. */
export type GiniConvention = 'population' | 'sample';

/**
 * Gini coefficient: half the mean difference between all pairs, relative to the mean; 0 = all alike. `values`: length n, NaN = missing.
 * `weights`: e.g. inhabitants of areas, whose means are the values (length n; omitted = 1 each); the correction for samples then takes
 * the number of areas. NaN with a negative value, a total of 0, no value, or (sample) a single one. Cost O(n log n).
 */
export function giniCoefficient(values: ArrayLike<number>, convention: GiniConvention = 'population', weights?: ArrayLike<number>): number {
  const { values: sorted, weights: weightOf, mean, sharesExist } = weightedValues(values, weights);
  if (!sharesExist) return NaN;
  const population = meanAbsoluteDifference(sorted, weightOf) / (2 * mean);
  if (convention === 'population') return population;
  const n = sorted.length;
  return n > 1 ? (population * n) / (n - 1) : NaN;
}
