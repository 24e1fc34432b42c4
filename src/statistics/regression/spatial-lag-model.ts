import type { DataMatrix } from '../data-matrix.ts';
import { dotProduct } from '../linear-algebra/multiply.ts';
import { spatialLag } from '../spatial/weights/spatial-lag.ts';
import type { SpatialWeights } from '../spatial/spatial-weights.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { filterTraces } from './filter-traces.ts';
import { leastSquaresRegression } from './least-squares.ts';
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
} from './spatial-model.ts';

/**
 * Spatial lag model y = rho W y + X b + e by maximum likelihood. `predictors`: n rows without constant, `response`: length n (NaN = missing:
 * the area is left out and its links are cut), `weights` of all n areas. The log-determinant is exact for any n (see `spatialFilter`); the
 * likelihood has one unknown left and is maximised to about 1e-9. Standard errors as `information` says. Stepwise: yields after each
 * evaluation. Cost: about 20 sparse factorisations, plus O(n²) up to `expectedUpTo` areas. Source: Ord (1975); Anselin (1988), ch. 12.
 */
export function* spatialLagModel(
  predictors: DataMatrix,
  response: ArrayLike<number>,
  weights: SpatialWeights,
  { intercept = true, expectedUpTo = EXPECTED_UP_TO }: SpatialModelOptions = {},
): Stepwise<SpatialModelResult> {
  const setting = spatialSetting(predictors, response, weights, intercept);
  if ('kind' in setting) return setting;
  const n = setting.response.length;
  const lag = spatialLag(setting.weights, setting.response);
  const plain = leastSquaresRegression(setting.predictors, setting.response, { intercept });
  const lagged = leastSquaresRegression(setting.predictors, lag, { intercept });
  if (plain.kind !== 'fitted' || lagged.kind !== 'fitted') return { kind: 'noLinks' };
  const filter = yield* asPart(spatialFilter(setting.weights), 0);
  const innovations = (rho: number): Float64Array => plain.residuals.map((residual, i) => residual - rho * lagged.residuals[i]!);
  const { coefficient: rho, determinant } = yield* mostLikely(filter, n, (place) => squaresOf(innovations(place)));
  const residuals = innovations(rho);
  const errorVariance = squaresOf(residuals) / n;
  const coefficients = plain.coefficients.map((value, k) => value - rho * lagged.coefficients[k]!);
  const expected = setting.response.map((value, i) => value - residuals[i]! - rho * lag[i]!);

  const totals = filter.solve(new Float64Array(n).fill(1));
  // the slope of each coefficient in rho: with it the uncertainty of rho reaches the coefficients
  let slopes = lagged.coefficients;
  let spatialVariance: number;
  let information: InformationKind = 'observed';
  if (n <= expectedUpTo) {
    information = 'expected';
    const traces = yield* asPart(filterTraces(setting.weights, filter), ALMOST_DONE);
    const reached = leastSquaresRegression(setting.predictors, spatialLag(setting.weights, filter.solve(expected)), { intercept });
    const outside = reached.kind === 'fitted' ? reached.residualSumOfSquares : 0;
    if (reached.kind === 'fitted') slopes = reached.coefficients;
    spatialVariance = 1 / (traces.squareTrace + traces.crossTrace + outside / errorVariance - (2 * traces.trace ** 2) / n);
  } else {
    // the sum of squares is a parabola in rho; its logarithm is differentiated by hand
    const squares = errorVariance * n;
    const slope = -2 * dotProduct(residuals, lagged.residuals);
    const second = (2 * squaresOf(lagged.residuals)) / squares - (slope / squares) ** 2;
    spatialVariance = 1 / ((n / 2) * second - determinant.second);
  }
  const size = coefficients.length;
  return spatialModelFit(setting, {
    model: 'lag',
    spatialCoefficient: rho,
    spatialVariance,
    information,
    isAtBound: isAtBound(rho, filter.bounds),
    coefficients,
    variances: coefficients.map(
      (_, k) => errorVariance * plain.inverseCrossProduct[k * size + k]! + slopes[k]! * slopes[k]! * spatialVariance,
    ),
    errorVariance,
    logLikelihood: concentratedLogLikelihood(n, errorVariance * n, determinant.value),
    fitted: expected.map((value, i) => value + rho * lag[i]!),
    residuals,
    directMultiplier: 1 - (rho * determinant.first) / n,
    totalMultiplier: totals.reduce((sum, value) => sum + value, 0) / n,
  });
}

const squaresOf = (values: Float64Array): number => dotProduct(values, values);
