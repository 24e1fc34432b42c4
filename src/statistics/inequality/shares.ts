import { standardDeviation } from '../moments.ts';
import { quantile } from '../quantile.ts';
import { weightedValues } from './weighted-values.ts';

/**
 * Hoover (Schutz, Robin Hood) index: the share of the total that would have to be handed over for all to have the same. `values`: length n,
 * NaN = missing; `weights` optional. NaN with a negative value, a total of 0 or no value. Cost O(n log n).
 */
export function hooverIndex(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const { values: sorted, weights: weightOf, mean, total, sharesExist } = weightedValues(values, weights);
  if (!sharesExist) return NaN;
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) sum += weightOf[i]! * Math.abs(sorted[i]! - mean);
  return sum / (2 * total);
}

/**
 * Herfindahl index: sum of squared shares of the total, from 1 / n (all alike) to 1 (one has all). `values`: length n, NaN = missing. NaN
 * with a negative value, a total of 0 or no value. Cost O(n log n).
 */
export function herfindahlIndex(values: ArrayLike<number>): number {
  const { values: sorted, total, sharesExist } = weightedValues(values);
  if (!sharesExist) return NaN;
  return sorted.reduce((sum, value) => sum + (value / total) ** 2, 0);
}

/** Coefficient of variation: standard deviation (divisor n) over mean. NaN without values or with mean 0. Cost O(n). */
export function coefficientOfVariation(values: ArrayLike<number>): number {
  const { values: sorted, mean } = weightedValues(values);
  return mean === 0 ? NaN : standardDeviation(sorted, 'population') / mean;
}

/**
 * Ratio of an upper to a lower quantile (type R-7), e.g. 0.9 and 0.1: how many times more one has who is richer than 90 % than one who is
 * richer than 10 %. NaN where the lower quantile is not above 0 or there are no values. Cost O(n log n).
 */
export function quantileRatio(values: ArrayLike<number>, upper = 0.9, lower = 0.1): number {
  const { values: sorted } = weightedValues(values);
  const denominator = quantile(sorted, lower);
  return denominator > 0 ? quantile(sorted, upper) / denominator : NaN;
}
