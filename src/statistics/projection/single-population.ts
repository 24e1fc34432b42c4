import { misuse } from '../../model/index.ts';

/** Rates of the one-population projection by single steps: one entry per age group, the last group open-ended. */
export interface PersonRates {
  /** Share of group a that survives into the next group (the last: stays in it). */
  readonly survival: Float64Array;
  /** Births per person of the group and step. */
  readonly fertility: Float64Array;
  /** Net migrants who are in the group at the end of the step. */
  readonly netMigration: Float64Array;
  readonly survivalAtBirth: number;
}

/**
 * One step without sexes: P(a+1) = P(a) s(a) + M(a+1), P(0) = births * survival at birth + M(0), births = sum of f(a) P(a) at the start;
 * the open group keeps its own survivors. All arrays have the length of `population`; fractions of persons are kept. Cost O(groups).
 * @throws AtlasError `misuse` where lengths differ
 */
export function projectPersonsStep(population: Float64Array, rates: PersonRates): Float64Array {
  const groups = population.length;
  for (const array of [rates.survival, rates.fertility, rates.netMigration]) {
    if (array.length !== groups) throw misuse(`projectPersonsStep: ${array.length} entries, expected ${groups} age groups`);
  }
  const last = groups - 1;
  const next = rates.netMigration.slice();
  let births = 0;
  for (let group = 0; group <= last; group++) {
    births += rates.fertility[group]! * population[group]!;
    next[Math.min(group + 1, last)]! += population[group]! * rates.survival[group]!;
  }
  if (last >= 0) next[0]! += births * rates.survivalAtBirth;
  return next;
}
