import { gammaQuantile } from '../distributions/gamma.ts';
import { NO_INTERVAL, normalFactor, tailOfLevel, type Interval } from './interval.ts';

/**
 * Confidence intervals of the expectation behind a Poisson count `events` >= 0; divide both ends (`dividedInterval`) by person years for a
 * rate or by expected cases for an SMR. NaN for a missing, infinite or negative count. Cost O(1). All throw AtlasError `misuse` unless 0 <
 * level < 1.
 */

/** Exact interval of Garwood (1936), by gamma (chi-squared) quantiles; the lower end is exactly 0 for no event. */
export function poissonExactInterval(events: number, level = 0.95): Interval {
  const tail = tailOfLevel(level);
  if (!isCount(events)) return NO_INTERVAL;
  return { lower: events === 0 ? 0 : gammaQuantile(tail, events, 1), upper: gammaQuantile(tail, events + 1, 1, 'upper') };
}

/**
 * Byar's approximation as Breslow & Day (1987) give it: from the count below and from the count + 1 above. The lower end is not below 0.
 */
export function byarInterval(events: number, level = 0.95): Interval {
  const z = normalFactor(level);
  if (!isCount(events)) return NO_INTERVAL;
  return { lower: events === 0 ? 0 : Math.max(0, byarLimit(events, -z)), upper: byarLimit(events + 1, z) };
}

/**
 * Byar's approximation from the count + 1/2 at both ends, as R's epitools has it: narrower, near to mid-P limits. The lower end of 0 events
 * may lie slightly below 0; not cut off.
 */
export function byarMidInterval(events: number, level = 0.95): Interval {
  const z = normalFactor(level);
  if (!isCount(events)) return NO_INTERVAL;
  return { lower: byarLimit(events + 0.5, -z), upper: byarLimit(events + 0.5, z) };
}

const byarLimit = (count: number, z: number): number => count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

const isCount = (events: number): boolean => events >= 0 && events < Infinity;
