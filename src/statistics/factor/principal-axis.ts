import { invertCorrelations } from '../correlation/partial-correlation.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { fixColumnSigns } from './column-signs.ts';
import { communalitiesOf, LOWEST_UNIQUENESS, type FactorSolution, type NoFactors } from './factor-solution.ts';

const MAXIMUM_ITERATIONS = 5000;
const CONVERGED_CHANGE = 1e-10;

/**
 * Common factors by iterated principal axes of a correlation matrix (size * size, row-major): communalities start at the squared multiple
 * correlations (or, where the matrix is singular, at each variable's largest correlation) and are renewed until none changes by more than
 * 1e-10. SPSS and `psych` stop at 1e-3; the limit is the unweighted least squares solution. A communality is held at 0.995 and its
 * variable listed. Cost O(iterations * size^3).
 */
export function principalAxisFactors(correlations: Float64Array, size: number, factors: number): FactorSolution | NoFactors {
  if (!correlations.every(Number.isFinite)) return { kind: 'undefined', reason: 'notFinite' };
  if (factors < 1 || factors >= size) return { kind: 'undefined', reason: 'tooManyFactors' };
  let communalities = startingCommunalities(correlations, size);
  let loadings = new Float64Array(size * factors);
  let iterations = 0;
  let hasConverged = false;
  while (!hasConverged && iterations < MAXIMUM_ITERATIONS) {
    iterations++;
    loadings = loadingsFor(correlations, communalities, size, factors);
    const next = communalitiesOf(loadings, size, factors).map((communality) => Math.min(1 - LOWEST_UNIQUENESS, communality));
    hasConverged = next.every((communality, i) => Math.abs(communality - communalities[i]!) <= CONVERGED_CHANGE);
    communalities = next;
  }
  fixColumnSigns(loadings, size, factors);
  return {
    kind: 'factors',
    method: 'principalAxis',
    variables: size,
    factors,
    loadings,
    communalities,
    uniquenesses: communalities.map((communality) => 1 - communality),
    iterations,
    hasConverged,
    heywoodVariables: Int32Array.from([...communalities.keys()].filter((i) => communalities[i]! >= 1 - LOWEST_UNIQUENESS)),
    fit: null,
  };
}

function startingCommunalities(correlations: Float64Array, size: number): Float64Array {
  const inverse = invertCorrelations(correlations, size);
  return Float64Array.from({ length: size }, (_, i) => {
    if (inverse !== null) return 1 - 1 / inverse[i * size + i]!;
    let largest = 0;
    for (let j = 0; j < size; j++) if (j !== i) largest = Math.max(largest, Math.abs(correlations[i * size + j]!));
    return Math.min(1 - LOWEST_UNIQUENESS, largest);
  });
}

function loadingsFor(correlations: Float64Array, communalities: Float64Array, size: number, factors: number): Float64Array<ArrayBuffer> {
  const reduced = correlations.slice();
  for (let i = 0; i < size; i++) reduced[i * size + i] = communalities[i]!;
  const { values, vectors } = symmetricEigen(reduced, size);
  const loadings = new Float64Array(size * factors);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < factors; k++) loadings[i * factors + k] = vectors[i * size + k]! * Math.sqrt(Math.max(0, values[k]!));
  }
  return loadings;
}
