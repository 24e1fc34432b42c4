import { multiplyMatrices, transposed } from '../linear-algebra/multiply.ts';
import { leastSquaresCoefficients, qrDecompose } from '../linear-algebra/qr.ts';
import { invertMatrix } from '../linear-algebra/solve.ts';
import { unrotated, type RotatedFactors } from './rotation.ts';
import { varimax, type VarimaxOptions } from './varimax.ts';

/**
 * Promax: an oblique rotation towards the varimax loadings raised to `power` (4 as in R, signs kept). Null where a factor has no loadings,
 * so that the target can not be reached. Cost O(variables * factors^2) after varimax. Source: Hendrickson & White (1964); R's `promax`.
 */
export function promax(
  loadings: Float64Array,
  variables: number,
  factors: number,
  { power = 4, ...options }: VarimaxOptions & { readonly power?: number } = {},
): RotatedFactors | null {
  if (factors < 2) return unrotated(loadings, variables, factors);
  const orthogonal = varimax(loadings, variables, factors, options);
  const decomposition = qrDecompose({ rows: variables, columns: factors, values: orthogonal.loadings });
  if (decomposition.rank < factors) return null;
  const towards = new Float64Array(factors * factors);
  for (let k = 0; k < factors; k++) {
    const target = Float64Array.from({ length: variables }, (_, i) => {
      const loading = orthogonal.loadings[i * factors + k]!;
      return loading * Math.abs(loading) ** (power - 1);
    });
    leastSquaresCoefficients(decomposition, target).forEach((coefficient, row) => (towards[row * factors + k] = coefficient));
  }
  const spread = invertMatrix(multiplyMatrices(transposed(towards, factors, factors), towards, factors, factors, factors), factors);
  if (spread === null) return null;
  // columns scaled so that the factors have variance 1
  const scaled = towards.map((entry, at) => entry * Math.sqrt(spread[(at % factors) * (factors + 1)]!));
  const transformation = multiplyMatrices(orthogonal.transformation, scaled, factors, factors, factors);
  const factorCorrelations = invertMatrix(
    multiplyMatrices(transposed(scaled, factors, factors), scaled, factors, factors, factors),
    factors,
  );
  if (factorCorrelations === null) return null;
  const pattern = multiplyMatrices(loadings, transformation, variables, factors, factors);
  return {
    ...orthogonal,
    loadings: pattern,
    structure: multiplyMatrices(pattern, factorCorrelations, variables, factors, factors),
    factorCorrelations,
    transformation,
  };
}
