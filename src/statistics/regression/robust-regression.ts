import type { DataMatrix } from '../data-matrix.ts';
import { median } from '../quantile.ts';
import { leastSquaresRegression, type TooFewObservations } from './least-squares.ts';

/** `huber` limits the pull of outliers (k = 1.345), `bisquare` takes it away (c = 4.685); both have 95 % efficiency with normal errors. */
export type RobustLoss = 'huber' | 'bisquare';

export interface RobustRegressionOptions {
  readonly loss?: RobustLoss;
  readonly intercept?: boolean;
  /** Tuning constant, in units of the residuals' scale; the default is that of the loss. */
  readonly tuning?: number;
  readonly maximumIterations?: number;
}

/** A robust regression by M-estimation. Coefficients as in `LeastSquaresFit`. */
export interface RobustFit {
  readonly kind: 'fitted';
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly tStatistics: Float64Array;
  /** Spread of the residuals: median of their sizes / 0.6745. */
  readonly scale: number;
  readonly degreesOfFreedom: number;
  /** Length n: share of its pull an area keeps, 0..1; NaN where the row was not used. */
  readonly areaWeights: Float64Array;
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  readonly iterations: number;
  /** False where the iteration stopped at its limit; the result is the last step. */
  readonly hasConverged: boolean;
}

const TUNING = { huber: 1.345, bisquare: 4.685 } as const;
/** The median size of a standard normal deviate: makes the scale a standard deviation for normal errors. */
const NORMAL_MEDIAN_SIZE = 0.6745;
const ACCURACY = 1e-9;
/** A scale this small against the response means that at least half of the areas lie on the plane. */
const NO_SCALE = 1e-14;

/**
 * Robust linear regression by iteratively reweighted least squares from the least squares start, scale re-estimated by the median of the
 * residuals' sizes at each step; as MASS `rlm` (whose default accuracy is coarser). `bisquare` may stop in a local optimum where outliers
 * in the predictors rule the start. A perfect fit of at least half of the areas ends with scale 0. Rows with NaN take no part.
 * Cost O(iterations * n * p²). Source: Huber (1981), Robust Statistics; standard errors Huber (1973), as `summary.rlm`.
 */
export function robustRegression(
  predictors: DataMatrix,
  response: ArrayLike<number>,
  { loss = 'huber', intercept = true, tuning = TUNING[loss], maximumIterations = 200 }: RobustRegressionOptions = {},
): RobustFit | TooFewObservations {
  const start = leastSquaresRegression(predictors, response, { intercept });
  if (start.kind !== 'fitted') return start;
  const { positions } = start.used;
  const weights = new Float64Array(predictors.rows).fill(NaN);
  let fit = start;
  let scale = scaleOf(fit.residuals, positions);
  let hasConverged = false;
  let iterations = 0;
  const size = positions.reduce((largest, row) => Math.max(largest, Math.abs(response[row]!)), 0);
  while (iterations < maximumIterations && !hasConverged) {
    scale = scaleOf(fit.residuals, positions);
    if (scale <= NO_SCALE * size) {
      scale = 0;
      hasConverged = true;
      positions.forEach((row) => (weights[row] = Math.abs(fit.residuals[row]!) <= NO_SCALE * size ? 1 : 0));
      break;
    }
    for (const row of positions) weights[row] = weightOf(loss, fit.residuals[row]! / scale, tuning);
    const next = leastSquaresRegression(predictors, response, { intercept, weights });
    if (next.kind !== 'fitted') break;
    iterations++;
    const residuals = allResiduals(next.coefficients, predictors, response, intercept, positions);
    hasConverged = changeOf(fit.residuals, residuals, positions) <= ACCURACY;
    fit = { ...next, residuals };
  }
  const standardErrors =
    scale === 0 ? fit.coefficients.map((value) => (Number.isNaN(value) ? NaN : 0)) : errorsOf(start, fit.residuals, scale, loss, tuning);
  return {
    kind: 'fitted',
    coefficients: fit.coefficients,
    standardErrors,
    tStatistics: fit.coefficients.map((value, k) => value / standardErrors[k]!),
    scale,
    degreesOfFreedom: start.degreesOfFreedom,
    areaWeights: weights,
    fitted: fit.residuals.map((residual, row) => response[row]! - residual),
    residuals: fit.residuals,
    iterations,
    hasConverged,
  };
}

function weightOf(loss: RobustLoss, residual: number, tuning: number): number {
  const distance = Math.abs(residual) / tuning;
  if (loss === 'huber') return distance <= 1 ? 1 : 1 / distance;
  return distance < 1 ? (1 - distance * distance) ** 2 : 0;
}

/** Derivative of residual * weight(residual). */
function influenceSlope(loss: RobustLoss, residual: number, tuning: number): number {
  const square = (residual / tuning) ** 2;
  if (loss === 'huber') return square <= 1 ? 1 : 0;
  return square < 1 ? (1 - square) * (1 - 5 * square) : 0;
}

function scaleOf(residuals: Float64Array, positions: Int32Array): number {
  return median(Float64Array.from(positions, (row) => Math.abs(residuals[row]!))) / NORMAL_MEDIAN_SIZE;
}

function changeOf(before: Float64Array, after: Float64Array, positions: Int32Array): number {
  let change = 0;
  let size = 0;
  for (const row of positions) {
    change += (before[row]! - after[row]!) ** 2;
    size += before[row]! ** 2;
  }
  return Math.sqrt(change / Math.max(size, Number.MIN_VALUE));
}

/** Residuals of all used rows, those with weight 0 included (which the weighted fit leaves out). */
function allResiduals(
  coefficients: Float64Array,
  { rows, columns, values }: DataMatrix,
  response: ArrayLike<number>,
  intercept: boolean,
  positions: Int32Array,
): Float64Array {
  const residuals = new Float64Array(rows).fill(NaN);
  const first = intercept ? 1 : 0;
  for (const row of positions) {
    let value = response[row]! - (intercept ? coefficients[0]! : 0);
    for (let k = 0; k < columns; k++) {
      const coefficient = coefficients[first + k]!;
      if (!Number.isNaN(coefficient)) value -= coefficient * values[row * columns + k]!;
    }
    residuals[row] = value;
  }
  return residuals;
}

function errorsOf(
  start: {
    readonly used: { readonly positions: Int32Array };
    readonly parameters: number;
    readonly inverseCrossProduct: Float64Array;
    readonly degreesOfFreedom: number;
  },
  residuals: Float64Array,
  scale: number,
  loss: RobustLoss,
  tuning: number,
): Float64Array {
  const { positions } = start.used;
  const n = positions.length;
  let squares = 0;
  let slopes = 0;
  let slopeSquares = 0;
  for (const row of positions) {
    const weight = weightOf(loss, residuals[row]! / scale, tuning);
    const slope = influenceSlope(loss, residuals[row]! / scale, tuning);
    squares += (residuals[row]! * weight) ** 2;
    slopes += slope;
    slopeSquares += slope * slope;
  }
  const meanSlope = slopes / n;
  const slopeVariance = n > 1 ? (slopeSquares - n * meanSlope * meanSlope) / (n - 1) : 0;
  const correction = 1 + (start.parameters * slopeVariance) / (n * meanSlope * meanSlope);
  const deviation = (Math.sqrt(squares / start.degreesOfFreedom) * correction) / meanSlope;
  const p = Math.round(Math.sqrt(start.inverseCrossProduct.length));
  return Float64Array.from({ length: p }, (_, k) => deviation * Math.sqrt(start.inverseCrossProduct[k * p + k]!));
}
