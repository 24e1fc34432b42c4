import { chiSquaredCdf } from '../distributions/chi-squared.ts';

/** A statistic that follows a chi-squared distribution (for large n) where nothing is wrong. */
export interface ChiSquaredTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** Upper tail; NaN without degrees of freedom. */
  readonly pValue: number;
}

/** Adds the p-value to a statistic. */
export const chiSquaredTest = (statistic: number, degreesOfFreedom: number): ChiSquaredTest => ({
  statistic,
  degreesOfFreedom,
  pValue: degreesOfFreedom > 0 && !Number.isNaN(statistic) ? chiSquaredCdf(Math.max(0, statistic), degreesOfFreedom, 'upper') : NaN,
});
