/**
 * The finite numbers of `values` (length n; NaN = missing and infinities are left out) in ascending order, as a new array.
 * -0 comes back as 0. Cost O(n log n).
 */
export function sortedNumbers(values: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value)) kept[count++] = value + 0;
  }
  return kept.subarray(0, count).sort();
}

/** Distinct numbers in ascending order with how often each occurs; both arrays have the same length. */
export interface DistinctNumbers {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Folds equal neighbours of a sorted array together. `sorted`: ascending, finite. Cost O(n). */
export function distinctNumbers(sorted: Float64Array): DistinctNumbers {
  const values = new Float64Array(sorted.length);
  const weights = new Float64Array(sorted.length);
  let last = -1;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i]!;
    if (last < 0 || values[last] !== value) values[++last] = value;
    weights[last]!++;
  }
  return { values: values.subarray(0, last + 1), weights: weights.subarray(0, last + 1) };
}
