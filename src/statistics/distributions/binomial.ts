import { discreteQuantile } from './discrete-quantile.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { HALF_LOG_TWO_PI, halfDeviance, stirlingError } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import type { Tail } from './tail.ts';

const isPossible = (trials: number, share: number): boolean => Number.isInteger(trials) && trials >= 0 && share >= 0 && share <= 1;

/** P(X = k) for k events in `trials` with probability `share`. NaN for impossible parameters, 0 where k is no possible count. */
export function binomialProbability(k: number, trials: number, share: number): number {
  if (!isPossible(trials, share) || Number.isNaN(k)) return NaN;
  if (!Number.isInteger(k) || k < 0 || k > trials) return 0;
  if (share === 0) return k === 0 ? 1 : 0;
  if (share === 1) return k === trials ? 1 : 0;
  if (k === 0) return Math.exp(trials * Math.log1p(-share));
  if (k === trials) return Math.exp(trials * Math.log(share));
  const rest = trials - k;
  const exponent =
    stirlingError(trials) -
    stirlingError(k) -
    stirlingError(rest) -
    halfDeviance(k, trials * share) -
    halfDeviance(rest, trials * (1 - share));
  return Math.exp(exponent - HALF_LOG_TWO_PI) * Math.sqrt(trials / k / rest);
}

/** Binomial distribution: P(X <= k), or P(X > k) with tail `upper`. k is taken down to a whole number. */
export function binomialCdf(k: number, trials: number, share: number, tail: Tail = 'lower'): number {
  if (!isPossible(trials, share) || Number.isNaN(k)) return NaN;
  const count = Math.floor(k);
  if (count < 0) return tail === 'lower' ? 0 : 1;
  if (count >= trials) return tail === 'lower' ? 1 : 0;
  const { lower, upper } = incompleteBeta(count + 1, trials - count, share, 1 - share);
  return tail === 'lower' ? upper : lower;
}

/** Smallest k with P(X <= k) >= probability (tail `upper`: P(X > k) <= probability). NaN outside [0, 1]. */
export function binomialQuantile(probability: number, trials: number, share: number, tail: Tail = 'lower'): number {
  if (!isPossible(trials, share) || !(probability >= 0 && probability <= 1)) return NaN;
  if (probability === 0) return tail === 'lower' ? 0 : trials;
  if (probability === 1) return tail === 'lower' ? trials : 0;
  const spread = Math.sqrt(trials * share * (1 - share));
  const start = trials * share + spread * normalQuantile(probability, tail);
  return discreteQuantile((k, side) => binomialCdf(k, trials, share, side), probability, {
    tail,
    start,
    spread: spread / 4,
    maximum: trials,
  });
}
