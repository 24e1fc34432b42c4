import { weightedValues } from './weighted-values.ts';

/** Points of a Lorenz curve from (0, 0) to (1, 1), poorest first; both arrays have one entry more than there are values. */
export interface LorenzCurve {
  /** Cumulative share of those who have (areas, or inhabitants as weights). */
  readonly population: Float64Array;
  /** Cumulative share of what they have. */
  readonly share: Float64Array;
}

/**
 * Lorenz curve of `values` (length n, NaN = missing), with optional `weights`. Empty arrays with a negative value, a total of 0 or no
 * value. Cost O(n log n).
 */
export function lorenzCurve(values: ArrayLike<number>, weights?: ArrayLike<number>): LorenzCurve {
  const { values: sorted, weights: weightOf, weightSum, total, sharesExist } = weightedValues(values, weights);
  if (!sharesExist) return { population: new Float64Array(0), share: new Float64Array(0) };
  const population = new Float64Array(sorted.length + 1);
  const share = new Float64Array(sorted.length + 1);
  let weightUpTo = 0;
  let totalUpTo = 0;
  for (let i = 0; i < sorted.length; i++) {
    weightUpTo += weightOf[i]!;
    totalUpTo += weightOf[i]! * sorted[i]!;
    population[i + 1] = weightUpTo / weightSum;
    share[i + 1] = totalUpTo / total;
  }
  return { population, share };
}
