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
  const length = Math.min(times.length, values.length);
  const keptTimes = new Float64Array(length);
  const keptValues = new Float64Array(length);
  const positions = new Int32Array(length);
  let count = 0;
  let isOrdered = true;
  for (let i = 0; i < length; i++) {
    const time = times[i]!;
    const value = values[i]!;
    if (!Number.isFinite(time) || !Number.isFinite(value)) continue;
    if (count > 0 && keptTimes[count - 1]! > time) isOrdered = false;
    keptTimes[count] = time;
    keptValues[count] = value;
    positions[count++] = i;
  }
  if (isOrdered) {
    return { times: keptTimes.subarray(0, count), values: keptValues.subarray(0, count), positions: positions.subarray(0, count) };
  }
  const order = positions.subarray(0, count).sort((a, b) => times[a]! - times[b]! || a - b);
  return {
    times: Float64Array.from(order, (i) => times[i]!),
    values: Float64Array.from(order, (i) => values[i]!),
    positions: order,
  };
}

/** The numbers of `values` without the missing ones, order kept. Cost O(n). */
export const withoutMissing = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(Array.from(values).filter((value) => Number.isFinite(value)));
