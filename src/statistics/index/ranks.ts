import { memberPositions, type Universe } from './universe.ts';

/**
 * The rank of equal numbers: their `average` place (the default of R and scipy, needed for Spearman), the `minimum` place ("zwei Dritte,
 * kein Vierter"), the `maximum` place, `dense` (distinct numbers counted through), or `ordinal` (in the order of the array).
 */
export type TieRule = 'average' | 'minimum' | 'maximum' | 'dense' | 'ordinal';

/**
 * Ranks of `values` (length n; NaN and infinities = missing), 1 = smallest. Areas outside the universe and missing values get NaN and are
 * not counted. Cost O(n log n). Source: tie rules as in scipy `rankdata`.
 */
export function ranks(values: ArrayLike<number>, ties: TieRule = 'average', universe: Universe = null): Float64Array {
  const result = new Float64Array(values.length).fill(NaN);
  const order = memberPositions(values, universe).sort((a, b) => values[a]! - values[b]! || a - b);
  let distinct = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    distinct++;
    for (let place = start; place < end; place++) result[order[place]!] = tiedRank(ties, start, end, distinct, place);
    start = end;
  }
  return result;
}

/** Rank of the place `place` among equal numbers at the places start .. end - 1 (0-based). */
function tiedRank(ties: TieRule, start: number, end: number, distinct: number, place: number): number {
  switch (ties) {
    case 'average':
      return (start + 1 + end) / 2;
    case 'minimum':
      return start + 1;
    case 'maximum':
      return end;
    case 'dense':
      return distinct;
    case 'ordinal':
      return place + 1;
  }
}

/**
 * What a percentile rank of the average rank r among n numbers is: `span` (r - 1) / (n - 1), from 0 to 1; `midpoint` (r - 0.5) / n;
 * `share` r / n, the share of areas that are not above.
 */
export type PercentileRankConvention = 'span' | 'midpoint' | 'share';

/**
 * Percentile ranks, 0..1, of `values` (length n; NaN = missing) among the universe; equal numbers share their average rank.
 * A single number has none by `span` (NaN). Cost O(n log n).
 */
export function percentileRanks(
  values: ArrayLike<number>,
  convention: PercentileRankConvention = 'span',
  universe: Universe = null,
): Float64Array {
  const n = memberPositions(values, universe).length;
  return ranks(values, 'average', universe).map((rank) => {
    if (convention === 'share') return rank / n;
    if (convention === 'midpoint') return (rank - 0.5) / n;
    return (rank - 1) / (n - 1);
  });
}

/**
 * Classes of about equal size by rank: ceil(k r / n) - 1 with the average rank r, so that equal numbers stay in one class.
 * Returns length n, 0 = smallest values, -1 = outside the universe or missing. `classes`: k, 1 to 127. Cost O(n log n).
 */
export function classesByRank(values: ArrayLike<number>, classes: number, universe: Universe = null): Int8Array {
  const n = memberPositions(values, universe).length;
  return Int8Array.from(ranks(values, 'average', universe), (rank) => (Number.isNaN(rank) ? -1 : Math.ceil((classes * rank) / n) - 1));
}
