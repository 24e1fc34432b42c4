import { recipesBehind, recipeOutputs, type AtlasPackage, type Recipe, type SupplyRecipe } from '../../../model/index.ts';

/** The recipes that use outputs of a supply recipe, directly or through others. */
export function recipesUpon(atlas: AtlasPackage, { id }: SupplyRecipe): readonly Recipe[] {
  const recipes = atlas.atlas.recipes ?? [];
  return recipes.filter(
    (recipe) => recipe.id !== id && recipesBehind(recipes, recipeOutputs(recipe)[0].indicator)?.some((behind) => behind.id === id) === true,
  );
}
