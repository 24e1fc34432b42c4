import type { Recipe, RecipeKind } from '../../model/index.ts';
import type { RecipeResult, Refusal } from '../recipe-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import type { GatheredInputs } from './gather-inputs.ts';

/** What an evaluation has beside its inputs: the package and the recipes further inputs may come from. */
export interface RecipeContext {
  readonly session: AtlasSession;
  readonly recipes: readonly Recipe[];
}

export type RecipeOfKind<Kind extends RecipeKind> = Extract<Recipe, { kind: Kind }>;
export type ResultOfKind<Kind extends RecipeKind> = Extract<RecipeResult, { kind: Kind }>;

/** Computes one kind of recipe in the year of its gathered inputs. What can not be computed is refused, never thrown. */
export type Evaluator<Kind extends RecipeKind> = (
  context: RecipeContext,
  recipe: RecipeOfKind<Kind>,
  gathered: GatheredInputs,
  pace: Pace,
) => Promise<ResultOfKind<Kind> | Refusal>;
