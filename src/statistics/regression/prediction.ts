import type { DataMatrix } from '../data-matrix.ts';
import { studentTQuantile } from '../distributions/student-t.ts';
import type { LeastSquaresFit } from './least-squares.ts';

/** Predicted values with limits; all of length rows, NaN where a predictor is missing. */
export interface RegressionPrediction {
  readonly values: Float64Array;
  /** Standard error of the expected value. */
  readonly standardErrors: Float64Array;
  /** Limits for the expected value of areas with these predictors. */
  readonly confidenceLower: Float64Array;
  readonly confidenceUpper: Float64Array;
  /** Limits for one single area with weight 1: wider by the scatter of the areas. */
  readonly predictionLower: Float64Array;
  readonly predictionUpper: Float64Array;
}

/**
 * Values that a fit expects for `predictors` (same columns as it was fitted with, any rows), with limits at `confidence`, as R
 * `predict.lm`. Columns that were left out of the fit are ignored. Cost O(rows * p²).
 */
export function predictRegression(fit: LeastSquaresFit, predictors: DataMatrix, confidence = 0.95): RegressionPrediction {
  const size = fit.coefficients.length;
  const first = fit.intercept ? 1 : 0;
  const variance = fit.residualStandardDeviation ** 2;
  const quantile = studentTQuantile((1 + confidence) / 2, fit.degreesOfFreedom);
  const empty = (): Float64Array => new Float64Array(predictors.rows).fill(NaN);
  const result = {
    values: empty(),
    standardErrors: empty(),
    confidenceLower: empty(),
    confidenceUpper: empty(),
    predictionLower: empty(),
    predictionUpper: empty(),
  };
  const kept = Array.from(fit.coefficients.keys()).filter((k) => !Number.isNaN(fit.coefficients[k]!));
  for (let row = 0; row < predictors.rows; row++) {
    const entry = (k: number): number => (k < first ? 1 : predictors.values[row * predictors.columns + k - first]!);
    let value = 0;
    let share = 0;
    for (const a of kept) {
      value += entry(a) * fit.coefficients[a]!;
      for (const b of kept) share += entry(a) * fit.inverseCrossProduct[a * size + b]! * entry(b);
    }
    const lineReach = quantile * Math.sqrt(variance * share);
    const singleReach = quantile * Math.sqrt(variance * (1 + share));
    result.values[row] = value;
    result.standardErrors[row] = Math.sqrt(variance * share);
    result.confidenceLower[row] = value - lineReach;
    result.confidenceUpper[row] = value + lineReach;
    result.predictionLower[row] = value - singleReach;
    result.predictionUpper[row] = value + singleReach;
  }
  return result;
}
