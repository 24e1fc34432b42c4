import { groupComposition, hasTwoGroups, type GroupComposition } from './group-composition.ts';

/**
 * Concentration: how little land a group has. `group` and `total` are counts, `areas` sizes of land in any one unit, all of length n (NaN =
 * missing; an area with a missing or impossible number adds nothing, an uninhabited one adds its land). Source: Massey & Denton (1988).
 */

/**
 * Delta (Hoover): 1/2 sum |x_i / X - a_i / A|, the share of the group that would have to move for everybody of it to have the same land.
 * 0 to 1; NaN for an empty group or no land. Cost O(n log n) at most.
 */
export function delta(group: ArrayLike<number>, areas: ArrayLike<number>): number {
  let groupSum = 0;
  let land = 0;
  const n = Math.min(group.length, areas.length);
  const counts = (i: number): boolean => group[i]! >= 0 && areas[i]! >= 0 && group[i]! + areas[i]! < Infinity;
  for (let i = 0; i < n; i++) {
    if (!counts(i)) continue;
    groupSum += group[i]!;
    land += areas[i]!;
  }
  if (!(groupSum > 0 && land > 0)) return NaN;
  let sum = 0;
  for (let i = 0; i < n; i++) if (counts(i)) sum += Math.abs(group[i]! / groupSum - areas[i]! / land);
  return sum / 2;
}

/**
 * Absolute concentration: 1 where the group lives in the smallest areas that could hold it, 0 where it lives in the largest. NaN where the
 * group or the rest is empty, or all land that decides has one size. Equal sizes keep their order in the data. Cost O(n log n).
 */
export function absoluteConcentration(group: ArrayLike<number>, total: ArrayLike<number>, areas: ArrayLike<number>): number {
  const composition = groupComposition(group, whereSized(total, areas));
  if (!hasTwoGroups(composition)) return NaN;
  const { smallest, largest } = extremeMeanAreas(composition, areas);
  const ratio = (meanArea(composition.group, areas) - smallest) / (largest - smallest);
  return Number.isFinite(ratio) ? 1 - ratio : NaN;
}

/**
 * Relative concentration: the group's land against that of the rest; 0 = alike, 1 = as concentrated as could be, negative = the rest
 * lives denser. NaN as for the absolute one. Cost O(n log n).
 */
export function relativeConcentration(group: ArrayLike<number>, total: ArrayLike<number>, areas: ArrayLike<number>): number {
  const composition = groupComposition(group, whereSized(total, areas));
  if (!hasTwoGroups(composition)) return NaN;
  const { smallest, largest } = extremeMeanAreas(composition, areas);
  const rest = composition.total.map((everybody, i) => everybody - composition.group[i]!);
  const ratio = (meanArea(composition.group, areas) / meanArea(rest, areas) - 1) / (smallest / largest - 1);
  return Number.isFinite(ratio) ? ratio : NaN;
}

/** Without a size an area counts as missing, its people too: they would shift the group's share in the rest. */
const whereSized = (total: ArrayLike<number>, areas: ArrayLike<number>): Float64Array =>
  Float64Array.from(total, (everybody, i) => (areas[i]! >= 0 && areas[i]! < Infinity ? everybody : NaN));

/** Mean size of an area, weighted with `people`. */
function meanArea(people: Float64Array, areas: ArrayLike<number>): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < people.length; i++) {
    if (!(areas[i]! >= 0)) continue;
    sum += people[i]! * areas[i]!;
    weight += people[i]!;
  }
  return sum / weight;
}

/** Population-weighted mean size of the smallest and of the largest areas that together hold as many people as the group has. */
function extremeMeanAreas({ total, totalSum, share }: GroupComposition, areas: ArrayLike<number>): { smallest: number; largest: number } {
  const sized = Array.from(total, (_, i) => i).filter((i) => areas[i]! >= 0);
  return {
    smallest: meanUpTo(sized.toSorted((a, b) => areas[a]! - areas[b]!)),
    largest: meanUpTo(sized.toSorted((a, b) => areas[b]! - areas[a]!)),
  };

  function meanUpTo(order: readonly number[]): number {
    let people = 0;
    let sum = 0;
    for (const i of order) {
      people += total[i]!;
      sum += total[i]! * areas[i]!;
      if (people / totalSum >= share) break;
    }
    return sum / people;
  }
}

/**
 * Concentration profile R (Hong & Sadahiro 2014): how far the curve "share of the group that lives where it makes up at least theta" lies
 * from an even spread, 0 to 1. `steps`: `exact` integrates the step curve as it is; a number k >= 2 takes k thresholds from 0 to 1 and
 * divides by k (PySAL: 1000, about 1 / k too small). NaN where the group or the rest is empty. Cost O(n), with steps O(n k).
 */
export function concentrationProfile(group: ArrayLike<number>, total: ArrayLike<number>, steps: number | 'exact' = 'exact'): number {
  const composition = groupComposition(group, total);
  if (!hasTwoGroups(composition)) return NaN;
  const { share, groupSum } = composition;
  let belowShare = 0;
  let aboveShare = 0;
  for (let i = 0; i < composition.total.length; i++) {
    const everybody = composition.total[i]!;
    if (everybody === 0) continue;
    const weight = composition.group[i]! / groupSum;
    const local = composition.group[i]! / everybody;
    if (steps === 'exact') {
      belowShare += weight * Math.min(local, share);
      aboveShare += weight * Math.max(0, local - share);
      continue;
    }
    for (let k = 0; k < steps; k++) {
      const threshold = k === steps - 1 ? 1 : k * (1 / (steps - 1));
      if (local < threshold) break;
      if (threshold < share) belowShare += weight / steps;
      else aboveShare += weight / steps;
    }
  }
  return (share - belowShare + aboveShare) / (1 - share);
}
