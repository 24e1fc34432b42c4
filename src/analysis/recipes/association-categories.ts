import type { AssociationRecipe } from '../../model/index.ts';
import type { LocalAssociation } from './association-statistics.ts';
import { NO_CLASS } from './class-codes.ts';

/** Categories of the protocol. */
const Category = { highAmongHigh: 0, lowAmongLow: 1, lowAmongHigh: 2, highAmongLow: 3, notSignificant: 4, withoutNeighbours: 5 } as const;

/** Which p-values count. */
export interface Significance {
  /** Largest p-value that counts as significant; NaN = none does. */
  readonly cutOff: number;
  /** Tests that would count without a correction. */
  readonly uncorrected: number;
}

/**
 * The largest of the p-values (NaN = no test) that is significant at `level`: without correction, after Bonferroni (p times the number of
 * tests), or by Benjamini and Hochberg's false discovery rate (the largest p with rank r of m tests and p <= level · r / m). Cost O(n log n).
 */
export function significanceOf(pValues: Float64Array, level: number, correction: AssociationRecipe['correction']): Significance {
  const sorted = pValues.filter((p) => !Number.isNaN(p)).sort();
  const limitOf = (rank: number): number => {
    if (correction === 'none') return level;
    return (correction === 'bonferroni' ? level : level * rank) / sorted.length;
  };
  const last = sorted.findLastIndex((p, place) => p <= limitOf(place + 1));
  return {
    cutOff: sorted[last] ?? NaN,
    uncorrected: sorted.reduce((count, p) => (p <= level ? count + 1 : count), 0),
  };
}

/** Categories per area of the level (n), `NO_CLASS` for areas that take no part. Cost O(n). */
export function associationCategories(
  statistic: AssociationRecipe['statistic'],
  local: LocalAssociation,
  pValues: Float64Array,
  cutOff: number,
  n: number,
  positions: Int32Array,
): Uint8Array {
  const categories = new Uint8Array(n).fill(NO_CLASS);
  positions.forEach((area, place) => {
    if (local.permutation.neighbourCounts[place] === 0) categories[area] = Category.withoutNeighbours;
    // A comparison with NaN (no test, none significant) is false.
    else if (pValues[place]! <= cutOff) categories[area] = clusterOf(statistic, local, place);
    else categories[area] = Category.notSignificant;
  });
  return categories;
}

function clusterOf(
  statistic: AssociationRecipe['statistic'],
  { statistic: values, standardised, lag, permutation }: LocalAssociation,
  place: number,
): number {
  const isHigh = standardised[place]! > 0;
  switch (statistic) {
    case 'gStar':
      return values[place]! > 0 ? Category.highAmongHigh : Category.lowAmongLow;
    case 'localGeary': {
      // Few permutations with a smaller difference: the area is like its neighbours.
      const isAlike = permutation.atMost[place]! <= permutation.atLeast[place]!;
      if (isAlike) return isHigh ? Category.highAmongHigh : Category.lowAmongLow;
      return isHigh ? Category.highAmongLow : Category.lowAmongHigh;
    }
    default:
      if (lag[place]! > 0) return isHigh ? Category.highAmongHigh : Category.lowAmongHigh;
      return isHigh ? Category.highAmongLow : Category.lowAmongLow;
  }
}
