import type { DataMatrix } from '../data-matrix.ts';

/** Rows worked on at a time: the block and its transposed copy stay in the processor's first cache up to some 16 columns. */
const BLOCK_ROWS = 192;

/** Column means and sums of products of deviations from them. */
export interface CentredCrossProducts {
  readonly means: Float64Array;
  /** columns * columns, symmetric: sum over rows of (x_i - mean_i)(x_j - mean_j). Divide by n - 1 or n for covariances. */
  readonly products: Float64Array;
}

/**
 * Sums of products of deviations of every pair of columns (finite numbers; one NaN makes its column's results NaN). Two passes with
 * correction for the rounding of the means, summed block by block, so that neither a large offset nor the number of rows costs digits.
 * Zero rows give NaN means and products of 0. Cost O(rows * columns^2), the memory of one block.
 */
export function centredCrossProducts(matrix: DataMatrix): CentredCrossProducts {
  const { rows, columns, values } = matrix;
  const means = columnMeans(matrix);
  // an even number of columns: pairs of columns are multiplied with pairs of columns
  const padded = columns + (columns & 1);
  const block = new Float64Array(padded * BLOCK_ROWS);
  const sums = new Float64Array(padded * padded);
  const residues = new Float64Array(columns);
  for (let start = 0; start < rows; start += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rows - start);
    for (let k = 0; k < columns; k++)
      residues[k]! += centreColumn(values, start * columns + k, columns, means[k]!, block, k * BLOCK_ROWS, count);
    for (let i = 0; i < padded; i += 2) {
      for (let j = i; j < padded; j += 2) addTile(block, i * BLOCK_ROWS, j * BLOCK_ROWS, count, sums, i * padded + j, padded);
    }
  }
  const products = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    for (let j = i; j < columns; j++) {
      const correction = rows === 0 ? 0 : (residues[i]! * residues[j]!) / rows;
      const product = sums[i * padded + j]! - correction;
      products[i * columns + j] = products[j * columns + i] = i === j ? (product < 0 ? 0 : product) : product;
    }
  }
  for (let k = 0; k < columns; k++) means[k]! += rows === 0 ? 0 : residues[k]! / rows;
  return { means, products };
}

function columnMeans({ rows, columns, values }: DataMatrix): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) for (let k = 0; k < columns; k++, at++) sums[k]! += values[at]!;
  for (let k = 0; k < columns; k++) sums[k]! /= rows;
  return sums;
}

/** Copies one column of a block, centred, side by side; returns the sum of the deviations. */
function centreColumn(
  values: Float64Array,
  from: number,
  stride: number,
  mean: number,
  block: Float64Array,
  to: number,
  count: number,
): number {
  let residue = 0;
  for (let r = 0, at = from; r < count; r++, at += stride) {
    const deviation = values[at]! - mean;
    block[to + r] = deviation;
    residue += deviation;
  }
  return residue;
}

/** Adds the products of two neighbouring columns with two neighbouring columns: four sums for four numbers read. */
function addTile(block: Float64Array, left: number, right: number, count: number, sums: Float64Array, at: number, padded: number): void {
  let s00 = 0;
  let s01 = 0;
  let s10 = 0;
  let s11 = 0;
  const nextLeft = left + BLOCK_ROWS;
  const nextRight = right + BLOCK_ROWS;
  for (let r = 0; r < count; r++) {
    const a = block[left + r]!;
    const b = block[nextLeft + r]!;
    const c = block[right + r]!;
    const d = block[nextRight + r]!;
    s00 += a * c;
    s01 += a * d;
    s10 += b * c;
    s11 += b * d;
  }
  sums[at]! += s00;
  sums[at + 1]! += s01;
  sums[at + padded]! += s10;
  sums[at + padded + 1]! += s11;
}
