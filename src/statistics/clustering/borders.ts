import type { DataMatrix } from '../data-matrix.ts';
import { squaredDistance } from '../row-distance.ts';

export interface CentreDistances {
  /** Nearest centre of each row, length n; of equally near ones the first; -1 without centres or where a value of the row is missing. */
  readonly labels: Int32Array;
  /** The second nearest centre, -1 where there is none. */
  readonly secondLabels: Int32Array;
  /** Euclidean distance to the nearest centre, length n; NaN where there is none. Small = typical of its cluster. */
  readonly distances: Float64Array;
  /** Euclidean distance to the second nearest centre; NaN where there is none. */
  readonly secondDistances: Float64Array;
  /**
   * distances / secondDistances, 0..1: near 1 the row lies on the border of two clusters; 1 where both are 0; NaN where there is no second
   * centre.
   */
  readonly borderRatios: Float64Array;
}

/**
 * Assigns rows to given centres and says how clear that is: new observations to an existing solution (other years with the same centres,
 * standardised in the same way), and the border areas of a solution. `centres`: clusters x columns. Unlike other kernels it takes NaN: such
 * rows get no cluster.
 * Cost O(n * clusters * columns).
 */
export function distancesToCentres({ rows, columns, values }: DataMatrix, centres: DataMatrix): CentreDistances {
  const labels = new Int32Array(rows).fill(-1);
  const secondLabels = new Int32Array(rows).fill(-1);
  const distances = new Float64Array(rows).fill(NaN);
  const secondDistances = new Float64Array(rows).fill(NaN);
  const borderRatios = new Float64Array(rows).fill(NaN);
  for (let row = 0; row < rows; row++) {
    let least = Infinity;
    let second = Infinity;
    for (let cluster = 0; cluster < centres.rows; cluster++) {
      const squares = squaredDistance(values, row, centres.values, cluster, columns);
      if (squares < least) {
        second = least;
        secondLabels[row] = labels[row]!;
        least = squares;
        labels[row] = cluster;
      } else if (squares < second) {
        second = squares;
        secondLabels[row] = cluster;
      }
    }
    if (labels[row]! < 0) continue;
    distances[row] = Math.sqrt(least);
    if (secondLabels[row]! < 0) continue;
    secondDistances[row] = Math.sqrt(second);
    borderRatios[row] = second === 0 ? 1 : Math.sqrt(least / second);
  }
  return { labels, secondLabels, distances, secondDistances, borderRatios };
}
