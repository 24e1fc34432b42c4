import { groupComposition, hasTwoGroups } from './group-composition.ts';

/**
 * Centralisation: how near to a centre a group lives. `distances` of each area to the centre in any one unit, length n; areas with a
 * missing number add nothing. -1 (at the edge) to 1 (at the centre). Equal distances keep their order in the data. Cost O(n log n).
 * Source: Massey & Denton (1988), there after Duncan.
 */

/**
 * Absolute centralisation: the group against the land (`areas`, sizes). 0 where the group spreads as the land does. NaN for an empty group.
 */
export function absoluteCentralisation(group: ArrayLike<number>, areas: ArrayLike<number>, distances: ArrayLike<number>): number {
  return crossedCurves(group, areas, distances);
}

/** Relative centralisation: the group against the rest of the population; 0 = alike. NaN where the group or the rest is empty. */
export function relativeCentralisation(group: ArrayLike<number>, total: ArrayLike<number>, distances: ArrayLike<number>): number {
  const composition = groupComposition(group, total);
  if (!hasTwoGroups(composition)) return NaN;
  const rest = composition.total.map((everybody, i) => everybody - composition.group[i]!);
  return crossedCurves(composition.group, rest, distances);
}

/** Twice the area between the two cumulative shares, taken from the centre outwards. */
function crossedCurves(first: ArrayLike<number>, second: ArrayLike<number>, distances: ArrayLike<number>): number {
  const order: number[] = [];
  let firstSum = 0;
  let secondSum = 0;
  for (let i = 0; i < distances.length; i++) {
    if (!(first[i]! >= 0 && second[i]! >= 0 && distances[i]! >= 0)) continue;
    order.push(i);
    firstSum += first[i]!;
    secondSum += second[i]!;
  }
  if (!(firstSum > 0 && secondSum > 0)) return NaN;
  order.sort((a, b) => distances[a]! - distances[b]!);
  let firstBelow = 0;
  let secondBelow = 0;
  let sum = 0;
  for (const i of order) {
    const firstUpTo = firstBelow + first[i]! / firstSum;
    const secondUpTo = secondBelow + second[i]! / secondSum;
    sum += firstBelow * secondUpTo - firstUpTo * secondBelow;
    firstBelow = firstUpTo;
    secondBelow = secondUpTo;
  }
  return sum;
}
