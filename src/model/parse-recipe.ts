import { areaKey, facilityKindId, indicatorId, levelId, recipeId } from './ids.ts';
import {
  STANDARDISATIONS,
  TYPOLOGY_METHODS,
  type AssociationRecipe,
  type ExpectationRecipe,
  type FactorRecipe,
  type IndexRecipe,
  type NeighbourSettings,
  type Recipe,
  type RecipeInput,
  type RecipeUniverse,
  type StatusDynamicsRecipe,
  type TypologyRecipe,
} from './recipe.ts';

/** Longest lists and texts a recipe of foreign origin may have. */
const MOST_INPUTS = 60;
const MOST_EXCLUDED = 100_000;
const MOST_CLASSES = 12;
const MOST_TYPES = 30;
const MOST_PERMUTATIONS = 99_999;
const MOST_RESTARTS = 1000;
const LONGEST_TEXT = 2000;

/** Thrown inside only; says at which member the recipe stops being one. */
class NotARecipe extends Error {}

type Json = Readonly<Record<string, unknown>>;

/** A recipe read from foreign JSON (a link, a file, a package), or the path of the first member that is not as it should be. Cost O(size). */
export function parseRecipe(json: unknown): { readonly recipe: Recipe } | { readonly wrong: string } {
  try {
    return { recipe: recipe(object(json, '')) };
  } catch (error) {
    if (error instanceof NotARecipe) return { wrong: error.message };
    throw error;
  }
}

function recipe(json: Json): Recipe {
  const kind = oneOf(json, 'kind', ['index', 'statusDynamics', 'factors', 'typology', 'association', 'expectation']);
  switch (kind) {
    case 'index':
      return indexRecipe(json);
    case 'statusDynamics':
      return statusDynamicsRecipe(json);
    case 'factors':
      return factorRecipe(json);
    case 'typology':
      return typologyRecipe(json);
    case 'association':
      return associationRecipe(json);
    case 'expectation':
      return expectationRecipe(json);
  }
}

function base(json: Json) {
  const id = text(json, 'id');
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id)) throw new NotARecipe('/id');
  return {
    id: recipeId(id),
    title: text(json, 'title'),
    version: integer(json, 'version', 0, 1_000_000, 0),
    level: levelId(text(json, 'level')),
    ...optionalText(json, 'titleEn'),
    ...optionalText(json, 'changed'),
    ...optionalText(json, 'note'),
  };
}

const indexRecipe = (json: Json): IndexRecipe => ({
  kind: 'index',
  ...base(json),
  inputs: inputs(json, 'inputs'),
  universe: universe(json),
  standardisation: oneOf(json, 'standardisation', STANDARDISATIONS, 'zPopulation'),
  aggregation: oneOf(json, 'aggregation', ['arithmetic', 'geometric', 'rank'], 'arithmetic'),
  restandardised: truth(json, 'restandardised', true),
  limits: ascending(json, 'limits', MOST_CLASSES - 1),
  upward: oneOf(json, 'upward', ['none', 'populationWeighted'], 'none'),
});

function statusDynamicsRecipe(json: Json): StatusDynamicsRecipe {
  const [s1, s2, s3, ...moreStatus] = ascending(json, 'statusLimits', 3, [-1, 1, 1.5]);
  const [d1, d2, ...moreDynamics] = ascending(json, 'dynamicsLimits', 2, [-1, 1]);
  if (s1 === undefined || s2 === undefined || s3 === undefined || moreStatus.length > 0) throw new NotARecipe('/statusLimits');
  if (d1 === undefined || d2 === undefined || moreDynamics.length > 0) throw new NotARecipe('/dynamicsLimits');
  return {
    kind: 'statusDynamics',
    ...base(json),
    inputs: inputs(json, 'inputs'),
    dynamicsInputs: json['dynamicsInputs'] === undefined ? [] : inputs(json, 'dynamicsInputs'),
    dynamicsYears: integer(json, 'dynamicsYears', 1, 50, 2),
    universe: universe(json),
    standardisation: oneOf(json, 'standardisation', ['zPopulation', 'zSample'], 'zPopulation'),
    statusLimits: [s1, s2, s3],
    dynamicsLimits: [d1, d2],
    upward: oneOf(json, 'upward', ['none', 'populationWeighted'], 'none'),
  };
}

