import {
  ascendingOf,
  attempt,
  identifierOf,
  integerOf,
  listOf,
  NotAsExpected,
  numberOf,
  numberOrNullOf,
  objectAt,
  oneOf,
  optionalTextOf,
  textOf,
  truthOf,
  type Json,
} from './checked-json.ts';
import type { ColumnReference } from './column-reference.ts';
import { areaKey, datasetId, facilityKindId, levelId, type AreaKey } from './ids.ts';
import { recipeBase } from './recipe-base.ts';
import type { SupplyRecipe } from './recipe.ts';
import {
  ACCESS_METHODS,
  TRAVEL_MODES,
  type AccessMethod,
  type DemandSettings,
  type DistrictPlan,
  type ForecastSettings,
  type Scenario,
  type ScenarioChange,
  type TargetPaths,
  type TravelSettings,
} from './supply.ts';

const MOST_COLUMNS = 130;
const MOST_BREAKS = 12;
const MOST_CHANGES = 1000;
const MOST_POINTS = 4000;
const MOST_GROUPS = 20;
const MOST_DISTRICT_AREAS = 100_000;
const FARTHEST = 1e6;
const MOST_YEARS = 50;
const MOST_PEOPLE = 1e7;

/** A supply recipe of foreign origin. @throws NotAsExpected */
export const parseSupplyRecipe = (json: Json): SupplyRecipe => ({
  kind: 'supply',
  ...recipeBase(json),
  facilityKind: facilityKindId(textOf(json, 'facilityKind')),
  ageGroup: json['ageGroup'] == null ? null : textOf(json, 'ageGroup'),
  demand: demand(objectAt(json['demand'], '/demand')),
  travel: travel(json['travel'] === undefined ? {} : objectAt(json['travel'], '/travel')),
  breaks: breaks(json),
  standard: standard(objectAt(json['standard'], '/standard')),
  target: numberOrNullOf(json, 'target', 0),
  per: json['per'] === 1000 ? 1000 : 100,
  access: access(json['access'] === undefined ? { kind: 'twoStep' } : objectAt(json['access'], '/access')),
  forecast: json['forecast'] == null ? null : forecast(objectAt(json['forecast'], '/forecast')),
  targetPaths: json['targetPaths'] == null ? null : targetPaths(objectAt(json['targetPaths'], '/targetPaths')),
});

/** A scenario read from foreign JSON, or the path of the first member that is not as it should be. Cost O(size). */
export const parseScenario = (json: unknown): { readonly scenario: Scenario } | { readonly wrong: string } =>
  attempt(() => ({ scenario: scenario(objectAt(json, '')) }));

/** A district plan read from foreign JSON, or the path of the first member that is not as it should be. Cost O(size). */
export const parseDistrictPlan = (json: unknown): { readonly plan: DistrictPlan } | { readonly wrong: string } =>
  attempt(() => ({ plan: districtPlan(objectAt(json, '')) }));

function demand(json: Json): DemandSettings {
  return {
    columns: columns(json, 'columns'),
    title: textOf(json, 'title', ''),
    ...optionalTextOf(json, 'titleEn'),
    ages: json['ages'] == null ? null : ages(objectAt(json['ages'], '/demand/ages')),
    raster: json['raster'] == null ? null : textOf(json, 'raster'),
  };
}

function ages(json: Json): DemandSettings['ages'] {
  const from = integerOf(json, 'from', 0, 120);
  const to = json['to'] == null ? null : integerOf(json, 'to', from + 1, 130);
  return { from, to };
}

const columns = (json: Json, name: string): ColumnReference[] =>
  listOf(json, name, MOST_COLUMNS).map((entry, position) => {
    const reference = objectAt(entry, `/${name}/${position}`);
    return { dataset: datasetId(textOf(reference, 'dataset')), column: textOf(reference, 'column') };
  });

const travel = (json: Json): TravelSettings => ({
  mode: oneOf(json, 'mode', TRAVEL_MODES, 'foot'),
  unit: oneOf(json, 'unit', ['meters', 'minutes'], 'meters'),
  speedKmh: numberOf(json, 'speedKmh', 0.5, 60, 5),
  detourFactor: numberOf(json, 'detourFactor', 1, 5, 1),
  source: textOf(json, 'source', ''),
});

function breaks(json: Json): number[] {
  const limits = ascendingOf(json, 'breaks', MOST_BREAKS);
  if (limits.length === 0 || limits.some((limit) => limit <= 0 || limit > FARTHEST)) throw new NotAsExpected('/breaks');
  return limits;
}

const standard = (json: Json): SupplyRecipe['standard'] => ({
  limit: numberOf(json, 'limit', Number.MIN_VALUE, FARTHEST),
  source: textOf(json, 'source', ''),
});

function access(json: Json): AccessMethod {
  const kind = oneOf(json, 'kind', ACCESS_METHODS);
  switch (kind) {
    case 'twoStep':
    case 'cumulative':
      return { kind };
    case 'enhancedTwoStep':
    case 'threeStep':
      return { kind, weights: weights(json) };
    case 'gaussian':
    case 'hansen':
      return { kind, sigma: numberOf(json, 'sigma', Number.MIN_VALUE, FARTHEST) };
    case 'huff':
      return { kind, exponent: numberOf(json, 'exponent', 0.1, 10, 2) };
  }
}

