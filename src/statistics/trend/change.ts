import { completeSeries } from './complete-series.ts';

/** How a series changed from its first to its last observed value. */
export interface ChangeOverTime {
  readonly firstTime: number;
  readonly lastTime: number;
  /** In the unit of the values; for shares in per cent: percentage points. */
  readonly absolute: number;
  readonly percent: number;
  /** Mean change per unit of time that, compounded, leads from the first to the last value, in per cent. */
  readonly compoundAnnualPercent: number;
}

/**
 * Change in per cent from `from` to `to`: 100 (to / from - 1). NaN where the base is 0 or something is missing. With a negative base the
 * sign turns round (from -2 to -1 is -50 %); who shows it should not.
 */
export const percentChange = (from: number, to: number): number => (from === 0 ? NaN : 100 * (to / from - 1));

/**
 * Compound growth per unit of time in per cent: 100 ((to / from)^(1 / duration) - 1) (CAGR). NaN where base or result is not of the same
 * sign, the base is 0, or no time has passed.
 */
export function compoundGrowthPercent(from: number, to: number, duration: number): number {
  const ratio = to / from;
  return from === 0 || !(ratio >= 0) || !(duration > 0) ? NaN : 100 * (ratio ** (1 / duration) - 1);
}

/** First against last observed value of a series (`times`, `values`: length n, NaN = missing). Changes are NaN with fewer than two values,
 * the times too without any. Cost O(n). */
export function changeOverTime(times: ArrayLike<number>, values: ArrayLike<number>): ChangeOverTime {
  const series = completeSeries(times, values);
  const last = series.values.length - 1;
  const [from, to] = [series.values[0] ?? NaN, series.values[last] ?? NaN];
  const [firstTime, lastTime] = [series.times[0] ?? NaN, series.times[last] ?? NaN];
  // a single value has not changed and has not stayed the same either
  const isObserved = last > 0;
  return {
    firstTime,
    lastTime,
    absolute: isObserved ? to - from : NaN,
    percent: isObserved ? percentChange(from, to) : NaN,
    compoundAnnualPercent: compoundGrowthPercent(from, to, lastTime - firstTime),
  };
}

/**
 * Change in per cent from each value to the next, length n - 1 (NaN = missing). A step over a gap is NaN: the change of two years is not
 * the change of one. Cost O(n).
 */
export const percentSteps = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from({ length: Math.max(0, values.length - 1) }, (_, i) => percentChange(values[i]!, values[i + 1]!));

/**
 * Index series: every value as per cent of the value at position `base` (default the first observed one), which itself becomes 100.
 * Length n, NaN = missing; all NaN where the base is missing or 0. Cost O(n).
 */
export function indexSeries(values: ArrayLike<number>, base?: number): Float64Array {
  const position = base ?? Array.from(values).findIndex((value) => !Number.isNaN(value));
  const reference = values[position] ?? NaN;
  return Float64Array.from(values, (value) => (reference === 0 ? NaN : (100 * value) / reference));
}
