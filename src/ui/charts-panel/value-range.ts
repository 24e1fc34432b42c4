/** A range of values, both ends included. */
export interface ValueRange {
  readonly lower: number;
  readonly upper: number;
}

/** From the lowest to the highest number; null where there is none. */
export function wholeRange(values: Float64Array): ValueRange | null {
  let lower = Infinity;
  let upper = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < lower) lower = value;
    if (value > upper) upper = value;
  }
  return lower <= upper ? { lower, upper } : null;
}

/** Areas whose value lies in the range; NaN never does. Cost O(n). */
export function areasWithin(values: Float64Array, { lower, upper }: ValueRange): number[] {
  const areas: number[] = [];
  for (let area = 0; area < values.length; area++) if (values[area]! >= lower && values[area]! <= upper) areas.push(area);
  return areas;
}
