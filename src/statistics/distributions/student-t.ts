import { betaQuantilePair } from './beta.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { normalCdf, normalQuantile, normalTwoSided } from './normal.ts';
import type { Tail } from './tail.ts';

/** Student's t distribution with `degreesOfFreedom` > 0 (Infinity: the normal one): P(T <= t) or the upper tail. */
export function studentTCdf(t: number, degreesOfFreedom: number, tail: Tail = 'lower'): number {
  if (degreesOfFreedom === Infinity) return normalCdf(t, tail);
  if (Number.isNaN(t) || !(degreesOfFreedom > 0)) return NaN;
  const outer = studentTTwoSided(t, degreesOfFreedom) / 2;
  return t > 0 === (tail === 'upper') ? outer : 1 - outer;
}

/** Two-sided p-value: P(|T| >= |t|). */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalTwoSided(t);
  if (Number.isNaN(t) || !(degreesOfFreedom > 0)) return NaN;
  const square = t * t;
  if (square === Infinity) return 0;
  const total = degreesOfFreedom + square;
  return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / total, square / total).lower;
}

/** Quantile of Student's t distribution; NaN outside [0, 1]. */
export function studentTQuantile(probability: number, degreesOfFreedom: number, tail: Tail = 'lower'): number {
  if (degreesOfFreedom === Infinity) return normalQuantile(probability, tail);
  if (!(probability >= 0 && probability <= 1 && degreesOfFreedom > 0)) return NaN;
  if (probability === 0.5) return 0;
  const isBelowMiddle = probability < 0.5;
  const outer = isBelowMiddle ? probability : 1 - probability;
  // x = df / (df + t^2) has the outer tail, y = 1 - x the part between -t and t: ask for the smaller probability
  const { x, y } =
    outer < 0.25
      ? betaQuantilePair(2 * outer, degreesOfFreedom / 2, 0.5, 'lower')
      : betaQuantilePair(Math.abs(2 * (probability - 0.5)), degreesOfFreedom / 2, 0.5, 'upper');
  const size = Math.sqrt((degreesOfFreedom * y) / x);
  return isBelowMiddle === (tail === 'lower') ? -size : size;
}
