import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import { STANDARDISATIONS, type IndexRecipe, type Recipe, type RecipeInput, type StatusDynamicsRecipe } from '../../../model/index.ts';
import { formatNumber, indicatorTitle } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { checkLine } from '../parts/check-line.ts';
import { limitsOf, limitsText } from '../parts/limits.ts';
import { areasStep } from '../parts/areas-step.ts';
import '../parts/atlas-input-list.ts';
import { outputSwitch } from '../parts/output-switch.ts';
import { partStyles } from '../parts/parts.styles.ts';

type Draft = IndexRecipe | StatusDynamicsRecipe;

const selectSlice = ({ analysis, atlas, availability, indicator, session }: AtlasView) => ({
  draft: analysis.draft?.kind === 'index' || analysis.draft?.kind === 'statusDynamics' ? analysis.draft : null,
  correlations: analysis.correlations,
  exclusions: analysis.result === null || analysis.result.kind === 'refused' ? null : analysis.result.exclusions,
  atlas,
  availability,
  shown: indicator?.id ?? null,
  correlation: session.exploration.correlation,
});

/** Index assistant: level, indicators with direction and weight, areas that take part, method, classes. Every change shows at once. */
@customElement('atlas-index-assistant')
export class AtlasIndexAssistant extends LitElement {
  static override styles = [baseStyles, partStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.atlas === null) return nothing;
    const { draft, atlas } = view;
    const text = this.#texts;
    return html`<div class="assistant">
      ${outputSwitch(this, text, atlas, draft, view.shown)}
      <section class="step">
        <h3>${text.text('analysis.index.step.inputs')}</h3>
        <atlas-input-list
          .inputs=${draft.inputs}
          .level=${draft.level}
          ?unweighted=${draft.kind === 'statusDynamics'}
          @inputs-changed=${(event: CustomEvent<readonly RecipeInput[]>) => this.#change({ inputs: event.detail })}
        ></atlas-input-list>
        ${this.#redundancy()}
      </section>
      ${areasStep(text, { atlas, availability: view.availability, recipe: draft, change: (change) => this.#change(change) })}
      ${draft.kind === 'index' ? this.#index(draft) : this.#statusDynamics(draft)}
    </div>`;
  }

  /** Indicators that say nearly the same count twice. */
  #redundancy(): TemplateResult | typeof nothing {
    const { correlations, atlas } = this.#view.required;
    if (correlations?.kind !== 'correlations' || correlations.redundant.length === 0) return nothing;
    const title = (id: string): string => {
      const found = atlas?.atlas.indicators?.find((one) => one.id === id);
      return found === undefined ? id : indicatorTitle(found, this.#texts.language);
    };
    return html`${correlations.redundant.map(({ one, other, coefficient }) =>
      checkLine(
        'warning',
        this.#texts.text('analysis.index.redundant', {
          one: title(one),
          other: title(other),
          coefficient: formatNumber(coefficient, 2, this.#texts.language),
        }),
      ),
    )}`;
  }

  #index(draft: IndexRecipe): TemplateResult {
    const text = this.#texts;
    return html`<section class="step">
        <h3>${text.text('analysis.index.step.classes')}</h3>
        ${this.#limits('limits', text.text('analysis.index.limits'), draft.limits, (limits) => this.#change({ limits }))}
        <p class="hint">${text.text(draft.restandardised ? 'analysis.index.limits.standardised' : 'analysis.index.limits.plain')}</p>
      </section>
      <details>
        <summary>${text.text('analysis.index.method')}</summary>
        <div class="step">
          ${this.#choice('standardisation', STANDARDISATIONS, draft.standardisation, (standardisation) => this.#change({ standardisation }))}
          ${this.#choice('aggregation', ['arithmetic', 'geometric', 'rank'] as const, draft.aggregation, (aggregation) => this.#change({ aggregation }))}
          <label class="choice">
            <input
              type="checkbox"
              .checked=${draft.restandardised}
              @change=${(event: Event) => this.#change({ restandardised: (event.currentTarget as HTMLInputElement).checked })}
            />
            ${text.text('analysis.index.restandardised')}
          </label>
          ${this.#choice('upward', ['none', 'populationWeighted'] as const, draft.upward, (upward) => this.#change({ upward }))}
        </div>
      </details>`;
  }

  #statusDynamics(draft: StatusDynamicsRecipe): TemplateResult {
    const text = this.#texts;
    return html`<section class="step">
        <h3>${text.text('analysis.index.step.dynamics')}</h3>
        ${
          draft.dynamicsInputs.length > 0
            ? html`<p class="hint">${text.text('analysis.index.dynamics.published')}</p>
                <atlas-input-list
                  unweighted
                  .inputs=${draft.dynamicsInputs}
                  .level=${draft.level}
                  @inputs-changed=${(event: CustomEvent<readonly RecipeInput[]>) => this.#change({ dynamicsInputs: event.detail })}
                ></atlas-input-list>`
            : html`<div class="field">
                <label for="years">${text.text('analysis.index.dynamics.years')}</label>
                <input
                  id="years"
                  type="number"
                  min="1"
                  max="20"
                  .value=${String(draft.dynamicsYears)}
                  @change=${(event: Event) => {
                    const dynamicsYears = Number((event.currentTarget as HTMLInputElement).value);
                    if (Number.isInteger(dynamicsYears) && dynamicsYears >= 1 && dynamicsYears <= 50) this.#change({ dynamicsYears });
                    else this.requestUpdate();
                  }}
                />
              </div>`
        }
      </section>
      <section class="step">
        <h3>${text.text('analysis.index.step.classes')}</h3>
        ${this.#limits('status-limits', text.text('analysis.index.limits.status'), draft.statusLimits, ([low, middle, high, ...rest]) => {
          if (low !== undefined && middle !== undefined && high !== undefined && rest.length === 0)
            this.#change({ statusLimits: [low, middle, high] });
          else this.requestUpdate();
        })}
        ${this.#limits('dynamics-limits', text.text('analysis.index.limits.dynamics'), draft.dynamicsLimits, ([low, high, ...rest]) => {
          if (low !== undefined && high !== undefined && rest.length === 0) this.#change({ dynamicsLimits: [low, high] });
          else this.requestUpdate();
        })}
        <p class="hint">${text.text('analysis.index.limits.berlin')}</p>
      </section>
      <details>
        <summary>${text.text('analysis.index.method')}</summary>
        <div class="step">
          ${this.#choice('standardisation', ['zPopulation', 'zSample'] as const, draft.standardisation, (standardisation) => this.#change({ standardisation }))}
          ${this.#choice('upward', ['none', 'populationWeighted'] as const, draft.upward, (upward) => this.#change({ upward }))}
        </div>
      </details>`;
  }

  #limits(id: string, label: string, limits: readonly number[], change: (limits: number[]) => void): TemplateResult {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        inputmode="text"
        .value=${limitsText(limits, this.#texts.language)}
        @change=${(event: Event) => {
          const read = limitsOf((event.currentTarget as HTMLInputElement).value, this.#texts.language);
          if (read === null) this.requestUpdate();
          else change(read);
        }}
      />
    </div>`;
  }

  #choice<
    Value extends
      'zPopulation' | 'zSample' | 'rank' | 'percentile' | 'minMax' | 'robust' | 'arithmetic' | 'geometric' | 'none' | 'populationWeighted',
  >(
    name: 'standardisation' | 'aggregation' | 'upward',
    values: readonly Value[],
    chosen: Value,
    change: (value: Value) => void,
  ): TemplateResult {
    const text = this.#texts;
    return html`<div class="field">
      <label for=${name}>${text.text(`analysis.index.${name}`)}</label>
      <select
        id=${name}
        @change=${(event: Event) => {
          const value = values.find((one) => one === (event.currentTarget as HTMLSelectElement).value);
          if (value !== undefined) change(value);
        }}
      >
        ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${text.text(`analysis.choice.${value}`)}</option>`)}
      </select>
    </div>`;
  }

  /** Each kind of recipe takes only members of its own. */
  #change(change: Partial<Omit<IndexRecipe, 'kind'>> | Partial<Omit<StatusDynamicsRecipe, 'kind'>>): void {
    const { draft } = this.#view.required;
    if (draft !== null) dispatchIntent(this, { type: 'recipe/drafted', recipe: { ...draft, ...change } as Draft satisfies Recipe });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-index-assistant': AtlasIndexAssistant;
  }
}
