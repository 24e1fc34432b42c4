import { misuse } from '../../model/index.ts';
import { normalQuantile } from '../distributions/normal.ts';

/** A confidence interval; both ends NaN where it is not defined. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export const NO_INTERVAL: Interval = { lower: NaN, upper: NaN };

/** Half of what lies outside an interval of a level, e.g. 0.025 for 0.95. @throws AtlasError `misuse` unless 0 < level < 1 */
export function tailOfLevel(level: number): number {
  if (!(level > 0 && level < 1)) throw misuse(`level is ${level}, expected more than 0 and less than 1`);
  return (1 - level) / 2;
}

/** Normal quantile of a two-sided level, e.g. 1.96 for 0.95. @throws AtlasError `misuse` unless 0 < level < 1 */
export const normalFactor = (level: number): number => normalQuantile(tailOfLevel(level), 'upper');

/** Both ends divided by a divisor, e.g. limits of a count by person years. */
export const dividedInterval = ({ lower, upper }: Interval, divisor: number): Interval =>
  divisor > 0 ? { lower: lower / divisor, upper: upper / divisor } : NO_INTERVAL;
