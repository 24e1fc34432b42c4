import type { DataMatrix } from '../data-matrix.ts';
import { contingency } from './agreement.ts';
import { squaredDistance } from '../row-distance.ts';

/**
 * The assignment of rows to columns of a cost matrix with the smallest total: each row gets one column, each column at most one row.
 * `costs`: rows * columns, row-major, finite. Returns the column of each row, -1 for rows left over where there are more rows than columns.
 * Cost O(max(rows, columns)^3). Source: Kuhn, H. W. (1955), Naval Research Logistics 2 (Hungarian method), as shortest augmenting paths.
 */
export function cheapestAssignment(costs: Float64Array, rows: number, columns: number): Int32Array {
  const size = Math.max(rows, columns);
  // a square problem: what is missing costs nothing
  const costAt = (row: number, column: number): number => (row < rows && column < columns ? costs[row * columns + column]! : 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  // entry `size` of the columns stands for the row that is being placed
  const rowOfColumn = new Int32Array(size + 1).fill(-1);
  for (let row = 0; row < size; row++) {
    const shortest = new Float64Array(size + 1).fill(Infinity);
    const before = new Int32Array(size + 1).fill(-1);
    const done = new Uint8Array(size + 1);
    rowOfColumn[size] = row;
    let column = size;
    do {
      done[column] = 1;
      const current = rowOfColumn[column]!;
      let least = Infinity;
      let next = -1;
      for (let other = 0; other < size; other++) {
        if (done[other] === 1) continue;
        const reduced = costAt(current, other) - rowPotential[current]! - columnPotential[other]!;
        if (reduced < shortest[other]!) {
          shortest[other] = reduced;
          before[other] = column;
        }
        if (shortest[other]! < least) {
          least = shortest[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (done[other] === 1) {
          rowPotential[rowOfColumn[other]!]! += least;
          columnPotential[other]! -= least;
        } else shortest[other]! -= least;
      }
      column = next;
    } while (rowOfColumn[column]! >= 0);
    while (column !== size) {
      const previous = before[column]!;
      rowOfColumn[column] = rowOfColumn[previous]!;
      column = previous;
    }
  }
  const assigned = new Int32Array(rows).fill(-1);
  for (let column = 0; column < columns; column++) if (rowOfColumn[column]! < rows) assigned[rowOfColumn[column]!] = column;
  return assigned;
}

/**
 * For each cluster of `labels` the cluster of `reference` it continues, so that as many rows as possible keep their number: types stay the
 * same types over the years. Clusters without a partner get new numbers behind those of the reference. Returns, for each cluster of
 * `labels`, its matched number.
 * Cost O(n + k^3).
 */
export function matchByRows(reference: Int32Array, labels: Int32Array): Int32Array {
  const { rows, columns, counts } = contingency(labels, reference);
  return withNewNumbers(
    cheapestAssignment(
      counts.map((count) => -count),
      rows,
      columns,
    ),
    columns,
  );
}

/**
 * As `matchByRows`, by the centres: the total squared distance between partners is smallest. For solutions of different rows. Cost O(k^2 *
 * columns + k^3).
 */
export function matchByCentres(reference: DataMatrix, centres: DataMatrix): Int32Array {
  const costs = new Float64Array(centres.rows * reference.rows);
  for (let a = 0; a < centres.rows; a++) {
    for (let b = 0; b < reference.rows; b++) {
      costs[a * reference.rows + b] = squaredDistance(centres.values, a, reference.values, b, reference.columns);
    }
  }
  return withNewNumbers(cheapestAssignment(costs, centres.rows, reference.rows), reference.rows);
}

/** Replaces each label by `numbers[label]`; rows without a cluster stay so. Cost O(n). */
export const relabel = (labels: Int32Array, numbers: Int32Array): Int32Array =>
  labels.map((label) => (label < 0 ? label : numbers[label]!));

function withNewNumbers(assigned: Int32Array, firstNew: number): Int32Array {
  let next = firstNew;
  return assigned.map((partner) => (partner < 0 ? next++ : partner));
}
