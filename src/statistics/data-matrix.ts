import { misuse } from '../model/index.ts';

/**
 * A table of numbers for methods that look at several indicators at once: `rows` areas by `columns` indicators, row-major in one flat array
 * (area i, indicator k = `values[i * columns + k]`), so that a kernel reads one area's numbers side by side. Complete: kernels that take a
 * matrix expect finite numbers only; who calls decides about missing values first (`completeRows`).
 */
export interface DataMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Length rows * columns, row-major. */
  readonly values: Float64Array;
}

/**
 * Stops a kernel that would turn a missing number into a result: a row with NaN is nearest to nothing and would still get a cluster.
 * Cost O(rows * columns). @throws AtlasError `misuse` for a number that is missing or infinite
 */
export function requireComplete({ values }: DataMatrix): void {
  if (!values.every(Number.isFinite)) throw misuse('a matrix with missing numbers: leave incomplete rows out first');
}

/** Puts columns of equal length side by side. Cost O(rows * columns). */
export function matrixOfColumns(columns: readonly ArrayLike<number>[]): DataMatrix {
  const rows = columns[0]?.length ?? 0;
  const width = columns.length;
  const values = new Float64Array(rows * width);
  columns.forEach((column, k) => {
    for (let i = 0; i < rows; i++) values[i * width + k] = column[i]!;
  });
  return { rows, columns: width, values };
}

/** One column as an array of its own (length `rows`). Cost O(rows). */
export function columnOf({ rows, columns, values }: DataMatrix, column: number): Float64Array {
  const copy = new Float64Array(rows);
  for (let i = 0; i < rows; i++) copy[i] = values[i * columns + column]!;
  return copy;
}
