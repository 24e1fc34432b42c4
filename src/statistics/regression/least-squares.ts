import type { DataMatrix } from '../data-matrix.ts';
import { fCdf } from '../distributions/f.ts';
import { studentTTwoSided } from '../distributions/student-t.ts';
import { inverseCrossProduct, leastSquaresCoefficients, leverages, qrDecompose } from '../linear-algebra/qr.ts';
import { completeObservations, multiplied, residualsOf, type Observations } from './observations.ts';

export interface LeastSquaresOptions {
  /** Default true: a constant is added as first coefficient. */
  readonly intercept?: boolean;
  /** Length n: precision of each row (e.g. the base size of a rate), inverse to its error variance. Rows without a positive weight take no part. */
  readonly weights?: ArrayLike<number>;
}

/** A fitted linear regression. Coefficients: the intercept first (if there is one), then the columns in their order. */
export interface LeastSquaresFit {
  readonly kind: 'fitted';
  /** What was fitted: the used rows with the constant in front. */
  readonly used: Observations;
  readonly observations: number;
  /** Coefficients that could be estimated. */
  readonly parameters: number;
  readonly intercept: boolean;
  readonly degreesOfFreedom: number;
  /** Length p; NaN for a column that is a linear combination of the columns before it (it takes no part). */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly tStatistics: Float64Array;
  /** Two-sided, Student t with n - parameters degrees of freedom. */
  readonly pValues: Float64Array;
  /** (X'WX)^-1, p * p, row-major; NaN in rows and columns of columns left out. */
  readonly inverseCrossProduct: Float64Array;
  /** Weighted sum of squared residuals. */
  readonly residualSumOfSquares: number;
  /** sqrt(residualSumOfSquares / (n - parameters)). */
  readonly residualStandardDeviation: number;
  /** Around the (weighted) mean with an intercept, around 0 without one. NaN for a constant response. */
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** Against the model with the intercept alone (without one: against 0). */
  readonly fStatistic: number;
  readonly fPValue: number;
  /** Normal errors. */
  readonly logLikelihood: number;
  /** -2 logLikelihood + 2 * parameters, the error variance not counted (GeoDa, PySAL, statsmodels; R's `AIC` is larger by 2). */
  readonly aic: number;
  /** -2 logLikelihood + ln(n) * parameters (GeoDa's Schwarz criterion). */
  readonly bic: number;
  /** Length n of the input, NaN where the row was not used. */
  readonly fitted: Float64Array;
  /** response - fitted, not multiplied by weights. */
  readonly residuals: Float64Array;
  /** Diagonal of the hat matrix; sums up to `parameters`. */
  readonly leverages: Float64Array;
}

/** Why there is no regression: not more complete rows than coefficients. */
export interface TooFewObservations {
  readonly kind: 'tooFewObservations';
  readonly observations: number;
  readonly parameters: number;
}

export type LeastSquaresResult = LeastSquaresFit | TooFewObservations;

/** Below this share of its length a centred column is rounding: the column is constant. */
const CONSTANT_SHARE = 1e-13;
const REFINEMENTS = 2;

/**
 * Multiple linear regression by (weighted) least squares. `predictors`: n rows, any number of columns; `response`: length n. A row with
 * NaN anywhere takes no part. Columns are centred before a Householder QR decomposition, and the solution is refined with residuals in
 * doubled precision, so that ill-conditioned data keep their digits. A constant or dependent column gets NaN and takes no part.
 * Cost O(n * p²). Source: Golub & Van Loan, Matrix Computations, 5.3; standard errors and tests as in R `lm`.
 */
export function leastSquaresRegression(
  predictors: DataMatrix,
  response: ArrayLike<number>,
  { intercept = true, weights }: LeastSquaresOptions = {},
): LeastSquaresResult {
  const used = completeObservations(predictors, response, intercept, weights);
  const { rows: n, columns } = used.design;
  const slopes = columns - (intercept ? 1 : 0);
  const core = solveCore(used, slopes);
  const parameters = core.rank + (intercept ? 1 : 0);
  if (n <= parameters) return { kind: 'tooFewObservations', observations: n, parameters: columns };

  const residuals = residualsOf(used, core.coefficients);
  const residualSumOfSquares = weightedSquares(residuals, used.weights);
  const totalSumOfSquares = weightedSquares(
    used.response.map((value) => value - core.meanResponse),
    used.weights,
  );
  const degreesOfFreedom = n - parameters;
  const variance = residualSumOfSquares / degreesOfFreedom;
  const standardErrors = Float64Array.from(core.coefficients, (_, k) => Math.sqrt(variance * core.inverse[k * columns + k]!));
  const tStatistics = core.coefficients.map((value, k) => value / standardErrors[k]!);
  const constant = used.response.every((value) => value === used.response[0]) && intercept;
  const rSquared = constant ? NaN : 1 - residualSumOfSquares / totalSumOfSquares;
  const modelDegrees = core.rank;
  const fStatistic = constant || modelDegrees === 0 ? NaN : (totalSumOfSquares - residualSumOfSquares) / modelDegrees / variance;
  let logWeights = 0;
  if (used.weights) for (const weight of used.weights) logWeights += Math.log(weight);
  const logLikelihood = 0.5 * (logWeights - n * (Math.log((2 * Math.PI * residualSumOfSquares) / n) + 1));
  const spread = (values: Float64Array): Float64Array => {
    const all = new Float64Array(predictors.rows).fill(NaN);
    used.positions.forEach((row, i) => (all[row] = values[i]!));
    return all;
  };
  return {
    kind: 'fitted',
    used,
    observations: n,
    parameters,
    intercept,
    degreesOfFreedom,
    coefficients: core.coefficients,
    standardErrors,
    tStatistics,
    pValues: tStatistics.map((t) => studentTTwoSided(t, degreesOfFreedom)),
    inverseCrossProduct: core.inverse,
    residualSumOfSquares,
    residualStandardDeviation: Math.sqrt(variance),
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (intercept ? n - 1 : n)) / degreesOfFreedom,
    fStatistic,
    fPValue: Number.isNaN(fStatistic) ? NaN : fCdf(fStatistic, modelDegrees, degreesOfFreedom, 'upper'),
    logLikelihood,
    aic: -2 * logLikelihood + 2 * parameters,
    bic: -2 * logLikelihood + Math.log(n) * parameters,
    fitted: spread(used.response.map((value, i) => value - residuals[i]!)),
    residuals: spread(residuals),
    leverages: spread(core.leverages),
  };
}

