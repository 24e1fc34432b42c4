import { misuse } from '../model/index.ts';
import { sortedNumbers } from './sorted-numbers.ts';

/** Sample quantile definitions of Hyndman & Fan (1996) that official software uses. 7 is the default of R, numpy, Excel, mapclassify, QGIS. */
export type QuantileType = 1 | 2 | 6 | 7 | 8;

/** Forgives rounding in n * p, as R's `quantile` does: 4 units in the last place. */
const FUZZ = 4 * Number.EPSILON;

/**
 * The p-quantile of `sorted` (ascending, finite, length n).
 * Types 1 and 2 pick (2: average at jumps), 6, 7 and 8 interpolate between neighbours. NaN for an empty array. Cost O(1).
 * Source: Hyndman, R. J. & Fan, Y. (1996), Sample quantiles in statistical packages; R 4.2 `stats::quantile`.
 * @throws AtlasError `misuse` unless 0 <= p <= 1
 */
export function quantile(sorted: Float64Array, p: number, type: QuantileType = 7): number {
  if (!(p >= 0 && p <= 1)) throw misuse(`quantile: p is ${p}, expected 0 to 1`);
  const n = sorted.length;
  if (n === 0) return NaN;
  return type === 1 || type === 2 ? discontinuous(sorted, p, type) : interpolated(sorted, p, type);
}

/** Median of any `values` (any order; NaN and infinities left out), the mean of the middle two where their number is even. NaN for none. */
export const median = (values: ArrayLike<number>): number => quantile(sortedNumbers(values), 0.5);

/** Order statistic x(rank), 1-based, ranks outside 1..n meaning the nearest end. */
const orderStatistic = (sorted: Float64Array, rank: number): number => sorted[Math.min(Math.max(rank, 1), sorted.length) - 1]!;

function discontinuous(sorted: Float64Array, p: number, type: 1 | 2): number {
  const position = sorted.length * p;
  const rank = Math.floor(position + FUZZ * Math.max(1, position));
  if (position > rank + FUZZ * Math.max(1, position)) return orderStatistic(sorted, rank + 1);
  if (type === 1 || rank === 0) return orderStatistic(sorted, rank);
  return (orderStatistic(sorted, rank) + orderStatistic(sorted, rank + 1)) / 2;
}

function interpolated(sorted: Float64Array, p: number, type: 6 | 7 | 8): number {
  const n = sorted.length;
  const position = type === 7 ? 1 + (n - 1) * p : type === 6 ? (n + 1) * p : 1 / 3 + p * (n + 1 / 3);
  const fuzz = FUZZ * Math.max(1, Math.abs(position));
  const rank = Math.floor(position + fuzz);
  const fraction = position - rank;
  const lower = orderStatistic(sorted, rank);
  if (Math.abs(fraction) <= fuzz) return lower;
  const upper = orderStatistic(sorted, rank + 1);
  // the difference form keeps ties exact: between equal neighbours the quantile is that very number
  return lower + fraction * (upper - lower);
}
