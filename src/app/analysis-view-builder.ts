import type { RecipeResult, TaskName, TaskRequest, TaskResult } from '../analysis/protocol.ts';
import { recipeCore, type AnalysisRecipe, type AtlasPackage, type LevelDescriptor, type Recipe } from '../model/index.ts';
import type { AppState, ResultCache } from '../state/index.ts';
import type { AnalysisView, ShelvedRecipe } from '../ui/atlas-view.ts';
import { analysisRequests } from './analysis-requests.ts';
import { shelvedRecipes } from './atlas-with-recipes.ts';
import { memoize } from '../view/index.ts';

/** Puts the view of the workspace "Index & Typen" together; keeps its identity while nothing changed. */
export class AnalysisViewBuilder {
  readonly #cache: ResultCache;
  #last: { readonly recipe: Recipe; readonly result: RecipeResult } | null = null;

  constructor(cache: ResultCache) {
    this.#cache = cache;
  }

  build(state: AppState, atlas: AtlasPackage | null, level: LevelDescriptor | null): AnalysisView {
    const { session } = state;
    const requests = atlas === null || level === null || session.workspace !== 'index' ? {} : analysisRequests(state, atlas, level);
    const find = <Name extends TaskName>(name: Name): TaskResult<Name> | null => {
      const request = requests[name] as TaskRequest<Name> | undefined;
      return request === undefined ? null : (this.#cache.get(name, request) ?? null);
    };
    const shelf = analysisShelf(shelvedRecipes(state.opened, session.recipes));
    const draft = session.draft?.kind === 'supply' ? null : session.draft;
    const fresh = find('recipe/result');
    if (draft === null) this.#last = null;
    else if (fresh !== null) this.#last = { recipe: draft, result: fresh };
    const kept = this.#last?.recipe.id === draft?.id ? (this.#last?.result ?? null) : null;
    return this.#view(
      session.page,
      shelf,
      draft,
      fresh ?? kept,
      fresh === null && kept !== null,
      find('recipe/robustness'),
      find('explore/correlations'),
      find('explore/factors'),
      find('explore/types'),
      find('explore/segregation'),
      find('facilities/load')?.facilities ?? null,
    );
  }

  readonly #view = memoize(
    (
      page: AnalysisView['page'],
      recipes: readonly ShelvedRecipe<AnalysisRecipe>[],
      draft: AnalysisRecipe | null,
      result: AnalysisView['result'],
      outdated: boolean,
      robustness: AnalysisView['robustness'],
      correlations: AnalysisView['correlations'],
      factors: AnalysisView['factors'],
      types: AnalysisView['types'],
      segregation: AnalysisView['segregation'],
      facilities: AnalysisView['facilities'],
    ): AnalysisView => ({
      page,
      recipes,
      draft,
      unsaved: draft !== null && !recipes.some(({ recipe }) => sameRecipe(recipe, draft)),
      result,
      outdated,
      robustness,
      correlations,
      factors,
      types,
      segregation,
      facilities,
    }),
  );
}

/** Supply has a workspace of its own. */
const analysisShelf = memoize((shelf: readonly ShelvedRecipe[]): readonly ShelvedRecipe<AnalysisRecipe>[] =>
  shelf.flatMap(({ recipe, origin }) => (recipe.kind === 'supply' ? [] : [{ recipe, origin }])),
);

/** Equal but for what saving itself writes. */
export const sameRecipe = (one: Recipe, other: Recipe): boolean =>
  one === other ||
  (one.id === other.id &&
    one.title === other.title &&
    one.note === other.note &&
    JSON.stringify(recipeCore(one)) === JSON.stringify(recipeCore(other)) &&
    namesOf(one) === namesOf(other));

const namesOf = (recipe: Recipe): string => ('names' in recipe ? JSON.stringify(recipe.names) : '');
