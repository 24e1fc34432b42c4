import {
  ascendingOf,
  attempt,
  integerOf,
  listOf,
  NotAsExpected,
  numberOf,
  numberOrNullOf,
  objectAt,
  oneOf,
  textOf,
  textsOf,
  truthOf,
  type Json,
} from './checked-json.ts';
import { areaKey, facilityKindId, indicatorId } from './ids.ts';
import { parseSupplyRecipe } from './parse-supply.ts';
import { recipeBase } from './recipe-base.ts';
import {
  RECIPE_KINDS,
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

/** A recipe read from foreign JSON (a link, a file, a package), or the path of the first member that is not as it should be. Cost O(size). */
export const parseRecipe = (json: unknown): { readonly recipe: Recipe } | { readonly wrong: string } =>
  attempt(() => ({ recipe: recipe(objectAt(json, '')) }));

function recipe(json: Json): Recipe {
  const kind = oneOf(json, 'kind', RECIPE_KINDS);
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
    case 'supply':
      return parseSupplyRecipe(json);
  }
}

const indexRecipe = (json: Json): IndexRecipe => ({
  kind: 'index',
  ...recipeBase(json),
  inputs: inputs(json, 'inputs'),
  universe: universe(json),
  standardisation: oneOf(json, 'standardisation', STANDARDISATIONS, 'zPopulation'),
  aggregation: oneOf(json, 'aggregation', ['arithmetic', 'geometric', 'rank'], 'arithmetic'),
  restandardised: truthOf(json, 'restandardised', true),
  limits: ascendingOf(json, 'limits', MOST_CLASSES - 1),
  upward: oneOf(json, 'upward', ['none', 'populationWeighted'], 'none'),
});

function statusDynamicsRecipe(json: Json): StatusDynamicsRecipe {
  const [s1, s2, s3, ...moreStatus] = ascendingOf(json, 'statusLimits', 3, [-1, 1, 1.5]);
  const [d1, d2, ...moreDynamics] = ascendingOf(json, 'dynamicsLimits', 2, [-1, 1]);
  if (s1 === undefined || s2 === undefined || s3 === undefined || moreStatus.length > 0) throw new NotAsExpected('/statusLimits');
  if (d1 === undefined || d2 === undefined || moreDynamics.length > 0) throw new NotAsExpected('/dynamicsLimits');
  return {
    kind: 'statusDynamics',
    ...recipeBase(json),
    inputs: inputs(json, 'inputs'),
    dynamicsInputs: json['dynamicsInputs'] === undefined ? [] : inputs(json, 'dynamicsInputs'),
    dynamicsYears: integerOf(json, 'dynamicsYears', 1, 50, 2),
    universe: universe(json),
    standardisation: oneOf(json, 'standardisation', ['zPopulation', 'zSample'], 'zPopulation'),
    statusLimits: [s1, s2, s3],
    dynamicsLimits: [d1, d2],
    upward: oneOf(json, 'upward', ['none', 'populationWeighted'], 'none'),
  };
}

const factorRecipe = (json: Json): FactorRecipe => {
  const names = textsOf(json, 'names', MOST_INPUTS);
  if (names.length === 0) throw new NotAsExpected('/names');
  return {
    kind: 'factors',
    ...recipeBase(json),
    indicators: textsOf(json, 'indicators', MOST_INPUTS).map(indicatorId),
    universe: universe(json),
    extraction: oneOf(json, 'extraction', ['principalComponents', 'principalAxis', 'maximumLikelihood'], 'principalAxis'),
    rotation: oneOf(json, 'rotation', ['none', 'varimax', 'oblimin'], 'varimax'),
    scores: oneOf(json, 'scores', ['regression', 'bartlett'], 'regression'),
    names,
    baseYear: integerOf(json, 'baseYear', 1800, 9999),
  };
};

const typologyRecipe = (json: Json): TypologyRecipe => ({
  kind: 'typology',
  ...recipeBase(json),
  inputs: inputs(json, 'inputs'),
  universe: universe(json),
  standardisation: oneOf(json, 'standardisation', STANDARDISATIONS, 'zPopulation'),
  method: oneOf(json, 'method', TYPOLOGY_METHODS, 'kMeans'),
  types: integerOf(json, 'types', 2, MOST_TYPES),
  seed: integerOf(json, 'seed', 0, 2 ** 32 - 1, 1),
  restarts: integerOf(json, 'restarts', 1, MOST_RESTARTS, 50),
  baseYear: integerOf(json, 'baseYear', 1800, 9999),
  names: listOf(json, 'names', MOST_TYPES, []).map((entry, position) => {
    const name = objectAt(entry, `/names/${position}`);
    return { title: textOf(name, 'title', ''), sentence: textOf(name, 'sentence', '') };
  }),
  neighbours: neighbours(json),
  minimumRegionPopulation: numberOrNullOf(json, 'minimumRegionPopulation', 0),
  development: development(json),
});

