import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { partStyles } from '../parts/parts.styles.ts';

const WEIGHTINGS = { smallest: 50, usual: 200, largest: 2000, step: 50 };
const SPREAD_PERCENT = { smallest: 5, largest: 95, step: 5 };

const selectSlice = ({ analysis, session }: AtlasView) => ({
  kind: analysis.draft?.kind ?? null,
  exploration: session.exploration,
  seed: analysis.robustness?.kind === 'robustness' ? analysis.robustness.seed : null,
});

/** How the index is varied: number of random weightings and how far weights may move. */
@customElement('atlas-robustness-assistant')
export class AtlasRobustnessAssistant extends LitElement {
  static override styles = [baseStyles, partStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const text = this.#texts;
    if (view.kind !== 'index' && view.kind !== 'statusDynamics')
      return html`<div class="assistant">
        <p class="hint">${text.text('analysis.robustness.onlyIndex')}</p>
      </div>`;
    return html`<div class="assistant">
      <p class="hint">${text.text('analysis.robustness.intro')}</p>
      ${this.#spread(view.exploration.weightSpread)} ${this.#weightings(view.exploration.weightings)}
      ${view.seed === null ? nothing : html`<p class="hint">${text.text('analysis.robustness.seed', { seed: String(view.seed) })}</p>`}
    </div>`;
  }

  #weightings(weightings: number): TemplateResult {
    const text = this.#texts;
    return html`<div class="field">
      <label for="weightings">${text.text('analysis.robustness.weightings')}</label>
      <input
        id="weightings"
        type="number"
        min=${WEIGHTINGS.smallest}
        max=${WEIGHTINGS.largest}
        step=${WEIGHTINGS.step}
        aria-describedby="weightings-hint"
        .value=${String(weightings)}
        @change=${(event: Event) => {
          const asked = Math.round(Number((event.currentTarget as HTMLInputElement).value));
          if (asked >= WEIGHTINGS.smallest && asked <= WEIGHTINGS.largest)
            dispatchIntent(this, { type: 'exploration/changed', settings: { weightings: asked } });
          else (event.currentTarget as HTMLInputElement).value = String(weightings);
        }}
      />
      <p class="hint" id="weightings-hint">${text.text('analysis.robustness.weightings.hint', { count: WEIGHTINGS.usual })}</p>
    </div>`;
  }

  #spread(spread: number): TemplateResult {
    const text = this.#texts;
    const percent = Math.round(spread * 100);
    const shown = text.text('analysis.robustness.spread.value', { percent });
    return html`<div class="field">
      <label for="spread">${text.text('analysis.robustness.spread')} <strong>${shown}</strong></label>
      <input
        id="spread"
        type="range"
        min=${SPREAD_PERCENT.smallest}
        max=${SPREAD_PERCENT.largest}
        step=${SPREAD_PERCENT.step}
        aria-valuetext=${shown}
        aria-describedby="spread-hint"
        .value=${String(percent)}
        @change=${(event: Event) =>
          dispatchIntent(this, {
            type: 'exploration/changed',
            settings: { weightSpread: Number((event.currentTarget as HTMLInputElement).value) / 100 },
          })}
      />
      <p class="hint" id="spread-hint">
        ${text.text('analysis.robustness.spread.hint', {
          percent,
          lowest: formatNumber(1 - spread, 2, text.language),
          highest: formatNumber(1 + spread, 2, text.language),
        })}
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-robustness-assistant': AtlasRobustnessAssistant;
  }
}