const factorRecipe = (json: Json): FactorRecipe => {
  const names = texts(json, 'names', MOST_INPUTS);
  if (names.length === 0) throw new NotARecipe('/names');
  return {
    kind: 'factors',
    ...base(json),
    indicators: texts(json, 'indicators', MOST_INPUTS).map(indicatorId),
    universe: universe(json),
    extraction: oneOf(json, 'extraction', ['principalComponents', 'principalAxis', 'maximumLikelihood'], 'principalAxis'),
    rotation: oneOf(json, 'rotation', ['none', 'varimax', 'oblimin'], 'varimax'),
    scores: oneOf(json, 'scores', ['regression', 'bartlett'], 'regression'),
    names,
    baseYear: integer(json, 'baseYear', 1800, 9999),
  };
};

const typologyRecipe = (json: Json): TypologyRecipe => ({
  kind: 'typology',
  ...base(json),
  inputs: inputs(json, 'inputs'),
  universe: universe(json),
  standardisation: oneOf(json, 'standardisation', STANDARDISATIONS, 'zPopulation'),
  method: oneOf(json, 'method', TYPOLOGY_METHODS, 'kMeans'),
  types: integer(json, 'types', 2, MOST_TYPES),
  seed: integer(json, 'seed', 0, 2 ** 32 - 1, 1),
  restarts: integer(json, 'restarts', 1, MOST_RESTARTS, 50),
  baseYear: integer(json, 'baseYear', 1800, 9999),
  names: list(json, 'names', MOST_TYPES, []).map((entry, position) => {
    const name = object(entry, `/names/${position}`);
    return { title: text(name, 'title', ''), sentence: text(name, 'sentence', '') };
  }),
  neighbours: neighbours(json),
  minimumRegionPopulation: numberOrNull(json, 'minimumRegionPopulation', 0),
  development: development(json),
});

const associationRecipe = (json: Json): AssociationRecipe => ({
  kind: 'association',
  ...base(json),
  indicator: indicatorId(text(json, 'indicator')),
  statistic: oneOf(json, 'statistic', ['localMoran', 'localGeary', 'gStar', 'bivariateMoran'], 'localMoran'),
  other: json['other'] == null ? null : indicatorId(text(json, 'other')),
  rateAdjusted: truth(json, 'rateAdjusted', false),
  neighbours: neighbours(json),
  permutations: integer(json, 'permutations', 99, MOST_PERMUTATIONS, 9999),
  seed: integer(json, 'seed', 0, 2 ** 32 - 1, 1),
  significance: number(json, 'significance', 0.000_001, 0.5, 0.05),
  correction: oneOf(json, 'correction', ['fdr', 'bonferroni', 'none'], 'fdr'),
});

const expectationRecipe = (json: Json): ExpectationRecipe => ({
  kind: 'expectation',
  ...base(json),
  outcome: outcome(object(json['outcome'], '/outcome')),
  predictors: texts(json, 'predictors', MOST_INPUTS).map(indicatorId),
  model: oneOf(json, 'model', ['ols', 'robust', 'spatialLag', 'spatialError'], 'ols'),
  weightedByBase: truth(json, 'weightedByBase', false),
  neighbours: neighbours(json),
  confidence: number(json, 'confidence', 0.5, 0.999, 0.95),
  smallBase: number(json, 'smallBase', 0, 1e9, 30),
});

function outcome(json: Json): ExpectationRecipe['outcome'] {
  return oneOf(json, 'kind', ['indicator', 'facility']) === 'indicator'
    ? { kind: 'indicator', indicator: indicatorId(text(json, 'indicator')) }
    : { kind: 'facility', facilityKind: facilityKindId(text(json, 'facilityKind')), measure: text(json, 'measure') };
}

const inputs = (json: Json, name: string): RecipeInput[] =>
  list(json, name, MOST_INPUTS).map((entry, position) => {
    const input = object(entry, `/${name}/${position}`);
    return {
      indicator: indicatorId(text(input, 'indicator')),
      weight: number(input, 'weight', Number.MIN_VALUE, 1e6, 1),
      polarity: oneOf(input, 'polarity', ['highIsUnfavourable', 'highIsFavourable'], 'highIsUnfavourable'),
    };
  });

