import { mean, standardDeviation } from '../moments.ts';
import { median } from '../quantile.ts';
import { percentileRanks, ranks } from '../ranks.ts';
import { isMember, memberValues, type Universe } from '../universe.ts';

/**
 * Makes indicators of different units comparable:
 * `zPopulation`, `zSample` (x - mean) / sd with divisor n or n - 1; `robust` (x - median) / (1.4826 MAD); `minMax` (x - min) / (max - min);
 * `rank` 1..n, average of ties; `percentile` (r - 1) / (n - 1).
 */
export type StandardisationMethod = 'zPopulation' | 'zSample' | 'rank' | 'percentile' | 'minMax' | 'robust';

/** A column made comparable. */
export interface StandardisedColumn {
  /** Length n; NaN = missing, outside the universe, or no spread. */
  readonly values: Float64Array;
  /** Mean, median or minimum that was taken off; NaN for `rank` and `percentile`. */
  readonly center: number;
  /** Deviation or range that was divided by, 0 without spread; NaN for `rank` and `percentile`. */
  readonly scale: number;
}

/** Makes the median absolute deviation of normal numbers equal to their standard deviation; the rounded constant of R's `mad`. */
export const MAD_CONSISTENCY = 1.4826;

/**
 * Standardises `values` (length n; NaN and infinities = missing) over the universe; areas outside get NaN.
 * Without spread (all equal, MAD 0 for `robust`, one number for `zSample`) every result of the dividing methods is NaN, never infinite;
 * ranks and percentiles are then all equal. Cost O(n), with ranks and medians O(n log n).
 */
export function standardise(values: ArrayLike<number>, method: StandardisationMethod, universe: Universe = null): StandardisedColumn {
  if (method === 'rank') return { values: ranks(values, 'average', universe), center: NaN, scale: NaN };
  if (method === 'percentile') return { values: percentileRanks(values, 'span', universe), center: NaN, scale: NaN };
  const { center, scale } = locationAndScale(memberValues(values, universe), method);
  const result = new Float64Array(values.length).fill(NaN);
  if (scale > 0) for (let i = 0; i < values.length; i++) if (isMember(values, universe, i)) result[i] = (values[i]! - center) / scale;
  return { values: result, center, scale };
}

/** Center and scale of finite `members`. Equal numbers have exactly no spread, whatever the rounding of their mean. NaN for none. */
export function locationAndScale(
  members: Float64Array,
  method: Exclude<StandardisationMethod, 'rank' | 'percentile'>,
): { readonly center: number; readonly scale: number } {
  if (members.length === 0) return { center: NaN, scale: NaN };
  let lowest = members[0]!;
  let highest = lowest;
  for (const value of members) {
    if (value < lowest) lowest = value;
    else if (value > highest) highest = value;
  }
  if (lowest === highest) return { center: lowest, scale: method === 'zSample' && members.length < 2 ? NaN : 0 };
  switch (method) {
    case 'minMax':
      return { center: lowest, scale: highest - lowest };
    case 'robust':
      return { center: median(members), scale: MAD_CONSISTENCY * medianAbsoluteDeviation(members) };
    case 'zPopulation':
      return { center: mean(members), scale: standardDeviation(members, 'population') };
    case 'zSample':
      return { center: mean(members), scale: standardDeviation(members, 'sample') };
  }
}

/** Median of the distances from the median, without any constant; NaN = missing and skipped, NaN for nothing. Cost O(n log n). */
export function medianAbsoluteDeviation(values: ArrayLike<number>): number {
  const center = median(values);
  return median(Float64Array.from(values, (value) => Math.abs(value - center)));
}

/** T-scores: 50 + 10 z, the scale of test manuals and school statistics. NaN stays NaN. */
export const tScores = (z: Float64Array): Float64Array => z.map((value) => 50 + 10 * value);
