import {
  finding,
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
import { toldLevel } from './supply-areas.ts';
import { supplyComputation } from './supply-computation.ts';
import { estimated, minus, outputInYear, type OutputYear } from './supply-output.ts';

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
