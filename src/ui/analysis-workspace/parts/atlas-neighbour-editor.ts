import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NeighbourSettings } from '../../../model/index.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { partStyles } from './parts.styles.ts';

type NumberField = 'gapMeters' | 'distanceMeters' | 'count';

const FIELDS: Readonly<Record<NeighbourSettings['kind'], NumberField>> = {
  queen: 'gapMeters',
  rook: 'gapMeters',
  distance: 'distanceMeters',
  nearest: 'count',
};
const STEPS: Readonly<Record<NumberField, { readonly min: number; readonly max: number; readonly step: number }>> = {
  gapMeters: { min: 0, max: 500, step: 5 },
  distanceMeters: { min: 50, max: 50_000, step: 50 },
  count: { min: 1, max: 50, step: 1 },
};

/**
 * Who counts as neighbour.
 * @fires neighbours-changed - `detail: NeighbourSettings`
 */
@customElement('atlas-neighbour-editor')
export class AtlasNeighbourEditor extends LitElement {
  static override styles = [baseStyles, partStyles];

  @property({ attribute: false }) neighbours: NeighbourSettings | null = null;

  readonly #texts = new TextsController(this);

  override render() {
    const { neighbours } = this;
    if (neighbours === null) return nothing;
    const text = this.#texts;
    return html`<div class="step">
      <div class="field">
        <label for="kind">${text.text('analysis.neighbours.kind')}</label>
        <select
          id="kind"
          @change=${(event: Event) => this.#change({ kind: (event.currentTarget as HTMLSelectElement).value as NeighbourSettings['kind'] })}
        >
          ${(['queen', 'rook', 'distance', 'nearest'] as const).map(
            (kind) =>
              html`<option value=${kind} ?selected=${kind === neighbours.kind}>${text.text(`analysis.neighbours.kind.${kind}`)}</option>`,
          )}
        </select>
      </div>
      ${this.#number(neighbours, FIELDS[neighbours.kind])}
      <label class="choice">
        <input
          type="checkbox"
          .checked=${neighbours.islands === 'linkToNearest'}
          @change=${(event: Event) => this.#change({ islands: (event.currentTarget as HTMLInputElement).checked ? 'linkToNearest' : 'none' })}
        />
        ${text.text('analysis.neighbours.islands')}
      </label>
    </div>`;
  }

  #number(neighbours: NeighbourSettings, field: NumberField): TemplateResult {
    const { min, max, step } = STEPS[field];
    return html`<div class="field">
      <label for="number">${this.#texts.text(`analysis.neighbours.${field}`)}</label>
      <input
        id="number"
        type="number"
        min=${min}
        max=${max}
        step=${step}
        .value=${String(neighbours[field])}
        @change=${(event: Event) => {
          const value = Number((event.currentTarget as HTMLInputElement).value);
          if (Number.isFinite(value) && value >= min && value <= max) this.#change({ [field]: value });
          else this.requestUpdate();
        }}
      />
    </div>`;
  }

  #change(change: Partial<NeighbourSettings>): void {
    if (this.neighbours !== null) this.dispatchEvent(new CustomEvent('neighbours-changed', { detail: { ...this.neighbours, ...change } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-neighbour-editor': AtlasNeighbourEditor;
  }
}
