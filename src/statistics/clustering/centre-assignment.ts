import type { DataMatrix } from '../data-matrix.ts';
import { BLOCK, encodeAssignment, type AssignmentExports } from './web-assembly/assignment-module.ts';
import { instantiate } from './web-assembly/instantiate.ts';

/**
 * Assigns every row to the nearest of some centres, over and over with other centres: the inner step of k-means. The arrays are views that
 * the next call overwrites.
 */
export interface CentreAssignment {
  readonly path: 'simd' | 'plain';
  /** Length n; -1 before the first call. */
  readonly labels: Int32Array;
  /** Squared Euclidean distance of each row to its centre, length n. */
  readonly squaredDistances: Float64Array;
  /** Sums of the rows of each cluster, `mostClusters` * columns, row-major. */
  readonly sums: Float64Array;
  /** Rows in each cluster, length `mostClusters`. */
  readonly sizes: Int32Array;
  /**
   * `centres`: clusters * columns, row-major, clusters between 1 and `mostClusters`. Of equally near centres the first. Returns how many labels
   * changed. Cost O(n * clusters * columns).
   */
  assign(centres: Float64Array, clusters: number): number;
}

/** The kernel is written out column by column: beyond this it would become long to compile. */
const MOST_COLUMNS_SIMD = 64;
/** Below this many numbers the plain path is done before a module is instantiated. */
const LEAST_NUMBERS_SIMD = 8_192;

/**
 * Prepares the assignment of the rows of `matrix` to at most `mostClusters` centres. `simd` uses 128-bit WebAssembly (two rows per
 * instruction) where the engine allows it, and the plain path elsewhere; both do the same operations in the same order, so labels, distances
 * and sums are equal to the last bit. The matrix is copied for the SIMD path. Cost O(n * columns).
 */
export function createCentreAssignment(
  matrix: DataMatrix,
  mostClusters: number,
  path: 'auto' | 'plain' | 'simd' = 'auto',
): CentreAssignment {
  const worthwhile = path === 'simd' || (path === 'auto' && matrix.values.length >= LEAST_NUMBERS_SIMD);
  const simd = worthwhile ? simdAssignment(matrix, mostClusters) : null;
  return simd ?? plainAssignment(matrix, mostClusters);
}

function plainAssignment(matrix: DataMatrix, mostClusters: number): CentreAssignment {
  const labels = new Int32Array(matrix.rows).fill(-1);
  const squaredDistances = new Float64Array(matrix.rows);
  const sums = new Float64Array(mostClusters * matrix.columns);
  const sizes = new Int32Array(mostClusters);
  const arrays = { labels, squaredDistances, sums, sizes };
  return {
    path: 'plain',
    ...arrays,
    assign(centres, clusters) {
      sums.fill(0);
      sizes.fill(0);
      return assignRows(matrix, centres, clusters, 0, arrays);
    },
  };
}

type AssignmentArrays = Pick<CentreAssignment, 'labels' | 'squaredDistances' | 'sums' | 'sizes'>;

/** Assigns the rows from `firstRow` to the last and adds them to sums and sizes. */
function assignRows(matrix: DataMatrix, centres: Float64Array, clusters: number, firstRow: number, arrays: AssignmentArrays): number {
  const { columns, values, rows } = matrix;
  const { labels, squaredDistances, sums, sizes } = arrays;
  let changed = 0;
  for (let row = firstRow; row < rows; row++) {
    const start = row * columns;
    let best = Infinity;
    let nearest = 0;
    for (let cluster = 0, at = 0; cluster < clusters; cluster++) {
      let squares = 0;
      for (let column = 0; column < columns; column++, at++) {
        const difference = values[start + column]! - centres[at]!;
        squares += difference * difference;
      }
      if (squares < best) {
        best = squares;
        nearest = cluster;
      }
    }
    squaredDistances[row] = best;
    if (labels[row] !== nearest) changed++;
    labels[row] = nearest;
    sizes[nearest]!++;
    for (let column = 0, to = nearest * columns; column < columns; column++, to++) sums[to]! += values[start + column]!;
  }
  return changed;
}

function simdAssignment(matrix: DataMatrix, mostClusters: number): CentreAssignment | null {
  const { rows, columns, values } = matrix;
  const blocks = Math.floor(rows / BLOCK);
  if (blocks === 0 || columns === 0 || columns > MOST_COLUMNS_SIMD || mostClusters < 1) return null;
  const pointBytes = blocks * BLOCK * columns * 8;
  const centresAt = pointBytes;
  const sumsAt = centresAt + mostClusters * columns * 8;
  const distancesAt = sumsAt + mostClusters * columns * 8;
  const labelsAt = distancesAt + rows * 8;
  const sizesAt = labelsAt + rows * 4;
  const instance = instantiate<AssignmentExports>(`assignment ${columns}`, () => encodeAssignment(columns), sizesAt + mostClusters * 4);
  if (instance === null) return null;

  const { buffer, exports } = instance;
  const points = new Float64Array(buffer, 0, blocks * BLOCK * columns);
  for (let block = 0, at = 0, from = 0; block < blocks; block++, from += BLOCK * columns) {
    for (let column = 0; column < columns; column++) {
      for (let lane = 0; lane < BLOCK; lane++, at++) points[at] = values[from + lane * columns + column]!;
    }
  }
  const centreView = new Float64Array(buffer, centresAt, mostClusters * columns);
  const arrays: AssignmentArrays = {
    labels: new Int32Array(buffer, labelsAt, rows).fill(-1),
    squaredDistances: new Float64Array(buffer, distancesAt, rows),
    sums: new Float64Array(buffer, sumsAt, mostClusters * columns),
    sizes: new Int32Array(buffer, sizesAt, mostClusters),
  };
  return {
    path: 'simd',
    ...arrays,
    assign(centres, clusters) {
      arrays.sums.fill(0);
      arrays.sizes.fill(0);
      centreView.set(centres.subarray(0, clusters * columns));
      const changed = exports.assign(0, pointBytes, centresAt, centresAt + clusters * columns * 8, sumsAt, sizesAt, labelsAt, distancesAt);
      // the rows that fill no block
      return changed + assignRows(matrix, centres, clusters, blocks * BLOCK, arrays);
    },
  };
}
