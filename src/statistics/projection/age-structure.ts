import { misuse } from '../../model/index.ts';

/** Ages where youth ends and old age begins: 20 and 65 in German official statistics, 15 and 65 internationally. */
export interface WorkingAge {
  readonly from: number;
  readonly to: number;
}

export const GERMAN_WORKING_AGE: WorkingAge = { from: 20, to: 65 };
export const INTERNATIONAL_WORKING_AGE: WorkingAge = { from: 15, to: 65 };

/** Age groups of equal width from age 0, the last one open-ended. */
export interface AgeGroups {
  /** Persons per group. */
  readonly persons: Float64Array;
  readonly widthYears: number;
}

export interface DependencyRatios {
  /** Persons below working age per 100 of working age (Jugendquotient). */
  readonly youth: number;
  /** Persons above working age per 100 of working age (Altenquotient). */
  readonly old: number;
  /** Both together. */
  readonly total: number;
  /** Persons above working age per 100 below it. */
  readonly ageingIndex: number;
}

/**
 * Dependency ratios and ageing index. NaN where the denominator is empty or a needed group is missing (NaN). Cost O(groups).
 * @throws AtlasError `misuse` where the limits do not fall on the limits of the groups
 */
export function dependencyRatios(groups: AgeGroups, workingAge: WorkingAge = GERMAN_WORKING_AGE): DependencyRatios {
  const young = personsBetween(groups, 0, workingAge.from);
  const working = personsBetween(groups, workingAge.from, workingAge.to);
  const old = personsBetween(groups, workingAge.to, Infinity);
  const per100 = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : NaN);
  return {
    youth: per100(young, working),
    old: per100(old, working),
    total: per100(young + old, working),
    ageingIndex: per100(old, young),
  };
}

/**
 * Persons from age `from` to below age `to` (Infinity: the open group included). Cost O(groups).
 * @throws AtlasError `misuse` where a limit lies inside a group, the open one included
 */
export function personsBetween({ persons, widthYears }: AgeGroups, from: number, to: number): number {
  const last = persons.length - 1;
  const first = from / widthYears;
  const end = to === Infinity ? persons.length : to / widthYears;
  if (!Number.isInteger(first) || !Number.isInteger(end))
    throw misuse(`personsBetween: ${from}..${to} cuts a group of ${widthYears} years`);
  if (first > last && persons.length > 0) throw misuse(`personsBetween: age ${from} lies in the open group`);
  if (end > last && to !== Infinity) throw misuse(`personsBetween: age ${to} lies in the open group`);
  let sum = 0;
  for (let group = first; group < end; group++) sum += persons[group]!;
  return sum;
}

/**
 * Mean age in years: every group counts with its middle, the open group with `openGroupAge` (default its lower limit plus half a width).
 * NaN for an empty population. Cost O(groups).
 */
export function meanAge({ persons, widthYears }: AgeGroups, openGroupAge = (persons.length - 0.5) * widthYears): number {
  let total = 0;
  let years = 0;
  for (let group = 0; group < persons.length; group++) {
    total += persons[group]!;
    years += persons[group]! * (group === persons.length - 1 ? openGroupAge : (group + 0.5) * widthYears);
  }
  return total > 0 ? years / total : NaN;
}

/**
 * Median age in years, linear inside its group. NaN for an empty population. Where the median lies in the open group there is no telling;
 * the group is treated as one of normal width. Cost O(groups).
 */
export function medianAge({ persons, widthYears }: AgeGroups): number {
  let total = 0;
  for (const count of persons) total += count;
  if (!(total > 0)) return NaN;
  let below = 0;
  for (let group = 0; group < persons.length; group++) {
    const count = persons[group]!;
    if (count > 0 && below + count >= total / 2) return widthYears * (group + (total / 2 - below) / count);
    below += count;
  }
  return NaN;
}
