import { misuse } from '../../model/index.ts';

/** Rates of one sex, per age group of equal width; the last group is open-ended. */
export interface SexRates {
  /** Share of the born who live at the end of the interval. */
  readonly survivalAtBirth: number;
  /** Share of group a that reaches group a + 1; the last entry: share of the open group that stays in it. Length = groups. */
  readonly survival: Float64Array;
  /** Net migrants of the whole interval per group (age at arrival for the first half, at the end for the second). Length = groups. */
  readonly netMigration: Float64Array;
}

export interface CohortComponentRates {
  /** Width of the age groups and length of a step. */
  readonly intervalYears: number;
  readonly female: SexRates;
  readonly male: SexRates;
  /** Births per woman and year in every age group. Length = groups. */
  readonly fertilityPerWomanYear: Float64Array;
  /** Boys per girl at birth, about 1.05. */
  readonly sexRatioAtBirth: number;
}

/** Women and men per age group. */
export interface PopulationBySex {
  readonly female: Float64Array;
  readonly male: Float64Array;
}

export interface ProjectionStep extends PopulationBySex {
  /** Births during the interval, both sexes. */
  readonly births: number;
  readonly total: number;
}

/**
 * One step of the two-sex cohort-component projection. Half of the migrants come at the start (they age, survive and have children),
 * half at the end. Births = interval * sum of fertility * mean of women at the start (with the first half of the migrants) and survivors
 * in that group at the end; the newborn group itself bears no children. Pure function; populations stay as fractions of persons, never
 * rounded, and are not kept from becoming negative where net emigration exceeds them. Cost O(groups).
 * Source: Preston, Heuveline & Guillot (2001), Demography, ch. 6.
 * @throws AtlasError `misuse` where lengths differ
 */
export function projectCohortStep(population: PopulationBySex, rates: CohortComponentRates): ProjectionStep {
  const groups = population.female.length;
  for (const array of [population.male, rates.fertilityPerWomanYear, ...rateArrays(rates.female), ...rateArrays(rates.male)]) {
    if (array.length !== groups) throw misuse(`projectCohortStep: ${array.length} entries, expected ${groups} age groups`);
  }
  const women = withHalfMigration(population.female, rates.female);
  const men = withHalfMigration(population.male, rates.male);
  const female = survivors(women, rates.female);
  const male = survivors(men, rates.male);
  let births = 0;
  for (let group = 0; group < groups; group++) {
    births += (rates.intervalYears * rates.fertilityPerWomanYear[group]! * (women[group]! + female[group]!)) / 2;
  }
  const girlShare = 1 / (1 + rates.sexRatioAtBirth);
  if (groups > 0) {
    female[0]! += births * girlShare * rates.female.survivalAtBirth;
    male[0]! += births * (1 - girlShare) * rates.male.survivalAtBirth;
  }
  let total = 0;
  for (let group = 0; group < groups; group++) {
    female[group]! += rates.female.netMigration[group]! / 2;
    male[group]! += rates.male.netMigration[group]! / 2;
    total += female[group]! + male[group]!;
  }
  return { female, male, births, total };
}

/** `steps` steps with the same rates, the first result one interval after `population`. Cost O(steps * groups). */
export function projectCohorts(population: PopulationBySex, rates: CohortComponentRates, steps: number): ProjectionStep[] {
  const results: ProjectionStep[] = [];
  let current = population;
  for (let step = 0; step < steps; step++) {
    const next = projectCohortStep(current, rates);
    results.push(next);
    current = next;
  }
  return results;
}

const rateArrays = ({ survival, netMigration }: SexRates): readonly Float64Array[] => [survival, netMigration];

const withHalfMigration = (population: Float64Array, { netMigration }: SexRates): Float64Array =>
  population.map((persons, group) => persons + netMigration[group]! / 2);

/** Everybody one group older; the open group keeps its survivors. Group 0 is left empty. */
function survivors(population: Float64Array, { survival }: SexRates): Float64Array {
  const older = new Float64Array(population.length);
  const last = population.length - 1;
  for (let group = 0; group < last; group++) older[group + 1] = population[group]! * survival[group]!;
  if (last >= 0) older[last]! += population[last]! * survival[last]!;
  return older;
}
