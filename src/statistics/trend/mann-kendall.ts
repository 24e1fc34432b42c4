import { kendallCounts, tauBOfCounts, type KendallCounts } from '../correlation/kendall.ts';
import { normalTwoSided } from '../distributions/normal.ts';
import { withoutMissing } from './complete-series.ts';
import { kendallExactTwoSided } from './kendall-exact.ts';

export type TrendDirection = 'increasing' | 'decreasing' | 'none';

/** The Mann-Kendall test: does a series rise or fall, whatever its shape. */
export interface MannKendall {
  readonly observations: number;
  /** Pairs of years that rise minus pairs that fall. */
  readonly score: number;
  /** Variance of the score without a trend, corrected for ties (and in the modified tests for serial correlation). */
  readonly variance: number;
  /** (score - sign) / sqrt(variance), continuity corrected; 0 for a score of 0. */
  readonly z: number;
  /** Two-sided, normal approximation. */
  readonly pValue: number;
  /** Kendall's tau a: score / number of pairs. */
  readonly tauA: number;
  /** Kendall's tau b: ties taken out of the denominator; NaN for a constant series. */
  readonly tauB: number;
}

/**
 * Mann-Kendall trend test of `values` in the order of time (length n, NaN = missing and skipped; only the order of the years counts, not
 * their distance). Fewer than two values: NaN; a constant series: score 0, z 0, p 1. Cost O(n log n).
 * Source: Mann (1945); Kendall (1975); tie correction as in Hirsch, Slack & Smith (1982).
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  const series = withoutMissing(values);
  const n = series.length;
  const counts = countsInOrder(series);
  const score = counts.concordance;
  const pairs = (n * (n - 1)) / 2;
  return withVariance(
    { observations: n, score, tauA: pairs > 0 ? score / pairs : NaN, tauB: tauBOfCounts(counts) },
    n < 2 ? NaN : counts.concordanceVariance,
  );
}

/** Completes a test with the variance of its score: z and p. */
export function withVariance(score: Pick<MannKendall, 'observations' | 'score' | 'tauA' | 'tauB'>, variance: number): MannKendall {
  const s = score.score;
  const z = score.observations < 2 ? NaN : s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { ...score, variance, z, pValue: normalTwoSided(z) };
}

/** What the test says at significance level `alpha` (0.05: 5 %). */
export const trendDirection = ({ pValue, z }: Pick<MannKendall, 'pValue' | 'z'>, alpha = 0.05): TrendDirection =>
  pValue < alpha && z !== 0 ? (z > 0 ? 'increasing' : 'decreasing') : 'none';

/**
 * Exact two-sided p of the Mann-Kendall score without a trend: for short series, where the normal approximation is coarse.
 * NaN where values are tied (the exact distribution holds only without ties) and with fewer than two values. Cost O(n² · pairs) at most.
 */
export function mannKendallExact(values: ArrayLike<number>): number {
  const series = withoutMissing(values);
  const { concordance, tiedSecond } = countsInOrder(series);
  return series.length < 2 || tiedSecond > 0 ? NaN : kendallExactTwoSided(series.length, concordance);
}

/** The series against its own order: rising pairs are concordant. */
const countsInOrder = (series: Float64Array): KendallCounts => kendallCounts(Float64Array.from(series.keys()), series);
