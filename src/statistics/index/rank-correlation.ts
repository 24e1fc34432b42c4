import { pearsonCorrelation } from '../correlation/correlation-matrix.ts';
import { averagePlaces, placeRanges, type PlaceRanges } from '../ranks.ts';

/** A column of numbers with its places, so that a ranking is made once only. */
export interface RankedColumn {
  /** Length n; NaN = missing. */
  readonly values: Float64Array;
  readonly places: PlaceRanges;
}

/**
 * Spearman's rank correlation of two columns over the areas both have, ties at their average rank. NaN below two areas or where one side
 * has no spread. Cost O(n), O(n log n) where an area is missing on one side only.
 */
export function rankCorrelation(first: RankedColumn, second: RankedColumn): number {
  const both = Uint8Array.from(first.places.first, (place, i) => (Number.isNaN(place) || Number.isNaN(second.places.first[i]!) ? 0 : 1));
  const common = both.reduce((count, member) => count + member, 0);
  const averages = ({ values, places }: RankedColumn): Float64Array =>
    averagePlaces(places.count === common ? places : placeRanges(values, both));
  return pearsonCorrelation(averages(first), averages(second));
}
