import { columnOf, type DataMatrix } from '../data-matrix.ts';
import { meanAbsoluteDifference } from '../inequality/mean-absolute-difference.ts';
import { entropy, simpsonConcentration } from './local-diversity.ts';

/**
 * Segregation of several groups at once (Reardon & Firebaugh 2002). 0 = every area is mixed like the city, 1 = no area has two groups, but
 * for the last three. NaN where fewer than two groups have members (`diversity` and the Simpson pair: without population only).
 */
export interface MultigroupSegregation {
  readonly dissimilarity: number;
  readonly gini: number;
  /** Theil's H, the information theory index. */
  readonly informationTheory: number;
  /** Normalised exposure P. */
  readonly normalisedExposure: number;
  /** Relative diversity R. */
  readonly relativeDiversity: number;
  /** Squared coefficient of variation C. */
  readonly squaredVariation: number;
  /** Divergence index (Roberto 2015), natural logarithm: how surprising the mix of an area is, given that of the city. */
  readonly divergence: number;
  /** Shannon entropy of the city, natural logarithm. */
  readonly diversity: number;
  /** Chance that two people drawn with replacement belong to one group (city). */
  readonly simpsonConcentration: number;
  /** Chance that they belong to different groups. */
  readonly simpsonInteraction: number;
}

/**
 * Segregation of the groups that are the columns of `counts` (rows = areas, numbers of people). The population of an area is the sum of its
 * row; rows with sum 0 or a missing number add nothing, groups without members do not count as groups. Cost O(groups n log n).
 * Source: Reardon, S. F. & Firebaugh, G. (2002), Measures of multigroup segregation, Sociological Methodology 32.
 */
export function multigroupSegregation(counts: DataMatrix): MultigroupSegregation {
  const totals = rowTotals(counts);
  const population = totals.reduce((sum, total) => sum + total, 0);
  const groups = Array.from({ length: counts.columns }, (_, k) => groupShares(columnOf(counts, k), totals, population));
  const citywide = groups.map(({ citywide: share }) => share);
  const concentration = simpsonConcentration(citywide);
  const interaction = 1 - concentration;
  const present = groups.filter((group) => group.citywide > 0);
  const evenness = present.length >= 2 ? 1 : NaN;
  const sumOver = (measure: (group: GroupShares) => number): number => present.reduce((sum, group) => sum + measure(group), 0) * evenness;
  const diversity = entropy(citywide);
  const divergence = sumOver(({ divergence: part }) => part);
  return {
    dissimilarity: sumOver(({ absolute }) => absolute) / (2 * interaction),
    gini: sumOver(({ shares }) => meanAbsoluteDifference(shares, totals)) / (2 * interaction),
    informationTheory: divergence / diversity,
    normalisedExposure: sumOver(({ squared, citywide: share }) => squared / (1 - share)),
    relativeDiversity: sumOver(({ squared }) => squared) / interaction,
    squaredVariation: sumOver(({ squared, citywide: share }) => squared / ((present.length - 1) * share)),
    divergence,
    diversity,
    simpsonConcentration: concentration,
    simpsonInteraction: interaction,
  };
}

interface GroupShares {
  readonly citywide: number;
  /** Share per area, 0 where nobody lives. */
  readonly shares: Float64Array;
  /** Population-weighted means over the areas of |p - P|, (p - P)^2 and p ln(p / P). */
  readonly absolute: number;
  readonly squared: number;
  readonly divergence: number;
}

function groupShares(members: Float64Array, totals: Float64Array, population: number): GroupShares {
  const shares = members.map((count, i) => (totals[i]! > 0 ? count / totals[i]! : 0));
  const citywide = members.reduce((sum, count, i) => (totals[i]! > 0 ? sum + count : sum), 0) / population;
  let absolute = 0;
  let squared = 0;
  let divergence = 0;
  for (let i = 0; i < shares.length; i++) {
    const weight = totals[i]! / population;
    if (weight === 0) continue;
    const deviation = shares[i]! - citywide;
    absolute += weight * Math.abs(deviation);
    squared += weight * deviation * deviation;
    if (shares[i]! > 0) divergence += weight * shares[i]! * Math.log(shares[i]! / citywide);
  }
  return { citywide, shares, absolute, squared, divergence };
}

/** Sum of each row; 0 for a row with a missing or negative number. */
function rowTotals({ rows, columns, values }: DataMatrix): Float64Array {
  const totals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let k = 0; k < columns; k++) sum += values[i * columns + k]! >= 0 ? values[i * columns + k]! : NaN;
    totals[i] = Number.isFinite(sum) ? sum : 0;
  }
  return totals;
}
