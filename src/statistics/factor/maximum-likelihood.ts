import { SINGULAR_SHARE } from '../correlation/partial-correlation.ts';
import { chiSquaredCdf } from '../distributions/chi-squared.ts';
import { choleskyDecompose, choleskyInverse, choleskySolve } from '../linear-algebra/cholesky.ts';
import { symmetricEigen, type SymmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { fixColumnSigns } from './column-signs.ts';
import { LOWEST_UNIQUENESS, type FactorFit, type FactorSolution, type NoFactors } from './factor-solution.ts';

const MAXIMUM_ITERATIONS = 200;
const CONVERGED_GRADIENT = 1e-9;
const MAXIMUM_HALVINGS = 40;
const LOWEST = Math.log(LOWEST_UNIQUENESS);

/**
 * Common factors by maximum likelihood from a correlation matrix (size * size, row-major) of n rows (NaN: no test). The likelihood is
 * maximised over the logarithms of the uniquenesses by Newton's method with the exact second derivatives, uniquenesses held in [0.005, 1] as in
 * R's `factanal`, from the same starting point. The test compares with an unrestricted matrix (Bartlett's correction).
 * Cost O(iterations * size^3), some ten iterations. Source: Joreskog (1967); Lawley & Maxwell (1971).
 */
export function maximumLikelihoodFactors(correlations: Float64Array, size: number, factors: number, n: number): FactorSolution | NoFactors {
  if (!correlations.every(Number.isFinite)) return { kind: 'undefined', reason: 'notFinite' };
  const degreesOfFreedom = ((size - factors) ** 2 - size - factors) / 2;
  if (factors < 1 || factors >= size || degreesOfFreedom < 0) return { kind: 'undefined', reason: 'tooManyFactors' };
  const decomposition = choleskyDecompose(correlations, size, SINGULAR_SHARE);
  if (decomposition.kind !== 'decomposed') return { kind: 'undefined', reason: 'singular', variable: decomposition.column };
  const inverse = choleskyInverse(decomposition.lower, size);
  const start = Float64Array.from({ length: size }, (_, i) =>
    clampLogarithm(Math.log((1 - (0.5 * factors) / size) / inverse[i * size + i]!)),
  );
  const { point, iterations, hasConverged } = minimise(correlations, size, factors, start);
  const uniquenesses = point.logarithms.map(Math.exp);
  const loadings = new Float64Array(size * factors);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < factors; k++) {
      const { values, vectors } = point.eigen;
      loadings[i * factors + k] = vectors[i * size + k]! * Math.sqrt(Math.max(0, values[k]! - 1) * uniquenesses[i]!);
    }
  }
  fixColumnSigns(loadings, size, factors);
  return {
    kind: 'factors',
    method: 'maximumLikelihood',
    variables: size,
    factors,
    loadings,
    communalities: uniquenesses.map((uniqueness) => 1 - uniqueness),
    uniquenesses,
    iterations,
    hasConverged,
    heywoodVariables: Int32Array.from([...point.logarithms.keys()].filter((i) => point.logarithms[i]! <= LOWEST)),
    fit: fitOf(point.discrepancy, size, factors, n, degreesOfFreedom),
  };
}

function fitOf(discrepancy: number, size: number, factors: number, n: number, degreesOfFreedom: number): FactorFit {
  const chiSquared = Math.max(0, (n - 1 - (2 * size + 5) / 6 - (2 * factors) / 3) * discrepancy);
  return { chiSquared, degreesOfFreedom, probability: degreesOfFreedom > 0 ? chiSquaredCdf(chiSquared, degreesOfFreedom, 'upper') : NaN };
}

const clampLogarithm = (logarithm: number): number => Math.min(0, Math.max(LOWEST, logarithm));

/** A set of log uniquenesses with what the likelihood needs there: eigenvalues of the matrix scaled by them, and the discrepancy. */
interface Point {
  readonly logarithms: Float64Array;
  readonly eigen: SymmetricEigen;
  readonly discrepancy: number;
}

function pointAt(correlations: Float64Array, size: number, factors: number, logarithms: Float64Array): Point {
  const roots = logarithms.map((logarithm) => Math.exp(-logarithm / 2));
  const scaled = correlations.map((entry, at) => entry * roots[Math.floor(at / size)]! * roots[at % size]!);
  const eigen = symmetricEigen(scaled, size);
  let discrepancy = 0;
  for (let k = factors; k < size; k++) discrepancy += eigen.values[k]! - Math.log(eigen.values[k]!) - 1;
  return { logarithms, eigen, discrepancy: Number.isNaN(discrepancy) ? Infinity : discrepancy };
}

