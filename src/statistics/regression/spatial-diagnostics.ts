import { dotProduct } from '../linear-algebra/multiply.ts';
import { normalTwoSided } from '../distributions/normal.ts';
import { completeAreas } from '../spatial/autocorrelation/complete-areas.ts';
import { spatialLag } from '../spatial/weights/spatial-lag.ts';
import { weightConstants } from '../spatial/autocorrelation/weight-constants.ts';
import type { SpatialWeights } from '../spatial/spatial-weights.ts';
import { applyQ, qrDecompose } from '../linear-algebra/qr.ts';
import type { LeastSquaresFit } from './least-squares.ts';
import { chiSquaredTest, type ChiSquaredTest } from './test-statistic.ts';
import { transposedWeights } from '../spatial/weights/graph-symmetry.ts';

/** Moran's I of regression residuals with its moments for residuals (Cliff & Ord 1981, ch. 8), which differ from those of raw data. */
export interface ResidualMoran {
  readonly statistic: number;
  readonly expectation: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided, normal approximation. */
  readonly pValue: number;
}

/** Does the regression leave spatial structure, and of which kind. */
export interface SpatialDiagnostics {
  readonly kind: 'defined';
  readonly moran: ResidualMoran;
  /** Lagrange multiplier tests against a missing spatial lag and against spatially correlated errors, 1 degree of freedom each. */
  readonly lagrangeLag: ChiSquaredTest;
  readonly lagrangeError: ChiSquaredTest;
  /** The same, each robust against the presence of the other: compare them where both simple ones are significant. NaN where no predictor tells lag
   * and error apart (a model of the intercept alone). */
  readonly robustLag: ChiSquaredTest;
  readonly robustError: ChiSquaredTest;
  /** Both at once, 2 degrees of freedom; 1 where the two are the same alternative. */
  readonly sarma: ChiSquaredTest;
}

/** `weighted`: the tests are made for unweighted fits. `noLinks`: no two used areas are neighbours. `perfectFit`: no residuals. */
export interface UndefinedDiagnostics {
  readonly kind: 'undefined';
  readonly reason: 'weighted' | 'noLinks' | 'perfectFit';
}

/** Information on the lag beyond that on the error below this share is rounding. */
const LEAST_OUTSIDE_SHARE = 1e-12;

/**
 * Spatial diagnostics of a least squares fit, as GeoDa and spdep (`lm.morantest`, `lm.LMtests`) report them. `weights`: of all n areas of
 * the input; areas the fit did not use are cut out and row-standardised weights standardised again. Islands count as areas with lag 0.
 * Cost O(p * (n p + links)). Source: Anselin (1988), ch. 6; robust tests: Anselin, Bera, Florax & Yoon (1996).
 */
export function spatialDiagnostics(fit: LeastSquaresFit, weights: SpatialWeights): SpatialDiagnostics | UndefinedDiagnostics {
  if (fit.used.weights) return { kind: 'undefined', reason: 'weighted' };
  const { weights: links, variables } = completeAreas([fit.residuals], weights);
  const residuals = variables[0]!;
  const { s0, s1 } = weightConstants(links);
  const n = residuals.length;
  const basis = orthonormalBasis(fit);
  if (!(s0 > 0)) return { kind: 'undefined', reason: 'noLinks' };
  const squares = dotProduct(residuals, residuals);
  const response = fit.used.response;
  if (squares <= (Number.EPSILON * n) ** 2 * dotProduct(response, response)) return { kind: 'undefined', reason: 'perfectFit' };

  const variance = squares / n;
  const lagOfResiduals = spatialLag(links, residuals);
  const error = dotProduct(residuals, lagOfResiduals) / variance;
  const lag = dotProduct(residuals, spatialLag(links, response)) / variance;
  const lagOfFitted = spatialLag(
    links,
    response.map((value, i) => value - residuals[i]!),
  );
  // s1 is the trace of W'W + WW
  const lagInformation = outsideSquares(basis, lagOfFitted) / variance + s1;
  const outside = lagInformation - s1;
  // without a predictor, or one whose lag it can not tell apart, lag and error are the same alternative: rounding over rounding
  const isDistinct = outside > LEAST_OUTSIDE_SHARE * s1;
  const robustError = isDistinct ? (error - (s1 / lagInformation) * lag) ** 2 / (s1 * (outside / lagInformation)) : NaN;
  const robustLag = isDistinct ? (lag - error) ** 2 / outside : NaN;
  return {
    kind: 'defined',
    moran: residualMoran((n / s0) * (dotProduct(residuals, lagOfResiduals) / squares), links, basis, n / s0, s1),
    lagrangeLag: chiSquaredTest((lag * lag) / lagInformation, 1),
    lagrangeError: chiSquaredTest((error * error) / s1, 1),
    robustLag: chiSquaredTest(robustLag, 1),
    robustError: chiSquaredTest(robustError, 1),
    sarma: isDistinct ? chiSquaredTest((error * error) / s1 + robustLag, 2) : chiSquaredTest((error * error) / s1, 1),
  };
}

function residualMoran(
  statistic: number,
  weights: SpatialWeights,
  basis: readonly Float64Array[],
  factor: number,
  squaredTrace: number,
): ResidualMoran {
  const transposed = transposedWeights(weights);
  // the quadratic form only knows the symmetric half U of W
  const lags = basis.map((column) => {
    const back = spatialLag(transposed, column);
    return spatialLag(weights, column).map((value, i) => (value + back[i]!) / 2);
  });
  let trace = 0;
  let inner = 0;
  let outer = 0;
  basis.forEach((column, a) => {
    trace += dotProduct(column, lags[a]!);
    outer += dotProduct(lags[a]!, lags[a]!);
    for (const lag of lags) inner += dotProduct(column, lag) ** 2;
  });
  const degrees = weights.offsets.length - 1 - basis.length;
  const projected = -trace;
  const projectedSquares = squaredTrace / 2 - 2 * outer + inner;
  const expectation = (factor * projected) / degrees;
  const variance = (factor * factor * 2 * (degrees * projectedSquares - projected * projected)) / (degrees * degrees * (degrees + 2));
  const z = (statistic - expectation) / Math.sqrt(variance);
  return { statistic, expectation, variance, z, pValue: normalTwoSided(z) };
}

/** Orthonormal columns that span the used columns of the design. */
function orthonormalBasis({ used: { design } }: LeastSquaresFit): Float64Array[] {
  const decomposition = qrDecompose(design);
  return Array.from({ length: decomposition.rank }, (_, k) => {
    const unit = new Float64Array(design.rows);
    unit[k] = 1;
    return applyQ(decomposition, unit);
  });
}

/** Squared length of what the basis does not reach. */
function outsideSquares(basis: readonly Float64Array[], vector: Float64Array): number {
  const rest = vector.slice();
  for (const column of basis) {
    const share = dotProduct(column, rest);
    for (let i = 0; i < rest.length; i++) rest[i]! -= share * column[i]!;
  }
  return dotProduct(rest, rest);
}
