import { betaQuantilePair } from './beta.ts';
import { chiSquaredCdf, chiSquaredQuantile } from './chi-squared.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import type { Tail } from './tail.ts';

/**
 * Fisher's F distribution with `numeratorDegrees`, `denominatorDegrees` > 0 (the latter may be Infinity): P(F <= f) or, with tail `upper`,
 * the p-value of a statistic f.
 */
export function fCdf(f: number, numeratorDegrees: number, denominatorDegrees: number, tail: Tail = 'lower'): number {
  if (denominatorDegrees === Infinity) return chiSquaredCdf(f * numeratorDegrees, numeratorDegrees, tail);
  if (Number.isNaN(f) || !(numeratorDegrees > 0 && denominatorDegrees > 0)) return NaN;
  if (f <= 0) return tail === 'lower' ? 0 : 1;
  if (f === Infinity) return tail === 'lower' ? 1 : 0;
  const total = numeratorDegrees * f + denominatorDegrees;
  return incompleteBeta(numeratorDegrees / 2, denominatorDegrees / 2, (numeratorDegrees * f) / total, denominatorDegrees / total)[tail];
}

/** Quantile of the F distribution; NaN outside [0, 1]. */
export function fQuantile(probability: number, numeratorDegrees: number, denominatorDegrees: number, tail: Tail = 'lower'): number {
  if (denominatorDegrees === Infinity) return chiSquaredQuantile(probability, numeratorDegrees, tail) / numeratorDegrees;
  const { x, y } = betaQuantilePair(probability, numeratorDegrees / 2, denominatorDegrees / 2, tail);
  return (denominatorDegrees * x) / (numeratorDegrees * y);
}
