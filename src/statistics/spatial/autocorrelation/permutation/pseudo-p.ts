/** How many permutations reached the observed statistic from either side; ties count on both. */
export interface PermutationCounts {
  readonly atLeast: number;
  readonly atMost: number;
  readonly permutations: number;
}

/**
 * How counts become a pseudo p value:
 * - `greater`, `less`: (count in that tail + 1) / (permutations + 1).
 * - `folded`: the smaller tail, one-sided, as GeoDa and PySAL report. Ties count in both tails, the cautious choice (PySAL counts them in the
 *   upper tail only, so that an area whose neighbours are all zero looks extreme there).
 * - `twoSided`: about twice that; by the mean rank among the permutations, as spdep's `sim` column.
 */
export type PseudoPConvention = 'greater' | 'less' | 'folded' | 'twoSided';

/** One pseudo p value; NaN where nothing was permuted (both counts 0). Never below 1 / (permutations + 1). */
export function pseudoP({ atLeast, atMost, permutations }: PermutationCounts, convention: PseudoPConvention): number {
  const equal = atLeast + atMost - permutations;
  if (equal < 0 || permutations === 0) return NaN;
  if (convention === 'greater') return (atLeast + 1) / (permutations + 1);
  if (convention === 'less') return (atMost + 1) / (permutations + 1);
  if (convention === 'folded') return (Math.min(atLeast, atMost) + 1) / (permutations + 1);
  const rank = Math.floor(permutations - atLeast + 1 + equal / 2);
  return Math.min(1, (2 * Math.min(rank, permutations + 2 - rank)) / (permutations + 1));
}

/** Pseudo p values of all areas; NaN for islands and missing areas. Length n. Cost O(n). */
export function pseudoPValues(
  { atLeast, atMost, permutations }: { readonly atLeast: Uint32Array; readonly atMost: Uint32Array; readonly permutations: number },
  convention: PseudoPConvention,
): Float64Array {
  return Float64Array.from(atLeast, (count, i) => pseudoP({ atLeast: count, atMost: atMost[i]!, permutations }, convention));
}
