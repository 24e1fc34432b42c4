import { communalitiesOf, type FactorSolution, type NoFactors } from './factor-solution.ts';
import { componentsOfMatrix } from './principal-components.ts';

/**
 * The first `factors` principal components of a correlation matrix (size * size, row-major) as a factor solution (SPSS: extraction by
 * principal components; R: `psych::principal`). Singular matrices are allowed. Cost O(size^3).
 */
export function componentFactors(correlations: Float64Array, size: number, factors: number): FactorSolution | NoFactors {
  if (!correlations.every(Number.isFinite)) return { kind: 'undefined', reason: 'notFinite' };
  if (factors < 1 || factors > size) return { kind: 'undefined', reason: 'tooManyFactors' };
  const { loadings: all } = componentsOfMatrix(correlations, size);
  const loadings = new Float64Array(size * factors);
  for (let i = 0; i < size; i++) for (let k = 0; k < factors; k++) loadings[i * factors + k] = all[i * size + k]!;
  const communalities = communalitiesOf(loadings, size, factors);
  return {
    kind: 'factors',
    method: 'components',
    variables: size,
    factors,
    loadings,
    communalities,
    uniquenesses: communalities.map((communality) => 1 - communality),
    iterations: 0,
    hasConverged: true,
    heywoodVariables: new Int32Array(0),
    fit: null,
  };
}
