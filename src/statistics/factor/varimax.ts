import { multiplyMatrices, transposed } from '../linear-algebra/multiply.ts';
import { singularValueDecompose } from '../linear-algebra/singular-values.ts';
import { identity, orthogonallyRotated, rowLengths, unrotated, type RotatedFactors } from './rotation.ts';

/** `kaiser`: every variable counts the same (rows divided by the root of the communality while rotating); `none`: by its communality. */
export type RotationNormalisation = 'kaiser' | 'none';

export interface VarimaxOptions {
  readonly normalisation?: RotationNormalisation;
  /** Relative growth of the criterion below which the rotation stops. R's default is 1e-5, which leaves loadings off by up to 5e-4. */
  readonly tolerance?: number;
}

const MAXIMUM_ITERATIONS = 1000;

/**
 * Varimax: the orthogonal rotation that makes the squared loadings of each factor vary most. `loadings`: variables * factors, row-major.
 * Kaiser normalisation and a tolerance of 1e-15 unless told otherwise. Neither order nor signs are touched, see `arrangeFactors`.
 * Cost O(iterations * variables * factors^2). Source: Kaiser (1958); iteration by singular values as R's `varimax`.
 */
export function varimax(
  loadings: Float64Array,
  variables: number,
  factors: number,
  { normalisation = 'kaiser', tolerance = 1e-15 }: VarimaxOptions = {},
): RotatedFactors {
  if (factors < 2) return unrotated(loadings, variables, factors);
  const lengths = normalisation === 'kaiser' ? rowLengths(loadings, variables, factors) : new Float64Array(variables).fill(1);
  const normalised = loadings.map((loading, at) => loading / lengths[Math.floor(at / factors)]!);
  const normalisedTransposed = transposed(normalised, variables, factors);
  let transformation = identity(factors);
  let criterion = 0;
  for (let iterations = 1; iterations <= MAXIMUM_ITERATIONS; iterations++) {
    const rotated = multiplyMatrices(normalised, transformation, variables, factors, factors);
    const meanSquares = new Float64Array(factors);
    rotated.forEach((loading, at) => (meanSquares[at % factors]! += (loading * loading) / variables));
    const slope = rotated.map((loading, at) => loading * (loading * loading - meanSquares[at % factors]!));
    const target = multiplyMatrices(normalisedTransposed, slope, factors, variables, factors);
    const { values, left, right } = singularValueDecompose({ rows: factors, columns: factors, values: target });
    transformation = multiplyMatrices(left, transposed(right, factors, factors), factors, factors, factors);
    const before = criterion;
    criterion = values.reduce((sum, value) => sum + value, 0);
    if (criterion < before * (1 + tolerance) || criterion === 0) {
      return orthogonallyRotated(loadings, variables, factors, transformation, { iterations, hasConverged: true });
    }
  }
  return orthogonallyRotated(loadings, variables, factors, transformation, { iterations: MAXIMUM_ITERATIONS, hasConverged: false });
}
