import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/supply-topic.ts';
import { SITING_PROBLEMS, type SitingSettings } from '../../../state/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { numberField } from '../../analysis-workspace/parts/number-field.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';

const MOST_SITES = 50;
const MOST_PLACES = 10_000;

const selectSlice = ({ supply }: AtlasView) => ({ settings: supply.settings.siting, hasPlaces: supply.draft?.ageGroup != null });

/** What good sites are asked for: the question, how many, beside the present facilities or instead of them. */
@customElement('atlas-site-assistant')
export class AtlasSiteAssistant extends LitElement {
  static override styles = [baseStyles, partStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const text = this.#texts;
    const { settings } = view;
    const { problem } = settings;
    return html`<div class="assistant">
      <p class="hint">${text.text('supply.sites.intro')}</p>
      <section class="step">
        <h3>${text.text('supply.sites.step.question')}</h3>
        ${choiceField(
          'problem',
          text.text('supply.sites.problem'),
          SITING_PROBLEMS.filter((one) => one !== 'capacitated' || view.hasPlaces),
          problem,
          (one) => text.text(`supply.sites.problem.${one}`),
          (one) => this.#change({ problem: one }),
        )}
        <p class="hint">${text.text(`supply.sites.problem.${problem}.hint`)}</p>
      </section>
      <section class="step">
        <h3>${text.text('supply.sites.step.choices')}</h3>
        ${
          problem === 'setCovering'
            ? nothing
            : numberField({
                id: 'sites',
                label: text.text('supply.sites.count'),
                value: settings.sites,
                min: 1,
                max: MOST_SITES,
                change: (sites) => this.#change({ sites }),
              })
        }
        ${
          problem === 'capacitated'
            ? numberField({
                id: 'places',
                label: text.text('supply.sites.places'),
                value: settings.placesPerSite,
                min: 1,
                max: MOST_PLACES,
                change: (placesPerSite) => this.#change({ placesPerSite }),
              })
            : nothing
        }
        ${
          problem === 'unmet'
            ? nothing
            : html`<label class="choice">
                <input
                  type="checkbox"
                  .checked=${settings.keepPresent}
                  @change=${(event: Event) => this.#change({ keepPresent: (event.currentTarget as HTMLInputElement).checked })}
                />
                ${text.text('supply.sites.keepPresent')}
              </label>`
        }
      </section>
    </div>`;
  }

  #change(settings: Partial<SitingSettings>): void {
    const { settings: before } = this.#view.required;
    dispatchIntent(this, { type: 'supply/changed', settings: { siting: { ...before, ...settings } } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-site-assistant': AtlasSiteAssistant;
  }
}
