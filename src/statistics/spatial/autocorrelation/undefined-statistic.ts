import type { SpatialWeights } from '../spatial-weights.ts';

/**
 * Why there is no statistic: all values are equal (0 / 0), fewer than two areas have a number, no area has a neighbour that
 * weighs anything, or the values that
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
export function undefinedReason(values: Float64Array, { weights }: SpatialWeights): UndefinedReason | null {
  if (values.length < 2) return 'tooFewAreas';
  if (values.every((value) => value === values[0])) return 'constant';
  return weighsNothing(weights) ? 'noNeighbours' : null;
}

/** True without links, and where all weigh 0. */
export const weighsNothing = (weights: Float64Array): boolean => weights.every((weight) => weight === 0);
