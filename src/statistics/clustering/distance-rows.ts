import type { DataMatrix } from '../data-matrix.ts';
import { squaredDistance } from '../row-distance.ts';

/** The distances of one row to all rows, row by row. The array of `row` is valid until the next call. */
export interface DistanceRows {
  readonly rows: number;
  row(i: number): Float64Array;
}

const MOST_ROWS_KEPT = 4_000;

/**
 * Euclidean distances of all pairs of rows: kept as a full matrix (8 n^2 bytes) with up to 4,000 rows, computed row by row above.
 * Cost O(n^2 * columns) once, or O(n * columns) per row.
 */
export function distanceRows({ rows, columns, values }: DataMatrix): DistanceRows {
  if (rows <= MOST_ROWS_KEPT) {
    const matrix = new Float64Array(rows * rows);
    for (let i = 0; i < rows; i++) {
      for (let j = i + 1; j < rows; j++) {
        matrix[i * rows + j] = matrix[j * rows + i] = Math.sqrt(squaredDistance(values, i, values, j, columns));
      }
    }
    return { rows, row: (i) => matrix.subarray(i * rows, (i + 1) * rows) };
  }
  const buffer = new Float64Array(rows);
  return {
    rows,
    row(i) {
      for (let j = 0; j < rows; j++) buffer[j] = Math.sqrt(squaredDistance(values, i, values, j, columns));
      return buffer;
    },
  };
}
