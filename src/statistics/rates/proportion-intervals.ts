import { betaQuantile } from '../distributions/beta.ts';
import { NO_INTERVAL, normalFactor, tailOfLevel, type Interval } from './interval.ts';

/**
 * Confidence intervals of a proportion: `events` of `trials` (whole or weighted numbers, 0 <= events <= trials), `level` e.g. 0.95. NaN
 * without trials and for impossible or missing numbers. For shares of small areas use Wilson's: it neither leaves [0, 1] nor shrinks to
 * nothing at 0 % and 100 %. Cost O(1). Source: Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics
 * in Medicine 17. All throw AtlasError `misuse` unless 0 < level < 1.
 */

/** Wilson's score interval, without continuity correction. The lower end is exactly 0 for no event, the upper exactly 1 for events only. */
export const wilsonInterval = (events: number, trials: number, level = 0.95): Interval => scoreInterval(events, trials, level, 0);

/**
 * Wilson's interval with continuity correction of half an event (Newcombe's method 4). `correction`: `half` always; `towardsHalf` no more
 * than the distance of the events from half of the trials, as R's `prop.test` does.
 */
export function wilsonContinuityInterval(
  events: number,
  trials: number,
  level = 0.95,
  correction: 'half' | 'towardsHalf' = 'half',
): Interval {
  const shift = correction === 'half' ? 0.5 : Math.min(0.5, Math.abs(events - trials / 2));
  return scoreInterval(events, trials, level, shift);
}

/** Exact interval of Clopper & Pearson (1934): never covers less than the level, usually more. */
export function clopperPearsonInterval(events: number, trials: number, level = 0.95): Interval {
  const tail = tailOfLevel(level);
  if (!isProportion(events, trials)) return NO_INTERVAL;
  return {
    lower: events === 0 ? 0 : betaQuantile(tail, events, trials - events + 1),
    upper: events === trials ? 1 : betaQuantile(tail, events + 1, trials - events, 'upper'),
  };
}

/** Agresti & Coull (1998): Wald's form around Wilson's centre. May leave [0, 1]; not cut off. */
export function agrestiCoullInterval(events: number, trials: number, level = 0.95): Interval {
  const z = normalFactor(level);
  if (!isProportion(events, trials)) return NO_INTERVAL;
  return waldInterval(events + (z * z) / 2, trials + z * z, level);
}

/** Wald's textbook interval p +- z sqrt(p (1 - p) / n). For comparison only: much too narrow near 0 and 1; may leave [0, 1]. */
export function waldInterval(events: number, trials: number, level = 0.95): Interval {
  const z = normalFactor(level);
  if (!isProportion(events, trials)) return NO_INTERVAL;
  const share = events / trials;
  const half = z * Math.sqrt((share * (1 - share)) / trials);
  return { lower: share - half, upper: share + half };
}

function scoreInterval(events: number, trials: number, level: number, shift: number): Interval {
  const z = normalFactor(level);
  if (!isProportion(events, trials)) return NO_INTERVAL;
  const half = (z * z) / (2 * trials);
  const end = (share: number, direction: 1 | -1): number =>
    (share + half + direction * z * Math.sqrt((share * (1 - share)) / trials + half / (2 * trials))) / (1 + 2 * half);
  const low = (events - shift) / trials;
  const high = (events + shift) / trials;
  return { lower: low <= 0 ? 0 : Math.max(0, end(low, -1)), upper: high >= 1 ? 1 : Math.min(1, end(high, 1)) };
}

const isProportion = (events: number, trials: number): boolean => events >= 0 && events <= trials && trials > 0 && trials < Infinity;
