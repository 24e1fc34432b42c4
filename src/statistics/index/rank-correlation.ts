import { mean } from '../moments.ts';
import { ranks } from './ranks.ts';

/**
 * Spearman's rank correlation of two columns of length n (NaN = missing) over the areas both have, ties at their average rank.
 * NaN below two areas or where one side has no spread. Cost O(n log n).
 */
export function rankCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const both = Uint8Array.from({ length: first.length }, (_, i) => (Number.isFinite(first[i]!) && Number.isFinite(second[i]!) ? 1 : 0));
  const a = ranks(first, 'average', both);
  const b = ranks(second, 'average', both);
  const meanA = mean(a);
  const meanB = mean(b);
  let varianceA = 0;
  let varianceB = 0;
  let covariance = 0;
  for (let i = 0; i < both.length; i++) {
    if (both[i] === 0) continue;
    varianceA += (a[i]! - meanA) ** 2;
    varianceB += (b[i]! - meanB) ** 2;
    covariance += (a[i]! - meanA) * (b[i]! - meanB);
  }
  return covariance / Math.sqrt(varianceA * varianceB);
}
