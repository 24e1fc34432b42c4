import { misuse, recipeInputs, recipeOutputs, recipesBehind, type Recipe, type Year } from '../../model/index.ts';
import type { RecipeResult, Refusal, TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import type { RecipeContext } from './evaluator.ts';
import { gatherInputs, gatheredIn, nearestYear, type GatheredInputs } from './gather-inputs.ts';
import { keptComputation, recipeKey } from './kept-computations.ts';
import { partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';

/** Share of the progress that reading the inputs gets. */
const GATHERING = 0.2;

/** Computes the asked recipe (the last of the request) in the nearest year its inputs have. */
export async function recipeResult(
  session: AtlasSession,
  { recipes, year }: TaskRequest<'recipe/result'>,
  pace: Pace,
): Promise<TaskResult<'recipe/result'>> {
  const recipe = recipes.at(-1);
  if (recipe === undefined) throw misuse('recipe/result: no recipe');
  const context = { session, recipes };
  const gathered = await gatherRecipe(context, recipe, year, partOfPace(pace, 0, GATHERING));
  return gathered.kind === 'refused' ? gathered : evaluatedRecipe(context, recipe, gathered, partOfPace(pace, GATHERING, 1));
}

/** Reads the inputs of a recipe. With dynamics from differences, the years are those that have an earlier one to compare with. */
export async function gatherRecipe(
  { session, recipes }: RecipeContext,
  recipe: Recipe,
  year: Year,
  pace: Pace,
): Promise<GatheredInputs | Refusal> {
  const inputs = recipeInputs(recipe);
  if (recipesBehind(recipes, recipeOutputs(recipe)[0].indicator) === null) return refuse('circularRecipe', inputs);
  const gathered = await gatherInputs(session, { indicators: inputs, recipes, level: recipe.level, year }, pace);
  if (gathered.kind === 'refused' || recipe.kind !== 'statusDynamics' || recipe.dynamicsInputs.length > 0) return gathered;
  const years = gathered.years.filter((known) => gathered.years.includes(known - recipe.dynamicsYears));
  const [first] = years;
  if (first === undefined) return refuse('noCommonYear', [], gathered.findings);
  return gatheredIn({ ...gathered, years }, nearestYear(years, year) ?? first);
}

/**
 * The result of a recipe in the year of `gathered`, computed once for map, result panel and profile together; recipes that differ in words
 * only have the same one.
 * @throws AtlasError `aborted`
 */
export const evaluatedRecipe = (context: RecipeContext, recipe: Recipe, gathered: GatheredInputs, pace: Pace): Promise<RecipeResult> =>
  keptComputation(
    context.session,
    `${gathered.year} ${recipeKey(context, recipe)}`,
    (shared) => evaluate(context, recipe, gathered, shared),
    pace,
  );

/** Each kind is loaded when it is first asked for. */
async function evaluate(context: RecipeContext, recipe: Recipe, gathered: GatheredInputs, pace: Pace): Promise<RecipeResult> {
  switch (recipe.kind) {
    case 'index':
      return (await import('./evaluate-index.ts')).evaluateIndex(context, recipe, gathered, pace);
    case 'statusDynamics':
      return (await import('./evaluate-status-dynamics.ts')).evaluateStatusDynamics(context, recipe, gathered, pace);
    case 'factors':
      return (await import('./evaluate-factors.ts')).evaluateFactors(context, recipe, gathered, pace);
    case 'typology':
      return (await import('./evaluate-typology.ts')).evaluateTypology(context, recipe, gathered, pace);
    case 'association':
      return (await import('./evaluate-association.ts')).evaluateAssociation(context, recipe, gathered, pace);
    case 'expectation':
      return (await import('./evaluate-expectation.ts')).evaluateExpectation(context, recipe, gathered, pace);
    case 'supply':
      throw misuse('recipe/result: supply recipes are asked by supply/result');
  }
}
