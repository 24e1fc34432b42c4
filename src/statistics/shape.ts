import { mean, type StandardDeviationConvention } from './moments.ts';
import { memberValues } from './universe.ts';

/** Sums of the second to fourth power of the deviations from the mean, with the number of values. */
function powerSums(values: ArrayLike<number>): { n: number; second: number; third: number; fourth: number } {
  const members = memberValues(values, null);
  const center = mean(members);
  const constant = members.every((value) => value === members[0]);
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (const value of members) {
    // the mean of equal numbers may be off by a rounding error
    const deviation = constant ? 0 : value - center;
    const square = deviation * deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  return { n: members.length, second, third, fourth };
}

/**
 * Skewness, NaN = missing and skipped: g1 = m3 / m2^1.5 (`population`, scipy's default) or G1 = g1 sqrt(n (n - 1)) / (n - 2) (`sample`,
 * SAS, SPSS, Excel). Above 0 = long tail of high values. NaN for a constant column and, for `sample`, below three numbers. Cost O(n).
 * Source: Joanes & Gill (1998), Comparing measures of sample skewness and kurtosis.
 */
export function skewness(values: ArrayLike<number>, convention: StandardDeviationConvention = 'population'): number {
  const { n, second, third } = powerSums(values);
  const g1 = third / n / Math.pow(second / n, 1.5);
  if (convention === 'population') return g1;
  return n < 3 ? NaN : (g1 * Math.sqrt(n * (n - 1))) / (n - 2);
}

/**
 * Excess kurtosis (0 for the normal distribution), NaN = missing and skipped: g2 = m4 / m2^2 - 3 (`population`) or
 * G2 = (n - 1) ((n + 1) g2 + 6) / ((n - 2) (n - 3)) (`sample`). NaN for a constant column and, for `sample`, below four numbers.
 * Cost O(n). Source: Joanes & Gill (1998).
 */
export function excessKurtosis(values: ArrayLike<number>, convention: StandardDeviationConvention = 'population'): number {
  const { n, second, fourth } = powerSums(values);
  const g2 = (n * fourth) / (second * second) - 3;
  if (convention === 'population') return g2;
  return n < 4 ? NaN : ((n - 1) * ((n + 1) * g2 + 6)) / ((n - 2) * (n - 3));
}
