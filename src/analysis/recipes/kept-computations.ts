import type { Recipe } from '../../model/index.ts';
import { recipeCore, recipeOutputs, recipesBehind } from '../../model/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { RecentlyUsed } from '../tasks/recently-used.ts';
import type { RecipeContext } from './evaluator.ts';
import { SharedComputation } from './shared-computation.ts';

/** An index of 50,000 areas and seven inputs takes about 8 MB, one of 500 areas 0.1 MB. */
const KEPT_BYTES = 64e6;

interface Kept {
  result: { readonly value: unknown } | null;
  running: SharedComputation<unknown> | null;
}

/** Results belong to an opened package: they go with it. */
const KEPT = new WeakMap<AtlasSession, RecentlyUsed<Kept>>();

/**
 * Computes something once per package and keeps it, the last results up to a bound. Tasks that ask while it runs wait for the same
 * computation. `key` names everything the result depends on; equal keys must have results of one type.
 * @throws AtlasError `aborted` when the pace's task was cancelled; the others that wait get the result none the less
 */
export async function keptComputation<Result>(
  session: AtlasSession,
  key: string,
  compute: (pace: Pace) => Promise<Result>,
  pace: Pace,
): Promise<Result> {
  let computations = KEPT.get(session);
  if (computations === undefined) KEPT.set(session, (computations = new RecentlyUsed<Kept>(KEPT_BYTES)));
  const kept = computations.getOrMake(key, () => ({ result: null, running: null }));
  if (kept.result !== null) return kept.result.value as Result;
  if (kept.running === null || kept.running.isOver) kept.running = new SharedComputation<unknown>(compute);
  const value = (await kept.running.join(pace)) as Result;
  if (kept.result === null) {
    kept.result = { value };
    kept.running = null;
    computations.weigh(key, bytesOf(value));
  }
  return value;
}

/** Forgets all results of a package, where what they were computed from is replaced. */
export const forgetComputations = (session: AtlasSession): boolean => KEPT.delete(session);

/** Names a recipe by what its results depend on: itself and the recipes behind it, without their words. */
export const recipeKey = ({ recipes }: RecipeContext, recipe: Recipe): string =>
  JSON.stringify((recipesBehind(recipes, recipeOutputs(recipe)[0].indicator) ?? [recipe]).map(recipeCore));

/** Bytes of all typed arrays in a result, at least 1. */
function bytesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce<number>((bytes, member) => (typeof member === 'object' ? bytes + bytesOf(member) : bytes), 1);
}
