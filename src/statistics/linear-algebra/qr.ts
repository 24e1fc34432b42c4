import type { DataMatrix } from '../data-matrix.ts';

/**
 * Which columns may change places. `dependentLast` (as in R's `lm`) keeps the order and moves a column to the end only when it is nearly
 * a linear combination of the columns before it; `largestFirst` (as in LAPACK) takes the column with the most left each time; `none` never
 * moves one.
 */
export type ColumnPivoting = 'dependentLast' | 'largestFirst' | 'none';

/** A Householder decomposition of `rows` x `columns` numbers, X P = Q R. */
export interface QrDecomposition {
  readonly rows: number;
  readonly columns: number;
  /** Number of columns that are linearly independent up to the tolerance; they come first. */
  readonly rank: number;
  /** Column-major (rows * columns): R on and above the diagonal, below it the Householder vectors, whose first entry (1) is left out. */
  readonly packed: Float64Array;
  /** Length columns: the factor of each reflection I - factor v v'; 0 = none. */
  readonly factors: Float64Array;
  /** Length columns: the column of X that came to place k. */
  readonly pivots: Int32Array;
}

/** R's `lm`: a column counts as dependent once its length has shrunk below this share. */
const DEPENDENT_SHARE = 1e-7;

/**
 * Decomposes a matrix (any shape; finite numbers) by Householder reflections. `dependentShare`: a column whose remaining length is at or
 * below this share of its full length counts as dependent on the columns before it. Cost O(rows * columns^2).
 * Source: Golub & Van Loan, Matrix Computations, 5.2 and 5.4; pivoting `dependentLast` after R 4 `lm` (LINPACK dqrdc2).
 */
export function qrDecompose(
  matrix: DataMatrix,
  { pivoting = 'dependentLast', dependentShare = DEPENDENT_SHARE }: { pivoting?: ColumnPivoting; dependentShare?: number } = {},
): QrDecomposition {
  const { rows, columns, values } = matrix;
  const packed = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let k = 0; k < columns; k++) packed[k * rows + i] = values[i * columns + k]!;
  const factors = new Float64Array(columns);
  const pivots = Int32Array.from({ length: columns }, (_, k) => k);
  const fullLengths = Float64Array.from({ length: columns }, (_, k) => lengthBelow(packed, rows, k, 0));
  const isDependent = (k: number, from: number): boolean =>
    !(lengthBelow(packed, rows, k, from) > dependentShare * fullLengths[pivots[k]!]!);
  let end = Math.min(rows, columns);
  let candidates = columns;
  let rank = 0;
  for (let k = 0; k < end; k++) {
    if (pivoting === 'dependentLast') {
      while (k < candidates && isDependent(k, k)) moveToEnd(packed, pivots, rows, k, --candidates);
      if (k >= candidates) break;
    } else if (pivoting === 'largestFirst') {
      let best = k;
      for (let j = k + 1; j < columns; j++) if (lengthBelow(packed, rows, j, k) > lengthBelow(packed, rows, best, k)) best = j;
      if (best !== k) exchange(packed, pivots, rows, k, best);
      if (isDependent(k, k)) break;
    } else if (isDependent(k, k)) end = k;
    if (k >= end) break;
    factors[k] = reflect(packed, rows, columns, k);
    rank = k + 1;
  }
  return { rows, columns, rank, packed, factors, pivots };
}

/** Euclidean length of column k from row `from` on, safe against overflow by scaling. */
function lengthBelow(packed: Float64Array, rows: number, k: number, from: number): number {
  let largest = 0;
  for (let i = from; i < rows; i++) largest = Math.max(largest, Math.abs(packed[k * rows + i]!));
  if (!(largest > 0)) return largest;
  let squares = 0;
  for (let i = from; i < rows; i++) squares += (packed[k * rows + i]! / largest) ** 2;
  return largest * Math.sqrt(squares);
}

function exchange(packed: Float64Array, pivots: Int32Array, rows: number, a: number, b: number): void {
  const held = packed.slice(a * rows, (a + 1) * rows);
  packed.copyWithin(a * rows, b * rows, (b + 1) * rows);
  packed.set(held, b * rows);
  const pivot = pivots[a]!;
  pivots[a] = pivots[b]!;
  pivots[b] = pivot;
}

/** Column k goes behind the last candidate, those between move up: the order of the others stays. */
function moveToEnd(packed: Float64Array, pivots: Int32Array, rows: number, k: number, last: number): void {
  for (let j = k; j < last; j++) exchange(packed, pivots, rows, j, j + 1);
}