const associationRecipe = (json: Json): AssociationRecipe => ({
  kind: 'association',
  ...recipeBase(json),
  indicator: indicatorId(textOf(json, 'indicator')),
  statistic: oneOf(json, 'statistic', ['localMoran', 'localGeary', 'gStar', 'bivariateMoran'], 'localMoran'),
  other: json['other'] == null ? null : indicatorId(textOf(json, 'other')),
  rateAdjusted: truthOf(json, 'rateAdjusted', false),
  neighbours: neighbours(json),
  permutations: integerOf(json, 'permutations', 99, MOST_PERMUTATIONS, 9999),
  seed: integerOf(json, 'seed', 0, 2 ** 32 - 1, 1),
  significance: numberOf(json, 'significance', 0.000_001, 0.5, 0.05),
  correction: oneOf(json, 'correction', ['fdr', 'bonferroni', 'none'], 'fdr'),
});

const expectationRecipe = (json: Json): ExpectationRecipe => ({
  kind: 'expectation',
  ...recipeBase(json),
  outcome: outcome(objectAt(json['outcome'], '/outcome')),
  predictors: textsOf(json, 'predictors', MOST_INPUTS).map(indicatorId),
  model: oneOf(json, 'model', ['ols', 'robust', 'spatialLag', 'spatialError'], 'ols'),
  weightedByBase: truthOf(json, 'weightedByBase', false),
  neighbours: neighbours(json),
  confidence: numberOf(json, 'confidence', 0.5, 0.999, 0.95),
  smallBase: numberOf(json, 'smallBase', 0, 1e9, 30),
});

function outcome(json: Json): ExpectationRecipe['outcome'] {
  return oneOf(json, 'kind', ['indicator', 'facility']) === 'indicator'
    ? { kind: 'indicator', indicator: indicatorId(textOf(json, 'indicator')) }
    : { kind: 'facility', facilityKind: facilityKindId(textOf(json, 'facilityKind')), measure: textOf(json, 'measure') };
}

const inputs = (json: Json, name: string): RecipeInput[] =>
  listOf(json, name, MOST_INPUTS).map((entry, position) => {
    const input = objectAt(entry, `/${name}/${position}`);
    return {
      indicator: indicatorId(textOf(input, 'indicator')),
      weight: numberOf(input, 'weight', Number.MIN_VALUE, 1e6, 1),
      polarity: oneOf(input, 'polarity', ['highIsUnfavourable', 'highIsFavourable'], 'highIsUnfavourable'),
    };
  });

function universe(json: Json): RecipeUniverse {
  const own = json['universe'] === undefined ? {} : objectAt(json['universe'], '/universe');
  return {
    minimumPopulation: numberOrNullOf(own, 'minimumPopulation', 0),
    excludedAreas: textsOf(own, 'excludedAreas', MOST_EXCLUDED, []).map(areaKey),
    outlierLimit: numberOrNullOf(own, 'outlierLimit', 0),
    missing: oneOf(own, 'missing', ['exclude', 'available'], 'exclude'),
  };
}

function neighbours(json: Json): NeighbourSettings {
  const own = json['neighbours'] === undefined ? {} : objectAt(json['neighbours'], '/neighbours');
  return {
    kind: oneOf(own, 'kind', ['queen', 'rook', 'distance', 'nearest'], 'queen'),
    gapMeters: numberOf(own, 'gapMeters', 0, 10_000, 0),
    distanceMeters: numberOf(own, 'distanceMeters', 0, 1e6, 1000),
    count: integerOf(own, 'count', 1, 1000, 6),
    islands: oneOf(own, 'islands', ['none', 'linkToNearest'], 'none'),
  };
}

function development(json: Json): TypologyRecipe['development'] {
  if (json['development'] == null) return null;
  const own = objectAt(json['development'], '/development');
  return { years: integerOf(own, 'years', 1, 50, 3), limit: numberOf(own, 'limit', 0, 10, 0.25) };
}
