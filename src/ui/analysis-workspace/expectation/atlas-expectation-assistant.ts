import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import type { ExpectationRecipe, NeighbourSettings, RecipeInput } from '../../../model/index.ts';
import { formatNumber, withUnit } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../parts/atlas-input-list.ts';
import '../parts/atlas-neighbour-editor.ts';
import { candidateGroups } from '../parts/candidates.ts';
import { checkLine } from '../parts/check-line.ts';
import { choiceField, withChosen } from '../parts/choice-field.ts';
import { numberField } from '../parts/number-field.ts';
import { outputSwitch } from '../parts/output-switch.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { outcomeSelect } from './outcome-select.ts';
import { levelField } from '../parts/level-field.ts';

const selectSlice = ({ analysis, atlas, availability, indicator }: AtlasView) => ({
  draft: analysis.draft?.kind === 'expectation' ? analysis.draft : null,
  suggested: analysis.result?.kind === 'expectation' && !analysis.outdated ? analysis.result.suggestedModel : null,
  atlas,
  availability,
  shown: indicator?.id ?? null,
});

const MODELS = ['ols', 'robust', 'spatialLag', 'spatialError'] as const satisfies readonly ExpectationRecipe['model'][];
const CONFIDENCES = [0.8, 0.9, 0.95, 0.99];
const MOST_NEAREST = 50;
const MOST_PREDICTORS = 10;
const LARGEST_SMALL_BASE = 1000;

/** Assistant "Erwartung": outcome, what it is measured against, method with the suggestion of the checks, intervals and small numbers. */
@customElement('atlas-expectation-assistant')
export class AtlasExpectationAssistant extends LitElement {
  static override styles = [baseStyles, partStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.atlas === null) return nothing;
    const { draft, atlas, availability } = view;
    const text = this.#texts;
    const inputs = draft.predictors.map((indicator): RecipeInput => ({ indicator, weight: 1, polarity: 'highIsUnfavourable' }));
    return html`<div class="assistant">
      ${outputSwitch(this, text, atlas, draft, view.shown)}
      <section class="step">
        <h3>${text.text('analysis.expectation.step.outcome')}</h3>
        ${outcomeSelect(text, atlas, candidateGroups(atlas, availability, draft.level, draft), draft.outcome, (outcome) => this.#change({ outcome }))}
        ${levelField(text, atlas, draft.level, null, availability, (level) => this.#change({ level }))}
      </section>
      <section class="step">
        <h3>${text.text('analysis.expectation.step.predictors')}</h3>
        <p class="hint">${text.text('analysis.expectation.step.predictors.hint')}</p>
        <atlas-input-list
          plain
          most=${MOST_PREDICTORS}
          .inputs=${inputs}
          .level=${draft.level}
          @inputs-changed=${(event: CustomEvent<readonly RecipeInput[]>) => this.#change({ predictors: event.detail.map(({ indicator }) => indicator) })}
        ></atlas-input-list>
      </section>
      ${this.#method(draft)}
      <section class="step">
        <h3>${text.text('analysis.expectation.step.judgement')}</h3>
        ${this.#confidence(draft)}
        ${numberField({
          id: 'small-base',
          label: text.text('analysis.expectation.smallBase'),
          value: draft.smallBase,
          min: 0,
          max: LARGEST_SMALL_BASE,
          hint: text.text('analysis.expectation.smallBase.hint'),
          change: (smallBase) => this.#change({ smallBase }),
        })}
      </section>
    </div>`;
  }

  #method(draft: ExpectationRecipe): TemplateResult {
    const text = this.#texts;
    return html`<section class="step">
      <h3>${text.text('analysis.expectation.step.model')}</h3>
      ${choiceField(
        'model',
        text.text('analysis.expectation.model'),
        MODELS,
        draft.model,
        (model) => text.text(`analysis.expectation.model.${model}`),
        (model) => this.#change({ model }),
      )}
      ${this.#suggestion(draft)}
      <div>
        <label class="choice">
          <input
            type="checkbox"
            .checked=${draft.weightedByBase}
            aria-describedby="weighted-hint"
            @change=${(event: Event) => this.#change({ weightedByBase: (event.currentTarget as HTMLInputElement).checked })}
          />
          ${text.text('analysis.expectation.weighted')}
        </label>
        <p class="hint" id="weighted-hint">${text.text('analysis.expectation.weighted.hint')}</p>
      </div>
      <details>
        <summary>${text.text('analysis.expectation.neighbours')}</summary>
        ${this.#neighbours(draft)}
      </details>
    </section>`;
  }

  /** Facilities are points: their neighbours are the nearest ones. */
  #neighbours(draft: ExpectationRecipe): TemplateResult {
    if (draft.outcome.kind === 'facility')
      return numberField({
        id: 'nearest',
        label: this.#texts.text('analysis.expectation.nearest'),
        value: draft.neighbours.count,
        min: 1,
        max: MOST_NEAREST,
        change: (count) => this.#change({ neighbours: { ...draft.neighbours, count } }),
      });
    return html`<atlas-neighbour-editor
      .neighbours=${draft.neighbours}
      @neighbours-changed=${(event: CustomEvent<NeighbourSettings>) => this.#change({ neighbours: event.detail })}
    ></atlas-neighbour-editor>`;
  }

  /** What the checks speak for, and a button that takes it. */
  #suggestion(draft: ExpectationRecipe): TemplateResult | typeof nothing {
    const { suggested } = this.#view.required;
    if (suggested === null) return nothing;
    const text = this.#texts;
    if (suggested === draft.model) return checkLine('good', text.text('analysis.expectation.suggested.same'));
    return html`${checkLine('warning', text.text(`analysis.expectation.suggested.${suggested}`))}
      <button @click=${() => this.#change({ model: suggested })}>${text.text('analysis.expectation.suggested.take')}</button>`;
  }

  #confidence(draft: ExpectationRecipe): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    return choiceField(
      'confidence',
      text.text('analysis.expectation.confidence'),
      withChosen(CONFIDENCES, draft.confidence),
      draft.confidence,
      (one) => withUnit(formatNumber(one * 100, Number.isInteger(Math.round(one * 1000) / 10) ? 0 : 1, language), 'percent', language),
      (confidence) => this.#change({ confidence }),
      text.text('analysis.expectation.confidence.hint'),
    );
  }

  #change(change: Partial<Omit<ExpectationRecipe, 'kind'>>): void {
    const { draft } = this.#view.required;
    if (draft !== null) dispatchIntent(this, { type: 'recipe/drafted', recipe: { ...draft, ...change } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-expectation-assistant': AtlasExpectationAssistant;
  }
}
