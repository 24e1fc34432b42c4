import { isMember, memberValues, type Universe } from './universe.ts';

/**
 * The rank of equal numbers: their `average` place (the default of R and scipy, needed for Spearman), the `minimum` place ("zwei Dritte,
 * kein Vierter"), the `maximum` place, `dense` (distinct numbers counted through), or `ordinal` (in the order of the array).
 */
export type TieRule = 'average' | 'minimum' | 'maximum' | 'dense' | 'ordinal';

/** Between which places (1-based) the numbers equal to each value stand; NaN for areas without a place. */
export interface PlaceRanges {
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** How many areas have a place. */
  readonly count: number;
}

/** First and last place of every value among the members of the universe, 1 = smallest. Cost O(n log n). */
export function placeRanges(values: ArrayLike<number>, universe: Universe = null): PlaceRanges {
  const sorted = memberValues(values, universe).sort();
  const ends = runEnds(sorted);
  const first = new Float64Array(values.length).fill(NaN);
  const last = new Float64Array(values.length).fill(NaN);
  for (let i = 0; i < values.length; i++) {
    if (!isMember(values, universe, i)) continue;
    const start = firstAtLeast(sorted, values[i]!);
    first[i] = start + 1;
    last[i] = ends[start]!;
  }
  return { first, last, count: sorted.length };
}

/** For the first of every run of equal numbers the position after its last; 0 elsewhere. */
function runEnds(sorted: Float64Array): Uint32Array {
  const ends = new Uint32Array(sorted.length);
  for (let start = 0; start < sorted.length; start = ends[start]!) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    ends[start] = end;
  }
  return ends;
}

/** Position of the first number that is at least `value`. Cost O(log n). */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Ranks of `values` (length n; NaN and infinities = missing), 1 = smallest. Areas outside the universe and missing values get NaN and are
 * not counted. Cost O(n log n). Source: tie rules as in scipy `rankdata`.
 */
export function ranks(values: ArrayLike<number>, ties: TieRule = 'average', universe: Universe = null): Float64Array {
  const { first, last, count } = placeRanges(values, universe);
  switch (ties) {
    case 'average':
      return averagePlaces({ first, last });
    case 'minimum':
      return first;
    case 'maximum':
      return last;
    case 'dense': {
      const distinct = new Uint32Array(count + 1);
      for (const place of first) if (!Number.isNaN(place)) distinct[place] = 1;
      for (let place = 1; place <= count; place++) distinct[place]! += distinct[place - 1]!;
      return first.map((place) => (Number.isNaN(place) ? NaN : distinct[place]!));
    }
    case 'ordinal': {
      const taken = new Uint32Array(count + 1);
      return first.map((place) => (Number.isNaN(place) ? NaN : place + taken[place]!++));
    }
  }
}

/** Average ranks from first and last places. Cost O(n). */
export const averagePlaces = ({ first, last }: Pick<PlaceRanges, 'first' | 'last'>): Float64Array =>
  first.map((place, i) => (place + last[i]!) / 2);

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
  const places = placeRanges(values, universe);
  const n = places.count;
  return averagePlaces(places).map((rank) => {
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
  return classesOfPlaces(placeRanges(values, universe), classes);
}

/** `classesByRank` where the places are known already. Cost O(n). */
export const classesOfPlaces = (places: PlaceRanges, classes: number): Int8Array =>
  Int8Array.from(averagePlaces(places), (rank) => (Number.isNaN(rank) ? -1 : Math.ceil((classes * rank) / places.count) - 1));
