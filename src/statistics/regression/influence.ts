import type { LeastSquaresFit } from './least-squares.ts';

/** How unusual every area is and how much it pulls the regression; all of length n of the input, NaN where the row was not used. */
export interface Influence {
  /** Residual / its own standard error (internally studentised). */
  readonly standardisedResiduals: Float64Array;
  /** The same with the standard deviation estimated without this area; Student t with n - p - 1 degrees of freedom. */
  readonly studentisedResiduals: Float64Array;
  /** Cook's distance: how far all coefficients move without this area; above 4 / n worth a look, above 1 strong. */
  readonly cooksDistances: Float64Array;
}

/** A leverage this close to 1 leaves the residual no freedom: its studentised values are undefined. */
const FULL_LEVERAGE = 1 - 1e-10;

/**
 * Influence of the areas on a fit, as R `rstandard`, `rstudent`, `cooks.distance` (weights included). An area that alone determines a
 * coefficient (leverage 1) gets NaN. A perfect fit gives NaN throughout. Cost O(n).
 */
export function influence(fit: LeastSquaresFit): Influence {
  const n = fit.residuals.length;
  const result = {
    standardisedResiduals: new Float64Array(n).fill(NaN),
    studentisedResiduals: new Float64Array(n).fill(NaN),
    cooksDistances: new Float64Array(n).fill(NaN),
  };
  const { parameters, degreesOfFreedom, residualStandardDeviation } = fit;
  fit.used.positions.forEach((row, i) => {
    const leverage = fit.leverages[row]!;
    if (leverage >= FULL_LEVERAGE) return;
    const weight = fit.used.weights?.[i] ?? 1;
    const standardised = (fit.residuals[row]! * Math.sqrt(weight)) / (residualStandardDeviation * Math.sqrt(1 - leverage));
    const left = degreesOfFreedom - standardised * standardised;
    result.standardisedResiduals[row] = standardised;
    // one observation that explains all scatter by itself leaves none without it
    result.studentisedResiduals[row] = left > 0 ? standardised * Math.sqrt((degreesOfFreedom - 1) / left) : NaN;
    result.cooksDistances[row] = (standardised * standardised * leverage) / (parameters * (1 - leverage));
  });
  return result;
}
