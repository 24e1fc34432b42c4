import { betaPrefix, incompleteBeta } from './incomplete-beta.ts';
import { invertTail } from './invert-tail.ts';
import { normalQuantile } from './normal.ts';
import type { Tail } from './tail.ts';

/** Beta distribution on [0, 1] with parameters a, b > 0: P(X <= x) or the upper tail. */
export const betaCdf = (x: number, a: number, b: number, tail: Tail = 'lower'): number =>
  incompleteBeta(a, b, x < 0 ? 0 : x > 1 ? 1 : x)[tail];

/** Quantile of the beta distribution; NaN outside [0, 1]. */
export const betaQuantile = (probability: number, a: number, b: number, tail: Tail = 'lower'): number =>
  betaQuantilePair(probability, a, b, tail).x;

/** The beta quantile x together with 1 - x, whichever is the smaller one exact. */
export function betaQuantilePair(probability: number, a: number, b: number, tail: Tail): { readonly x: number; readonly y: number } {
  if (!(probability >= 0 && probability <= 1 && a > 0 && b > 0) || a === Infinity || b === Infinity) return { x: NaN, y: NaN };
  if (probability === 0) return tail === 'lower' ? { x: 0, y: 1 } : { x: 1, y: 0 };
  if (probability === 1) return tail === 'lower' ? { x: 1, y: 0 } : { x: 0, y: 1 };
  const side: Tail = probability <= 0.5 ? tail : tail === 'lower' ? 'upper' : 'lower';
  const target = probability <= 0.5 ? probability : 1 - probability;
  const increasing = side === 'lower';
  const pair = (u: number): { x: number; y: number } => ({ x: 1 / (1 + Math.exp(-u)), y: 1 / (1 + Math.exp(u)) });
  const tailAt = ({ x, y }: { x: number; y: number }): number => incompleteBeta(a, b, x, y)[side];
  const slopeAt = ({ x, y }: { x: number; y: number }): number => betaPrefix(a, b, x, y);
  const z = normalQuantile(target, side);
  const start = Math.log(a / b) + Math.max(-2, Math.min(2, z)) * Math.sqrt(1 / Math.max(a, 1) + 1 / Math.max(b, 1));
  const logit = invertTail(
    (u) => tailAt(pair(u)),
    (u) => slopeAt(pair(u)),
    target,
    { increasing, start },
  );
  const found = pair(logit);
  // one more step on x itself removes the rounding of the logit
  const step = (((increasing ? -1 : 1) * (tailAt(found) - target)) / slopeAt(found)) * found.x * found.y;
  return Number.isFinite(step) && Math.abs(step) < 1e-8 * Math.min(found.x, found.y) ? { x: found.x + step, y: found.y - step } : found;
}
