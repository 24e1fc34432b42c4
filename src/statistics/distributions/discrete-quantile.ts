import type { Tail } from './tail.ts';

/** A probability may be this share below its own rounded sum and still count as reached. */
const FUZZ = 64 * Number.EPSILON;

/**
 * Smallest whole number k in [0, maximum] with P(X <= k) >= probability (tail `upper`: P(X > k) <= probability), searched outwards from
 * `start`. Cost O(log distance) evaluations.
 */
export function discreteQuantile(
  cdf: (k: number, tail: Tail) => number,
  probability: number,
  { tail, start, spread, maximum }: { tail: Tail; start: number; spread: number; maximum: number },
): number {
  const isReached = (k: number): boolean =>
    tail === 'lower' ? cdf(k, 'lower') >= probability * (1 - FUZZ) : cdf(k, 'upper') <= probability * (1 + FUZZ);
  let high = Math.min(maximum, Math.max(0, Math.round(start)));
  let reach = Math.max(1, Math.ceil(spread));
  while (high < maximum && !isReached(high)) {
    high = Math.min(maximum, high + reach);
    reach *= 2;
  }
  reach = Math.max(1, Math.ceil(spread));
  let low = high;
  while (low >= 0 && isReached(low)) {
    high = low;
    low -= reach;
    reach *= 2;
  }
  low = Math.max(-1, low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isReached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
