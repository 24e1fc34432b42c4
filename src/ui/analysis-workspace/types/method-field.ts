import { html, type TemplateResult } from 'lit';
import { TYPOLOGY_METHODS, type TypologyMethod } from '../../../model/index.ts';
import type { TextsController } from '../../texts-controller.ts';

const GROUPS = [
  { name: 'similar', methods: ['kMeans', 'medoids', 'gaussianMixture'] },
  { name: 'stepwise', methods: ['ward', 'average', 'complete', 'single'] },
  { name: 'regions', methods: ['skater', 'redcap', 'schc', 'azp', 'maxP'] },
] as const satisfies readonly { name: string; methods: readonly TypologyMethod[] }[];

/** Methods in plain words, by what they do, with a sentence on the chosen one. */
export function methodField(texts: TextsController, chosen: TypologyMethod, change: (method: TypologyMethod) => void): TemplateResult {
  return html`<div class="field">
    <label for="method">${texts.text('analysis.types.method')}</label>
    <select
      id="method"
      aria-describedby="method-about"
      @change=${(event: Event) => {
        const method = TYPOLOGY_METHODS.find((one) => one === (event.currentTarget as HTMLSelectElement).value);
        if (method !== undefined) change(method);
      }}
    >
      ${GROUPS.map(
        ({ name, methods }) =>
          html`<optgroup label=${texts.text(`analysis.types.method.${name}`)}>
            ${methods.map(
              (method) =>
                html`<option value=${method} .selected=${method === chosen}>${texts.text(`analysis.types.method.${method}`)}</option>`,
            )}
          </optgroup>`,
      )}
    </select>
    <p class="hint" id="method-about">${texts.text(`analysis.types.method.about.${chosen}`)}</p>
  </div>`;
}
