import { misuse } from '../../model/index.ts';
import { rollingCohorts } from './rolling-cohorts.ts';

export interface HamiltonPerryOptions {
  /** So many of the last changes from year to year make the mean change of a cohort; fewer where the history is shorter. At least 1. */
  readonly baseYears: number;
  /** Years ahead. */
  readonly years: number;
  /** The last age takes in everybody older. */
  readonly openEnded: boolean;
}

/**
 * Cohort survival after Hamilton and Perry by single years of age: everybody grows a year older, times the mean change of that step in the past
 * (moves and deaths together). `history`: persons per age, one array of equal length per year, oldest year first, no year left out (a year
 * without numbers is NaN). Result: `years` arrays, fractions of persons kept.
 *
 * Mean change of the step to age a = sum of P(a, t) over sum of P(a - 1, t - 1), over the base years where both are known: larger years weigh more
 * than in a mean of ratios, which single small cohorts would throw about. An open last age: P(A, t) over P(A - 1, t - 1) + P(A, t - 1). 1 where
 * nobody was there to change, NaN where no step is known. Age 0, for which there is no cohort yet, is the rolling mean of its last three years,
 * rounded (`rollingCohorts`). An unknown age stays unknown as it grows older. Cost O(ages * (base years + years)).
 * Source: Hamilton & Perry (1962), A short method for projecting population by age from one decennial census to another.
 * @throws AtlasError `misuse` where lengths differ
 */
export function hamiltonPerry(
  history: readonly Float64Array[],
  { baseYears, years, openEnded }: HamiltonPerryOptions,
): readonly Float64Array[] {
  const ages = history[0]?.length ?? 0;
  if (history.some(({ length }) => length !== ages)) throw misuse('hamiltonPerry: years with different ages');
  const changes = cohortChanges(history.slice(-(Math.max(1, baseYears) + 1)), ages, openEnded);
  const newborn = rollingCohorts(
    history.map((persons) => persons[0] ?? Number.NaN),
    years,
  );
  const results: Float64Array[] = [];
  let current = history.at(-1) ?? new Float64Array(0);
  for (let year = 0; year < years; year++) {
    const next = new Float64Array(ages);
    for (let age = 0; age < ages; age++) next[age] = age === 0 ? newborn[year]! : changes[age]! * movingUp(current, age, openEnded);
    results.push((current = next));
  }
  return results;
}

/** Persons who are of this age a year later, or would be without deaths and moves. */
const movingUp = (persons: Float64Array, age: number, openEnded: boolean): number =>
  openEnded && age === persons.length - 1 ? persons[age - 1]! + persons[age]! : persons[age - 1]!;

/** Per age: mean change of the step to it; entry 0 is not used. */
function cohortChanges(history: readonly Float64Array[], ages: number, openEnded: boolean): Float64Array {
  const changes = new Float64Array(ages).fill(Number.NaN);
  for (let age = 1; age < ages; age++) {
    let before = 0;
    let after = 0;
    let known = 0;
    for (let year = 1; year < history.length; year++) {
      const from = movingUp(history[year - 1]!, age, openEnded);
      const to = history[year]![age]!;
      if (Number.isNaN(from) || Number.isNaN(to)) continue;
      before += from;
      after += to;
      known++;
    }
    if (known > 0) changes[age] = before > 0 ? after / before : 1;
  }
  return changes;
}
