/** A range of values, both ends included. */
export interface ValueRange {
  readonly lower: number;
  readonly upper: number;
}

/** Areas whose value lies in the range; NaN never does. Cost O(n). */
export function areasWithin(values: Float64Array, { lower, upper }: ValueRange): number[] {
  const areas: number[] = [];
  for (let area = 0; area < values.length; area++) if (values[area]! >= lower && values[area]! <= upper) areas.push(area);
  return areas;
}
