import { hasNumber, ValueState, type SupplyOutputName, type Year } from '../../model/index.ts';
import type { Pace } from '../tasks/pace.ts';
import { placesInAreas } from './level-places.ts';
import { meanAccess, meanWays, summedUp, toldStates, type ToldLevel } from './supply-areas.ts';
import type { SupplyComputation } from './supply-computation.ts';
import { lastCountedYear, targetInYear } from './target-path.ts';

/** One output in one year on one level. */
export interface OutputYear {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Null: the output is neither a rate nor a count. */
  readonly numerators: Float64Array | null;
  readonly denominators: Float64Array | null;
  readonly city: number;
}

/** An output without a difference in a year the demand has; why an area has no number: see `supplySeries`. Cost O(areas), access once per year. */
export async function outputInYear(
  computation: SupplyComputation,
  name: SupplyOutputName,
  year: Year,
  told: ToldLevel,
  pace: Pace,
): Promise<OutputYear> {
  const { context, demand, recipe } = computation;
  const inYear = computation.inYear(year);
  const persons = summedUp(inYear.persons, told.grouping);
  const states = toldStates(inYear, told);
  const sum = (values: Float64Array): number => values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
  switch (name) {
    case 'bedarf':
      return { values: shown(persons, states), states, numerators: open(persons, states), denominators: null, city: sum(inYear.persons) };
    case 'erreicht':
      return rate(summedUp(inYear.within, told.grouping), persons, 100, states, sum(inYear.within) / sum(inYear.persons));
    case 'weg': {
      const city = sum(inYear.wayPersons) / sum(inYear.wayBase);
      return ofPlace(meanWays(computation, inYear, told), states, told, city);
    }
    case 'zugang': {
      const access = await computation.accessIn(inYear, pace);
      const city = inYear.people.reduce((total, people, point) => (people > 0 ? total + people * access[point]! : total), 0);
      const output = ofPlace(meanAccess(computation, inYear, access, told), states, told, city / sum(inYear.persons));
      const isLimited = context.facilities.places?.some(Number.isNaN) === true;
      return isLimited ? { ...output, states: flagged(output.states, () => true) } : output;
    }
    default: {
      const { places, unknown } = placesInAreas(told.loaded, context.facilities);
      const allPlaces = sum(context.facilities.places ?? new Float64Array(0));
      const isLimited = (area: number): boolean => unknown[area]! > 0;
      if (name === 'quote') {
        const output = rate(places, persons, recipe.per, states, allPlaces / sum(inYear.persons));
        return { ...output, states: flagged(output.states, isLimited) };
      }
      const target = targetInYear(recipe, year, lastCountedYear(demand.years, demand.forecastFrom)) / recipe.per;
      const gaps = persons.map((people, area) => people * target - places[area]!);
      // an uninhabited area may well have places
      const gapStates = states.map((state, area) => (state === ValueState.uninhabited && places[area]! > 0 ? ValueState.valid : state));
      return {
        values: shown(gaps, gapStates),
        states: flagged(gapStates, isLimited),
        numerators: open(gaps, gapStates),
        denominators: null,
        city: sum(inYear.persons) * target - allPlaces,
      };
    }
  }
}

const shown = (values: Float64Array, states: Uint8Array): Float64Array =>
  values.map((value, area) => (hasNumber(states[area]!) ? value : Number.NaN));

function rate(numerators: Float64Array, denominators: Float64Array, factor: number, personStates: Uint8Array, city: number): OutputYear {
  const states = personStates.map((state, area) => (hasNumber(state) && denominators[area] === 0 ? ValueState.notCalculable : state));
  const values = numerators.map((value, area) => (factor * value) / denominators[area]!);
  return {
    values: shown(values, states),
    states,
    numerators: open(numerators, states),
    denominators: open(denominators, states),
    city: factor * city,
  };
}

/** A figure of the place on the own level, of the people above it. */
function ofPlace(values: Float64Array, personStates: Uint8Array, { grouping }: ToldLevel, city: number): OutputYear {
  const states = personStates.map((state, area) => {
    if (grouping === null && state !== ValueState.uninhabited)
      return Number.isNaN(values[area]!) ? ValueState.notApplicable : ValueState.valid;
    return hasNumber(state) && Number.isNaN(values[area]!) ? ValueState.notApplicable : state;
  });
  return { values: shown(values, states), states, numerators: null, denominators: null, city };
}

/** What is secret stays so in the sums behind a number as well. */
const open = (values: Float64Array, states: Uint8Array): Float64Array =>
  values.map((value, area) => (states[area] === ValueState.secret ? Number.NaN : value));

const flagged = (states: Uint8Array, isLimited: (area: number) => boolean): Uint8Array =>
  states.map((state, area) => (hasNumber(state) && isLimited(area) ? ValueState.limited : state));

/** Plain numbers of years to come. */
export const estimated = (output: OutputYear): OutputYear => ({
  ...output,
  states: output.states.map((state) => (state === ValueState.valid ? ValueState.estimated : state)),
});

/** Without a number where one of both has none, for the later one's reason first. */
export function minus(after: OutputYear, before: OutputYear): OutputYear {
  return {
    values: after.values.map((value, area) => value - before.values[area]!),
    states: after.states.map((state, area) => (hasNumber(state) && !hasNumber(before.states[area]!) ? before.states[area]! : state)),
    numerators: null,
    denominators: null,
    city: after.city - before.city,
  };
}
