import { gammaCdf, gammaQuantile } from './gamma.ts';
import type { Tail } from './tail.ts';

/** Chi-squared distribution with `degreesOfFreedom` > 0: P(X <= x) or, with tail `upper`, the p-value of a statistic x. */
export const chiSquaredCdf = (x: number, degreesOfFreedom: number, tail: Tail = 'lower'): number =>
  gammaCdf(x, degreesOfFreedom / 2, 2, tail);

/** Quantile of the chi-squared distribution; NaN outside [0, 1]. */
export const chiSquaredQuantile = (probability: number, degreesOfFreedom: number, tail: Tail = 'lower'): number =>
  gammaQuantile(probability, degreesOfFreedom / 2, 2, tail);
