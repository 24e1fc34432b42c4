import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../../../texts/analysis-topic.ts';
import type { FactorExploration } from '../../../analysis/protocol.ts';
import type { FactorRecipe, IndicatorId, RecipeInput } from '../../../model/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { choiceField } from '../parts/choice-field.ts';
import { LastKnown } from '../parts/last-known.ts';
import { numberField } from '../parts/number-field.ts';
import { areasStep } from '../parts/areas-step.ts';
import '../parts/atlas-input-list.ts';
import { outputSwitch } from '../parts/output-switch.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { refusalText } from '../parts/refusal-text.ts';
import { titleOf } from '../parts/title-of.ts';
import { isUnnamed, namesFor, proposedNames } from './factor-names.ts';
import { suitabilityChecks } from './suitability-checks.ts';

const selectSlice = ({ analysis, atlas, availability, indicator }: AtlasView) => ({
  draft: analysis.draft?.kind === 'factors' ? analysis.draft : null,
  exploration: analysis.factors,
  result: analysis.result?.kind === 'factors' ? analysis.result : null,
  atlas,
  availability,
  shown: indicator?.id ?? null,
});

/** Fewer indicators make no factors. */
const FEWEST_INDICATORS = 3;
const MOST_FACTORS = 12;
const FIRST_YEAR = 1800;
const LAST_YEAR = 9999;

