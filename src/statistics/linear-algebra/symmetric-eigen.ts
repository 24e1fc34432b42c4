/** Eigenvalues in descending order; column k of `vectors` (size * size, row-major, orthonormal) belongs to `values[k]`. */
export interface SymmetricEigen {
  readonly size: number;
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const MAXIMUM_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix (size * size, row-major; only the upper half is read) by cyclic Jacobi rotations:
 * small eigenvalues and nearly equal ones keep their accuracy, the vectors are orthogonal to rounding. The sign of a vector is whatever
 * the rotations left: see `fixColumnSigns`. NaN or infinite entries give NaN throughout.
 * Cost O(size^3) per sweep, 5 to 10 sweeps; made for up to some hundred variables. Source: Golub & Van Loan, Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const work = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = i; j < size; j++) work[i * size + j] = work[j * size + i] = matrix[i * size + j]!;
  // rows of `rotated` are the vectors while rotating: both rows of a rotation lie side by side in memory
  const rotated = new Float64Array(size * size);
  for (let i = 0; i < size; i++) rotated[i * size + i] = 1;
  if (!work.every(Number.isFinite)) return { size, values: new Float64Array(size).fill(NaN), vectors: rotated.fill(NaN) };
  for (let sweep = 0; sweep < MAXIMUM_SWEEPS; sweep++) if (!rotateAll(work, rotated, size)) break;
  return sortedDescending(work, rotated, size);
}

/** One sweep over all pairs; false once nothing is left that rounding would notice. */
function rotateAll(work: Float64Array, rotated: Float64Array, size: number): boolean {
  let changed = false;
  for (let p = 0; p < size - 1; p++) {
    for (let q = p + 1; q < size; q++) {
      const offDiagonal = work[p * size + q]!;
      if (offDiagonal === 0) continue;
      const first = work[p * size + p]!;
      const second = work[q * size + q]!;
      // relative to both diagonal entries where they allow it (positive definite matrices keep their small eigenvalues)
      const scale = Math.sqrt(Math.abs(first)) * Math.sqrt(Math.abs(second));
      if (Math.abs(offDiagonal) <= Number.EPSILON * 0.25 * scale || Math.abs(offDiagonal) < Number.MIN_VALUE / Number.EPSILON) {
        work[p * size + q] = work[q * size + p] = 0;
        continue;
      }
      changed = true;
      const theta = (second - first) / (2 * offDiagonal);
      const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta));
      const cosine = 1 / Math.hypot(1, tangent);
      const sine = tangent * cosine;
      for (let k = 0; k < size; k++) {
        const a = work[p * size + k]!;
        const b = work[q * size + k]!;
        const left = cosine * a - sine * b;
        const right = sine * a + cosine * b;
        work[p * size + k] = work[k * size + p] = left;
        work[q * size + k] = work[k * size + q] = right;
        const x = rotated[p * size + k]!;
        const y = rotated[q * size + k]!;
        rotated[p * size + k] = cosine * x - sine * y;
        rotated[q * size + k] = sine * x + cosine * y;
      }
      work[p * size + p] = first - tangent * offDiagonal;
      work[q * size + q] = second + tangent * offDiagonal;
      work[p * size + q] = work[q * size + p] = 0;
    }
  }
  return changed;
}

function sortedDescending(work: Float64Array, rotated: Float64Array, size: number): SymmetricEigen {
  const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => work[b * size + b]! - work[a * size + a]! || a - b);
  const values = new Float64Array(size);
  const vectors = new Float64Array(size * size);
  order.forEach((from, k) => {
    values[k] = work[from * size + from]!;
    for (let i = 0; i < size; i++) vectors[i * size + k] = rotated[from * size + i]!;
  });
  return { size, values, vectors };
}

/**
 * Moore-Penrose inverse of a symmetric matrix (size * size, row-major): eigenvalues within `relativeTolerance` of 0 (relative to the
 * largest in size) count as 0. `rank` tells how many were left. Cost O(size^3).
 */
export function symmetricPseudoInverse(
  matrix: Float64Array,
  size: number,
  relativeTolerance = 1e-12,
): { readonly inverse: Float64Array; readonly rank: number } {
  const { values, vectors } = symmetricEigen(matrix, size);
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const inverse = new Float64Array(size * size);
  let rank = 0;
  for (let k = 0; k < size; k++) {
    const value = values[k]!;
    if (!(Math.abs(value) > relativeTolerance * largest)) continue;
    rank++;
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) inverse[i * size + j]! += (vectors[i * size + k]! * vectors[j * size + k]!) / value;
  }
  return { inverse, rank };
}
