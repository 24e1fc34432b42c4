import { multiplyMatrices, transposed } from '../linear-algebra/multiply.ts';
import { invertMatrix } from '../linear-algebra/solve.ts';
import { identity, rowLengths, unrotated, type RotatedFactors } from './rotation.ts';
import type { RotationNormalisation } from './varimax.ts';

export interface ObliminOptions {
  readonly normalisation?: RotationNormalisation;
  /** 0 (quartimin, the default of SPSS and R's GPArotation); negative values make the factors less correlated. */
  readonly gamma?: number;
  /** Length of the projected gradient below which the rotation stops. */
  readonly tolerance?: number;
}

const MAXIMUM_ITERATIONS = 20_000;
const MAXIMUM_HALVINGS = 60;

/**
 * Direct oblimin: the oblique rotation for which different factors load on different variables (least sum of products of squared loadings).
 * `loadings`: variables * factors, row-major. Kaiser normalisation unless told otherwise (SPSS; GPArotation's default is none). Factors have
 * variance 1. Order and signs are not touched, see `arrangeFactors`. Cost O(iterations * variables * factors^2), tens to hundreds of
 * iterations. Source: Jennrich & Sampson (1966); gradient projection after Jennrich (2002).
 */
export function oblimin(
  loadings: Float64Array,
  variables: number,
  factors: number,
  { normalisation = 'kaiser', gamma = 0, tolerance = 1e-10 }: ObliminOptions = {},
): RotatedFactors {
  if (factors < 2) return unrotated(loadings, variables, factors);
  const lengths = normalisation === 'kaiser' ? rowLengths(loadings, variables, factors) : new Float64Array(variables).fill(1);
  const normalised = loadings.map((loading, at) => loading / lengths[Math.floor(at / factors)]!);
  const evaluate = (axes: Float64Array): Evaluation | null => evaluateAt(normalised, variables, factors, gamma, axes);
  let current = evaluate(identity(factors))!;
  let step = 1;
  let iterations = 0;
  let hasConverged = false;
  for (; iterations < MAXIMUM_ITERATIONS; iterations++) {
    const projected = projectGradient(current, factors);
    const squares = projected.reduce((sum, entry) => sum + entry * entry, 0);
    hasConverged = Math.sqrt(squares) <= tolerance;
    if (hasConverged) break;
    step *= 2;
    let next: Evaluation | null = null;
    for (let halving = 0; halving < MAXIMUM_HALVINGS && next === null; halving++, step /= next === null ? 2 : 1) {
      const candidate = evaluate(
        unitColumns(
          current.axes.map((entry, at) => entry - step * projected[at]!),
          factors,
        ),
      );
      if (candidate !== null && current.criterion - candidate.criterion > 0.5 * squares * step) next = candidate;
    }
    // double precision shows no further progress
    if (next === null) {
      hasConverged = Math.sqrt(squares) <= 1e-6;
      break;
    }
    current = next;
  }
  const { axes, inverse } = current;
  const transformation = transposed(inverse, factors, factors);
  const factorCorrelations = multiplyMatrices(transposed(axes, factors, factors), axes, factors, factors, factors);
  for (let k = 0; k < factors; k++) factorCorrelations[k * factors + k] = 1;
  const pattern = multiplyMatrices(loadings, transformation, variables, factors, factors);
  const structure = multiplyMatrices(pattern, factorCorrelations, variables, factors, factors);
  return { variables, factors, loadings: pattern, structure, factorCorrelations, transformation, iterations, hasConverged };
}

/** Axes (columns of length 1), their inverse, the criterion there and its gradient by the axes. */
interface Evaluation {
  readonly axes: Float64Array;
  readonly inverse: Float64Array;
  readonly criterion: number;
  readonly gradient: Float64Array;
}

function evaluateAt(loadings: Float64Array, variables: number, factors: number, gamma: number, axes: Float64Array): Evaluation | null {
  const inverse = invertMatrix(axes, factors);
  if (inverse === null) return null;
  const pattern = multiplyMatrices(loadings, transposed(inverse, factors, factors), variables, factors, factors);
  const squares = pattern.map((loading) => loading * loading);
  const columnMeans = new Float64Array(factors);
  squares.forEach((square, at) => (columnMeans[at % factors]! += square / variables));
  const slope = new Float64Array(variables * factors);
  let criterion = 0;
  for (let i = 0; i < variables; i++) {
    for (let k = 0; k < factors; k++) {
      let others = 0;
      for (let j = 0; j < factors; j++) if (j !== k) others += squares[i * factors + j]! - gamma * columnMeans[j]!;
      criterion += (squares[i * factors + k]! * others) / 4;
      slope[i * factors + k] = pattern[i * factors + k]! * others;
    }
  }
  // d criterion / d axes = -(pattern' slope inverse)'
  const inner = multiplyMatrices(transposed(pattern, variables, factors), slope, factors, variables, factors);
  const gradient = transposed(multiplyMatrices(inner, inverse, factors, factors, factors), factors, factors).map((entry) => -entry);
  return { axes, inverse, criterion, gradient };
}

/** The part of the gradient along which the axes keep their length. */
function projectGradient({ axes, gradient }: Evaluation, factors: number): Float64Array {
  const along = new Float64Array(factors);
  axes.forEach((entry, at) => (along[at % factors]! += entry * gradient[at]!));
  return gradient.map((entry, at) => entry - axes[at]! * along[at % factors]!);
}

function unitColumns(axes: Float64Array, factors: number): Float64Array {
  const squares = new Float64Array(factors);
  axes.forEach((entry, at) => (squares[at % factors]! += entry * entry));
  return axes.map((entry, at) => entry / Math.sqrt(squares[at % factors]!));
}
