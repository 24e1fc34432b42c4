import { discreteQuantile } from './discrete-quantile.ts';
import { gammaPrefix, incompleteGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal.ts';
import type { Tail } from './tail.ts';

/** P(X = k) for a Poisson count with expectation `mean` >= 0; 0 where k is no possible count. */
export function poissonProbability(k: number, mean: number): number {
  if (!(mean >= 0) || Number.isNaN(k)) return NaN;
  if (!Number.isInteger(k) || k < 0) return 0;
  if (k === 0 || mean === 0) return k === 0 ? Math.exp(-mean) : 0;
  return gammaPrefix(k, mean);
}

/** Poisson distribution: P(X <= k), or P(X > k) with tail `upper`. k is taken down to a whole number. */
export function poissonCdf(k: number, mean: number, tail: Tail = 'lower'): number {
  if (!(mean >= 0) || Number.isNaN(k)) return NaN;
  const count = Math.floor(k);
  if (count < 0) return tail === 'lower' ? 0 : 1;
  if (mean === 0 || count === Infinity) return tail === 'lower' ? 1 : 0;
  const { lower, upper } = incompleteGamma(count + 1, mean);
  return tail === 'lower' ? upper : lower;
}

/** Smallest k with P(X <= k) >= probability (tail `upper`: P(X > k) <= probability). NaN outside [0, 1]. */
export function poissonQuantile(probability: number, mean: number, tail: Tail = 'lower'): number {
  if (!(mean >= 0) || mean === Infinity || !(probability >= 0 && probability <= 1)) return NaN;
  if (mean === 0 || probability === (tail === 'lower' ? 0 : 1)) return 0;
  if (probability === (tail === 'lower' ? 1 : 0)) return Infinity;
  const spread = Math.sqrt(mean);
  const start = mean + spread * normalQuantile(probability, tail);
  return discreteQuantile((k, side) => poissonCdf(k, mean, side), probability, { tail, start, spread: spread / 4, maximum: Infinity });
}
