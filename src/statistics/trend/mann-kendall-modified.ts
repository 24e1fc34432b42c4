import { normalQuantile } from '../distributions/normal.ts';
import { ranks } from '../ranks.ts';
import { autocorrelations } from './autocorrelation.ts';
import { withoutMissing } from './complete-series.ts';
import { mannKendall, withVariance, type MannKendall } from './mann-kendall.ts';
import { senSlope } from './sen-slope.ts';

/**
 * Mann-Kendall test for serially correlated series after Hamed & Rao (1998): the variance of the score is multiplied by
 * 1 + 2 / (n (n-1) (n-2)) * sum over lags of (n-i) (n-i-1) (n-i-2) r_i, where r_i are the autocorrelations of the ranks of the series
 * without its Sen slope and only those outside the limits at `alpha` count. `maximumLag`: how many lags (default all).
 * The correction may come out negative for short series; variance, z and p are NaN then. `values`: length n, in the order of time,
 * NaN = missing and skipped. Fewer than three values: uncorrected. Cost O(n²).
 */
export function mannKendallHamedRao(values: ArrayLike<number>, alpha = 0.05, maximumLag = Infinity): MannKendall {
  const test = mannKendall(values);
  const series = withoutMissing(values);
  const n = series.length;
  if (n < 3) return test;
  const lags = Math.min(maximumLag, n - 1);
  const correlations = autocorrelations(ranks(withoutSlope(series), 'average'), lags);
  const limit = normalQuantile(1 - alpha / 2) / Math.sqrt(n);
  let sum = 0;
  for (let lag = 1; lag <= lags; lag++) {
    const correlation = correlations[lag]!;
    if (Math.abs(correlation) > limit) sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  return corrected(test, 1 + (2 / (n * (n - 1) * (n - 2))) * sum);
}

/**
 * The same idea after Yue & Wang (2004): variance times 1 + 2 * sum of (1 - i/n) r_i over all lags up to `maximumLag`, with the
 * autocorrelations r_i of the series without its Sen slope. Input and edge cases as in `mannKendallHamedRao`. Cost O(n²).
 */
export function mannKendallYueWang(values: ArrayLike<number>, maximumLag = Infinity): MannKendall {
  const test = mannKendall(values);
  const series = withoutMissing(values);
  const n = series.length;
  if (n < 3) return test;
  const lags = Math.min(maximumLag, n - 1);
  const correlations = autocorrelations(withoutSlope(series), lags);
  let sum = 0;
  for (let lag = 1; lag <= lags; lag++) sum += (1 - lag / n) * correlations[lag]!;
  return corrected(test, 1 + 2 * sum);
}

/** A series without any scatter around its slope has no autocorrelation: nothing to correct. */
function corrected(test: MannKendall, factor: number): MannKendall {
  if (Number.isNaN(factor)) return test;
  return withVariance(test, factor > 0 ? test.variance * factor : NaN);
}

/** Takes out the Sen slope per step (steps of one, whatever the years are: autocorrelation knows positions only). */
function withoutSlope(series: Float64Array): Float64Array {
  const steps = series.map((_, i) => i + 1);
  const { slope } = senSlope(steps, series);
  return series.map((value, i) => value - slope * steps[i]!);
}
