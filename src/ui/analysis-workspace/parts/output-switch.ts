import { html, nothing, type TemplateResult } from 'lit';
import { recipeOutputs, type AtlasPackage, type IndicatorId, type Recipe } from '../../../model/index.ts';
import { indicatorTitle } from '../../../texts/index.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';

/** Which output of the recipe the map shows. Nothing where there is only one and it is shown. */
export function outputSwitch(
  host: HTMLElement,
  texts: TextsController,
  atlas: AtlasPackage,
  recipe: Recipe,
  shown: IndicatorId | null,
): TemplateResult | typeof nothing {
  const outputs = recipeOutputs(recipe);
  const isShown = outputs.some(({ indicator }) => indicator === shown);
  if (outputs.length === 1 && isShown) return nothing;
  const titleOf = (id: IndicatorId): string => {
    const descriptor = atlas.atlas.indicators?.find((one) => one.id === id);
    return descriptor === undefined ? id : indicatorTitle(descriptor, texts.language);
  };
  return html`<div class="field">
    <label for="output">${texts.text('analysis.output')}</label>
    <select
      id="output"
      @change=${(event: Event) => {
        const id = outputs.find(({ indicator }) => indicator === (event.currentTarget as HTMLSelectElement).value)?.indicator;
        if (id !== undefined) dispatchIntent(host, { type: 'indicator/chosen', indicator: id });
      }}
    >
      ${isShown ? nothing : html`<option value="" selected>${texts.text('analysis.output.other')}</option>`}
      ${outputs.map(({ indicator }) => html`<option value=${indicator} ?selected=${indicator === shown}>${titleOf(indicator)}</option>`)}
    </select>
  </div>`;
}
