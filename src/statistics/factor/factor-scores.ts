import { invertCorrelations } from '../correlation/partial-correlation.ts';
import { multiplyMatrices } from '../linear-algebra/multiply.ts';
import { invertMatrix } from '../linear-algebra/solve.ts';
import { symmetricPseudoInverse } from '../linear-algebra/symmetric-eigen.ts';
import type { RotatedFactors } from './rotation.ts';

/**
 * Weights (variables * factors, row-major) that turn standardised variables (n - 1) into factor scores by Thurstone's regression: the inverse
 * correlation matrix times the structure. The best linear guess, shrunk towards 0. For component factors the scores have variance 1.
 * A singular matrix is inverted within its rank. Cost O(variables^3). R: `factanal(scores = "regression")`, `psych::principal`.
 */
export function regressionScoreWeights(correlations: Float64Array, { variables, factors, structure }: RotatedFactors): Float64Array {
  const inverse = invertCorrelations(correlations, variables) ?? symmetricPseudoInverse(correlations, variables).inverse;
  return multiplyMatrices(inverse, structure, variables, variables, factors);
}

/**
 * Weights of Bartlett's scores (variables * factors, row-major): unbiased, weighted by uniquenesses. Null where a uniqueness is 0 (component
 * factors) or factors can not be told apart. Cost O(variables * factors^2). R: `factanal(scores = "Bartlett")`.
 */
export function bartlettScoreWeights({ variables, factors, loadings }: RotatedFactors, uniquenesses: Float64Array): Float64Array | null {
  if (uniquenesses.some((uniqueness) => !(uniqueness > 0))) return null;
  const weighted = loadings.map((loading, at) => loading / uniquenesses[Math.floor(at / factors)]!);
  const inner = new Float64Array(factors * factors);
  for (let i = 0; i < variables; i++) {
    for (let k = 0; k < factors; k++) {
      for (let l = 0; l < factors; l++) inner[k * factors + l]! += weighted[i * factors + k]! * loadings[i * factors + l]!;
    }
  }
  const inverse = invertMatrix(inner, factors);
  return inverse === null ? null : multiplyMatrices(weighted, inverse, variables, factors, factors);
}
