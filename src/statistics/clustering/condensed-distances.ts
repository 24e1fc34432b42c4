import type { DataMatrix } from '../data-matrix.ts';
import { squaredDistance } from '../row-distance.ts';

/**
 * Euclidean distances of all pairs of rows, condensed: (0,1), (0,2), ... (n-2, n-1), length n (n - 1) / 2. Cost O(n^2 * columns) time, 4
 * n^2 bytes.
 */
export function condensedDistances({ rows, columns, values }: DataMatrix): Float64Array {
  const distances = new Float64Array((rows * Math.max(0, rows - 1)) / 2);
  for (let first = 0, at = 0; first < rows; first++) {
    for (let second = first + 1; second < rows; second++, at++) {
      distances[at] = Math.sqrt(squaredDistance(values, first, values, second, columns));
    }
  }
  return distances;
}
