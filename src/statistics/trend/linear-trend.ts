import { studentTQuantile, studentTTwoSided } from '../distributions/student-t.ts';
import { mean } from '../moments.ts';
import { completeSeries } from './complete-series.ts';

/** A straight line through a time series by least squares. Times keep their unit: with years the slope is per year. */
export interface LinearTrend {
  /** Points with both a time and a value. */
  readonly observations: number;
  readonly slope: number;
  /** Value of the line at time 0 (for years: the year 0, far outside the data). */
  readonly intercept: number;
  readonly slopeStandardError: number;
  readonly interceptStandardError: number;
  /** slope / standard error; infinite for a perfect line that is not flat. */
  readonly tStatistic: number;
  /** Two-sided, Student t with n - 2 degrees of freedom. */
  readonly pValue: number;
  /** Share of the variance the line explains; NaN for a constant series. */
  readonly rSquared: number;
  /** sqrt(sum of squared residuals / (n - 2)). */
  readonly residualStandardDeviation: number;
  /** Durbin-Watson statistic over neighbouring observed years, about 2 without serial correlation; NaN for a perfect line. */
  readonly durbinWatson: number;
  /** Value of the line at every time of the input, length n, NaN where the time is missing. */
  readonly fitted: Float64Array;
  /** values - fitted, length n, NaN where either is missing. */
  readonly residuals: Float64Array;
  readonly meanTime: number;
  /** Sum of squared deviations of the observed times from their mean. */
  readonly timeSumOfSquares: number;
}

/** Value of the trend line at one time, with limits for the line itself and for a single new observation. */
export interface TrendForecast {
  readonly value: number;
  readonly confidenceInterval: readonly [lower: number, upper: number];
  readonly predictionInterval: readonly [lower: number, upper: number];
}

/** Residuals below this share of the largest value are rounding, not deviation. */
const ROUNDING_SHARE = 8 * Number.EPSILON;

/**
 * Ordinary least squares trend of `values` over `times` (both length n, NaN = missing; pairs with a gap are left out, the spacing of the
 * years may be irregular). Centred, so that four-digit years cost no precision.
 * Fewer than two different times: slope and everything from it NaN. Two points: the line, its errors NaN. A constant series: slope 0,
 * errors 0, R² and p NaN. Cost O(n).
 */
export function linearTrend(times: ArrayLike<number>, values: ArrayLike<number>): LinearTrend {
  const series = completeSeries(times, values);
  const n = series.values.length;
  const meanTime = mean(series.times);
  const constant = isConstant(series.values);
  const meanValue = constant ? (series.values[0] ?? NaN) : mean(series.values);
  let timeSquares = 0;
  let products = 0;
  let valueSquares = 0;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const time = series.times[i]! - meanTime;
    const value = series.values[i]! - meanValue;
    timeSquares += time * time;
    products += time * value;
    valueSquares += value * value;
    largest = Math.max(largest, Math.abs(series.values[i]!));
  }
  const slope = timeSquares > 0 ? products / timeSquares : NaN;
  const deviations = new Float64Array(n);
  for (let i = 0; i < n; i++) deviations[i] = series.values[i]! - meanValue - slope * (series.times[i]! - meanTime);
  const raw = sumOfSquares(deviations);
  const squares = raw <= n * (ROUNDING_SHARE * largest) ** 2 ? 0 : raw;
  const degrees = n - 2;
  const variance = degrees > 0 ? squares / degrees : NaN;
  const slopeStandardError = Math.sqrt(variance / timeSquares);
  const tStatistic = constant ? NaN : slope / slopeStandardError;
  const length = Math.min(times.length, values.length);
  const fitted = new Float64Array(length);
  const residuals = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    fitted[i] = meanValue + slope * (times[i]! - meanTime);
    residuals[i] = values[i]! - fitted[i]!;
  }
  return {
    observations: n,
    slope,
    intercept: meanValue - slope * meanTime,
    slopeStandardError,
    interceptStandardError: Math.sqrt(variance * (1 / n + (meanTime * meanTime) / timeSquares)),
    tStatistic,
    pValue: degrees > 0 ? studentTTwoSided(tStatistic, degrees) : NaN,
    rSquared: constant || Number.isNaN(slope) ? NaN : 1 - squares / valueSquares,
    residualStandardDeviation: Math.sqrt(variance),
    durbinWatson: squares > 0 ? sumOfSquaredSteps(deviations) / squares : NaN,
    fitted,
    residuals,
    meanTime,
    timeSumOfSquares: timeSquares,
  };
}

/** Confidence limits of the slope at `confidence` (0.95: 95 %). NaN with fewer than three points. */
export function slopeInterval(trend: LinearTrend, confidence = 0.95): readonly [lower: number, upper: number] {
  if (trend.observations < 3) return [NaN, NaN];
  const reach = studentTQuantile((1 + confidence) / 2, trend.observations - 2) * trend.slopeStandardError;
  return [trend.slope - reach, trend.slope + reach];
}

/** Extends the line to `time`. The limits hold only as long as the straight line does. NaN with fewer than three points. */
export function forecastTrend(trend: LinearTrend, time: number, confidence = 0.95): TrendForecast {
  const value = trend.intercept + trend.slope * time;
  const degrees = trend.observations - 2;
  if (degrees < 1) return { value, confidenceInterval: [NaN, NaN], predictionInterval: [NaN, NaN] };
  const quantile = studentTQuantile((1 + confidence) / 2, degrees);
  const distance = time - trend.meanTime;
  const lever = 1 / trend.observations + (distance * distance) / trend.timeSumOfSquares;
  const line = quantile * trend.residualStandardDeviation * Math.sqrt(lever);
  const single = quantile * trend.residualStandardDeviation * Math.sqrt(1 + lever);
  return { value, confidenceInterval: [value - line, value + line], predictionInterval: [value - single, value + single] };
}

function isConstant(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

function sumOfSquares(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return squares;
}

function sumOfSquaredSteps(values: Float64Array): number {
  let squares = 0;
  for (let i = 1; i < values.length; i++) squares += (values[i]! - values[i - 1]!) ** 2;
  return squares;
}
