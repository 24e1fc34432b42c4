import type { AtlasPackage, DistrictPlan, Recipe, Scenario, Story, SupplyRecipe } from '../model/index.ts';
import { changesFor } from '../state/index.ts';
import type { ShelvedItem } from '../ui/atlas-view.ts';
import { memoize } from '../view/index.ts';

/** What the package delivers and the reader's own items; an own one stands in for the package's of the same id. */
export function shelved<Item extends { readonly id: string }>(
  delivered: readonly Item[],
  own: readonly Item[],
): readonly ShelvedItem<Item>[] {
  const ids = new Set(delivered.map(({ id }) => id));
  return [
    ...delivered.map((item): ShelvedItem<Item> => {
      const changed = own.find(({ id }) => id === item.id);
      return changed === undefined ? { item, origin: 'package' } : { item: changed, origin: 'changed' };
    }),
    ...own.filter(({ id }) => !ids.has(id)).map((item): ShelvedItem<Item> => ({ item, origin: 'own' })),
  ];
}

const NONE: readonly never[] = [];

/** Scenarios of the package and the reader's own ones. */
export const shelvedScenarios = memoize((atlas: AtlasPackage | null, own: readonly Scenario[]) =>
  shelved(atlas?.atlas.scenarios ?? NONE, own),
);
/** District plans of the package and the reader's own ones. */
export const shelvedDistricts = memoize((atlas: AtlasPackage | null, own: readonly DistrictPlan[]) =>
  shelved(atlas?.atlas.districts ?? NONE, own),
);

/** Stories of the package and the reader's own ones. */
export const shelvedStories = memoize((atlas: AtlasPackage | null, own: readonly Story[]) => shelved(atlas?.atlas.stories ?? NONE, own));

/** A supply recipe as it is computed with a scenario (null = as things are). */
export function withScenario(recipe: SupplyRecipe, scenario: Scenario | null): SupplyRecipe {
  const changes = scenario === null ? [] : changesFor(recipe, scenario);
  return changes.length === 0 ? recipe : { ...recipe, changes };
}

/** The recipes as they are computed with a scenario; others than those of supply stay the same. */
export const recipesWithScenario = memoize((recipes: readonly Recipe[], scenario: Scenario | null): readonly Recipe[] =>
  scenario === null ? recipes : recipes.map((recipe) => (recipe.kind === 'supply' ? withScenario(recipe, scenario) : recipe)),
);
