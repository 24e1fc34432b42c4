import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Trash2 } from 'lucide';
import { indicatorId, type IndicatorDescriptor, type IndicatorId, type LevelId, type RecipeInput } from '../../../model/index.ts';
import { indicatorTitle } from '../../../texts/index.ts';
import { icon } from '../../icons/icon.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { candidateGroups } from './candidates.ts';
import { partStyles } from './parts.styles.ts';

/**
 * Indicators of a recipe: add, take out, and (unless `plain`) say which end means need and how much each counts.
 * @fires inputs-changed - the new list (`detail: readonly RecipeInput[]`)
 */
@customElement('atlas-input-list')
export class AtlasInputList extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    css`
      ul {
        display: grid;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-2);
        align-items: center;
        padding: var(--space-2);
        border: var(--border-width) solid var(--color-border);
        border-radius: var(--radius-1);
      }

      li .settings {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        gap: var(--space-2);
      }

      li .settings select {
        flex: 1 1 8rem;
        width: auto;
        min-width: 0;
      }

      li .settings .weight {
        flex: 0 0 5rem;
        display: flex;
        gap: var(--space-1);
        align-items: center;
      }

      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) inputs: readonly RecipeInput[] = [];
  @property({ attribute: false }) level: LevelId | null = null;
  /** Neither weights nor directions. */
  @property({ type: Boolean }) plain = false;
  /** Weights are left out, directions stay. */
  @property({ type: Boolean }) unweighted = false;
  /** Only rates with numerator and denominator may be added. */
  @property({ type: Boolean, attribute: 'rates-only' }) ratesOnly = false;
  /** How many may stand in the list. */
  @property({ type: Number }) most = 30;

  readonly #view = new SelectController(this, ({ atlas, availability, analysis }) => ({ atlas, availability, draft: analysis.draft }));
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.atlas === null || this.level === null) return nothing;
    const { language } = this.#texts;
    const chosen = new Set<IndicatorId>(this.inputs.map(({ indicator }) => indicator));
    const groups = candidateGroups(view.atlas, view.availability, this.level, view.draft, this.ratesOnly);
    const all = view.atlas.atlas.indicators ?? [];
    return html`
      ${
        this.inputs.length === 0
          ? nothing
          : html`<ul>
              ${this.inputs.map((input, position) => this.#row(input, position, all))}
            </ul>`
      }
      ${
        this.inputs.length >= this.most
          ? nothing
          : html`<div class="field">
              <label for="add">${this.#texts.text('analysis.inputs.add')}</label>
              <select id="add" .value=${''} @change=${this.#add}>
                <option value="">${this.#texts.text('analysis.inputs.choose')}</option>
                ${groups.map(
                  ({ theme, indicators }) =>
                    html`<optgroup
                      label=${theme === null ? this.#texts.text('analysis.inputs.noTheme') : ((language === 'en' ? theme.titleEn : undefined) ?? theme.title)}
                    >
                      ${indicators
                        .filter(({ id }) => !chosen.has(id))
                        .map((one) => html`<option value=${one.id}>${indicatorTitle(one, language)}</option>`)}
                    </optgroup>`,
                )}
              </select>
            </div>`
      }
    `;
  }

  #row(input: RecipeInput, position: number, all: readonly IndicatorDescriptor[]): TemplateResult {
    const text = this.#texts;
    const descriptor = all.find(({ id }) => id === input.indicator);
    const title = descriptor === undefined ? input.indicator : indicatorTitle(descriptor, text.language);
    return html`<li>
      <span class="name">${title}</span>
      <button
        class="quiet icon"
        aria-label=${text.text('analysis.inputs.remove', { indicator: title })}
        @click=${() => this.#change(this.inputs.filter((_, other) => other !== position))}
      >
        ${icon(Trash2)}
      </button>
      ${
        this.plain
          ? nothing
          : html`<div class="settings">
              <select
                aria-label=${text.text('analysis.inputs.direction', { indicator: title })}
                @change=${(event: Event) => this.#replace(position, { polarity: (event.currentTarget as HTMLSelectElement).value as RecipeInput['polarity'] })}
              >
                ${(['highIsUnfavourable', 'highIsFavourable'] as const).map(
                  (polarity) =>
                    html`<option value=${polarity} ?selected=${polarity === input.polarity}>
                      ${text.text(`analysis.inputs.${polarity}`)}
                    </option>`,
                )}
              </select>
              ${this.unweighted ? nothing : this.#weight(input, position, title)}
            </div>`
      }
    </li>`;
  }

  #weight(input: RecipeInput, position: number, title: string): TemplateResult {
    return html`<label class="weight"
      ><span aria-hidden="true">${this.#texts.text('analysis.inputs.weight.short')}</span
      ><input
        type="number"
        min="0.1"
        max="100"
        step="0.1"
        aria-label=${this.#texts.text('analysis.inputs.weight', { indicator: title })}
        .value=${String(input.weight)}
        @change=${(event: Event) => {
          const weight = Number((event.currentTarget as HTMLInputElement).value);
          if (Number.isFinite(weight) && weight > 0) this.#replace(position, { weight });
          else this.requestUpdate();
        }}
    /></label>`;
  }

  readonly #add = (event: Event): void => {
    const select = event.currentTarget as HTMLSelectElement;
    const id = select.value;
    select.value = '';
    const descriptor = this.#view.required.atlas?.atlas.indicators?.find((one) => one.id === id);
    if (descriptor === undefined) return;
    const polarity = descriptor.polarity === 'highIsFavourable' ? 'highIsFavourable' : 'highIsUnfavourable';
    this.#change([...this.inputs, { indicator: indicatorId(id), weight: 1, polarity }]);
  };

  #replace(position: number, change: Partial<RecipeInput>): void {
    this.#change(this.inputs.map((input, other) => (other === position ? { ...input, ...change } : input)));
  }

  #change(inputs: readonly RecipeInput[]): void {
    this.dispatchEvent(new CustomEvent('inputs-changed', { detail: inputs }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-input-list': AtlasInputList;
  }
}
