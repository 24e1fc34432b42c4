import type { DataMatrix } from '../data-matrix.ts';
import { squaredDistance } from './partition.ts';

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

/**
 * Pearson correlation of two condensed matrices: with distances and cophenetic distances the cophenetic correlation, how faithfully a
 * dendrogram keeps the distances. NaN without variation. Cost O(n).
 */
export function condensedCorrelation(a: Float64Array, b: Float64Array): number {
  let meanA = 0;
  let meanB = 0;
  for (let i = 0; i < a.length; i++) {
    meanA += a[i]!;
    meanB += b[i]!;
  }
  meanA /= a.length;
  meanB /= b.length;
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    const differenceA = a[i]! - meanA;
    const differenceB = b[i]! - meanB;
    both += differenceA * differenceB;
    squaresA += differenceA * differenceA;
    squaresB += differenceB * differenceB;
  }
  return both / Math.sqrt(squaresA * squaresB);
}
