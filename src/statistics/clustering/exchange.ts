import type { DataMatrix } from '../data-matrix.ts';
import { squaredDistance } from '../row-distance.ts';

const MOST_PASSES = 100;
/** A move must gain more than rounding. */
const LEAST_GAIN = 1e-12;

/**
 * Improves a k-means partition by moving single rows: a row moves where that lowers the total within sum of squares, the shift of both
 * centres included, which Lloyd's iteration can not see. Changes `labels` and `centres` (means of the clusters, clusters * columns,
 * row-major) in place; never empties a cluster. Ends with a partition that no single move improves. Cost O(n * clusters * columns) per
 * pass.
 * Source: Hartigan, J. A. & Wong, M. A. (1979), Applied Statistics 28 (the optimal-transfer idea).
 */
export function exchangeRows({ rows, columns, values }: DataMatrix, labels: Int32Array, centres: Float64Array, sizes: Int32Array): void {
  const clusters = sizes.length;
  let still = 0;
  for (let step = 0; step < MOST_PASSES * rows && still < rows; step++) {
    const row = step % rows;
    still++;
    const from = labels[row]!;
    const size = sizes[from]!;
    if (size < 2) continue;
    const loss = (squaredDistance(values, row, centres, from, columns) * size) / (size - 1);
    let least = loss * (1 - LEAST_GAIN);
    let to = -1;
    for (let cluster = 0; cluster < clusters; cluster++) {
      if (cluster === from) continue;
      const joined = sizes[cluster]!;
      const cost = (squaredDistance(values, row, centres, cluster, columns) * joined) / (joined + 1);
      if (cost < least) {
        least = cost;
        to = cluster;
      }
    }
    if (to < 0) continue;
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column]!;
      centres[from * columns + column]! -= (value - centres[from * columns + column]!) / (size - 1);
      centres[to * columns + column]! += (value - centres[to * columns + column]!) / (sizes[to]! + 1);
    }
    sizes[from]!--;
    sizes[to]!++;
    labels[row] = to;
    still = 0;
  }
}
