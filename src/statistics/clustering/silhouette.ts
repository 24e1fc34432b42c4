import type { DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import { squaredDistance } from '../row-distance.ts';
import { clusterCount, clusterSizes } from './partition.ts';

export interface Silhouette {
  /** Width of each row, -1..1, length n; NaN for all rows where there are fewer than two clusters, and for rows without a cluster. */
  readonly widths: Float64Array;
  /** The nearest other cluster of each row, length n; -1 where the width is NaN. */
  readonly neighbours: Int32Array;
  /** Mean width of each cluster; NaN for an empty one. */
  readonly clusterMeans: Float64Array;
  /** Mean width of all rows; NaN where there are fewer than two clusters. */
  readonly mean: number;
}

const WORK_PER_STEP = 4e6;

/**
 * Silhouette: how much nearer each row is, on average, to its own cluster (a) than to the nearest other one (b): (b - a) / max(a, b),
 * Euclidean distances. Near 1 = well inside, near 0 = between two clusters, negative = closer to another. A cluster of one row has width 0.
 * Cost O(n^2 * columns) time, O(n * clusters) memory at most.
 * Source: Rousseeuw, P. J. (1987), Journal of Computational and Applied Mathematics 20.
 */
export function* silhouette({ rows, columns, values }: DataMatrix, labels: Int32Array): Stepwise<Silhouette> {
  const clusters = clusterCount(labels);
  const sizes = clusterSizes(labels, clusters);
  const widths = new Float64Array(rows).fill(NaN);
  const neighbours = new Int32Array(rows).fill(-1);
  const filled = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  if (filled < 2) return { widths, neighbours, clusterMeans: new Float64Array(clusters).fill(NaN), mean: NaN };

  const distanceSums = new Float64Array(clusters);
  const widthSums = new Float64Array(clusters);
  let total = 0;
  let counted = 0;
  let work = 0;
  for (let row = 0; row < rows; row++) {
    const own = labels[row]!;
    if (own < 0) continue;
    distanceSums.fill(0);
    for (let other = 0; other < rows; other++) {
      const label = labels[other]!;
      if (label >= 0) distanceSums[label]! += Math.sqrt(squaredDistance(values, row, values, other, columns));
    }
    let nearest = Infinity;
    for (let cluster = 0; cluster < clusters; cluster++) {
      if (cluster === own || sizes[cluster] === 0) continue;
      const distance = distanceSums[cluster]! / sizes[cluster]!;
      if (distance < nearest) {
        nearest = distance;
        neighbours[row] = cluster;
      }
    }
    const within = distanceSums[own]! / (sizes[own]! - 1);
    const larger = Math.max(within, nearest);
    const width = sizes[own] === 1 || larger === 0 ? 0 : (nearest - within) / larger;
    widths[row] = width;
    widthSums[own]! += width;
    total += width;
    counted++;
    work += rows * columns;
    if (work > WORK_PER_STEP) {
      work = 0;
      yield (row + 1) / rows;
    }
  }
  return { widths, neighbours, clusterMeans: widthSums.map((sum, cluster) => sum / sizes[cluster]!), mean: total / counted };
}
