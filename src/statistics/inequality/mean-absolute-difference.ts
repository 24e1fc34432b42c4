/**
 * Weighted mean of |a_i - a_j| over all ordered pairs of areas (a pair of an area with itself counts, with 0): sum_ij w_i w_j |a_i - a_j| /
 * (sum w)^2. `values` (finite) and `weights` (>= 0) have length n. NaN without weight. Sorting instead of comparing pairs: cost
 * O(n log n).
 */
export function meanAbsoluteDifference(values: Float64Array, weights: ArrayLike<number>): number {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  let weightBelow = 0;
  let sumBelow = 0;
  let halfSum = 0;
  // differences to the smallest value keep precision where all values are nearly alike
  const lowest = values.length > 0 ? values[order[0]!]! : 0;
  for (const i of order) {
    const weight = weights[i]!;
    const height = values[i]! - lowest;
    halfSum += weight * (height * weightBelow - sumBelow);
    weightBelow += weight;
    sumBelow += weight * height;
  }
  return weightBelow > 0 ? (2 * halfSum) / (weightBelow * weightBelow) : NaN;
}
