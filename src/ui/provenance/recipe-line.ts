import type { AtlasPackage, IndicatorDescriptor, Recipe } from '../../model/index.ts';
import { indicatorTitle, translate, type Language } from '../../texts/index.ts';
import { inputIndicators, recipeBehind } from './sources.ts';

/** Name of a recipe in a language. */
export const recipeTitle = (recipe: Recipe, language: Language): string => (language === 'en' ? recipe.titleEn : undefined) ?? recipe.title;

/** "Rezept Sozialindex, Version 2, aus: ..." for what a recipe computes; empty for indicators of the package. */
export function recipeLine(atlas: AtlasPackage, indicator: IndicatorDescriptor, language: Language): string {
  const recipe = recipeBehind(atlas, indicator);
  if (recipe === null) return '';
  return translate(language, 'recipe.provenance', {
    title: recipeTitle(recipe, language),
    // 0 = never saved.
    version: recipe.version === 0 ? '' : recipe.version,
    inputs: inputIndicators(atlas, recipe)
      .map((input) => indicatorTitle(input, language))
      .join(', '),
  });
}
