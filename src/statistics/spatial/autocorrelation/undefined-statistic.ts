/**
 * Why there is no statistic: all values are equal (0 / 0), fewer than two areas have a number, no area has a neighbour, or the values that
 * the statistic divides by sum to nothing.
 */
export type UndefinedReason = 'constant' | 'tooFewAreas' | 'noNeighbours' | 'zeroDenominator';

/** The defined answer to data for which the statistic has none. */
export interface UndefinedStatistic {
  readonly kind: 'undefined';
  readonly reason: UndefinedReason;
}

export const undefinedStatistic = (reason: UndefinedReason): UndefinedStatistic => ({ kind: 'undefined', reason });

/** The reason why values on these areas carry no autocorrelation, or null. Cost O(n). */
export function undefinedReason(values: Float64Array, links: number): UndefinedReason | null {
  if (values.length < 2) return 'tooFewAreas';
  if (values.every((value) => value === values[0])) return 'constant';
  return links === 0 ? 'noNeighbours' : null;
}
