import { misuse, type Finding, type SupplyRecipe, type Year } from '../../model/index.ts';
import type { Refusal } from '../recipe-protocol.ts';
import { keptComputation } from '../recipes/kept-computations.ts';
import { refuse } from '../recipes/refusal.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { distinctFindings } from '../tasks/distinct-findings.ts';
import { levelDescriptor } from '../tasks/level-tree.ts';
import type { Pace } from '../tasks/pace.ts';
import { countPeople, type CountedPeople } from './known-demand.ts';

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
 * equal columns, level and forecast. Refuses unknown levels and columns without any number. Arrays are shared: read, never written.
 * @throws AtlasError `aborted`
 */
export function demandOf(session: AtlasSession, recipe: SupplyRecipe, pace: Pace): Promise<Demand | Refusal> {
  const { level, demand, forecast } = recipe;
  const key = `demand ${JSON.stringify([level, demand.columns, demand.ages, forecast])}`;
  return keptComputation(session, key, () => computeDemand(session, recipe), pace);
}

async function computeDemand(session: AtlasSession, { level, demand }: SupplyRecipe): Promise<Demand | Refusal> {
  if (levelDescriptor(session.atlas, level) === null) return refuse('noSuchLevel');
  const { value: loaded, findings: levelFindings } = await session.level(level);
  if (loaded === null) return refuse('noSuchLevel', [], levelFindings);
  const datasets = new Set(demand.columns.map(({ dataset }) => dataset));
  const known = await countPeople(session, demand.columns, level);
  const findings = [...levelFindings, ...(await session.columns.findings(datasets))];
  if (known.years.length === 0) return refuse('unknownDemand', [], distinctFindings(findings));
  return demandFrom(known, null, distinctFindings(findings));
}

function demandFrom(people: CountedPeople, forecastFrom: Year | null, findings: readonly Finding[]): Demand {
  const { years, values, valueStates } = people;
  const at = <Item>(items: readonly Item[], year: Year): Item => {
    const item = items[years.indexOf(year)];
    if (item === undefined) throw misuse(`demand: no year ${year}`);
    return item;
  };
  return {
    kind: 'demand',
    years,
    forecastFrom,
    counts: (year) => at(values, year),
    states: (year) => at(valueStates, year),
    values,
    valueStates,
    findings,
  };
}