interface Core {
  readonly coefficients: Float64Array;
  readonly inverse: Float64Array;
  readonly leverages: Float64Array;
  readonly rank: number;
  readonly meanResponse: number;
}

/** Solves for the slopes of the centred columns, then puts the intercept and its covariances in front. */
function solveCore(used: Observations, slopes: number): Core {
  const { design, weights } = used;
  const { rows: n, columns } = design;
  const first = columns - slopes;
  const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) : n;
  const means = new Float64Array(slopes);
  const roots = weights?.map(Math.sqrt);
  const meanOf = (value: (i: number) => number): number => {
    const start = value(0);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (weights?.[i] ?? 1) * (value(i) - start);
    return start + sum / total;
  };
  const centred = new Float64Array(n * slopes);
  for (let k = 0; k < slopes; k++) {
    const value = (i: number): number => design.values[i * columns + first + k]!;
    means[k] = first === 1 && n > 0 ? meanOf(value) : 0;
    let remaining = 0;
    let whole = 0;
    for (let i = 0; i < n; i++) {
      const deviation = value(i) - means[k]!;
      remaining += deviation * deviation;
      whole += value(i) ** 2;
      centred[i * slopes + k] = (roots?.[i] ?? 1) * deviation;
    }
    if (remaining <= CONSTANT_SHARE ** 2 * whole) for (let i = 0; i < n; i++) centred[i * slopes + k] = 0;
  }
  const meanResponse = first === 1 && n > 0 ? meanOf((i) => used.response[i]!) : 0;
  const decomposition = qrDecompose({ rows: n, columns: slopes, values: centred });
  const coefficients = new Float64Array(columns);
  let target: Float64Array = used.response.map((value) => value - meanResponse);
  for (let round = 0; round <= REFINEMENTS; round++) {
    const step = leastSquaresCoefficients(decomposition, multiplied(target, roots));
    let shift = first === 1 ? meanOf((i) => target[i]!) + (round === 0 ? meanResponse : 0) : 0;
    step.forEach((change, k) => {
      coefficients[first + k]! += change;
      if (!Number.isNaN(change)) shift -= change * means[k]!;
    });
    if (first === 1) coefficients[0]! += shift;
    if (round < REFINEMENTS) target = residualsOf(used, coefficients);
  }
  const slopeInverse = inverseCrossProduct(decomposition);
  const hat = leverages(decomposition);
  if (first === 1) for (let i = 0; i < n; i++) hat[i]! += (weights?.[i] ?? 1) / total;
  return {
    coefficients,
    inverse: first === 1 ? withIntercept(slopeInverse, means, total) : slopeInverse,
    leverages: hat,
    rank: decomposition.rank,
    meanResponse,
  };
}

/** Inverse cross product of the columns with a constant in front, from that of the centred columns. */
function withIntercept(inverse: Float64Array, means: Float64Array, total: number): Float64Array {
  const k = means.length;
  const size = k + 1;
  const result = new Float64Array(size * size);
  let corner = 1 / total;
  for (let i = 0; i < k; i++) {
    let cross = 0;
    for (let j = 0; j < k; j++) {
      const entry = inverse[i * k + j]!;
      result[(i + 1) * size + j + 1] = entry;
      if (!Number.isNaN(entry)) cross += entry * means[j]!;
    }
    const isLeftOut = Number.isNaN(inverse[i * k + i]!);
    if (!isLeftOut) corner += cross * means[i]!;
    result[i + 1] = result[(i + 1) * size] = isLeftOut ? NaN : -cross;
  }
  result[0] = corner;
  return result;
}

function weightedSquares(values: Float64Array, weights: Float64Array | null): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (weights?.[i] ?? 1) * values[i]! * values[i]!;
  return squares;
}
