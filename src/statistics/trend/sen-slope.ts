import { normalQuantile } from '../distributions/normal.ts';
import { median, quantile } from '../quantile.ts';
import { distinctNumbers, sortedNumbers } from '../sorted-numbers.ts';
import { completeSeries } from './complete-series.ts';

/**
 * Where a line with Sen's slope is fixed: `medians` through (median time, median value) (Conover 1980; scipy `theilslopes`, pyMannKendall),
 * `residuals` as the median of value - slope * time (Siegel 1982; scipy with `method='joint'`), `firstTime` through the median of
 * value - slope * (time - first time), i.e. the level at the first observed time, on which small year numbers do not depend.
 */
export type SenIntercept = 'medians' | 'residuals' | 'firstTime';

/** Theil-Sen estimate of a trend: the median of all pairwise slopes, robust against up to 29 % outliers. */
export interface SenSlope {
  readonly observations: number;
  /** Per unit of time. */
  readonly slope: number;
  /** Limits of the slope after Sen (1968). */
  readonly slopeInterval: readonly [lower: number, upper: number];
  readonly intercepts: Readonly<Record<SenIntercept, number>>;
}

/**
 * Sen's slope of `values` over `times` (both length n, NaN = missing; pairs with a gap are left out, spacing may be irregular).
 * The limits at `confidence` are the order statistics N/2 -+ z sigma/2 of the N slopes, sigma from the Mann-Kendall variance with ties
 * among values and times taken out; ranks are rounded half to even, as scipy 1.10 does. Fewer than two different times: NaN.
 * Cost O(n² log n). Source: Sen, P. K. (1968), Estimates of the regression coefficient based on Kendall's tau.
 */
export function senSlope(times: ArrayLike<number>, values: ArrayLike<number>, confidence = 0.95): SenSlope {
  const series = completeSeries(times, values);
  const n = series.values.length;
  const slopes = sortedPairSlopes(series.times, series.values);
  const slope = quantile(slopes, 0.5);
  return {
    observations: n,
    slope,
    slopeInterval: slopeLimits(slopes, series.times, series.values, confidence),
    intercepts: {
      medians: median(series.values) - slope * median(series.times),
      residuals: median(series.values.map((value, i) => value - slope * series.times[i]!)),
      firstTime: median(series.values.map((value, i) => value - slope * (series.times[i]! - series.times[0]!))),
    },
  };
}

function sortedPairSlopes(times: Float64Array, values: Float64Array): Float64Array {
  const n = times.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let count = 0;
  for (let late = 1; late < n; late++) {
    for (let early = 0; early < late; early++) {
      const span = times[late]! - times[early]!;
      if (span > 0) slopes[count++] = (values[late]! - values[early]!) / span;
    }
  }
  return slopes.subarray(0, count).sort();
}

function slopeLimits(slopes: Float64Array, times: Float64Array, values: Float64Array, confidence: number): readonly [number, number] {
  const pairs = slopes.length;
  if (pairs === 0) return [NaN, NaN];
  const n = values.length;
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm(times) - tieTerm(values)) / 18;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(Math.max(0, variance));
  const lower = Math.max(roundHalfEven((pairs - reach) / 2) - 1, 0);
  const upper = Math.min(roundHalfEven((pairs + reach) / 2), pairs - 1);
  return [slopes[Math.min(lower, pairs - 1)]!, slopes[Math.max(upper, 0)]!];
}

function tieTerm(values: Float64Array): number {
  let term = 0;
  for (const count of distinctNumbers(sortedNumbers(values)).weights) term += count * (count - 1) * (2 * count + 5);
  return term;
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
