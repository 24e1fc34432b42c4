import type { AtlasPackage, IndicatorDescriptor, Recipe } from '../../model/index.ts';
import { indicatorTitle, translate, type Language } from '../../texts/index.ts';
import { inputIndicators, recipeBehind } from './sources.ts';

/** Name of a recipe in a language. */
export const recipeTitle = (recipe: Recipe, language: Language): string => (language === 'en' ? recipe.titleEn : undefined) ?? recipe.title;

/** "Rezept Sozialindex, Version 2" and "aus: SGB-II-Quote, ..."; empty for indicators of the package. */
export function recipeLines(atlas: AtlasPackage, indicator: IndicatorDescriptor, language: Language): readonly string[] {
  const recipe = recipeBehind(atlas, indicator);
  if (recipe === null) return [];
  const { version } = recipe;
  const inputs = inputIndicators(atlas, recipe).map((input) => indicatorTitle(input, language));
  return [
    // 0 = never saved.
    translate(language, 'recipe.provenance', { title: recipeTitle(recipe, language), ...(version === 0 ? {} : { version }) }),
    ...(inputs.length === 0 ? [] : [translate(language, 'recipe.provenance.inputs', { inputs: inputs.join(', ') })]),
  ];
}
