/** The observed part of a time series: both arrays have the same length and hold finite numbers only, `times` ascending. */
export interface CompleteSeries {
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** Where each entry stood in the input. */
  readonly positions: Int32Array;
}

/**
 * Drops the years without a value and brings the rest into the order of time (stable for equal times).
 * `times`, `values`: length n, NaN = missing. Cost O(n), O(n log n) where the input is not in order.
 */
export function completeSeries(times: ArrayLike<number>, values: ArrayLike<number>): CompleteSeries {
  const kept: number[] = [];
  let ordered = true;
  for (let i = 0; i < Math.min(times.length, values.length); i++) {
    if (!Number.isFinite(times[i]!) || !Number.isFinite(values[i]!)) continue;
    if (kept.length > 0 && times[kept[kept.length - 1]!]! > times[i]!) ordered = false;
    kept.push(i);
  }
  if (!ordered) kept.sort((a, b) => times[a]! - times[b]! || a - b);
  return {
    times: Float64Array.from(kept, (i) => times[i]!),
    values: Float64Array.from(kept, (i) => values[i]!),
    positions: Int32Array.from(kept),
  };
}

/** The numbers of `values` without the missing ones, order kept. Cost O(n). */
export const withoutMissing = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(Array.from(values).filter((value) => Number.isFinite(value)));
