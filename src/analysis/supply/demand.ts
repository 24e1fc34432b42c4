import { finding, hasNumber, misuse, ValueState, type Finding, type LevelId, type SupplyRecipe, type Year } from '../../model/index.ts';
import type { Refusal, RefusalReason } from '../recipe-protocol.ts';
import { keptComputation } from '../recipes/kept-computations.ts';
import { refuse } from '../recipes/refusal.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { distinctFindings } from '../tasks/distinct-findings.ts';
import { levelDescriptor } from '../tasks/level-tree.ts';
import type { Pace } from '../tasks/pace.ts';
import { forecastCarriers } from './forecast-carrier.ts';
import type { ForecastRequest } from './forecast-request.ts';
import { countPeople, type CountedPeople } from './known-demand.ts';
import { forecastPeople } from './people-forecast.ts';

/**
 * People a supply recipe is for, per area of its level (n areas) and year. `counts` are for computing, `states` for showing:
 * - unknown (missing, secret, pending ...): count NaN, state says why;
 * - uninhabited: count 0, state `uninhabited`;
 * - fewer than the source allows to be shown: the count (it belongs in sums), state `secret`: the number of this one area is not shown;
 * - forecast: state `estimated`.
 */
export interface Demand {
  readonly kind: 'demand';
  /** Years with a number somewhere, ascending, never empty; those of the forecast among them. */
  readonly years: readonly Year[];
  /** First year that is forecast; null = none. */
  readonly forecastFrom: Year | null;
  /** Level it was made on: the recipe's or one above it; null = no forecast. */
  readonly forecastLevel: LevelId | null;
  /** Why there is no forecast although the recipe asks for one; the counted years are there none the less. */
  readonly forecastRefusal: RefusalReason | null;
  /** Births of the city per year, expected ones among them, NaN = unknown; null where the forecast does not start from births. */
  readonly births: Float64Array | null;
  /** Length n. @throws AtlasError `misuse` for a year that is not one of `years` (see `nearestYear` of `recipes/gather-inputs.ts`) */
  counts(year: Year): Float64Array;
  /** Length n, ValueState codes. @throws AtlasError `misuse` as `counts` */
  states(year: Year): Uint8Array;
  /** The same, one array per year. */
  readonly values: readonly Float64Array[];
  readonly valueStates: readonly Uint8Array[];
  readonly findings: readonly Finding[];
}

/**
 * The demand of a supply recipe without the changes of a scenario (housing is added where people are put on the map). Kept per package for
 * equal columns, level and forecast; how coming years are worked out stands with the methods (`rolling-forecast.ts`, `survival-forecast.ts`,
 * `imported-forecast.ts`). Refuses unknown levels and columns without any number. Arrays are shared: read, never written.
 * @throws AtlasError `aborted`
 */
export function demandOf(session: AtlasSession, recipe: SupplyRecipe, pace: Pace): Promise<Demand | Refusal> {
  const { level, demand, forecast } = recipe;
  const key = `demand ${JSON.stringify([level, demand.columns, demand.ages, forecast])}`;
  return keptComputation(session, key, (shared) => computeDemand(session, recipe, shared), pace);
}

async function computeDemand(session: AtlasSession, { level, demand, forecast }: SupplyRecipe, pace: Pace): Promise<Demand | Refusal> {
  if (levelDescriptor(session.atlas, level) === null) return refuse('noSuchLevel');
  const { value: loaded, findings: levelFindings } = await session.level(level);
  if (loaded === null) return refuse('noSuchLevel', [], levelFindings);
  const datasets = new Set(demand.columns.map(({ dataset }) => dataset));
  const known = await countPeople(session, demand.columns, level);
  const findings = [...levelFindings, ...(await session.columns.findings(datasets)), ...known.findings];
  const lastYear = known.years.at(-1);
  if (lastYear === undefined) return refuse('unknownDemand', [], distinctFindings(findings));
  const counted: Forecast = { forecastFrom: null, forecastLevel: null, forecastRefusal: null, births: null };
  if (forecast === null) return demandFrom(known, counted, distinctFindings(findings));

  const request: ForecastRequest = {
    known,
    columns: demand.columns,
    ages: demand.ages,
    lastYear,
    lastCounts: known.values.at(-1)!,
    carriers: await forecastCarriers(session, loaded),
  };
  const ahead = await forecastPeople(session, request, forecast, pace);
  if ('refusal' in ahead) return demandFrom(known, { ...counted, forecastRefusal: ahead.refusal }, distinctFindings(findings));
  const lastStates = known.valueStates.at(-1)!;
  const unknown = ahead.values[0]?.reduce((count, persons, area) => (isLost(persons, lastStates[area]!) ? count + 1 : count), 0) ?? 0;
  if (unknown > 0) findings.push(finding('demand-forecast-unknown', 'warning', '', { parameters: { count: unknown } }));
  const people: CountedPeople = {
    years: [...known.years, ...ahead.years],
    values: [...known.values, ...ahead.values],
    valueStates: [...known.valueStates, ...ahead.values.map((persons) => forecastStates(persons, lastStates))],
    findings: [],
  };
  const forecastFrom = ahead.years[0] ?? null;
  const births = ahead.births === null ? null : Float64Array.from(ahead.births);
  return demandFrom(
    people,
    { forecastFrom, forecastLevel: ahead.level, forecastRefusal: null, births },
    distinctFindings([...findings, ...ahead.findings]),
  );
}

/** Counted last, but without a forecast. */
const isLost = (persons: number, lastState: number): boolean => Number.isNaN(persons) && hasNumber(lastState);

/** What is estimated keeps the reason of the last counted year for not being shown. */
const forecastStates = (persons: Float64Array, lastStates: Uint8Array): Uint8Array =>
  lastStates.map((state, area) => {
    if (Number.isNaN(persons[area]!)) return hasNumber(state) ? ValueState.missing : state;
    if (state === ValueState.secret) return state;
    return state === ValueState.uninhabited && persons[area] === 0 ? state : ValueState.estimated;
  });

type Forecast = Pick<Demand, 'forecastFrom' | 'forecastLevel' | 'forecastRefusal' | 'births'>;

function demandFrom({ years, values, valueStates }: CountedPeople, forecast: Forecast, findings: readonly Finding[]): Demand {
  const at = <Item>(items: readonly Item[], year: Year): Item => {
    const item = items[years.indexOf(year)];
    if (item === undefined) throw misuse(`demand: no year ${year}`);
    return item;
  };
  return {
    kind: 'demand',
    years,
    ...forecast,
    counts: (year) => at(values, year),
    states: (year) => at(valueStates, year),
    values,
    valueStates,
    findings,
  };
}
