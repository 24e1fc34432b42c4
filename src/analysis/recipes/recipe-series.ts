import {
  finding,
  misuse,
  NO_PARENT,
  outputOf,
  ValueState,
  type Finding,
  type IndicatorSeries,
  type Recipe,
  type RecipeOutputName,
  type SeriesBreak,
  type Year,
} from '../../model/index.ts';
import type { AreaGrouping } from '../../statistics/index.ts';
import type { RecipeResult, SeriesRequest, SeriesResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { distinctFindings } from '../tasks/distinct-findings.ts';
import type { Pace } from '../tasks/pace.ts';
import { carryUpward, groupingOf, levelsAbove } from './carry-upward.ts';
import { gatheredIn, type GatheredInputs } from './gather-inputs.ts';
import { outputValues } from './output-values.ts';
import { partOfPace } from './paced.ts';
import { evaluatedRecipe, gatherRecipe } from './recipe-result.ts';
import { resultStates } from './universe.ts';

type Origin = IndicatorSeries['origin'][number];
interface YearOfOutput {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly origin: Origin;
}

/** Share of the progress that reading the inputs gets. */
const GATHERING = 0.2;

/**
 * An output of a recipe as a series over all years its inputs share: on the recipe's level, above it where the recipe carries its result up
 * (`notAggregable` where it does not), nothing (`noData`) elsewhere. Areas say why they have no number: not rated by a rule of the recipe,
 * secret, missing, uninhabited; `notApplicable` where they take part and the output has no number for them. A year whose result was refused
 * has no data. There is no value of the whole city. Cost: the recipe once per year. Outputs of supply recipes: see `supplySeries`.
 * @throws AtlasError `misuse` for an unknown level or output, `aborted`
 */
export async function recipeSeries(session: AtlasSession, request: SeriesRequest, pace: Pace): Promise<SeriesResult> {
  const { indicator, level, recipes = [] } = request;
  const found = outputOf(recipes, indicator);
  if (found === null) throw misuse(`indicator ${indicator}: no recipe yields it`);
  const { recipe, output } = found;
  if (recipe.kind === 'supply') return (await import('../supply/supply-series.ts')).supplySeries(session, request, recipe, pace);
  const { value: loaded, findings: levelFindings } = await session.level(level);
  if (loaded === null) return { series: null, joins: [], findings: levelFindings };
  const context = { session, recipes };
  const gathered = await gatherRecipe(context, recipe, Number.POSITIVE_INFINITY, partOfPace(pace, 0, GATHERING));
  if (gathered.kind === 'refused') {
    const nothing = finding('indicator-no-data', 'warning', '', { value: indicator, parameters: { indicator, level } });
    return { series: seriesOf(request, [], []), joins: [], findings: [...gathered.findings, nothing] };
  }

  const n = loaded.level.keys.length;
  const isOwn = level === recipe.level;
  const isAbove = !isOwn && levelsAbove(session, recipe.level).includes(level);
  const grouping = isAbove && isCarried(recipe) ? await groupingOf(session, recipe.level, level) : null;
  if (!isOwn && grouping === null) {
    const state = isAbove ? ValueState.notAggregable : ValueState.noData;
    return {
      series: seriesOf(
        request,
        gathered.years,
        gathered.years.map(() => emptyYear(n, state)),
      ),
      joins: [],
      findings: [],
    };
  }

  const findings: Finding[] = [];
  const years: YearOfOutput[] = [];
  const count = gathered.years.length;
  for (const [position, year] of gathered.years.entries()) {
    const from = GATHERING + ((1 - GATHERING) * position) / count;
    const part = partOfPace(pace, from, from + (1 - GATHERING) / count);
    const inputs = gatheredIn(gathered, year);
    const result = await evaluatedRecipe(context, recipe, inputs, part);
    findings.push(...result.findings);
    const evaluated =
      grouping === null ? onOwnLevel(result, output.name, inputs) : onLargerLevel(recipe, result, output.name, inputs, grouping);
    years.push(evaluated ?? emptyYear(n, ValueState.noData));
    await pace.breathe();
  }
  const breaks = mergedBreaks(gathered, grouping);
  return { series: seriesOf(request, gathered.years, years, breaks), joins: [], findings: distinctFindings(findings) };
}

const isCarried = (recipe: Recipe): boolean => 'upward' in recipe && recipe.upward === 'populationWeighted';

function onOwnLevel(result: RecipeResult, name: RecipeOutputName, inputs: GatheredInputs): YearOfOutput | null {
  const values = outputValues(result, name);
  if (values === null || result.kind === 'refused') return null;
  const states = resultStates(result.exclusions, inputs.states).map((state, area) =>
    state === ValueState.valid && Number.isNaN(values[area]!) ? ValueState.notApplicable : state,
  );
  return { values, states, origin: originOf(inputs) };
}

function onLargerLevel(
  recipe: Recipe,
  result: RecipeResult,
  name: RecipeOutputName,
  inputs: GatheredInputs,
  grouping: AreaGrouping,
): YearOfOutput | null {
  if (recipe.kind !== 'index' && recipe.kind !== 'statusDynamics') return null;
  // Without inhabitants there is nothing to weigh by.
  if (inputs.inhabitants === null) return emptyYear(grouping.parentCount, ValueState.notAggregable);
  const carried = carryUpward(recipe, result, name, inputs.inhabitants, grouping);
  if (carried === null) return null;
  const origin = originOf(inputs);
  return { ...carried, origin: origin === 'direct' ? 'aggregated' : origin };
}

/** The least direct of the ways the inputs came to their level. */
function originOf({ series, year }: GatheredInputs): Origin {
  const origins = series.map(({ years, origin }) => origin[years.indexOf(year)]);
  if (origins.includes('crosswalk')) return 'crosswalk';
  return origins.includes('aggregated') ? 'aggregated' : 'direct';
}

const emptyYear = (n: number, state: number): YearOfOutput => ({
  values: new Float64Array(n).fill(Number.NaN),
  states: new Uint8Array(n).fill(state),
  origin: 'none',
});

function seriesOf(
  { indicator, level }: SeriesRequest,
  years: readonly Year[],
  evaluated: readonly YearOfOutput[],
  breaks: readonly SeriesBreak[] = [],
): IndicatorSeries {
  return {
    indicator,
    level,
    years,
    values: evaluated.map(({ values }) => values),
    states: evaluated.map(({ states }) => states),
    numerators: null,
    denominators: null,
    city: new Float64Array(years.length).fill(Number.NaN),
    cityDelivered: years.map(() => false),
    origin: evaluated.map(({ origin }) => origin),
    breaks,
  };
}

/** Breaks of all inputs, one per year and reason; on a larger level those areas that hold a changed one. */
function mergedBreaks({ series }: GatheredInputs, grouping: AreaGrouping | null): SeriesBreak[] {
  const merged = new Map<string, { year: Year; reason: SeriesBreak['reason']; areas: Set<number> | null }>();
  for (const { year, reason, areas } of series.flatMap(({ breaks }) => breaks)) {
    const key = `${year} ${reason}`;
    const known = merged.get(key) ?? { year, reason, areas: new Set<number>() };
    // No areas = all of them.
    if (areas.length === 0 || known.areas === null) merged.set(key, { year, reason, areas: null });
    else {
      for (const area of areas) {
        const own = grouping === null ? area : grouping.parents[area]!;
        if (own !== NO_PARENT) known.areas.add(own);
      }
      merged.set(key, known);
    }
  }
  return [...merged.values()]
    .map(({ year, reason, areas }) => ({ year, reason, areas: [...(areas ?? [])].sort((a, b) => a - b) }))
    .sort((a, b) => a.year - b.year);
}
