import { parseRecipe, type Recipe } from '../../model/index.ts';

/** What is kept of the reader's own recipes, per package. */
export interface KeptRecipes {
  readonly recipes: readonly Recipe[];
  readonly draft: Recipe | null;
}

const keyOf = (atlas: string): string => `sozialraumatlas.rezepte.${atlas}`;

const recipesIn = (json: unknown): readonly Recipe[] =>
  Array.isArray(json)
    ? json.flatMap((entry) => {
        const result = parseRecipe(entry);
        return 'recipe' in result ? [result.recipe] : [];
      })
    : [];

/** Own recipes of an earlier visit; nothing where storage is forbidden or holds something else. */
export function readKeptRecipes(atlas: string): KeptRecipes {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(keyOf(atlas)) ?? '{}');
    if (typeof json !== 'object' || json === null) return { recipes: [], draft: null };
    const [draft] = 'draft' in json ? recipesIn([json.draft]) : [];
    return { recipes: 'recipes' in json ? recipesIn(json.recipes) : [], draft: draft ?? null };
  } catch {
    return { recipes: [], draft: null };
  }
}

/** Keeps own recipes in this browser. */
export class RecipeKeeper {
  readonly #onFull: () => void;
  #kept: KeptRecipes | null = null;
  #told = false;

  /** `onFull` is told once when nothing more can be kept. */
  constructor(onFull: () => void) {
    this.#onFull = onFull;
  }

  /** Writes when something changed since the last time; the first call of a package only takes note. */
  update(atlas: string, { recipes, draft }: KeptRecipes): void {
    const before = this.#kept;
    this.#kept = { recipes, draft };
    if (before === null || (before.recipes === recipes && before.draft === draft)) return;
    try {
      if (recipes.length === 0 && draft === null) localStorage.removeItem(keyOf(atlas));
      else localStorage.setItem(keyOf(atlas), JSON.stringify({ recipes, draft }));
    } catch {
      if (!this.#told) this.#onFull();
      this.#told = true;
    }
  }

  /** Another package is open. */
  reset(): void {
    this.#kept = null;
  }
}
