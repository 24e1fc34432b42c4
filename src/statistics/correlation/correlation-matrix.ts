import { columnOf, type DataMatrix } from '../data-matrix.ts';
import { centredCrossProducts } from '../linear-algebra/cross-products.ts';
import type { StandardDeviationConvention } from '../moments.ts';
import { ranks } from '../ranks.ts';
import { completeRows } from './complete-rows.ts';
import { isConstantSpread } from './constant-column.ts';
import { kendallTauB } from './kendall.ts';

/** Which rows count where numbers are missing: those without any gap, or for each pair of columns those where both are there. */
export type MissingTreatment = 'listwise' | 'pairwise';

/** Pearson: linear; Spearman: Pearson of average ranks; Kendall: tau-b. */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** A symmetric matrix over pairs of columns and how many rows each entry rests on. Both are size * size, row-major. */
export interface PairMatrix {
  readonly size: number;
  readonly values: Float64Array;
  readonly counts: Int32Array;
}

/**
 * Covariances of all pairs of columns (NaN = missing), divisor n - 1 (`sample`) or n (`population`). Pairwise: both means are those of the
 * common rows, as in R's `cov(use = "pairwise")`. NaN where too few rows are left. Cost O(rows * columns^2).
 */
export function covarianceMatrix(
  matrix: DataMatrix,
  { missing = 'listwise', convention = 'sample' }: { missing?: MissingTreatment; convention?: StandardDeviationConvention } = {},
): PairMatrix {
  return pairMatrix(matrix, missing, (part) => {
    const { products } = centredCrossProducts(part);
    const divisor = convention === 'sample' ? part.rows - 1 : part.rows;
    return products.map((product) => (divisor > 0 ? product / divisor : NaN));
  });
}

/**
 * Correlations of all pairs of columns (NaN = missing). The diagonal is exactly 1; every entry of a constant column, its diagonal included,
 * is NaN, so that it can not pass unnoticed. Pairwise matrices need not be positive definite. Pearson and Spearman cost
 * O(rows * columns^2), Kendall a factor log(rows) more.
 */
export function correlationMatrix(
  matrix: DataMatrix,
  { method = 'pearson', missing = 'listwise' }: { method?: CorrelationMethod; missing?: MissingTreatment } = {},
): PairMatrix {
  return pairMatrix(matrix, missing, (part) => {
    if (method === 'kendall') return kendallMatrix(part);
    return pearsonMatrix(method === 'spearman' ? rankMatrix(part) : part);
  });
}

/** Pearson's correlation of two columns (same length; pairs with a NaN are skipped); NaN for fewer than 2 pairs or a constant. Cost O(n). */
export function pearsonCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  return pearsonMatrix(completeRows(sideBySide(first, second)).matrix)[1]!;
}

/** Spearman's rank correlation of two columns (average ranks of the complete pairs); NaN as for Pearson. Cost O(n log n). */
export function spearmanCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  return pearsonMatrix(rankMatrix(completeRows(sideBySide(first, second)).matrix))[1]!;
}

function pairMatrix(matrix: DataMatrix, missing: MissingTreatment, compute: (part: DataMatrix) => Float64Array): PairMatrix {
  const size = matrix.columns;
  const complete = completeRows(matrix).matrix;
  if (missing === 'listwise' || complete.rows === matrix.rows) {
    return { size, values: compute(complete), counts: new Int32Array(size * size).fill(complete.rows) };
  }
  const values = new Float64Array(size * size);
  const counts = new Int32Array(size * size);
  const columns = Array.from({ length: size }, (_, k) => columnOf(matrix, k));
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const pair = completeRows(sideBySide(columns[i]!, columns[j]!)).matrix;
      values[i * size + j] = values[j * size + i] = compute(pair)[i === j ? 0 : 1]!;
      counts[i * size + j] = counts[j * size + i] = pair.rows;
    }
  }
  return { size, values, counts };
}

function sideBySide(first: ArrayLike<number>, second: ArrayLike<number>): DataMatrix {
  const values = new Float64Array(2 * first.length);
  for (let i = 0; i < first.length; i++) {
    values[2 * i] = first[i]!;
    values[2 * i + 1] = second[i]!;
  }
  return { rows: first.length, columns: 2, values };
}

function rankMatrix(matrix: DataMatrix): DataMatrix {
  const values = new Float64Array(matrix.values.length);
  for (let k = 0; k < matrix.columns; k++) {
    const columnRanks = ranks(columnOf(matrix, k));
    for (let i = 0; i < matrix.rows; i++) values[i * matrix.columns + k] = columnRanks[i]!;
  }
  return { ...matrix, values };
}

function pearsonMatrix(matrix: DataMatrix): Float64Array {
  const { means, products } = centredCrossProducts(matrix);
  return correlationsOfProducts(products, means, matrix.rows);
}

/** Correlations from sums of products of deviations: rows and columns of constants are NaN, the diagonal of all others is exactly 1. */
export function correlationsOfProducts(products: Float64Array, means: Float64Array, rows: number): Float64Array {
  const size = means.length;
  const lengths = means.map((mean, k) =>
    isConstantSpread(products[k * size + k]!, mean, rows) ? NaN : Math.sqrt(products[k * size + k]!),
  );
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const correlation = i === j && !Number.isNaN(lengths[i]!) ? 1 : products[i * size + j]! / lengths[i]! / lengths[j]!;
      // Math.min and Math.max keep NaN
      values[i * size + j] = values[j * size + i] = Math.max(-1, Math.min(1, correlation));
    }
  }
  return values;
}

function kendallMatrix(matrix: DataMatrix): Float64Array {
  const size = matrix.columns;
  const columns = Array.from({ length: size }, (_, k) => columnOf(matrix, k));
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const tau = kendallTauB(columns[i]!, columns[j]!);
      values[i * size + j] = values[j * size + i] = i === j && !Number.isNaN(tau) ? 1 : tau;
    }
  }
  return values;
}
