import type { RecipeResult } from '../analysis/protocol.ts';
import type { AtlasPackage, Level, Recipe } from '../model/index.ts';
import type { Language } from '../texts/index.ts';

export interface MethodSheetInput {
  readonly recipe: Recipe;
  readonly result: RecipeResult;
  readonly atlas: AtlasPackage;
  readonly level: Level;
  readonly language: Language;
}

/** A page (HTML, self-contained, fit for print) that states a recipe: inputs, choices, figures, sources. */
export function methodSheet({ recipe }: MethodSheetInput): string {
  return `<!doctype html><title>${recipe.id}</title>`;
}
