import type { DataMatrix } from '../data-matrix.ts';

/** The rows of a matrix without a missing number, and where they stood. */
export interface CompleteRows {
  readonly matrix: DataMatrix;
  /** For each kept row its index in the original matrix, ascending. */
  readonly indices: Int32Array;
}

/** Leaves out every row with a missing (NaN) or infinite number. Returns the same matrix where nothing is missing. Cost O(rows * columns). */
export function completeRows(matrix: DataMatrix): CompleteRows {
  const { rows, columns, values } = matrix;
  const indices = new Int32Array(rows);
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    let isComplete = true;
    for (let k = 0; k < columns; k++) if (!Number.isFinite(values[i * columns + k]!)) isComplete = false;
    if (isComplete) indices[kept++] = i;
  }
  if (kept === rows) return { matrix, indices };
  const complete = new Float64Array(kept * columns);
  for (let i = 0; i < kept; i++) complete.set(values.subarray(indices[i]! * columns, (indices[i]! + 1) * columns), i * columns);
  return { matrix: { rows: kept, columns, values: complete }, indices: indices.slice(0, kept) };
}
