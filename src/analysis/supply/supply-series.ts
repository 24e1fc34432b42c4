import {
  finding,
  hasNumber,
  outputOf,
  ValueState,
  type IndicatorSeries,
  type SupplyOutputName,
  type SupplyRecipe,
  type Year,
} from '../../model/index.ts';
import type { SeriesRequest, SeriesResult } from '../protocol.ts';
import { partOfPace } from '../recipes/paced.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { distinctFindings } from '../tasks/distinct-findings.ts';
import type { Pace } from '../tasks/pace.ts';
import { placesInAreas } from './level-places.ts';
import { meanAccess, meanWays, summedUp, toldLevel, toldStates, type ToldLevel } from './supply-areas.ts';
import { supplyComputation, type SupplyComputation } from './supply-computation.ts';
import { lastCountedYear, targetInYear } from './target-path.ts';

/** One output in one year on one level. */
interface OutputYear {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Null: the output is neither a rate nor a count. */
  readonly numerators: Float64Array | null;
  readonly denominators: Float64Array | null;
  readonly city: number;
}

const DIFFERENCE = '-differenz';
/** Shares of the progress. */
const PREPARING = 0.4;

/**
 * An output of a supply recipe as a series over all years with demand, forecast ones included (`forecastFrom`), on the recipe's level and
 * every level above; nothing (`noData`) elsewhere. Facilities and streets have no years: each year has those of now, and the people of
 * that year. `-differenz`: with the changes minus without.
 *
 * Why an area has no number: uninhabited; `notCalculable` for rates where nobody of the group lives; its own reason where the number of people is
 * not known (a whole with such a part has none either); `notApplicable` where nobody has a way to any facility. Ways and access of the recipe's own
 * level are those of the place and need no number of people. Numbers that count known places only are flagged `limited`: quota and access are then at
 * least, the gap at most what they say. Numbers of forecast years are `estimated`. City values leave unknown people out. Cost: ways
 * once, then O(areas) per year.
 * @throws AtlasError `aborted`
 */
export async function supplySeries(session: AtlasSession, request: SeriesRequest, recipe: SupplyRecipe, pace: Pace): Promise<SeriesResult> {
  const { indicator, level, recipes = [] } = request;
  const name = outputOf(recipes, indicator)?.output.name as SupplyOutputName;
  const loaded = (await session.level(level)).value;
  if (loaded === null) return { series: null, joins: [], findings: (await session.level(level)).findings };
  const noData = finding('indicator-no-data', 'warning', '', { value: indicator, parameters: { indicator, level } });
  const computation = await supplyComputation(session, recipe, partOfPace(pace, 0, PREPARING));
  if (computation.kind === 'refused') {
    return { series: seriesOf(request, [], [], null, 'none'), joins: [], findings: [...computation.findings, noData] };
  }
  const { years, forecastFrom, findings } = computation.demand;
  const told = await toldLevel(session, recipe.level, level);
  if (told === null) {
    const empty = emptyYear(loaded.level.keys.length);
    return {
      series: seriesOf(
        request,
        years,
        years.map(() => empty),
        forecastFrom,
        'none',
      ),
      joins: [],
      findings: [],
    };
  }
  const isDifference = name.endsWith(DIFFERENCE);
  const plain = (isDifference ? name.slice(0, -DIFFERENCE.length) : name) as SupplyOutputName;
  const before = isDifference ? await supplyComputation(session, withoutChanges(recipe), partOfPace(pace, 0, PREPARING)) : null;
  if (before?.kind === 'refused') {
    return { series: seriesOf(request, [], [], null, 'none'), joins: [], findings: [...before.findings, noData] };
  }
  const outputs: OutputYear[] = [];
  for (const [position, year] of years.entries()) {
    const from = PREPARING + ((1 - PREPARING) * position) / years.length;
    const part = partOfPace(pace, from, from + (1 - PREPARING) / years.length);
    const output = await outputInYear(computation, plain, year, told, part);
    const difference = before === null ? output : minus(output, await outputInYear(before, plain, year, told, part));
    outputs.push(forecastFrom !== null && year >= forecastFrom ? estimated(difference) : difference);
    await pace.breathe(from);
  }
  return {
    series: seriesOf(request, years, outputs, forecastFrom, told.grouping === null ? 'direct' : 'aggregated'),
    joins: [],
    findings: distinctFindings([...computation.context.findings, ...findings]),
  };
}

function withoutChanges(recipe: SupplyRecipe): SupplyRecipe {
  const { changes: _, ...present } = recipe;
  return present;
}

async function outputInYear(
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

const estimated = (output: OutputYear): OutputYear => ({
  ...output,
  states: output.states.map((state) => (state === ValueState.valid ? ValueState.estimated : state)),
});

/** Without a number where one of both has none, for the later one's reason first. */
function minus(after: OutputYear, before: OutputYear): OutputYear {
  return {
    values: after.values.map((value, area) => value - before.values[area]!),
    states: after.states.map((state, area) => (hasNumber(state) && !hasNumber(before.states[area]!) ? before.states[area]! : state)),
    numerators: null,
    denominators: null,
    city: after.city - before.city,
  };
}

const emptyYear = (n: number): OutputYear => ({
  values: new Float64Array(n).fill(Number.NaN),
  states: new Uint8Array(n).fill(ValueState.noData),
  numerators: null,
  denominators: null,
  city: Number.NaN,
});

function seriesOf(
  { indicator, level }: SeriesRequest,
  years: readonly Year[],
  outputs: readonly OutputYear[],
  forecastFrom: Year | null,
  origin: IndicatorSeries['origin'][number],
): IndicatorSeries {
  const all = (arrays: readonly (Float64Array | null)[]): Float64Array[] | null =>
    arrays.length > 0 && arrays.every((array) => array !== null) ? arrays.flatMap((array) => array ?? []) : null;
  return {
    indicator,
    level,
    years,
    values: outputs.map(({ values }) => values),
    states: outputs.map(({ states }) => states),
    numerators: all(outputs.map(({ numerators }) => numerators)),
    denominators: all(outputs.map(({ denominators }) => denominators)),
    city: Float64Array.from(outputs, ({ city }) => city),
    cityDelivered: years.map(() => false),
    origin: years.map(() => origin),
    breaks: [],
    ...(forecastFrom === null ? {} : { forecastFrom }),
  };
}
