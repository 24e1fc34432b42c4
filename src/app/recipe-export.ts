import type { RecipeId, SupplyRecipe } from '../model/index.ts';
import type { AtlasView } from '../ui/index.ts';
import { download } from './download.ts';

const ISO_DATE_LENGTH = 10;

/** Saves recipes as JSON, in the shape of `atlas.recipes` of a package. */
export function exportRecipes({ analysis, supply, atlas }: AtlasView, ids: readonly RecipeId[]): void {
  const recipes = [...analysis.recipes, ...supply.recipes].map(({ recipe }) => recipe).filter(({ id }) => ids.includes(id));
  if (recipes.length === 0) return;
  const name = recipes.length === 1 ? recipes[0]!.id : `${atlas?.name ?? 'atlas'}-rezepte`;
  download(`${name}.json`, `${JSON.stringify({ recipes }, null, 2)}\n`, 'application/json');
}

/** Saves the method sheet of the open recipe: what was computed from what, how, with which result. */
export async function saveMethodSheet(view: AtlasView): Promise<void> {
  if (view.supply.draft !== null) return saveSupplySheet(view, view.supply.draft);
  const { draft, result } = view.analysis;
  if (draft === null || result === null || view.atlas === null || view.level === null) return;
  const { methodSheet } = await import('../report/method-sheet.ts');
  const generated = new Date().toISOString().slice(0, ISO_DATE_LENGTH);
  const html = methodSheet({ recipe: draft, result, atlas: view.atlas, level: view.level, language: view.session.language, generated });
  download(`${draft.id}-methode.html`, html, 'text/html;charset=utf-8');
}

async function saveSupplySheet({ supply, atlas, session: { language } }: AtlasView, recipe: SupplyRecipe): Promise<void> {
  const { result, scenario, network, outdated } = supply;
  if (result?.kind !== 'supply' || outdated || atlas === null) return;
  const { supplySheet } = await import('../report/supply-sheet.ts');
  const generated = new Date().toISOString().slice(0, ISO_DATE_LENGTH);
  const html = supplySheet({ recipe, result, scenario, network, atlas, language, generated });
  download(`${recipe.id}-methode.html`, html, 'text/html;charset=utf-8');
}
