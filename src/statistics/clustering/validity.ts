import type { DataMatrix } from '../data-matrix.ts';
import { squaredDistance } from '../row-distance.ts';
import { clusterCount, clusterMeans, clusterSizes, squaresByCluster, totalSquares } from './partition.ts';

export interface ClusterValidity {
  readonly clusters: number;
  /** Sum of squared distances to the cluster means. */
  readonly withinSquares: number;
  /** Share of the total sum of squares that the clusters explain, 0..1; NaN where all rows are equal. */
  readonly explainedShare: number;
  /** Variance between over variance within; larger is better. NaN with fewer than two clusters or no degree of freedom left. */
  readonly calinskiHarabasz: number;
  /** Mean over the clusters of the worst ratio of spreads to distance of means; smaller is better. NaN with fewer than two clusters. */
  readonly daviesBouldin: number;
}

/**
 * How compact and separate the clusters of a partition are, by the measures that need no pairs of rows. Empty clusters and rows without
 * a cluster count nowhere. Where
 * all clusters are without spread, `calinskiHarabasz` is Infinity (fpc; scikit-learn says 1); clusters with equal means and spread give an
 * infinite `daviesBouldin`, without spread 0. Cost O(n * columns + clusters^2 * columns).
 * Sources: Caliński, T. & Harabasz, J. (1974); Davies, D. L. & Bouldin, D. W. (1979), spread = mean distance to the cluster's mean.
 */
export function clusterValidity(matrix: DataMatrix, labels: Int32Array): ClusterValidity {
  const { rows, columns, values } = matrix;
  const count = clusterCount(labels);
  const means = clusterMeans(matrix, labels, count);
  const sizes = clusterSizes(labels, count);
  const withinSquares = squaresByCluster(matrix, labels, means).reduce((sum, squares) => sum + squares, 0);
  const total = totalSquares(labelledRows(matrix, labels));
  const filled = Array.from(sizes.keys()).filter((cluster) => sizes[cluster]! > 0);
  const clusters = filled.length;
  const betweenSquares = total - withinSquares;
  const freedom = sizes.reduce((sum, size) => sum + size, 0) - clusters;
  const calinskiHarabasz = clusters < 2 || freedom < 1 ? NaN : betweenSquares / (clusters - 1) / (withinSquares / freedom);

  const spreads = new Float64Array(count);
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    if (label >= 0) spreads[label]! += Math.sqrt(squaredDistance(values, row, means.values, label, columns)) / sizes[label]!;
  }
  let worstSum = 0;
  for (const a of filled) {
    let worst = 0;
    for (const b of filled) {
      if (a === b) continue;
      const spread = spreads[a]! + spreads[b]!;
      if (spread > 0) worst = Math.max(worst, spread / Math.sqrt(squaredDistance(means.values, a, means.values, b, columns)));
    }
    worstSum += worst;
  }
  return {
    clusters,
    withinSquares,
    explainedShare: total > 0 ? betweenSquares / total : NaN,
    calinskiHarabasz,
    daviesBouldin: clusters < 2 ? NaN : worstSum / clusters,
  };
}

/** The rows that belong to a cluster; the matrix itself where all do. */
function labelledRows(matrix: DataMatrix, labels: Int32Array): DataMatrix {
  if (labels.every((label) => label >= 0)) return matrix;
  const { columns, values } = matrix;
  const kept = [...labels.keys()].filter((row) => labels[row]! >= 0);
  const part = new Float64Array(kept.length * columns);
  kept.forEach((row, at) => part.set(values.subarray(row * columns, (row + 1) * columns), at * columns));
  return { rows: kept.length, columns, values: part };
}
