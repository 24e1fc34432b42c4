/**
 * A square matrix as P A = L U (partial pivoting). `packed`: size * size, row-major, U on and above the diagonal, L below it (its unit
 * diagonal left out). `order[i]`: the row of A that came to place i. `sign`: +1 or -1, parity of the exchanges.
 */
export interface LuDecomposition {
  readonly size: number;
  readonly packed: Float64Array;
  readonly order: Int32Array;
  readonly sign: 1 | -1;
  /** No pivot, or one lost in rounding against the largest entry of the matrix: the inverse would be noise. */
  readonly singular: boolean;
}

/** Decomposes a square matrix (size * size, row-major). Cost O(2/3 size^3). */
export function luDecompose(matrix: Float64Array, size: number): LuDecomposition {
  const packed = matrix.slice(0, size * size);
  const order = Int32Array.from({ length: size }, (_, i) => i);
  let sign: 1 | -1 = 1;
  let largest = 0;
  for (const entry of packed) largest = Math.max(largest, Math.abs(entry));
  const smallestPivot = size * Number.EPSILON * largest;
  let singular = !Number.isFinite(largest);
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(packed[i * size + k]!) > Math.abs(packed[pivot * size + k]!)) pivot = i;
    if (pivot !== k) {
      for (let j = 0; j < size; j++) {
        const held = packed[k * size + j]!;
        packed[k * size + j] = packed[pivot * size + j]!;
        packed[pivot * size + j] = held;
      }
      const held = order[k]!;
      order[k] = order[pivot]!;
      order[pivot] = held;
      sign = sign === 1 ? -1 : 1;
    }
    const diagonal = packed[k * size + k]!;
    if (!(Math.abs(diagonal) > smallestPivot)) singular = true;
    if (diagonal === 0) continue;
    for (let i = k + 1; i < size; i++) {
      const factor = (packed[i * size + k]! /= diagonal);
      if (factor === 0) continue;
      for (let j = k + 1; j < size; j++) packed[i * size + j]! -= factor * packed[k * size + j]!;
    }
  }
  return { size, packed, order, sign, singular };
}

/** Solves A x = rightSide (length size); null where A is singular. Cost O(size^2). */
export function luSolve({ size, packed, order, singular }: LuDecomposition, rightSide: ArrayLike<number>): Float64Array | null {
  if (singular) return null;
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let rest = rightSide[order[i]!]!;
    for (let k = 0; k < i; k++) rest -= packed[i * size + k]! * solution[k]!;
    solution[i] = rest;
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = solution[i]!;
    for (let k = i + 1; k < size; k++) rest -= packed[i * size + k]! * solution[k]!;
    solution[i] = rest / packed[i * size + i]!;
  }
  return solution;
}

/** Solves matrix x = rightSide for a square matrix (row-major); null where it is singular. Cost O(size^3). */
export const solveLinearSystem = (matrix: Float64Array, size: number, rightSide: ArrayLike<number>): Float64Array | null =>
  luSolve(luDecompose(matrix, size), rightSide);

/** The inverse of a square matrix (row-major); null where it is singular up to rounding. Cost O(size^3). */
export function invertMatrix(matrix: Float64Array, size: number): Float64Array | null {
  const decomposition = luDecompose(matrix, size);
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = luSolve(decomposition, unit);
    if (column === null) return null;
    for (let i = 0; i < size; i++) inverse[i * size + j] = column[i]!;
  }
  return inverse;
}

/** Determinant of a square matrix (row-major); may underflow for large ones, see `logAbsoluteDeterminant`. Cost O(size^3). */
export function determinant(matrix: Float64Array, size: number): number {
  const { packed, sign } = luDecompose(matrix, size);
  let product: number = sign;
  for (let i = 0; i < size; i++) product *= packed[i * size + i]!;
  // no -0
  return product + 0;
}

/** Natural logarithm of |determinant|; -Infinity for a determinant of exactly 0. Cost O(size^3). */
export function logAbsoluteDeterminant(matrix: Float64Array, size: number): number {
  const { packed } = luDecompose(matrix, size);
  let logarithm = 0;
  for (let i = 0; i < size; i++) logarithm += Math.log(Math.abs(packed[i * size + i]!));
  return logarithm;
}
