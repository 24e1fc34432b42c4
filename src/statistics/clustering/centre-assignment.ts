import type { DataMatrix } from '../data-matrix.ts';
import { squaredDistance } from '../row-distance.ts';
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
   * `centres`: clusters * columns, row-major, clusters between 1 and `mostClusters`. Of equally near centres the first. Returns how many
   * labels changed. Cost O(n * clusters * columns).
   */
  assign(centres: Float64Array, clusters: number): number;
}

/** The kernel is written out column by column: beyond this it would become long to compile. */
const MOST_COLUMNS_SIMD = 64;
/** Below this many numbers the plain path is done before a module is instantiated. */
const LEAST_NUMBERS_SIMD = 8_192;

/**
 * Prepares the assignment of the rows of `matrix` to at most `mostClusters` centres. `simd` uses 128-bit WebAssembly (two rows per
 * instruction) where the engine allows it, and the plain path elsewhere; both do the same operations in the same order, so labels,
 * distances and sums are equal to the last bit. The matrix is copied for the SIMD path. Cost O(n * columns).
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

/**
 * Assigns the rows from `firstRow` to the last and adds them to sums and sizes. Four rows at a time: their sums do not wait for each other.
 */
function assignRows(matrix: DataMatrix, centres: Float64Array, clusters: number, firstRow: number, arrays: AssignmentArrays): number {
  const { columns, values, rows } = matrix;
  let changed = 0;
  let row = firstRow;
  for (; row + BLOCK <= rows; row += BLOCK) {
    const start = row * columns;
    let best0 = Infinity;
    let best1 = Infinity;
    let best2 = Infinity;
    let best3 = Infinity;
    let nearest0 = 0;
    let nearest1 = 0;
    let nearest2 = 0;
    let nearest3 = 0;
    for (let cluster = 0, at = 0; cluster < clusters; cluster++) {
      let squares0 = 0;
      let squares1 = 0;
      let squares2 = 0;
      let squares3 = 0;
      for (let from = start; from < start + columns; from++, at++) {
        const centre = centres[at]!;
        const difference0 = values[from]! - centre;
        const difference1 = values[from + columns]! - centre;
        const difference2 = values[from + 2 * columns]! - centre;
        const difference3 = values[from + 3 * columns]! - centre;
        squares0 += difference0 * difference0;
        squares1 += difference1 * difference1;
        squares2 += difference2 * difference2;
        squares3 += difference3 * difference3;
      }
      if (squares0 < best0) {
        best0 = squares0;
        nearest0 = cluster;
      }
      if (squares1 < best1) {
        best1 = squares1;
        nearest1 = cluster;
      }
      if (squares2 < best2) {
        best2 = squares2;
        nearest2 = cluster;
      }
      if (squares3 < best3) {
        best3 = squares3;
        nearest3 = cluster;
      }
    }
    changed += settleRow(matrix, row, nearest0, best0, arrays);
    changed += settleRow(matrix, row + 1, nearest1, best1, arrays);
    changed += settleRow(matrix, row + 2, nearest2, best2, arrays);
    changed += settleRow(matrix, row + 3, nearest3, best3, arrays);
  }
  for (; row < rows; row++) {
    let best = Infinity;
    let nearest = 0;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const squares = squaredDistance(values, row, centres, cluster, columns);
      if (squares < best) {
        best = squares;
        nearest = cluster;
      }
    }
    changed += settleRow(matrix, row, nearest, best, arrays);
  }
  return changed;
}

/** Writes a row's label and distance and adds the row to its cluster. Returns 1 where the label is a new one, else 0. */
function settleRow({ columns, values }: DataMatrix, row: number, nearest: number, distance: number, arrays: AssignmentArrays): number {
  const { labels, squaredDistances, sums, sizes } = arrays;
  const changed = labels[row] === nearest ? 0 : 1;
  squaredDistances[row] = distance;
  labels[row] = nearest;
  sizes[nearest]!++;
  for (let from = row * columns, to = nearest * columns; from < (row + 1) * columns; from++, to++) sums[to]! += values[from]!;
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
  packBlocks(values, columns, points);
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

/** Puts rows into blocks: four values of column 0, four of column 1, and so on. */
function packBlocks(values: Float64Array, columns: number, points: Float64Array): void {
  for (let start = 0; start < points.length; start += BLOCK * columns) {
    for (let column = 0, at = start, from = start; column < columns; column++, at += BLOCK, from++) {
      points[at] = values[from]!;
      points[at + 1] = values[from + columns]!;
      points[at + 2] = values[from + 2 * columns]!;
      points[at + 3] = values[from + 3 * columns]!;
    }
  }
}
