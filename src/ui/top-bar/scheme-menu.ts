import { html, type TemplateResult } from 'lit';
import type { Intent, SchemeChoice } from '../../state/index.ts';
import type { TextsController } from '../texts-controller.ts';

const SCHEMES: readonly SchemeChoice[] = ['system', 'light', 'dark', 'highContrast'];

/** Radio buttons for the colour scheme and the switch for the contrast mode of the map. */
export function schemeMenu(
  texts: TextsController,
  scheme: SchemeChoice,
  contrastMode: boolean,
  send: (intent: Intent) => void,
): TemplateResult {
  return html`<fieldset class="menu">
      <legend>${texts.text('frame.scheme.label')}</legend>
      ${SCHEMES.map(
        (choice) =>
          html`<label>
            <input
              type="radio"
              name="scheme"
              .checked=${choice === scheme}
              @change=${() => send({ type: 'scheme/chosen', scheme: choice })}
            />${texts.text(`frame.scheme.${choice}`)}
          </label>`,
      )}
    </fieldset>
    <fieldset class="menu">
      <legend>${texts.text('frame.map.label')}</legend>
      <label>
        <input type="checkbox" .checked=${contrastMode} @change=${() => send({ type: 'contrast/toggled' })} />${texts.text(
          'frame.contrastMode.label',
        )}
      </label>
    </fieldset>`;
}