const weights = (json: Json): number[] =>
  listOf(json, 'weights', MOST_BREAKS).map((weight) => {
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1)) throw new NotAsExpected('/weights');
    return weight;
  });

function forecast(json: Json): ForecastSettings {
  const kind = oneOf(json, 'kind', ['rollingCohorts', 'cohortSurvival', 'imported']);
  switch (kind) {
    case 'rollingCohorts':
      return { kind, births: columns(json, 'births'), years: integerOf(json, 'years', 1, MOST_YEARS) };
    case 'cohortSurvival':
      return {
        kind,
        level: levelId(textOf(json, 'level')),
        ages: columns(json, 'ages'),
        baseYears: integerOf(json, 'baseYears', 1, MOST_YEARS, 3),
        years: integerOf(json, 'years', 1, MOST_YEARS),
      };
    case 'imported':
      return { kind, columns: columns(json, 'columns') };
  }
}

const targetPaths = (json: Json): TargetPaths => ({
  bestPointsPerYear: numberOf(json, 'bestPointsPerYear', -100, 100),
  worstPointsPerYear: numberOf(json, 'worstPointsPerYear', -100, 100),
  shown: oneOf(json, 'shown', ['best', 'statusQuo', 'worst'], 'statusQuo'),
});

const scenario = (json: Json): Scenario => ({
  id: identifierOf(json, 'id'),
  title: textOf(json, 'title'),
  version: integerOf(json, 'version', 0, 1_000_000, 0),
  ...optionalTextOf(json, 'titleEn'),
  ...optionalTextOf(json, 'note'),
  ...optionalTextOf(json, 'changed'),
  changes: listOf(json, 'changes', MOST_CHANGES).map((entry, position) => {
    const one = objectAt(entry, `/changes/${position}`);
    return truthOf(one, 'off', false) ? { ...change(one), off: true } : change(one);
  }),
});

const place = (json: Json): { readonly x: number; readonly y: number } => ({
  x: numberOf(json, 'x', -1e9, 1e9),
  y: numberOf(json, 'y', -1e9, 1e9),
});

function change(json: Json): ScenarioChange {
  const kind = oneOf(json, 'kind', ['addFacility', 'moveFacility', 'closeFacility', 'changePlaces', 'housing', 'way', 'barrier']);
  const facility = () => ({ facilityKind: facilityKindId(textOf(json, 'facilityKind')), facility: textOf(json, 'facility') });
  switch (kind) {
    case 'addFacility':
      return {
        kind,
        id: identifierOf(json, 'id'),
        facilityKind: facilityKindId(textOf(json, 'facilityKind')),
        name: textOf(json, 'name', ''),
        ...place(json),
        places: places(json['places'] === undefined ? {} : objectAt(json['places'], '/places')),
      };
    case 'moveFacility':
      return { kind, ...facility(), ...place(json) };
    case 'closeFacility':
      return { kind, ...facility() };
    case 'changePlaces':
      return { kind, ...facility(), ageGroup: textOf(json, 'ageGroup'), places: numberOf(json, 'places', 0, MOST_PEOPLE) };
    case 'housing':
      return {
        kind,
        id: identifierOf(json, 'id'),
        name: textOf(json, 'name', ''),
        ...place(json),
        dwellings: numberOf(json, 'dwellings', 0, MOST_PEOPLE),
        perDwellingAndYear: numberOf(json, 'perDwellingAndYear', 0, 10),
        rule: textOf(json, 'rule', ''),
      };
    case 'way':
    case 'barrier':
      return { kind, id: identifierOf(json, 'id'), name: textOf(json, 'name', ''), points: points(json) };
  }
}

function places(json: Json): Readonly<Record<string, number>> {
  const groups = Object.keys(json);
  if (groups.length > MOST_GROUPS) throw new NotAsExpected('/places');
  return Object.fromEntries(groups.map((group) => [group, numberOf(json, group, 0, MOST_PEOPLE)]));
}

function points(json: Json): number[] {
  const numbers = listOf(json, 'points', 2 * MOST_POINTS);
  const isCoordinate = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 1e9;
  if (numbers.length < 4 || numbers.length % 2 !== 0 || !numbers.every(isCoordinate)) throw new NotAsExpected('/points');
  return [...numbers];
}

function districtPlan(json: Json): DistrictPlan {
  const facilityOfArea = objectAt(json['facilityOfArea'], '/facilityOfArea');
  const keys = Object.keys(facilityOfArea);
  if (keys.length > MOST_DISTRICT_AREAS) throw new NotAsExpected('/facilityOfArea');
  return {
    id: identifierOf(json, 'id'),
    title: textOf(json, 'title'),
    ...optionalTextOf(json, 'titleEn'),
    facilityKind: facilityKindId(textOf(json, 'facilityKind')),
    level: levelId(textOf(json, 'level')),
    facilityOfArea: Object.fromEntries(keys.map((key) => [areaKey(key), textOf(facilityOfArea, key)])) as Readonly<Record<AreaKey, string>>,
    ...(json['validFrom'] === undefined ? {} : { validFrom: integerOf(json, 'validFrom', 1800, 9999) }),
  };
}
