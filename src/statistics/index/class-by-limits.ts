/**
 * To which class a number belongs that equals a limit: `lower` (right-closed, as map classes), `upper` (left-closed), or `towardsZero`:
 * the class nearer to the mean of a z-value, so that "mittel" from -1 to 1 holds both -1 and 1 (Berlin).
 */
export type LimitRule = 'lower' | 'upper' | 'towardsZero';

/**
 * Classes between `limits` (ascending, any length m): length n, 0 = lowest .. m = highest, -1 = missing (NaN).
 * Give it unrounded numbers only: in Berlin's index of 2021 three areas change their class when the published two decimals are cut.
 * Cost O(n log m).
 */
export function classByLimits(values: ArrayLike<number>, limits: readonly number[], rule: LimitRule = 'towardsZero'): Int8Array {
  const classes = new Int8Array(values.length);
  for (let i = 0; i < values.length; i++) classes[i] = classOf(values[i]!, limits, rule);
  return classes;
}

function classOf(value: number, limits: readonly number[], rule: LimitRule): number {
  if (Number.isNaN(value)) return -1;
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const limit = limits[middle]!;
    const above = value > limit || (value === limit && (rule === 'upper' || (rule === 'towardsZero' && limit < 0)));
    if (above) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many areas each of `count` classes has; classes below 0 are not counted. Cost O(n). */
export function classFrequencies(classes: Int8Array, count: number): Uint32Array {
  const frequencies = new Uint32Array(count);
  for (const index of classes) if (index >= 0 && index < count) frequencies[index]!++;
  return frequencies;
}

/** How many areas stand in each pair of classes. */
export interface ClassMatrix {
  readonly rows: number;
  readonly columns: number;
  /** rows x columns, row-major. */
  readonly counts: Uint32Array;
}

/** Areas of one classification, with as many frequencies as classes. */
export interface ClassedAreas {
  readonly classes: Int8Array;
  readonly frequencies: Uint32Array;
}

/** Cross-tabulates two classifications of the same areas; areas without a class in either are not counted. Cost O(n). */
export function classMatrix(row: ClassedAreas, column: ClassedAreas): ClassMatrix {
  const rows = row.frequencies.length;
  const columns = column.frequencies.length;
  const counts = new Uint32Array(rows * columns);
  row.classes.forEach((r, i) => {
    const c = column.classes[i] ?? -1;
    if (r >= 0 && c >= 0) counts[r * columns + c]!++;
  });
  return { rows, columns, counts };
}
