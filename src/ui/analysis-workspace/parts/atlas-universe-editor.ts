import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { areaKey, type AreaKey, type RecipeUniverse } from '../../../model/index.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { partStyles } from './parts.styles.ts';

/** A number of a field; null when it is empty, undefined when it is none. */
function numberOf(event: Event): number | null | undefined {
  const { value } = event.currentTarget as HTMLInputElement;
  if (value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/**
 * Which areas take part: smallest population, outliers, areas left out by hand, what a missing value does.
 * @fires universe-changed - `detail: RecipeUniverse`
 */
@customElement('atlas-universe-editor')
export class AtlasUniverseEditor extends LitElement {
  static override styles = [baseStyles, partStyles];

  @property({ attribute: false }) universe: RecipeUniverse | null = null;

  readonly #view = new SelectController(this, ({ level, selectedAreas }) => ({ level, selectedAreas }));
  readonly #texts = new TextsController(this);

  override render() {
    const { universe } = this;
    const view = this.#view.value;
    if (universe === null || view === null) return nothing;
    const text = this.#texts;
    const nameOf = (key: AreaKey): string => view.level?.names[view.level.keys.indexOf(key)] ?? key;
    return html`
      <div class="step">
        <div class="pair">
          <div class="field">
            <label for="minimum">${text.text('analysis.universe.minimum')}</label>
            <input
              id="minimum"
              type="number"
              min="0"
              step="10"
              placeholder=${text.text('analysis.universe.all')}
              .value=${universe.minimumPopulation === null ? '' : String(universe.minimumPopulation)}
              @change=${(event: Event) => this.#change({ minimumPopulation: numberOf(event) })}
            />
          </div>
          <div class="field">
            <label for="outlier">${text.text('analysis.universe.outlier')}</label>
            <input
              id="outlier"
              type="number"
              min="2"
              step="0.5"
              placeholder=${text.text('analysis.universe.noOutlier')}
              .value=${universe.outlierLimit === null ? '' : String(universe.outlierLimit)}
              @change=${(event: Event) => this.#change({ outlierLimit: numberOf(event) })}
            />
          </div>
        </div>
        <div class="field">
          <label for="missing">${text.text('analysis.universe.missing')}</label>
          <select
            id="missing"
            @change=${(event: Event) => this.#change({ missing: (event.currentTarget as HTMLSelectElement).value as RecipeUniverse['missing'] })}
          >
            ${(['exclude', 'available'] as const).map(
              (rule) =>
                html`<option value=${rule} ?selected=${rule === universe.missing}>
                  ${text.text(`analysis.universe.missing.${rule}`)}
                </option>`,
            )}
          </select>
        </div>
        <div class="field">
          <span>${text.text('analysis.universe.excluded', { count: universe.excludedAreas.length })}</span>
          <ul class="areas">
            ${universe.excludedAreas.map(
              (key) =>
                html`<li>
                  <button
                    aria-label=${text.text('analysis.universe.include', { area: nameOf(key) })}
                    @click=${() => this.#change({ excludedAreas: universe.excludedAreas.filter((other) => other !== key) })}
                  >
                    ${nameOf(key)} ×
                  </button>
                </li>`,
            )}
          </ul>
          <button ?disabled=${view.selectedAreas.length === 0} @click=${this.#excludeSelection}>
            ${text.text('analysis.universe.exclude', { count: view.selectedAreas.length })}
          </button>
        </div>
      </div>
    `;
  }

  readonly #excludeSelection = (): void => {
    const { level, selectedAreas } = this.#view.required;
    const keys = selectedAreas.flatMap((area) => level?.keys[area] ?? []);
    if (this.universe !== null) this.#change({ excludedAreas: [...new Set([...this.universe.excludedAreas, ...keys.map(areaKey)])] });
  };

  /** A field that holds no number goes back to what it was. */
  #change(change: { readonly [Part in keyof RecipeUniverse]?: RecipeUniverse[Part] | undefined }): void {
    const { universe } = this;
    if (universe === null) return;
    if (Object.values(change).includes(undefined)) return this.requestUpdate();
    this.dispatchEvent(new CustomEvent('universe-changed', { detail: { ...universe, ...change } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-universe-editor': AtlasUniverseEditor;
  }
}
