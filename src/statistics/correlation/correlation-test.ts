import { normalQuantile, normalTwoSided } from '../distributions/normal.ts';
import { studentTTwoSided } from '../distributions/student-t.ts';
import type { CorrelationMethod } from './correlation-matrix.ts';
import { tauBOfCounts, type KendallCounts } from './kendall.ts';

/** A test of "no correlation" (two-sided) and an interval for the coefficient. NaN where n is too small. */
export interface CorrelationInference {
  readonly probability: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Two-sided p-value and confidence interval of a correlation coefficient of n pairs, `controlled` variables held constant.
 * Pearson and Spearman: t with n - 2 - controlled degrees of freedom (R's `cor.test`, for Spearman its approximation `exact = FALSE`).
 * Interval by Fisher's z; standard error 1 / sqrt(n - 3 - controlled) for Pearson, after Bonett & Wright (2000) sqrt((1 + r^2/2) / (n - 3))
 * for Spearman and sqrt(0.437 / (n - 4)) for Kendall. Kendall's p-value needs counts, see `kendallTest`: here it is NaN.
 */
export function correlationInference(
  correlation: number,
  n: number,
  { method = 'pearson', confidence = 0.95, controlled = 0 }: { method?: CorrelationMethod; confidence?: number; controlled?: number } = {},
): CorrelationInference {
  return {
    probability: method === 'kendall' ? NaN : probabilityOf(correlation, n - 2 - controlled),
    ...intervalOf(correlation, n - controlled, method, confidence),
  };
}

function probabilityOf(correlation: number, degreesOfFreedom: number): number {
  if (Number.isNaN(correlation) || degreesOfFreedom < 1) return NaN;
  return studentTTwoSided(correlation * Math.sqrt(degreesOfFreedom / ((1 - correlation) * (1 + correlation))), degreesOfFreedom);
}

function intervalOf(correlation: number, n: number, method: CorrelationMethod, confidence: number): { lower: number; upper: number } {
  const margin = normalQuantile((1 - confidence) / 2, 'upper');
  const variance =
    method === 'pearson' ? 1 / (n - 3) : method === 'spearman' ? (1 + (correlation * correlation) / 2) / (n - 3) : 0.437 / (n - 4);
  if (!(variance > 0 && Number.isFinite(variance))) return { lower: NaN, upper: NaN };
  const center = Math.atanh(correlation);
  const reach = margin * Math.sqrt(variance);
  return { lower: Math.tanh(center - reach), upper: Math.tanh(center + reach) };
}

/**
 * Kendall's test of independence by the normal approximation with the variance corrected for ties (R's `cor.test(exact = FALSE)`, scipy's
 * `asymptotic`): tau-b, z and the two-sided p-value; NaN where a variable is constant.
 */
export function kendallTest(counts: KendallCounts): { readonly tau: number; readonly z: number; readonly probability: number } {
  const tau = tauBOfCounts(counts);
  const z = Number.isNaN(tau) ? NaN : counts.concordance / Math.sqrt(counts.concordanceVariance);
  return { tau, z, probability: normalTwoSided(z) };
}
