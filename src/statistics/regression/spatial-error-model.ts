import type { DataMatrix } from '../data-matrix.ts';
import { spatialLag } from '../spatial/weights/spatial-lag.ts';
import type { SpatialWeights } from '../spatial/spatial-weights.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { filterTraces } from './filter-traces.ts';
import { leastSquaresRegression, type LeastSquaresResult } from './least-squares.ts';
import { spatialFilter } from './spatial-filter.ts';
import { mostLikely } from './spatial-likelihood.ts';
import {
  ALMOST_DONE,
  concentratedLogLikelihood,
  EXPECTED_UP_TO,
  isAtBound,
  spatialModelFit,
  spatialSetting,
  type InformationKind,
  type SpatialModelOptions,
  type SpatialModelResult,
  type SpatialSetting,
} from './spatial-model.ts';

/** Step of the differences by which the sum of squares is differentiated. */
const SQUARES_REACH = 1e-2;

/**
 * Spatial error model y = X b + u, u = lambda W u + e by maximum likelihood. Input, steps, accuracy and standard errors as in
 * `spatialLagModel`; the coefficients are those of generalised least squares at the best lambda.
 * Cost: about 20 sparse factorisations and least squares fits. Source: Ord (1975); Anselin (1988), ch. 8 and 12.
 */
export function* spatialErrorModel(
  predictors: DataMatrix,
  response: ArrayLike<number>,
  weights: SpatialWeights,
  { intercept = true, expectedUpTo = EXPECTED_UP_TO }: SpatialModelOptions = {},
): Stepwise<SpatialModelResult> {
  const setting = spatialSetting(predictors, response, weights, intercept);
  if ('kind' in setting) return setting;
  const n = setting.response.length;
  const filter = yield* asPart(spatialFilter(setting.weights), 0);
  const filtered = filteredRegression(setting, intercept);
  const squaresAt = (lambda: number): number => {
    const fit = filtered(lambda);
    return fit.kind === 'fitted' ? fit.residualSumOfSquares : Infinity;
  };
  const { coefficient: lambda, determinant } = yield* mostLikely(filter, n, squaresAt);
  const fit = filtered(lambda);
  if (fit.kind !== 'fitted') return fit;
  const errorVariance = fit.residualSumOfSquares / n;
  let information: InformationKind = 'observed';
  let spatialVariance: number;
  if (n <= expectedUpTo) {
    information = 'expected';
    const { trace, squareTrace, crossTrace } = yield* asPart(filterTraces(setting.weights, filter), ALMOST_DONE);
    spatialVariance = 1 / (squareTrace + crossTrace - (2 * trace * trace) / n);
  } else {
    const [lower, upper] = filter.bounds;
    const reach = Math.min(SQUARES_REACH, (upper - lambda) / 4, (lambda - lower) / 4);
    const logSquares = (place: number): number => Math.log(squaresAt(lambda + place * reach));
    const second = (16 * (logSquares(-1) + logSquares(1)) - logSquares(-2) - logSquares(2) - 30 * logSquares(0)) / (12 * reach * reach);
    spatialVariance = 1 / ((n / 2) * second - determinant.second);
  }
  const size = fit.coefficients.length;
  const plain = setting.plain.used.design;
  const fitted = Float64Array.from({ length: n }, (_, i) => {
    let value = 0;
    fit.coefficients.forEach((coefficient, k) => {
      if (!Number.isNaN(coefficient)) value += coefficient * plain.values[i * size + k]!;
    });
    return value;
  });
  return spatialModelFit(setting, {
    model: 'error',
    spatialCoefficient: lambda,
    spatialVariance,
    information,
    isAtBound: isAtBound(lambda, filter.bounds),
    coefficients: fit.coefficients,
    // information on lambda and on the coefficients is orthogonal
    variances: fit.coefficients.map((_, k) => errorVariance * fit.inverseCrossProduct[k * size + k]!),
    errorVariance,
    logLikelihood: concentratedLogLikelihood(n, fit.residualSumOfSquares, determinant.value),
    fitted,
    residuals: fit.residuals,
    directMultiplier: 1,
    totalMultiplier: 1,
  });
}

/** Regression of y - lambda W y on X - lambda W X, the constant filtered too (an island's stays 1, another's becomes 1 - lambda). */
function filteredRegression({ plain, response, weights }: SpatialSetting, intercept: boolean): (lambda: number) => LeastSquaresResult {
  const { rows, columns, values } = plain.used.design;
  const lagResponse = spatialLag(weights, response);
  const lagDesign = new Float64Array(values.length);
  for (let k = 0; k < columns; k++) {
    const lag = spatialLag(
      weights,
      Float64Array.from({ length: rows }, (_, i) => values[i * columns + k]!),
    );
    lag.forEach((value, i) => (lagDesign[i * columns + k] = value));
  }
  // filtered by the same factor everywhere, the constant still is one: fitting it as such keeps the centring and its precision
  const first = intercept ? 1 : 0;
  const hasCommonFactor =
    intercept && Array.from({ length: rows }, (_, i) => lagDesign[i * columns]!).every((lag) => Math.abs(lag - 1) < 1e-12);
  return (lambda) => {
    const filteredResponse = response.map((value, i) => value - lambda * lagResponse[i]!);
    if (!hasCommonFactor) {
      const design = values.map((value, index) => value - lambda * lagDesign[index]!);
      return leastSquaresRegression({ rows, columns, values: design }, filteredResponse, { intercept: false });
    }
    const design = new Float64Array(rows * (columns - first));
    for (let i = 0; i < rows; i++) {
      for (let k = first; k < columns; k++) {
        const index = i * columns + k;
        design[i * (columns - first) + k - first] = values[index]! - lambda * lagDesign[index]!;
      }
    }
    const fit = leastSquaresRegression({ rows, columns: columns - first, values: design }, filteredResponse);
    if (fit.kind !== 'fitted') return fit;
    const factor = 1 - lambda;
    return {
      ...fit,
      coefficients: fit.coefficients.map((value, k) => (k === 0 ? value / factor : value)),
      inverseCrossProduct: fit.inverseCrossProduct.map((value, index) =>
        index === 0 ? value / factor ** 2 : index < columns || index % columns === 0 ? value / factor : value,
      ),
    };
  };
}
