/**
 * Factors found in a correlation matrix of p variables; matrices are row-major. `components` are principal components cut off after the
 * wanted number, `principalAxis` and `maximumLikelihood` common factors.
 */
export interface FactorSolution {
  readonly kind: 'factors';
  readonly method: 'components' | 'principalAxis' | 'maximumLikelihood';
  readonly variables: number;
  readonly factors: number;
  /** p * factors, unrotated, factors by falling sum of squares. */
  readonly loadings: Float64Array;
  /** Length p: the share of a variable's variance that the factors explain, and the rest. */
  readonly communalities: Float64Array;
  readonly uniquenesses: Float64Array;
  readonly iterations: number;
  readonly hasConverged: boolean;
  /** Variables whose uniqueness was held at its lower limit (Heywood cases): their communality would have passed 1. */
  readonly heywoodVariables: Int32Array;
  /** Maximum likelihood: test that this number of factors suffices. NaN probability without degrees of freedom; null for other methods. */
  readonly fit: FactorFit | null;
}

export interface FactorFit {
  readonly chiSquared: number;
  readonly degreesOfFreedom: number;
  readonly probability: number;
}

/**
 * Why there are no factors: the matrix can not be inverted (`variable`: the first that depends on those before it), holds NaN (a constant or
 * missing variable), or has too few variables for that many factors.
 */
export type NoFactors =
  | { readonly kind: 'undefined'; readonly reason: 'singular'; readonly variable: number }
  | { readonly kind: 'undefined'; readonly reason: 'notFinite' }
  | { readonly kind: 'undefined'; readonly reason: 'tooManyFactors' };

/** Uniquenesses are held at or above this value, as R's `factanal` does. */
export const LOWEST_UNIQUENESS = 0.005;

/** Communality of every variable from the loadings of uncorrelated factors: the row sums of squares. */
export function communalitiesOf(loadings: Float64Array, variables: number, factors: number): Float64Array {
  const sums = new Float64Array(variables);
  for (let i = 0; i < variables; i++) for (let k = 0; k < factors; k++) sums[i]! += loadings[i * factors + k]! ** 2;
  return sums;
}
