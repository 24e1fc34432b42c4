import { html, type TemplateResult } from 'lit';
import { recipeOutputs, type Recipe } from '../../../model/index.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';

/** Buttons that bring the recipes that change with the scenario onto the map. */
export function recipesUponList(host: HTMLElement, texts: TextsController, recipes: readonly Recipe[]): TemplateResult {
  if (recipes.length === 0) return html`<p class="hint">${texts.text('supply.scenarios.recipes.none')}</p>`;
  return html`<p class="hint">${texts.text('supply.scenarios.recipes.hint')}</p>
    <ul>
      ${recipes.map((recipe) => {
        const title = (texts.language === 'en' ? recipe.titleEn : undefined) ?? recipe.title;
        const show = (): void => dispatchIntent(host, { type: 'indicator/chosen', indicator: recipeOutputs(recipe)[0].indicator });
        return html`<li>
          <button @click=${show}>${texts.text('supply.scenarios.recipes.show', { title })}</button>
        </li>`;
      })}
    </ul>`;
}