function minimise(
  correlations: Float64Array,
  size: number,
  factors: number,
  start: Float64Array,
): { point: Point; iterations: number; hasConverged: boolean } {
  let point = pointAt(correlations, size, factors, start);
  for (let iterations = 0; iterations < MAXIMUM_ITERATIONS; iterations++) {
    const { gradient, curvature } = derivatives(point.eigen, factors);
    const free = [...gradient.keys()].filter((i) => {
      const at = point.logarithms[i]!;
      return !((at <= LOWEST && gradient[i]! > 0) || (at >= 0 && gradient[i]! < 0));
    });
    if (free.every((i) => Math.abs(gradient[i]!) <= CONVERGED_GRADIENT)) return { point, iterations, hasConverged: true };
    const next = lineSearch(correlations, size, factors, point, gradient, descentDirection(gradient, curvature, size, free));
    // no further progress in double precision
    if (next === null) return { point, iterations, hasConverged: free.every((i) => Math.abs(gradient[i]!) <= 1e-6) };
    point = next;
  }
  return { point, iterations: MAXIMUM_ITERATIONS, hasConverged: false };
}

/** First and second derivatives of the discrepancy by the log uniquenesses. */
function derivatives({ size, values, vectors }: SymmetricEigen, factors: number): { gradient: Float64Array; curvature: Float64Array } {
  const gradient = new Float64Array(size);
  const outer = new Float64Array(size * size);
  const weighted = new Float64Array(size * size);
  for (let k = factors; k < size; k++) {
    const value = values[k]!;
    for (let i = 0; i < size; i++) {
      const weight = vectors[i * size + k]!;
      gradient[i]! += (1 - value) * weight * weight;
      for (let j = 0; j < size; j++) {
        outer[i * size + j]! += weight * vectors[j * size + k]!;
        weighted[i * size + j]! += value * weight * vectors[j * size + k]!;
      }
    }
  }
  const curvature = outer.map((entry, at) => entry * weighted[at]!);
  for (let k = factors; k < size; k++) {
    for (let l = 0; l < factors; l++) {
      const gap = values[l]! - values[k]!;
      if (!(gap > 0)) continue;
      const factor = ((1 - values[k]!) * (values[k]! + values[l]!)) / gap;
      for (let i = 0; i < size; i++) {
        const product = factor * vectors[i * size + k]! * vectors[i * size + l]!;
        for (let j = 0; j < size; j++) curvature[i * size + j]! += product * vectors[j * size + k]! * vectors[j * size + l]!;
      }
    }
  }
  return { gradient, curvature };
}

/** Newton's step over the free variables; the diagonal is raised until the curvature is positive definite. */
function descentDirection(gradient: Float64Array, curvature: Float64Array, size: number, free: readonly number[]): Float64Array {
  const count = free.length;
  const direction = new Float64Array(size);
  const part = new Float64Array(count * count);
  let largest = 0;
  free.forEach((i, row) => {
    free.forEach((j, column) => (part[row * count + column] = curvature[i * size + j]!));
    largest = Math.max(largest, Math.abs(curvature[i * size + i]!));
  });
  const slope = Float64Array.from(free, (i) => -gradient[i]!);
  for (let raise = 0; ; raise = raise === 0 ? 1e-6 * largest + Number.MIN_VALUE : raise * 10) {
    const raised = part.slice();
    for (let i = 0; i < count; i++) raised[i * count + i]! += raise;
    const decomposition = choleskyDecompose(raised, count);
    if (decomposition.kind !== 'decomposed' && raise < 1e12) continue;
    const step = decomposition.kind === 'decomposed' ? choleskySolve(decomposition.lower, count, slope) : slope;
    free.forEach((i, row) => (direction[i] = step[row]!));
    return direction;
  }
}

/** Goes along the direction, bent at the limits, halving until the discrepancy falls enough; null where it no longer does. */
function lineSearch(
  correlations: Float64Array,
  size: number,
  factors: number,
  from: Point,
  gradient: Float64Array,
  direction: Float64Array,
): Point | null {
  for (let halving = 0, length = 1; halving < MAXIMUM_HALVINGS; halving++, length /= 2) {
    const logarithms = from.logarithms.map((logarithm, i) => clampLogarithm(logarithm + length * direction[i]!));
    let promised = 0;
    for (let i = 0; i < size; i++) promised += gradient[i]! * (logarithms[i]! - from.logarithms[i]!);
    const next = pointAt(correlations, size, factors, logarithms);
    if (next.discrepancy < from.discrepancy + 1e-4 * Math.min(0, promised)) return next;
  }
  return null;
}
