import { html, type TemplateResult } from 'lit';
import type { Scenario } from '../../../model/index.ts';
import type { ShelvedItem } from '../../atlas-view.ts';
import type { TextsController } from '../../texts-controller.ts';

/** Title in the language of the reader. */
export const scenarioTitle = ({ title, titleEn }: Scenario, language: TextsController['language']): string =>
  (language === 'en' ? titleEn : undefined) ?? title;

/** Which scenario is chosen: things as they are, those of the package, own ones. */
export function scenarioShelf(
  texts: TextsController,
  shelf: readonly ShelvedItem<Scenario>[],
  chosen: string | null,
  choose: (scenario: string | null) => void,
): TemplateResult {
  const row = (id: string | null, title: string, about: string): TemplateResult =>
    html`<label>
      <input type="radio" name="scenario" .checked=${id === chosen} @change=${() => choose(id)} />
      <span>${title}</span>
      <span class="hint">${about}</span>
    </label>`;
  return html`<div class="shelf" role="radiogroup" aria-label=${texts.text('supply.scenarios.list')}>
    ${row(null, texts.text('supply.scenarios.asIs'), texts.text('supply.scenarios.asIs.about'))}
    ${shelf.map(({ item, origin }) =>
      row(
        item.id,
        scenarioTitle(item, texts.language),
        [texts.text(`supply.scenarios.origin.${origin}`), texts.text('supply.scenarios.count', { count: item.changes.length })].join(' · '),
      ),
    )}
  </div>`;
}
