import { finding, ValueState, type Finding, type SupplyRecipe, type TargetPaths, type Year } from '../../model/index.ts';
import type { Refusal } from '../recipe-protocol.ts';
import { refuse } from '../recipes/refusal.ts';
import type { Limits, SupplyForecastResult, SupplyRequest } from '../supply-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { distinctFindings } from '../tasks/distinct-findings.ts';
import type { Pace } from '../tasks/pace.ts';
import { housingPoints } from './demand-points.ts';
import { demandOf, type Demand } from './demand.ts';
import { summedUp, toldLevel } from './supply-areas.ts';
import { countedFacilities, type CountedFacilities } from './supply-facilities.ts';
import { lastCountedYear, targetInYear } from './target-path.ts';

/**
 * Demand of counted and coming years against the places of today, on the three paths of the target. Nothing here asks for streets. Sums of the city hold
 * the areas known in the last counted and every coming year, so that they tell growth and not gaps; the others are counted in a
 * finding. Housing of the scenario is added to coming years only: counted years stay as they were counted. Refuses as demand and
 * facilities do, and where the recipe's forecast has no base. Cost O(areas * years).
 * @throws AtlasError `aborted`
 */
export async function supplyForecast(session: AtlasSession, request: SupplyRequest, pace: Pace): Promise<SupplyForecastResult | Refusal> {
  const { recipe, areaLevel } = request;
  const demand = await demandOf(session, recipe, pace);
  if (demand.kind === 'refused') return demand;
  if (demand.forecastRefusal !== null) return refuse(demand.forecastRefusal, [], demand.findings);
  const facilities = await countedFacilities(session, recipe, pace);
  if ('kind' in facilities) return facilities;
  const told = await toldLevel(session, recipe.level, areaLevel);
  const { value: loaded } = await session.level(recipe.level);
  if (told === null || loaded === null) return refuse('noSuchLevel');

  const { years, forecastFrom } = demand;
  const changes = (recipe.changes ?? []).filter(({ off }) => off !== true);
  const housing = housingPoints(changes, recipe.demand.ages, loaded);
  const counts = demand.values.map((values, position) => {
    if (forecastFrom === null || years[position]! < forecastFrom) return values;
    const grown = values.slice();
    housing.areas.forEach((area, project) => (grown[area]! += housing.people[project]!));
    return grown;
  });
  const whole = comparable(demand);
  const persons = Float64Array.from(counts, (values) => sumAmong(values, whole));
  const left = whole.reduce((count, isIn, area) => (isIn === 0 && loaded.repeated[area] !== 1 ? count + 1 : count), 0);
  return {
    kind: 'supplyForecast',
    areaLevel,
    years,
    forecastFrom,
    forecastLevel: demand.forecastLevel,
    persons,
    births: demand.births === null ? null : demand.births.slice(),
    places: placesOf(facilities),
    ...targetsAndNeeds(recipe, years, forecastFrom, persons),
    areaPersons: counts.map((values, position) =>
      summedUp(told.grouping === null ? shown(values, demand.valueStates[position]!) : values, told.grouping).slice(),
    ),
    findings: distinctFindings([
      ...demand.findings,
      ...facilities.findings,
      ...housing.findings,
      ...leftOut(left),
      ...unknownPlaces(facilities),
    ]),
  };
}

/** 1 per area with a number in the last counted and every coming year. */
function comparable({ years, forecastFrom, values }: Demand): Uint8Array {
  const from = lastCountedYear(years, forecastFrom);
  const asked = values.filter((_, position) => years[position]! >= from);
  return Uint8Array.from({ length: values[0]!.length }, (_, area) => (asked.every((counts) => !Number.isNaN(counts[area]!)) ? 1 : 0));
}

const sumAmong = (values: Float64Array, among: Uint8Array): number =>
  values.reduce((sum, count, area) => (among[area] === 1 ? sum + count : sum), 0);

/** What is in sums only is not shown for its one area. */
const shown = (values: Float64Array, states: Uint8Array): Float64Array =>
  values.map((count, area) => (states[area] === ValueState.secret ? Number.NaN : count));

function placesOf({ places }: CountedFacilities): Limits {
  if (places === null) return { lower: Number.NaN, upper: Number.NaN };
  const lower = places.reduce((sum, count) => (Number.isNaN(count) ? sum : sum + count), 0);
  return { lower, upper: places.some(Number.isNaN) ? Infinity : lower };
}

function targetsAndNeeds(
  recipe: SupplyRecipe,
  years: readonly Year[],
  forecastFrom: Year | null,
  persons: Float64Array,
): Pick<SupplyForecastResult, 'targets' | 'needs'> {
  if (recipe.target === null || recipe.ageGroup === null) return { targets: null, needs: null };
  const lastCounted = lastCountedYear(years, forecastFrom);
  const targets = (path: TargetPaths['shown']): Float64Array =>
    Float64Array.from(years, (year) => targetInYear(recipe, year, lastCounted, path));
  const needs = (path: Float64Array): Float64Array => path.map((target, position) => (persons[position]! * target) / recipe.per);
  const paths = { best: targets('best'), statusQuo: targets('statusQuo'), worst: targets('worst') };
  return { targets: paths, needs: { best: needs(paths.best), statusQuo: needs(paths.statusQuo), worst: needs(paths.worst) } };
}

const leftOut = (count: number): Finding[] =>
  count === 0 ? [] : [finding('demand-unknown-areas', 'warning', '', { parameters: { count } })];

function unknownPlaces({ places, resource }: CountedFacilities): Finding[] {
  const count = places?.filter(Number.isNaN).length ?? 0;
  return count === 0 ? [] : [finding('facility-capacity-missing', 'info', resource, { parameters: { count } })];
}
