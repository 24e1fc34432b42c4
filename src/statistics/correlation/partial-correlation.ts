import { choleskyDecompose, choleskyInverse } from '../linear-algebra/cholesky.ts';

/** Less variance than this share, not explained by the other variables, means that a correlation matrix can not be inverted in earnest. */
export const SINGULAR_SHARE = 1e-12;

/**
 * The inverse of a correlation or covariance matrix (size * size, row-major); null where a variable is (up to rounding) a linear combination
 * of others, or the matrix is not positive definite, or holds NaN. Cost O(size^3).
 */
export function invertCorrelations(correlations: Float64Array, size: number): Float64Array | null {
  const decomposition = choleskyDecompose(correlations, size, SINGULAR_SHARE);
  return decomposition.kind === 'decomposed' ? choleskyInverse(decomposition.lower, size) : null;
}

/**
 * Partial correlations of every pair with all other variables held constant (size * size, row-major, diagonal 1), from a correlation or
 * covariance matrix; null where it is singular. Test them with `correlationInference(r, n, { controlled: size - 2 })`. Cost O(size^3).
 */
export function partialCorrelations(correlations: Float64Array, size: number): Float64Array | null {
  const inverse = invertCorrelations(correlations, size);
  if (inverse === null) return null;
  const partial = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      partial[i * size + j] = i === j ? 1 : -inverse[i * size + j]! / Math.sqrt(inverse[i * size + i]! * inverse[j * size + j]!);
    }
  }
  return partial;
}

/**
 * Correlation of `first` and `second` with the variables `controls` (column numbers) held constant; null where the chosen variables are
 * linearly dependent. Cost O(controls^3).
 */
export function partialCorrelation(
  correlations: Float64Array,
  size: number,
  first: number,
  second: number,
  controls: readonly number[],
): number | null {
  const chosen = [first, second, ...controls];
  const part = new Float64Array(chosen.length * chosen.length);
  chosen.forEach((i, row) => chosen.forEach((j, column) => (part[row * chosen.length + column] = correlations[i * size + j]!)));
  return partialCorrelations(part, chosen.length)?.[1] ?? null;
}