/** Factor assistant: indicators, areas, whether the data are fit, how many factors, method, names. */
@customElement('atlas-factor-assistant')
export class AtlasFactorAssistant extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    css`
      .suggestions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .proposal {
        justify-self: start;
        justify-content: start;
        min-height: var(--target-size);
        padding: 0 var(--space-2);
        font-size: var(--font-size-2);
        text-align: left;
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #explorations = new LastKnown<FactorExploration>();

  override willUpdate(): void {
    const view = this.#view.value;
    if (view !== null && view.draft !== null) this.#explorations.note(view.draft.id, view.exploration);
  }

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.atlas === null) return nothing;
    const { draft, atlas } = view;
    const text = this.#texts;
    const inputs = draft.indicators.map((indicator): RecipeInput => ({ indicator, weight: 1, polarity: 'highIsUnfavourable' }));
    return html`<div class="assistant">
      ${outputSwitch(this, text, atlas, draft, view.shown)}
      <section class="step">
        <h3>${text.text('analysis.factors.step.inputs')}</h3>
        <p class="hint">${text.text('analysis.factors.step.inputs.hint')}</p>
        <atlas-input-list
          plain
          .inputs=${inputs}
          .level=${draft.level}
          @inputs-changed=${(event: CustomEvent<readonly RecipeInput[]>) => this.#change({ indicators: event.detail.map(({ indicator }) => indicator) })}
        ></atlas-input-list>
      </section>
      ${areasStep(text, { atlas, availability: view.availability, recipe: draft, change: (change) => this.#change(change) })}
      <section class="step" aria-live="polite" aria-busy=${view.exploration === null}>
        <h3>${text.text('analysis.factors.step.checks')}</h3>
        ${this.#checks(draft)}
      </section>
      <section class="step">
        <h3>${text.text('analysis.factors.step.count')}</h3>
        ${this.#count(draft)}
      </section>
      ${this.#names(draft)}
      <details>
        <summary>${text.text('analysis.factors.method')}</summary>
        <div class="step">${this.#method(draft)}</div>
      </details>
    </div>`;
  }

  #checks(draft: FactorRecipe): TemplateResult {
    const text = this.#texts;
    const { atlas } = this.#view.required;
    if (draft.indicators.length < FEWEST_INDICATORS) return html`<p class="hint">${text.text('analysis.factors.checks.few')}</p>`;
    const exploration = this.#explorations.of(draft.id);
    if (exploration === null) return html`<p class="hint">${text.text('analysis.factors.checks.waiting')}</p>`;
    if (exploration.kind === 'refused') return refusalText(text, atlas, exploration);
    return suitabilityChecks(
      text,
      exploration.suitability,
      exploration.correlations.indicators,
      exploration.areas,
      (indicator) => titleOf(atlas, indicator, text.language),
      (indicator) => this.#change({ indicators: draft.indicators.filter((one) => one !== indicator) }),
    );
  }

  /** How many factors, with what speaks for it. */
  #count(draft: FactorRecipe): TemplateResult {
    const text = this.#texts;
    const most = Math.max(1, Math.min(MOST_FACTORS, draft.indicators.length - 1));
    const exploration = this.#explorations.of(draft.id);
    const set = (count: number): void => this.#change({ names: namesFor(draft, count) });
    return html`${
      exploration === null || exploration.kind === 'refused' || draft.indicators.length < FEWEST_INDICATORS
        ? nothing
        : html`<p>${this.#suggestion(exploration.suggestedByParallel, exploration.suggestedByKaiser)}</p>
            <div class="suggestions" role="group" aria-label=${text.text('analysis.factors.count.suggestions')}>
              ${(['parallel', 'kaiser'] as const).map((criterion) => {
                const count = criterion === 'parallel' ? exploration.suggestedByParallel : exploration.suggestedByKaiser;
                return html`<button
                  aria-pressed=${count === draft.names.length}
                  ?disabled=${count < 1 || count > most}
                  @click=${() => set(count)}
                >
                  ${text.text(`analysis.factors.count.${criterion}`, { count })}
                </button>`;
              })}
            </div>`
    }
    ${numberField({ id: 'count', label: text.text('analysis.factors.count'), value: draft.names.length, min: 1, max: most, change: set })}`;
  }

  #suggestion(parallel: number, kaiser: number): string {
    if (parallel === 0) return this.#texts.text('analysis.factors.count.none');
    return parallel === kaiser
      ? this.#texts.text('analysis.factors.count.same', { count: parallel })
      : this.#texts.text('analysis.factors.count.differ', { parallel, kaiser });
  }

  #names(draft: FactorRecipe): TemplateResult {
    const text = this.#texts;
    const { result, atlas } = this.#view.required;
    const titles = draft.indicators.map((indicator) => titleOf(atlas, indicator, text.language));
    const fits = result !== null && result.loadings.length === titles.length * draft.names.length;
    const proposals = fits ? proposedNames(result, titles, text.language) : [];
    const rename = (position: number, name: string): void =>
      this.#change({ names: draft.names.map((old, other) => (other === position ? name : old)) });
    const open = draft.names.filter((name, position) => isUnnamed(name) && proposals[position] !== undefined).length;
    return html`<section class="step">
      <h3>${text.text('analysis.factors.step.names')}</h3>
      <p class="hint">${text.text('analysis.factors.name.hint')}</p>
      ${draft.names.map((name, position) => {
        const proposal = proposals[position];
        return html`<div class="field">
          <label for="name-${position}">${text.text('analysis.factors.name', { position: position + 1 })}</label>
          <input
            id="name-${position}"
            maxlength="80"
            .value=${live(isUnnamed(name) ? '' : name)}
            @change=${(event: Event) => rename(position, (event.currentTarget as HTMLInputElement).value.trim() || String(position + 1))}
          />
          ${
            proposal === undefined || proposal === name
              ? nothing
              : html`<button
                  class="quiet proposal"
                  aria-label=${text.text('analysis.factors.name.use', { position: position + 1, name: proposal })}
                  @click=${() => rename(position, proposal)}
                >
                  ${text.text('analysis.factors.name.proposal', { name: proposal })}
                </button>`
          }
        </div>`;
      })}
      ${
        open < 2
          ? nothing
          : html`<button
              @click=${() => this.#change({ names: draft.names.map((name, position) => (isUnnamed(name) ? (proposals[position] ?? name) : name)) })}
            >
              ${text.text('analysis.factors.name.useAll')}
            </button>`
      }
    </section>`;
  }

  #method(draft: FactorRecipe): TemplateResult {
    const text = this.#texts;
    return html`${choiceField(
      'extraction',
      text.text('analysis.factors.extraction'),
      ['principalAxis', 'principalComponents', 'maximumLikelihood'] as const,
      draft.extraction,
      (value) => text.text(`analysis.factors.extraction.${value}`),
      (extraction) => this.#change({ extraction }),
    )}
    ${choiceField(
      'rotation',
      text.text('analysis.factors.rotation'),
      ['varimax', 'oblimin', 'none'] as const,
      draft.rotation,
      (value) => text.text(`analysis.factors.rotation.${value}`),
      (rotation) => this.#change({ rotation }),
    )}
    ${choiceField(
      'scores',
      text.text('analysis.factors.scores'),
      ['regression', 'bartlett'] as const,
      draft.scores,
      (value) => text.text(`analysis.factors.scores.${value}`),
      (scores) => this.#change({ scores }),
    )}
    ${numberField({
      id: 'base-year',
      label: text.text('analysis.factors.baseYear'),
      value: draft.baseYear,
      min: FIRST_YEAR,
      max: LAST_YEAR,
      hint: text.text('analysis.factors.baseYear.hint'),
      change: (baseYear) => this.#change({ baseYear }),
    })}`;
  }

  /** Fewer indicators may leave room for fewer factors. */
  #change(change: Partial<Omit<FactorRecipe, 'kind'>> & { readonly indicators?: readonly IndicatorId[] }): void {
    const { draft } = this.#view.required;
    if (draft === null) return;
    const recipe = { ...draft, ...change };
    const most = Math.max(1, recipe.indicators.length - 1);
    dispatchIntent(this, {
      type: 'recipe/drafted',
      recipe: recipe.names.length > most ? { ...recipe, names: recipe.names.slice(0, most) } : recipe,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-factor-assistant': AtlasFactorAssistant;
  }
}