function reflect(packed: Float64Array, rows: number, columns: number, k: number): number {
  const head = k * rows + k;
  const length = lengthBelow(packed, rows, k, k);
  const first = packed[head]!;
  if (k === rows - 1 || length === Math.abs(first)) return 0;
  const diagonal = first > 0 ? -length : length;
  const factor = (diagonal - first) / diagonal;
  const scale = 1 / (first - diagonal);
  for (let i = 1; i < rows - k; i++) packed[head + i]! *= scale;
  packed[head] = diagonal;
  for (let j = k + 1; j < columns; j++) applyReflection(packed, head, rows - k, factor, packed, j * rows + k);
  return factor;
}

/** target -= factor * v * (v' target) for the vector below `head`. */
function applyReflection(packed: Float64Array, head: number, count: number, factor: number, target: Float64Array, at: number): void {
  let product = target[at]!;
  for (let i = 1; i < count; i++) product += packed[head + i]! * target[at + i]!;
  product *= factor;
  target[at]! -= product;
  for (let i = 1; i < count; i++) target[at + i]! -= product * packed[head + i]!;
}

/** Q' vector (length rows), as a new array: its first `rank` entries are the effects, the rest the residual part. Cost O(rows * rank). */
export function applyQTransposed({ rows, rank, packed, factors }: QrDecomposition, vector: ArrayLike<number>): Float64Array {
  const result = Float64Array.from(vector);
  for (let k = 0; k < rank; k++) if (factors[k] !== 0) applyReflection(packed, k * rows + k, rows - k, factors[k]!, result, k);
  return result;
}

/** Q vector (length rows), as a new array. Cost O(rows * rank). */
export function applyQ({ rows, rank, packed, factors }: QrDecomposition, vector: ArrayLike<number>): Float64Array {
  const result = Float64Array.from(vector);
  for (let k = rank - 1; k >= 0; k--) if (factors[k] !== 0) applyReflection(packed, k * rows + k, rows - k, factors[k]!, result, k);
  return result;
}

/**
 * Least squares coefficients of `response` (length rows) on the columns of X, in the order of X; NaN for columns found dependent, which
 * then take no part (as R's `lm` does). Cost O(rows * rank).
 */
export function leastSquaresCoefficients(decomposition: QrDecomposition, response: ArrayLike<number>): Float64Array {
  const { rows, columns, rank, packed, pivots } = decomposition;
  const effects = applyQTransposed(decomposition, response);
  const coefficients = new Float64Array(columns).fill(NaN);
  for (let k = rank - 1; k >= 0; k--) {
    let rest = effects[k]!;
    for (let j = k + 1; j < rank; j++) rest -= packed[j * rows + k]! * coefficients[pivots[j]!]!;
    coefficients[pivots[k]!] = rest / packed[k * rows + k]!;
  }
  return coefficients;
}

/** Fitted values (length rows): the projection of `response` on the columns of X. Cost O(rows * rank). */
export function fittedValues(decomposition: QrDecomposition, response: ArrayLike<number>): Float64Array {
  const effects = applyQTransposed(decomposition, response);
  effects.fill(0, decomposition.rank);
  return applyQ(decomposition, effects);
}

/** Leverage of each row (length rows): the diagonal of the projection on the columns of X; sums up to the rank. Cost O(rows * rank^2). */
export function leverages(decomposition: QrDecomposition): Float64Array {
  const { rows, rank } = decomposition;
  const result = new Float64Array(rows);
  const unit = new Float64Array(rows);
  for (let k = 0; k < rank; k++) {
    unit.fill(0);
    unit[k] = 1;
    const column = applyQ(decomposition, unit);
    for (let i = 0; i < rows; i++) result[i]! += column[i]! * column[i]!;
  }
  return result;
}

/**
 * (X'X)^-1 of the independent columns, columns * columns, row-major, in the order of X; NaN in rows and columns of dependent ones.
 * Multiplied by the residual variance it is the covariance of the coefficients. Cost O(rank^3).
 */
export function inverseCrossProduct({ rows, columns, rank, packed, pivots }: QrDecomposition): Float64Array {
  // rows of the inverse of R; R^-1 R^-T is the inverse cross product
  const inverse = new Float64Array(rank * rank);
  for (let j = 0; j < rank; j++) {
    inverse[j * rank + j] = 1 / packed[j * rows + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let rest = 0;
      for (let k = i + 1; k <= j; k++) rest -= packed[k * rows + i]! * inverse[k * rank + j]!;
      inverse[i * rank + j] = rest / packed[i * rows + i]!;
    }
  }
  const result = new Float64Array(columns * columns).fill(NaN);
  for (let i = 0; i < rank; i++) {
    for (let j = i; j < rank; j++) {
      let product = 0;
      for (let k = j; k < rank; k++) product += inverse[i * rank + k]! * inverse[j * rank + k]!;
      result[pivots[i]! * columns + pivots[j]!] = result[pivots[j]! * columns + pivots[i]!] = product;
    }
  }
  return result;
}
