import { misuse, STANDARDISATIONS, type IndicatorId, type Recipe, type Standardisation } from '../../model/index.ts';
import {
  indexRobustness,
  type CompositeIndexOptions,
  type IndexRobustness,
  type RobustnessOptions,
  type VariantResult,
} from '../../statistics/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { RobustnessVariantSummary } from '../exploration-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { classCodes } from './class-codes.ts';
import { indexOptions } from './evaluate-index.ts';
import type { RecipeOfKind } from './evaluator.ts';
import { pickInputs } from './gather-inputs.ts';
import { paced, partOfPace } from './paced.ts';
import { evaluatedRecipe, gatherRecipe } from './recipe-result.ts';

const GATHERING = 0.2;
/** Ranks of all variants are kept at once, two to four bytes each: 1,000 weightings of 50,000 areas, more of fewer. */
const MOST_RANKS = 5e7;

type Robust = RecipeOfKind<'index' | 'statusDynamics'>;
const isRobust = (recipe: Recipe | undefined): recipe is Robust => recipe?.kind === 'index' || recipe?.kind === 'statusDynamics';

/**
 * Makes an index (the status of a status-dynamics recipe) in many other ways over the same areas: each indicator left out once, other
 * standardisations, random weights within ± `weightSpread`. Classes by the recipe's own limits. Other standardisations are tried where the sum
 * is standardised once more only: elsewhere the limits would mean something else in each; a geometric mean leaves out those with
 * negative numbers. Very many areas get fewer weightings than asked (see `MOST_RANKS`; the summary tells how many). Refused as the recipe is.
 * @throws AtlasError `misuse` for a recipe that is no index, `aborted`
 */
export async function recipeRobustness(
  session: AtlasSession,
  request: TaskRequest<'recipe/robustness'>,
  pace: Pace,
): Promise<TaskResult<'recipe/robustness'>> {
  const recipe = request.recipes.at(-1);
  if (!isRobust(recipe)) throw misuse('recipe/robustness: the recipe is no index');
  const context = { session, recipes: request.recipes };
  const gathered = await gatherRecipe(context, recipe, request.year, partOfPace(pace, 0, GATHERING));
  if (gathered.kind === 'refused') return gathered;
  const result = await evaluatedRecipe(context, recipe, gathered, partOfPace(pace, GATHERING, 2 * GATHERING));
  if (result.kind === 'refused') return result;
  const { columns, indicators } = pickInputs(
    gathered,
    recipe.inputs.map(({ indicator }) => indicator),
  );
  const mask = result.exclusions.map((code) => (code === 0 ? 1 : 0));
  const options = recipe.kind === 'index' ? indexOptions(recipe, mask) : statusOptions(recipe, mask);
  const choice: RobustnessOptions = {
    leaveOneOut: true,
    standardisations: standardisationsFor(recipe),
    weights: {
      variation: { kind: 'uniform', spread: request.weightSpread },
      count: Math.min(request.weightings, Math.ceil(MOST_RANKS / mask.length)),
    },
    classing: { kind: 'limits', limits: recipe.kind === 'index' ? recipe.limits : recipe.statusLimits },
    seed: request.seed,
  };
  const robustness = await paced(indexRobustness(columns, options, choice), partOfPace(pace, 2 * GATHERING, 1));
  return {
    kind: 'robustness',
    year: gathered.year,
    summaries: summariesOf(robustness, indicators),
    minimumRanks: Uint32Array.from(robustness.minimumRank, rankOrNone),
    medianRanks: robustness.medianRank,
    maximumRanks: Uint32Array.from(robustness.maximumRank, rankOrNone),
    ranks: Uint32Array.from(robustness.referenceRanks, rankOrNone),
    changedShares: robustness.classChangeShare,
    changingAreas: robustness.everChangedShare,
    classes: classCodes(robustness.referenceClasses),
    weightings: request.weightings,
    weightSpread: request.weightSpread,
    seed: request.seed,
  };
}

const statusOptions = (recipe: RecipeOfKind<'statusDynamics'>, mask: Uint8Array): CompositeIndexOptions => ({
  indicators: recipe.inputs,
  universe: mask,
  missing: recipe.universe.missing,
  orientation: 'highIsUnfavourable',
  standardisation: recipe.standardisation,
  aggregation: 'sum',
  scaling: recipe.standardisation,
});

function standardisationsFor(recipe: Robust): readonly Standardisation[] {
  if (recipe.kind === 'statusDynamics') return STANDARDISATIONS;
  if (!recipe.restandardised) return [];
  return recipe.aggregation === 'geometric' ? ['rank', 'percentile', 'minMax'] : STANDARDISATIONS;
}

const rankOrNone = (rank: number): number => (Number.isNaN(rank) ? 0 : rank);

/** One line per left out indicator and per standardisation, one for all random weights. */
function summariesOf({ variants }: IndexRobustness, indicators: readonly IndicatorId[]): RobustnessVariantSummary[] {
  const lines = variants.flatMap((one): RobustnessVariantSummary[] => {
    const { variant } = one;
    if (variant.kind === 'weights') return [];
    const indicator = variant.kind === 'leaveOneOut' ? (indicators[variant.indicator] ?? null) : null;
    const standardisation = variant.kind === 'standardisation' ? variant.standardisation : null;
    return [{ kind: variant.kind, indicator, standardisation, ...meansOf([one]) }];
  });
  const weights = variants.filter(({ variant }) => variant.kind === 'weights');
  return weights.length === 0 ? lines : [...lines, { kind: 'weights', indicator: null, standardisation: null, ...meansOf(weights) }];
}

function meansOf(variants: readonly VariantResult[]): Pick<RobustnessVariantSummary, 'variants' | 'rankCorrelation' | 'changedShare'> {
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return {
    variants: variants.length,
    rankCorrelation: mean(variants.map(({ spearman }) => spearman)),
    changedShare: mean(variants.map(({ changedShare }) => changedShare)),
  };
}
