import { normalCdf, normalTwoSided } from '../../distributions/normal.ts';
import type { Moments } from './cross-product-moments.ts';

/** Which deviation counts as evidence: more clustering than by chance (`greater`), less (`less`), or either (`twoSided`). */
export type Alternative = 'greater' | 'less' | 'twoSided';

/** A statistic against what chance would give, by the normal approximation. */
export interface AnalyticTest extends Moments {
  /** (statistic - expectation) / standard deviation; NaN without a variance. For Geary's C the sign is turned, see there. */
  readonly z: number;
  readonly p: number;
}

/** The p value of a standard normal deviate. NaN for NaN. */
export function normalPValue(z: number, alternative: Alternative): number {
  if (alternative === 'twoSided') return normalTwoSided(z);
  return normalCdf(z, alternative === 'greater' ? 'upper' : 'lower');
}

/** Puts a statistic against its moments; `direction` -1 turns the sign of z where small statistics mean clustering. */
export function analyticTest(
  statistic: number,
  { expectation, variance }: Moments,
  alternative: Alternative,
  direction: 1 | -1 = 1,
): AnalyticTest {
  const z = variance > 0 ? (direction * (statistic - expectation)) / Math.sqrt(variance) : NaN;
  return { expectation, variance, z, p: normalPValue(z, alternative) };
}
