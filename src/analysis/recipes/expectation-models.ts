import type { ExpectationRecipe } from '../../model/index.ts';
import {
  influence,
  normalQuantile,
  pearsonCorrelation,
  predictRegression,
  robustRegression,
  spatialErrorModel,
  spatialLagModel,
  studentTQuantile,
  studentTTwoSided,
  type DataMatrix,
  type LeastSquaresFit,
  type SpatialWeights,
} from '../../statistics/index.ts';
import type { RefusalReason } from '../recipe-protocol.ts';
import type { Pace } from '../tasks/pace.ts';
import { paced } from './paced.ts';

/** A fitted expectation; arrays over the complete units, coefficients with the intercept first. */
export interface ExpectationFit {
  readonly kind: 'fit';
  readonly expected: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly deviation: Float64Array;
  readonly estimates: Float64Array;
  readonly standardErrors: Float64Array;
  readonly pValues: Float64Array;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  readonly residualStandardError: number;
  /** Rho or lambda; NaN without. */
  readonly spatialParameter: number;
  readonly akaike: number;
}

export interface NoFit {
  readonly kind: 'noFit';
  readonly reason: RefusalReason;
}

/** What a model is fitted to. */
export interface ExpectationData {
  readonly model: ExpectationRecipe['model'];
  readonly confidence: number;
  readonly predictors: DataMatrix;
  readonly observed: Float64Array;
  /** Weights of mean 1; null = all alike. */
  readonly weights: Float64Array | null;
  /** Neighbours of the complete units. */
  readonly neighbours: SpatialWeights;
  /** Least squares of the same units, weighted where there are weights. */
  readonly plain: LeastSquaresFit;
}

/**
 * Fits the model of a recipe. Intervals are prediction intervals for a unit of its weight (t, n - p degrees of freedom), those of robust and
 * spatial models approximate: scale of the model, for robust ones widened by the leverage, normal for spatial ones. Deviations: studentised
 * residuals (least squares: with the unit left out), else residuals over their scale. Expectations of the spatial lag model contain
 * the neighbours' outcomes; those of the spatial error model the predictors alone. R² of robust and spatial models: squared
 * correlation of observed and expected, without an adjusted one.
 */
export async function fitExpectation(data: ExpectationData, pace: Pace): Promise<ExpectationFit | NoFit> {
  switch (data.model) {
    case 'ols':
      return leastSquares(data);
    case 'robust':
      return robust(data);
    case 'spatialLag':
    case 'spatialError':
      return spatial(data, pace);
  }
}

function leastSquares({ plain, predictors, confidence, weights }: ExpectationData): ExpectationFit {
  const line = predictRegression(plain, predictors, confidence);
  const quantile = studentTQuantile((1 + confidence) / 2, plain.degreesOfFreedom);
  const reach = line.standardErrors.map(
    (error, unit) => quantile * Math.hypot(error, plain.residualStandardDeviation / Math.sqrt(weights?.[unit] ?? 1)),
  );
  return {
    kind: 'fit',
    ...around(line.values, reach),
    deviation: influence(plain).studentisedResiduals,
    estimates: plain.coefficients,
    standardErrors: plain.standardErrors,
    pValues: plain.pValues,
    rSquared: plain.rSquared,
    adjustedRSquared: plain.adjustedRSquared,
    residualStandardError: plain.residualStandardDeviation,
    spatialParameter: NaN,
    akaike: plain.aic,
  };
}

function robust({ plain, predictors, observed, confidence }: ExpectationData): ExpectationFit | NoFit {
  const fit = robustRegression(predictors, observed);
  if (fit.kind !== 'fitted') return { kind: 'noFit', reason: 'tooFewAreas' };
  if (!fit.hasConverged) return { kind: 'noFit', reason: 'notConverged' };
  const quantile = studentTQuantile((1 + confidence) / 2, fit.degreesOfFreedom);
  const reach = plain.leverages.map((leverage) => quantile * fit.scale * Math.sqrt(1 + leverage));
  return {
    kind: 'fit',
    ...around(fit.fitted, reach),
    deviation: fit.residuals.map((residual, unit) => residual / (fit.scale * Math.sqrt(1 - plain.leverages[unit]!))),
    estimates: fit.coefficients,
    standardErrors: fit.standardErrors,
    pValues: fit.tStatistics.map((t) => studentTTwoSided(t, fit.degreesOfFreedom)),
    rSquared: pearsonCorrelation(observed, fit.fitted) ** 2,
    adjustedRSquared: NaN,
    residualStandardError: fit.scale,
    spatialParameter: NaN,
    akaike: NaN,
  };
}

async function spatial(
  { model, predictors, observed, neighbours, confidence }: ExpectationData,
  pace: Pace,
): Promise<ExpectationFit | NoFit> {
  const fitted = model === 'spatialLag' ? spatialLagModel : spatialErrorModel;
  const fit = await paced(fitted(predictors, observed, neighbours), pace);
  if (fit.kind === 'noLinks') return { kind: 'noFit', reason: 'noNeighbours' };
  if (fit.kind !== 'fitted') return { kind: 'noFit', reason: 'tooFewAreas' };
  if (fit.isAtBound) return { kind: 'noFit', reason: 'notConverged' };
  const away = observed.map((value, unit) => value - fit.fitted[unit]!);
  // The error model's innovations leave out what neighbours explain of each other; here the whole distance counts.
  const scale = Math.sqrt(away.reduce((sum, distance) => sum + distance * distance, 0) / away.length);
  const reach = normalQuantile((1 + confidence) / 2) * scale;
  return {
    kind: 'fit',
    ...around(fit.fitted, new Float64Array(away.length).fill(reach)),
    deviation: away.map((distance) => distance / scale),
    estimates: fit.coefficients,
    standardErrors: fit.standardErrors,
    pValues: fit.pValues,
    rSquared: pearsonCorrelation(observed, fit.fitted) ** 2,
    adjustedRSquared: NaN,
    residualStandardError: Math.sqrt(fit.errorVariance),
    spatialParameter: fit.spatialCoefficient,
    akaike: fit.aic,
  };
}

const around = (expected: Float64Array, reach: Float64Array): Pick<ExpectationFit, 'expected' | 'lower' | 'upper'> => ({
  expected,
  lower: expected.map((value, unit) => value - reach[unit]!),
  upper: expected.map((value, unit) => value + reach[unit]!),
});
