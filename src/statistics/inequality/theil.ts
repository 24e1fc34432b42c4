import { weightedValues } from './weighted-values.ts';

/**
 * Theil's T: mean of (v / mean) ln(v / mean), natural logarithm; 0 = all alike, at most ln n. A value of 0 adds nothing (0 ln 0 = 0).
 * `values`: length n, NaN = missing; `weights` optional. NaN with a negative value, a total of 0 or no value. Cost O(n log n).
 * Source: Theil, H. (1967), Economics and Information Theory.
 */
export function theilT(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const { values: sorted, weights: weightOf, weightSum, mean, sharesExist } = weightedValues(values, weights);
  if (!sharesExist) return NaN;
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) {
    const ratio = sorted[i]! / mean;
    if (ratio > 0) sum += weightOf[i]! * ratio * Math.log(ratio);
  }
  return sum / weightSum;
}

/**
 * Theil's L, the mean logarithmic deviation: mean of ln(mean / v). Sensitive to the poorest; NaN also with a value of 0, as it has no limit
 * there. Otherwise as `theilT`. Cost O(n log n).
 */
export function theilL(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const { values: sorted, weights: weightOf, weightSum, mean, sharesExist } = weightedValues(values, weights);
  if (!sharesExist || sorted[0] === 0) return NaN;
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) sum += weightOf[i]! * Math.log(mean / sorted[i]!);
  return sum / weightSum;
}

/** Theil's T in two parts that sum to it. */
export interface TheilDecomposition {
  readonly total: number;
  /** Inequality that would be left if everybody had the mean of the own region. */
  readonly between: number;
  /** Mean of the regions' own T, weighted with their share of what there is. */
  readonly within: number;
}

/**
 * Splits Theil's T by regions. `values`: length n, NaN = missing; `regions`: the region of each value, any whole numbers, length n, a
 * negative one = no region (left out); `weights` optional. NaN as for `theilT`. Cost O(n log n).
 */
export function theilDecomposition(values: ArrayLike<number>, regions: ArrayLike<number>, weights?: ArrayLike<number>): TheilDecomposition {
  const inRegion = Float64Array.from(values, (value, i) => (regions[i]! >= 0 ? value : NaN));
  const { weightSum, total, sharesExist } = weightedValues(inRegion, weights);
  if (!sharesExist) return { total: NaN, between: NaN, within: NaN };
  const members = new Map<number, number[]>();
  inRegion.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    const region = members.get(regions[i]!);
    if (region) region.push(i);
    else members.set(regions[i]!, [i]);
  });
  let between = 0;
  let within = 0;
  for (const positions of members.values()) {
    const own = positions.map((i) => values[i]!);
    const ownWeights = weights === undefined ? undefined : positions.map((i) => weights[i]!);
    const region = weightedValues(own, ownWeights);
    if (!(region.total > 0)) continue;
    const share = region.total / total;
    between += share * Math.log(share / (region.weightSum / weightSum));
    within += share * theilT(own, ownWeights);
  }
  return { total: theilT(inRegion, weights), between, within };
}
