import type { DataMatrix } from '../data-matrix.ts';

/*
 * A partition is an Int32Array `labels` of length n with the cluster of each row, 0 .. clusters - 1; a negative label means that the row
 * belongs to none.
 */

/** Rows in each cluster, length `clusters`. Rows with a negative label count nowhere. Cost O(n). */
export function clusterSizes(labels: Int32Array, clusters: number): Int32Array {
  const sizes = new Int32Array(clusters);
  for (let row = 0; row < labels.length; row++) if (labels[row]! >= 0) sizes[labels[row]!]!++;
  return sizes;
}

/** One more than the largest label; 0 where there is none. Cost O(n). */
export function clusterCount(labels: Int32Array): number {
  let largest = -1;
  for (let row = 0; row < labels.length; row++) if (labels[row]! > largest) largest = labels[row]!;
  return largest + 1;
}

/**
 * Renumbers the clusters by their first row (the cluster of row 0 is 0, the next new one is 1), so that equal partitions have equal labels.
 * Empty clusters vanish. Returns the new labels and, for each new number, the old one. Cost O(n).
 */
export function numberByFirstAppearance(labels: Int32Array): { readonly labels: Int32Array; readonly formerLabels: Int32Array } {
  const numbers = new Int32Array(clusterCount(labels)).fill(-1);
  const former: number[] = [];
  const renumbered = labels.slice();
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    if (label < 0) continue;
    if (numbers[label]! < 0) {
      numbers[label] = former.length;
      former.push(label);
    }
    renumbered[row] = numbers[label]!;
  }
  return { labels: renumbered, formerLabels: Int32Array.from(former) };
}

/** Mean of each cluster as a matrix clusters x columns; NaN for an empty cluster. Cost O(n * columns). */
export function clusterMeans({ rows, columns, values }: DataMatrix, labels: Int32Array, clusters: number): DataMatrix {
  const sums = new Float64Array(clusters * columns);
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    if (label < 0) continue;
    for (let column = 0; column < columns; column++) sums[label * columns + column]! += values[row * columns + column]!;
  }
  const sizes = clusterSizes(labels, clusters);
  for (let at = 0; at < sums.length; at++) sums[at]! /= sizes[Math.floor(at / columns)]!;
  return { rows: clusters, columns, values: sums };
}

/** Sum of squared Euclidean distances of the rows of each cluster to `centres` (clusters x columns). Cost O(n * columns). */
export function squaresByCluster({ rows, columns, values }: DataMatrix, labels: Int32Array, centres: DataMatrix): Float64Array {
  const squares = new Float64Array(centres.rows);
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    if (label < 0) continue;
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      const difference = values[row * columns + column]! - centres.values[label * columns + column]!;
      sum += difference * difference;
    }
    squares[label]! += sum;
  }
  return squares;
}

/** `squaresByCluster` around the clusters' own means (two passes, so that far-off means cost no digits); 0 for an empty cluster. */
export const squaresAroundMeans = (matrix: DataMatrix, labels: Int32Array, clusters: number): Float64Array =>
  squaresByCluster(matrix, labels, clusterMeans(matrix, labels, clusters));

/** Sum of squared Euclidean distances of all rows to their mean: the most a partition can explain. 0 without rows. Cost O(n * columns). */
export const totalSquares = (matrix: DataMatrix): number => squaresAroundMeans(matrix, new Int32Array(matrix.rows), 1)[0]!;
