import { recipeId, type Recipe, type RecipeId } from '../model/index.ts';
import { freeId } from './beside-items.ts';

/**
 * Recipes from elsewhere beside those that are there, so that nobody's work is overwritten by a recipe that happens to have the same id: one
 * that is there already is null in the result; one that has the id of another recipe gets a new id, and what uses it among the incoming ones
 * follows. Cost O(recipes² · size).
 */
export function besideRecipes(present: readonly Recipe[], incoming: readonly Recipe[]): readonly (Recipe | null)[] {
  const known = new Map(present.map((recipe) => [recipe.id, JSON.stringify(recipe)]));
  const taken = new Set<RecipeId>([...known.keys(), ...incoming.map(({ id }) => id)]);
  const others = incoming.map((recipe) => (known.get(recipe.id) === JSON.stringify(recipe) ? null : recipe));
  const clashing = new Set(others.flatMap((recipe) => (recipe !== null && known.has(recipe.id) ? [recipe.id] : [])));
  let beside = others;
  for (const id of clashing) {
    const free = recipeId(freeId(id, taken));
    taken.add(free);
    beside = beside.map((recipe) => recipe && renamed(recipe, id, free));
  }
  return beside;
}

/** A recipe in which another (or it itself) has a new id. */
function renamed(recipe: Recipe, from: RecipeId, to: RecipeId): Recipe {
  const prefix = `${from}.`;
  // Outputs are named by indicator ids only; titles and notes keep their words.
  const words = new Set(['title', 'titleEn', 'note', 'sentence', 'names']);
  const text = JSON.stringify(recipe, (name: string, value: unknown) => {
    if (words.has(name) || typeof value !== 'string') return value;
    return value.startsWith(prefix) ? `${to}.${value.slice(prefix.length)}` : value;
  });
  const copy = JSON.parse(text) as Recipe;
  return copy.id === from ? { ...copy, id: to } : copy;
}
