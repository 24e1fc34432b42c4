import type { RecipeId } from '../../../model/index.ts';

/** The last answer about a recipe: it stays while the next one is on its way. */
export class LastKnown<Answer> {
  #last: { readonly recipe: RecipeId; readonly answer: Answer } | null = null;

  /** Takes note of an answer; null = on its way. */
  note(recipe: RecipeId, answer: Answer | null): void {
    if (answer !== null) this.#last = { recipe, answer };
  }

  /** The last answer, if it was about this recipe. */
  of(recipe: RecipeId): Answer | null {
    return this.#last?.recipe === recipe ? this.#last.answer : null;
  }
}
