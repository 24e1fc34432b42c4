/**
 * Values that an inequality measure can count, ascending, with a weight each and the sums over them. A value counts where it is a finite
 * number and its weight is above 0; without weights each counts once.
 */
export interface WeightedValues {
  /** Ascending. */
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly weightSum: number;
  /** Sum of weight times value. */
  readonly total: number;
  /** Weighted mean; NaN without values. */
  readonly mean: number;
  /**
   * Whether shares of the total have a meaning: no value is negative and the total is above 0. Otherwise every inequality measure is NaN.
   */
  readonly sharesExist: boolean;
}

/** Collects `values` (length n, NaN = missing) with `weights` (length n, e.g. inhabitants; omitted = 1 each). Cost O(n log n). */
export function weightedValues(values: ArrayLike<number>, weights?: ArrayLike<number>): WeightedValues {
  const kept: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const weight = weights === undefined ? 1 : weights[i]!;
    if (Number.isFinite(values[i]!) && weight > 0 && weight < Infinity) kept.push(i);
  }
  kept.sort((a, b) => values[a]! - values[b]!);
  const sorted = Float64Array.from(kept, (i) => values[i]!);
  const weightOf = Float64Array.from(kept, (i) => (weights === undefined ? 1 : weights[i]!));
  const weightSum = weightOf.reduce((sum, weight) => sum + weight, 0);
  const total = sorted.reduce((sum, value, i) => sum + value * weightOf[i]!, 0);
  return {
    values: sorted,
    weights: weightOf,
    weightSum,
    total,
    mean: weightSum > 0 ? total / weightSum : NaN,
    sharesExist: total > 0 && total < Infinity && sorted[0]! >= 0,
  };
}
