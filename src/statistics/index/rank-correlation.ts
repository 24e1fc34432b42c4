import { mean } from '../moments.ts';
import { averagePlaces, placeRanges, type PlaceRanges } from './ranks.ts';

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
  return correlation(averages(first), averages(second));
}

/** Pearson's correlation of two columns that are missing (NaN) in the same areas. */
function correlation(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let varianceA = 0;
  let varianceB = 0;
  let covariance = 0;
  for (let i = 0; i < a.length; i++) {
    const deviationA = a[i]! - meanA;
    const deviationB = b[i]! - meanB;
    if (Number.isNaN(deviationA)) continue;
    varianceA += deviationA * deviationA;
    varianceB += deviationB * deviationB;
    covariance += deviationA * deviationB;
  }
  return covariance / Math.sqrt(varianceA * varianceB);
}
