/**
 * Sum of the numbers in `values` (any length; NaN = missing, skipped), with Neumaier's compensation: the rounding error does not grow
 * with the length. The sum of nothing is 0. Cost O(n).
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let compensation = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const next = total + value;
    compensation += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  // an infinite summand makes the compensation NaN
  return Number.isFinite(total) ? total + compensation : total;
}

/** How many of `values` are numbers (not NaN). Cost O(n). */
export function countNumbers(values: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) count++;
  return count;
}

/** Arithmetic mean, NaN = missing and skipped; NaN without any number. Cost O(n). */
export function mean(values: ArrayLike<number>): number {
  const count = countNumbers(values);
  return count === 0 ? NaN : sum(values) / count;
}

/**
 * Which divisor the standard deviation has: `sample` n - 1 (R `sd`, SPSS, mapclassify), `population` n (numpy's default, scikit-learn,
 * the published Berlin index).
 */
export type StandardDeviationConvention = 'sample' | 'population';

/**
 * Standard deviation around the mean, two passes with correction (Chan, Golub & LeVeque 1983). NaN = missing and skipped.
 * NaN without any number; for a single number 0 (population) or NaN (sample). Cost O(n).
 */
export function standardDeviation(values: ArrayLike<number>, convention: StandardDeviationConvention): number {
  const count = countNumbers(values);
  const divisor = convention === 'sample' ? count - 1 : count;
  if (divisor <= 0) return NaN;
  const center = sum(values) / count;
  let squares = 0;
  let residue = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const deviation = value - center;
    squares += deviation * deviation;
    residue += deviation;
  }
  return Math.sqrt(Math.max(0, (squares - (residue * residue) / count) / divisor));
}
