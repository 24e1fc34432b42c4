import { misuse } from '../../model/index.ts';
import { weightedValues } from './weighted-values.ts';

/**
 * Atkinson's inequality index with aversion e > 0: the share of the total that could be given up, were the rest spread evenly, at equal
 * welfare. The larger e, the more the poorest count. With a value of 0 it is 1 for e >= 1. `values`: length n, NaN = missing; `weights`
 * optional. NaN with a negative value, a total of 0 or no value. Cost O(n log n).
 * Source: Atkinson, A. B. (1970), On the measurement of inequality, Journal of Economic Theory 2.
 * @throws AtlasError `misuse` unless the aversion is above 0
 */
export function atkinsonIndex(values: ArrayLike<number>, aversion: number, weights?: ArrayLike<number>): number {
  if (!(aversion > 0)) throw misuse(`atkinsonIndex: aversion is ${aversion}, expected more than 0`);
  const { values: sorted, weights: weightOf, weightSum, mean, sharesExist } = weightedValues(values, weights);
  if (!sharesExist) return NaN;
  if (aversion >= 1 && sorted[0] === 0) return 1;
  let sum = 0;
  // ratios to the mean keep the powers in range
  for (let i = 0; i < sorted.length; i++) {
    const ratio = sorted[i]! / mean;
    sum += weightOf[i]! * (aversion === 1 ? Math.log(ratio) : Math.pow(ratio, 1 - aversion));
  }
  const equivalent = aversion === 1 ? Math.exp(sum / weightSum) : Math.pow(sum / weightSum, 1 / (1 - aversion));
  return 1 - equivalent;
}
