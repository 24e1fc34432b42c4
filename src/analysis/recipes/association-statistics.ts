import {
  bivariateMoran,
  conditionalPermutation,
  generalG,
  globalPermutation,
  localG,
  localGeary,
  localMoran,
  mean,
  pseudoP,
  spatialLag,
  standardDeviation,
  type ConditionalPermutation,
  type GlobalSubject,
  type SpatialWeights,
} from '../../statistics/index.ts';
import type { AssociationResult } from '../recipe-protocol.ts';
import type { Pace } from '../tasks/pace.ts';
import type { RecipeOfKind } from './evaluator.ts';
import { paced } from './paced.ts';

type AssociationRecipe = RecipeOfKind<'association'>;

/** A local statistic; arrays over the areas that take part. */
export interface LocalAssociation {
  readonly statistic: Float64Array;
  /** Own value in standard deviations (n) from the mean. */
  readonly standardised: Float64Array;
  /** Mean of the neighbours' standardised values (for two indicators: of the other one); NaN on islands. */
  readonly lag: Float64Array;
  readonly permutation: ConditionalPermutation;
}

/**
 * The local statistic of a recipe: local Moran (divisor n), local Geary (divisor n - 1), z of G*, or local bivariate Moran (divisor n).
 * Values are complete. NaN statistic on islands, whose neighbourhood says nothing. Null where the statistic is not defined.
 */
export async function localAssociation(
  recipe: AssociationRecipe,
  values: Float64Array,
  other: Float64Array | null,
  weights: SpatialWeights,
  pace: Pace,
): Promise<LocalAssociation | null> {
  const isBivariate = recipe.statistic === 'bivariateMoran' && other !== null;
  const statistic = localStatistic(recipe, values, other, weights);
  if (statistic === null) return null;
  const permutation = await paced(
    conditionalPermutation(isBivariate ? other : values, weights, {
      permutations: Math.max(1, Math.round(recipe.permutations)),
      seed: recipe.seed,
      statistic: recipe.statistic === 'localGeary' ? 'squaredDifference' : 'neighbourSum',
    }),
    pace,
  );
  return {
    statistic: statistic.map((value, area) => (permutation.neighbourCounts[area] === 0 ? NaN : value)),
    standardised: zScores(values),
    lag: spatialLag(weights, zScores(isBivariate ? other : values), 'missing'),
    permutation,
  };
}

/**
 * The global statistic that belongs to the local one: Moran's I, Geary's C, general G (values below 0 are allowed, the permutations stay
 * valid) or bivariate Moran. `expected`, `z`: mean and deviation of the permuted statistics; p-value folded. Null where it is not defined.
 */
export async function globalAssociation(
  recipe: AssociationRecipe,
  values: Float64Array,
  other: Float64Array | null,
  weights: SpatialWeights,
  pace: Pace,
): Promise<AssociationResult['global'] | null> {
  const permuted = await paced(
    globalPermutation(globalSubject(recipe, values, other), weights, {
      permutations: globalPermutations(recipe.permutations, weights),
      seed: recipe.seed,
    }),
    pace,
  );
  if (permuted.kind === 'undefined') return recipe.statistic === 'gStar' ? undefinedGeneralG(values, weights) : null;
  const { statistic, mean: expected, standardDeviation: deviation } = permuted;
  return { value: statistic, expected, pValue: pseudoP(permuted, 'folded'), z: (statistic - expected) / deviation };
}

/** Links visited at most: a global p-value needs no more digits than 999 permutations give, however many the local ones get. */
const MOST_LINKS_VISITED = 3e8;

function globalPermutations(asked: number, { neighbours, offsets }: SpatialWeights): number {
  const affordable = Math.floor(MOST_LINKS_VISITED / (neighbours.length + offsets.length));
  return Math.max(1, Math.round(Math.min(asked, Math.max(999, affordable))));
}

/** The values sum to nothing: there is no share of pairs, but hot and cold spots can be told all the same. */
function undefinedGeneralG(values: Float64Array, weights: SpatialWeights): AssociationResult['global'] | null {
  const test = generalG(values, weights);
  return test.kind === 'undefined' && test.reason === 'zeroDenominator' ? { value: NaN, expected: NaN, pValue: NaN, z: NaN } : null;
}

function localStatistic(
  { statistic }: AssociationRecipe,
  values: Float64Array,
  other: Float64Array | null,
  weights: SpatialWeights,
): Float64Array | null {
  switch (statistic) {
    case 'localMoran': {
      const moran = localMoran(values, weights);
      return moran.kind === 'defined' ? moran.statistic : null;
    }
    case 'localGeary': {
      const geary = localGeary(values, weights);
      return geary.kind === 'defined' ? geary.statistic : null;
    }
    case 'gStar': {
      const hotSpots = localG(values, weights, { star: true });
      return hotSpots.kind === 'defined' ? hotSpots.z : null;
    }
    case 'bivariateMoran': {
      const moran = bivariateMoran(values, other ?? values, weights);
      return moran.kind === 'defined' ? moran.local : null;
    }
  }
}

function globalSubject({ statistic }: AssociationRecipe, values: Float64Array, other: Float64Array | null): GlobalSubject {
  switch (statistic) {
    case 'localMoran':
      return { statistic: 'moran', values };
    case 'localGeary':
      return { statistic: 'geary', values };
    case 'gStar':
      return { statistic: 'generalG', values };
    case 'bivariateMoran':
      return { statistic: 'bivariateMoran', first: values, second: other ?? values };
  }
}

function zScores(values: Float64Array): Float64Array {
  const center = mean(values);
  const deviation = standardDeviation(values, 'population');
  return values.map((value) => (value - center) / deviation);
}
