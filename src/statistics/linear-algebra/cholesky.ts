/**
 * Cholesky decomposition of a symmetric positive definite matrix, or why there is none: the `column` at which the remaining variance was
 * not above the tolerance (that column is a linear combination of the columns before it, or the matrix is indefinite).
 */
export type CholeskyResult =
  | { readonly kind: 'decomposed'; readonly lower: Float64Array; readonly size: number }
  | { readonly kind: 'notPositiveDefinite'; readonly column: number };

/** A column counts as dependent once less than this share of its own diagonal entry is left. */
const DEPENDENT_SHARE = 1e-14;

/**
 * Lower triangle L with matrix = L L'. `matrix`: size * size, row-major, symmetric (only the lower half is read). `lower` is row-major with
 * zeros above the diagonal. `dependentShare`: smallest share of a diagonal entry that must remain. Cost O(size^3 / 3).
 */
export function choleskyDecompose(matrix: Float64Array, size: number, dependentShare = DEPENDENT_SHARE): CholeskyResult {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * size + k]! * lower[j * size + k]!;
      if (i !== j) {
        lower[i * size + j] = rest / lower[j * size + j]!;
        continue;
      }
      // written so that NaN fails too
      if (!(rest > dependentShare * matrix[i * size + i]!)) return { kind: 'notPositiveDefinite', column: i };
      lower[i * size + i] = Math.sqrt(rest);
    }
  }
  return { kind: 'decomposed', lower, size };
}

/** Solves L L' x = rightSide (length size) for a factor from `choleskyDecompose`. Cost O(size^2). */
export function choleskySolve(lower: Float64Array, size: number, rightSide: ArrayLike<number>): Float64Array {
  const solution = Float64Array.from(rightSide);
  for (let i = 0; i < size; i++) {
    let rest = solution[i]!;
    for (let k = 0; k < i; k++) rest -= lower[i * size + k]! * solution[k]!;
    solution[i] = rest / lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = solution[i]!;
    for (let k = i + 1; k < size; k++) rest -= lower[k * size + i]! * solution[k]!;
    solution[i] = rest / lower[i * size + i]!;
  }
  return solution;
}

/** The inverse of L L' (size * size, row-major, exactly symmetric). Cost O(size^3). */
export function choleskyInverse(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = choleskySolve(lower, size, unit);
    for (let i = j; i < size; i++) {
      inverse[i * size + j] = column[i]!;
      inverse[j * size + i] = column[i]!;
    }
  }
  return inverse;
}

/** Natural logarithm of the determinant of L L'. Cost O(size). */
export function choleskyLogDeterminant(lower: Float64Array, size: number): number {
  let logarithm = 0;
  for (let i = 0; i < size; i++) logarithm += Math.log(lower[i * size + i]!);
  return 2 * logarithm;
}
