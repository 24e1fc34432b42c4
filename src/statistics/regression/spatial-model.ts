import type { DataMatrix } from '../data-matrix.ts';
import { weighsNothing } from '../spatial/autocorrelation/undefined-statistic.ts';
import { normalTwoSided } from '../distributions/normal.ts';
import { completeAreas, spread } from '../spatial/autocorrelation/complete-areas.ts';
import type { SpatialWeights } from '../spatial/spatial-weights.ts';
import { leastSquaresRegression, type LeastSquaresFit, type TooFewObservations } from './least-squares.ts';
import { chiSquaredTest, type ChiSquaredTest } from './test-statistic.ts';

/**
 * Where the standard error of the spatial coefficient comes from: the `expected` information (the asymptotic one of Anselin 1988, GeoDa,
 * spatialreg), or the `observed` curvature of the likelihood where the areas are too many for it.
 */
export type InformationKind = 'expected' | 'observed';

/** A spatial regression by maximum likelihood. `lag`: y = rho W y + X b + e; `error`: y = X b + u, u = lambda W u + e. */
export interface SpatialModelFit {
  readonly kind: 'fitted';
  readonly model: 'lag' | 'error';
  readonly observations: number;
  /** Coefficients with the spatial one. */
  readonly parameters: number;
  /** rho or lambda. */
  readonly spatialCoefficient: number;
  readonly spatialStandardError: number;
  readonly spatialZ: number;
  readonly spatialPValue: number;
  readonly information: InformationKind;
  /** The maximum lies at the edge of the interval that was searched: the model does not suit, the standard errors mean nothing. */
  readonly isAtBound: boolean;
  /** The intercept first, NaN for columns left out. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly zStatistics: Float64Array;
  /** Two-sided, normal. */
  readonly pValues: Float64Array;
  /** Sum of squared innovations / n. */
  readonly errorVariance: number;
  readonly logLikelihood: number;
  /** -2 logLikelihood + 2 * parameters; the error variance is not counted. GeoDa leaves lambda out of the count too, so its value for the error model is less by 2. */
  readonly aic: number;
  readonly bic: number;
  /** Against the same regression without the spatial coefficient, 1 degree of freedom. */
  readonly likelihoodRatio: ChiSquaredTest;
  /**
   * Length n, NaN where the area was not used. `fitted` is the part the model explains in an area from its predictors and, with a lag, from
   * its neighbours' responses; `residuals` are the innovations e.
   */
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  /** Only with a lag: how much a unit more of a predictor in one area (everywhere) changes the response of the area itself on average
   * (of all areas), as multiple of its coefficient, feedback included (LeSage & Pace 2009). 1 for the error model. */
  readonly directMultiplier: number;
  readonly totalMultiplier: number;
}

export interface NoLinks {
  readonly kind: 'noLinks';
}

export type SpatialModelResult = SpatialModelFit | TooFewObservations | NoLinks;

export interface SpatialModelOptions {
  readonly intercept?: boolean;
  /** Up to how many areas the expected information is computed (cost O(n²)). Default 2,000. */
  readonly expectedUpTo?: number;
}

/** The areas a spatial model uses, with the weights among them and the model without space. */
export interface SpatialSetting {
  readonly predictors: DataMatrix;
  readonly response: Float64Array;
  readonly weights: SpatialWeights;
  readonly plain: LeastSquaresFit;
  readonly positions: Int32Array;
  readonly areas: number;
}

/** Leaves out incomplete areas and cuts their links. */
export function spatialSetting(
  predictors: DataMatrix,
  response: ArrayLike<number>,
  weights: SpatialWeights,
  intercept: boolean,
): SpatialSetting | TooFewObservations | NoLinks {
  const all = leastSquaresRegression(predictors, response, { intercept });
  if (all.kind !== 'fitted') return all;
  const { weights: links, positions } = completeAreas([all.residuals], weights);
  if (weighsNothing(links.weights)) return { kind: 'noLinks' };
  const { columns } = predictors;
  const values = new Float64Array(positions.length * columns);
  positions.forEach((row, i) => values.set(predictors.values.subarray(row * columns, (row + 1) * columns), i * columns));
  return {
    predictors: { rows: positions.length, columns, values },
    response: all.used.response,
    weights: links,
    plain: all,
    positions,
    areas: predictors.rows,
  };
}

/** What the two models compute in their own ways. */
export interface SpatialEstimate {
  readonly model: 'lag' | 'error';
  readonly spatialCoefficient: number;
  readonly spatialVariance: number;
  readonly information: InformationKind;
  readonly isAtBound: boolean;
  readonly coefficients: Float64Array;
  /** Diagonal of the covariance, length p. */
  readonly variances: Float64Array;
  readonly errorVariance: number;
  readonly logLikelihood: number;
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  readonly directMultiplier: number;
  readonly totalMultiplier: number;
}

/** Adds tests and information criteria, and brings the areas back to their places. */
export function spatialModelFit(setting: SpatialSetting, estimate: SpatialEstimate): SpatialModelFit {
  const n = setting.response.length;
  const parameters = setting.plain.parameters + 1;
  const standardErrors = estimate.variances.map(Math.sqrt);
  const zStatistics = estimate.coefficients.map((value, k) => value / standardErrors[k]!);
  const spatialStandardError = Math.sqrt(estimate.spatialVariance);
  const spatialZ = estimate.spatialCoefficient / spatialStandardError;
  const { logLikelihood } = estimate;
  return {
    kind: 'fitted',
    model: estimate.model,
    observations: n,
    parameters,
    spatialCoefficient: estimate.spatialCoefficient,
    spatialStandardError,
    spatialZ,
    spatialPValue: normalTwoSided(spatialZ),
    information: estimate.information,
    isAtBound: estimate.isAtBound,
    coefficients: estimate.coefficients,
    standardErrors,
    zStatistics,
    pValues: zStatistics.map(normalTwoSided),
    errorVariance: estimate.errorVariance,
    logLikelihood,
    aic: -2 * logLikelihood + 2 * parameters,
    bic: -2 * logLikelihood + Math.log(n) * parameters,
    likelihoodRatio: chiSquaredTest(2 * (logLikelihood - setting.plain.logLikelihood), 1),
    fitted: spread(estimate.fitted, setting.positions, setting.areas),
    residuals: spread(estimate.residuals, setting.positions, setting.areas),
    directMultiplier: estimate.directMultiplier,
    totalMultiplier: estimate.totalMultiplier,
  };
}

/** Up to how many areas the expected information is computed unless told otherwise. */
export const EXPECTED_UP_TO = 2000;

/** Progress told once the maximum is found and its standard errors are left. */
export const ALMOST_DONE = 0.9;

/** Relative distance to the bounds below which the maximum counts as lying on them. */
const BOUND_SHARE = 1e-6;

/** Whether a spatial coefficient lies at the edge of the interval that was searched. */
export const isAtBound = (coefficient: number, [lower, upper]: readonly [number, number]): boolean =>
  Math.min(coefficient - lower, upper - coefficient) < BOUND_SHARE * (upper - lower);

/** Logarithm of the likelihood with coefficients and variance at their best for one value of the spatial coefficient. */
export const concentratedLogLikelihood = (n: number, sumOfSquares: number, logDeterminant: number): number =>
  logDeterminant - 0.5 * n * (Math.log((2 * Math.PI * sumOfSquares) / n) + 1);
