import { gammaPrefix, incompleteGamma } from './incomplete-gamma.ts';
import { invertTail } from './invert-tail.ts';
import { normalQuantile } from './normal.ts';
import type { Tail } from './tail.ts';

/** Gamma distribution with `shape` > 0 and `scale` > 0 (mean shape * scale): P(X <= x) or the upper tail. NaN for impossible parameters. */
export function gammaCdf(x: number, shape: number, scale: number, tail: Tail = 'lower'): number {
  if (!(scale > 0)) return NaN;
  return incompleteGamma(shape, x < 0 ? 0 : x / scale)[tail];
}

/** Density of the gamma distribution. */
export function gammaDensity(x: number, shape: number, scale: number): number {
  if (!(shape > 0 && scale > 0) || Number.isNaN(x)) return NaN;
  if (x < 0 || x === Infinity) return 0;
  if (x === 0) return shape < 1 ? Infinity : shape === 1 ? 1 / scale : 0;
  return (gammaPrefix(shape, x / scale) * shape) / x;
}

/** Quantile of the gamma distribution: the x with P(X <= x) = probability (tail `upper`: P(X > x)). NaN outside [0, 1]. */
export function gammaQuantile(probability: number, shape: number, scale: number, tail: Tail = 'lower'): number {
  if (!(probability >= 0 && probability <= 1 && shape > 0 && scale > 0) || shape === Infinity) return NaN;
  if (probability === 0) return tail === 'lower' ? 0 : Infinity;
  if (probability === 1) return tail === 'lower' ? Infinity : 0;
  // the smaller side keeps its relative accuracy
  const side: Tail = probability <= 0.5 ? tail : tail === 'lower' ? 'upper' : 'lower';
  const target = probability <= 0.5 ? probability : 1 - probability;
  const tailAt = (x: number): number => incompleteGamma(shape, x)[side];
  const increasing = side === 'lower';
  const start = startingPoint(shape, normalQuantile(target, side));
  const logarithm = invertTail(
    (u) => tailAt(Math.exp(u)),
    (u) => shape * gammaPrefix(shape, Math.exp(u)),
    target,
    { increasing, start },
  );
  const x = Math.exp(logarithm);
  if (x === 0) return 0;
  // one more step on x itself removes the rounding of the logarithm
  const step = (tailAt(x) - target) / (shape * gammaPrefix(shape, x));
  const polished = x * (1 - (increasing ? step : -step));
  return (Number.isFinite(polished) && Math.abs(step) < 1e-8 ? polished : x) * scale;
}

/** Logarithm of the Wilson-Hilferty approximation, not further out than the bulk for small shapes. */
function startingPoint(shape: number, z: number): number {
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return Math.log(shape * Math.max(0.2, root) ** 3);
}