function universe(json: Json): RecipeUniverse {
  const own = json['universe'] === undefined ? {} : object(json['universe'], '/universe');
  return {
    minimumPopulation: numberOrNull(own, 'minimumPopulation', 0),
    excludedAreas: texts(own, 'excludedAreas', MOST_EXCLUDED, []).map(areaKey),
    outlierLimit: numberOrNull(own, 'outlierLimit', 0),
    missing: oneOf(own, 'missing', ['exclude', 'available'], 'exclude'),
  };
}

function neighbours(json: Json): NeighbourSettings {
  const own = json['neighbours'] === undefined ? {} : object(json['neighbours'], '/neighbours');
  return {
    kind: oneOf(own, 'kind', ['queen', 'rook', 'distance', 'nearest'], 'queen'),
    gapMeters: number(own, 'gapMeters', 0, 10_000, 0),
    distanceMeters: number(own, 'distanceMeters', 0, 1e6, 1000),
    count: integer(own, 'count', 1, 1000, 6),
    islands: oneOf(own, 'islands', ['none', 'linkToNearest'], 'none'),
  };
}

function development(json: Json): TypologyRecipe['development'] {
  if (json['development'] == null) return null;
  const own = object(json['development'], '/development');
  return { years: integer(own, 'years', 1, 50, 3), limit: number(own, 'limit', 0, 10, 0.25) };
}

function object(json: unknown, path: string): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new NotARecipe(path);
  return json as Json;
}

function text(json: Json, name: string, fallback?: string): string {
  const value = json[name] ?? fallback;
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw new NotARecipe(`/${name}`);
  return value;
}

const optionalText = <Name extends string>(json: Json, name: Name): { readonly [Key in Name]?: string } =>
  json[name] === undefined ? {} : ({ [name]: text(json, name) } as { readonly [Key in Name]: string });

function list(json: Json, name: string, most: number, fallback?: readonly unknown[]): readonly unknown[] {
  const value = json[name] ?? fallback;
  if (!Array.isArray(value) || value.length > most) throw new NotARecipe(`/${name}`);
  return value;
}

const texts = (json: Json, name: string, most: number, fallback?: readonly string[]): string[] =>
  list(json, name, most, fallback).map((entry) => {
    if (typeof entry !== 'string' || entry.length > LONGEST_TEXT) throw new NotARecipe(`/${name}`);
    return entry;
  });

function number(json: Json, name: string, lowest: number, highest: number, fallback?: number): number {
  const value = json[name] ?? fallback;
  if (typeof value !== 'number' || !(value >= lowest && value <= highest)) throw new NotARecipe(`/${name}`);
  return value;
}

function integer(json: Json, name: string, lowest: number, highest: number, fallback?: number): number {
  const value = number(json, name, lowest, highest, fallback);
  if (!Number.isInteger(value)) throw new NotARecipe(`/${name}`);
  return value;
}

const numberOrNull = (json: Json, name: string, lowest: number): number | null =>
  json[name] == null ? null : number(json, name, lowest, 1e9);

function ascending(json: Json, name: string, most: number, fallback?: readonly number[]): number[] {
  const limits = list(json, name, most, fallback);
  const isLimit = (limit: unknown): limit is number => typeof limit === 'number' && Number.isFinite(limit);
  if (!limits.every(isLimit) || limits.some((limit, index) => index > 0 && limit <= limits[index - 1]!)) throw new NotARecipe(`/${name}`);
  return [...limits];
}

function truth(json: Json, name: string, fallback: boolean): boolean {
  const value = json[name] ?? fallback;
  if (typeof value !== 'boolean') throw new NotARecipe(`/${name}`);
  return value;
}

function oneOf<Value extends string>(json: Json, name: string, values: readonly Value[], fallback?: Value): Value {
  const value = json[name] ?? fallback;
  const found = values.find((one) => one === value);
  if (found === undefined) throw new NotARecipe(`/${name}`);
  return found;
}
