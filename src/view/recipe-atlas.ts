import type { SeriesRequest } from '../analysis/protocol.ts';
import { outputOf, recipeCore, recipesBehind, type AtlasPackage, type IndicatorId, type LevelId, type Recipe } from '../model/index.ts';
import { recipeIndicatorDescriptors, recipeTheme, type Language } from '../texts/index.ts';

/** The package with these recipes and an indicator for every output of theirs, in the words of one language. */
export function atlasWithRecipes(atlas: AtlasPackage, recipes: readonly Recipe[], language: Language): AtlasPackage {
  return {
    ...atlas,
    atlas: {
      ...atlas.atlas,
      recipes,
      themes: [...(atlas.atlas.themes ?? []), recipeTheme(language)],
      indicators: [...(atlas.atlas.indicators ?? []), ...recipeIndicatorDescriptors(recipes, language)],
    },
  };
}

/**
 * The package with the results of its own recipes that are shown outside of the atlas: all but those of supply, which are for the work on
 * places and ways and need its words.
 */
export function atlasForPublication(atlas: AtlasPackage, language: Language): AtlasPackage {
  const { recipes = [] } = atlas.atlas;
  if (recipes.length === 0) return atlas;
  const whole = atlasWithRecipes(atlas, recipes, language);
  const ofSupply = recipes.filter(({ kind }) => kind === 'supply');
  return {
    ...whole,
    atlas: { ...whole.atlas, indicators: whole.atlas.indicators?.filter(({ id }) => outputOf(ofSupply, id) === null) ?? [] },
  };
}

/** The request for a series as it may be published, of the package or of one of these recipes; null where recipes use each other in a circle. */
export function publishedSeriesRequest(recipes: readonly Recipe[], indicator: IndicatorId, level: LevelId): SeriesRequest | null {
  const behind = recipesBehind(recipes, indicator);
  if (behind === null) return null;
  return { indicator, level, published: true, ...(behind.length === 0 ? {} : { recipes: behind.map(recipeCore) }) };
}
