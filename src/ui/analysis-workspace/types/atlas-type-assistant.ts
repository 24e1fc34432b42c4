import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import type { TypeExploration } from '../../../analysis/protocol.ts';
import { chartStyles } from '../../../charts/index.ts';
import { REGIONAL_METHODS, STANDARDISATIONS, type NeighbourSettings, type RecipeInput, type TypologyRecipe } from '../../../model/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { choiceField } from '../parts/choice-field.ts';
import { LastKnown } from '../parts/last-known.ts';
import { numberField } from '../parts/number-field.ts';
import { areasStep } from '../parts/areas-step.ts';
import '../parts/atlas-input-list.ts';
import '../parts/atlas-neighbour-editor.ts';
import { outputSwitch } from '../parts/output-switch.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { refusalText } from '../parts/refusal-text.ts';
import { methodField } from './method-field.ts';
import { typeAssistantStyles } from './type-assistant.styles.ts';
import { countReasons, criteriaCharts } from './type-count.ts';

const selectSlice = ({ analysis, atlas, availability, indicator }: AtlasView) => ({
  draft: analysis.draft?.kind === 'typology' ? analysis.draft : null,
  exploration: analysis.types,
  atlas,
  availability,
  shown: indicator?.id ?? null,
});

const FIRST_WIDTH_PIXELS = 320;
/** Padding of the assistant on both sides. */
const PADDING_PIXELS = 32;
const MOST_TYPES = 30;
const MOST_RESTARTS = 1000;
const LARGEST_SEED = 2 ** 32 - 1;
const FIRST_YEAR = 1800;
const LAST_YEAR = 9999;
const MOST_YEARS_BACK = 50;
/** What Aachen's sign stands for unless told otherwise. */
const DEVELOPMENT = { years: 5, limit: 0.25 };

/** Type assistant: indicators, areas, how areas are put together, how many types, development, what makes it repeatable. */
@customElement('atlas-type-assistant')
export class AtlasTypeAssistant extends LitElement {
  static override styles = [baseStyles, partStyles, chartStyles, typeAssistantStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  readonly #explorations = new LastKnown<TypeExploration>();

  override willUpdate(): void {
    const view = this.#view.value;
    if (view !== null && view.draft !== null) this.#explorations.note(view.draft.id, view.exploration);
  }

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.atlas === null) return nothing;
    const { draft, atlas } = view;
    const text = this.#texts;
    return html`<div class="assistant">
      ${outputSwitch(this, text, atlas, draft, view.shown)}
      <section class="step">
        <h3>${text.text('analysis.types.step.inputs')}</h3>
        <p class="hint">${text.text('analysis.types.inputs.hint')}</p>
        <atlas-input-list
          .inputs=${draft.inputs}
          .level=${draft.level}
          @inputs-changed=${(event: CustomEvent<readonly RecipeInput[]>) => this.#change({ inputs: event.detail })}
        ></atlas-input-list>
      </section>
      ${areasStep(text, { atlas, availability: view.availability, recipe: draft, change: (change) => this.#change(change) })}
      <section class="step">
        <h3>${text.text('analysis.types.step.method')}</h3>
        ${methodField(text, draft.method, (method) => this.#change({ method, names: [] }))}
        ${REGIONAL_METHODS.has(draft.method) ? this.#regions(draft) : nothing}
      </section>
      <section class="step">
        <h3>${text.text('analysis.types.step.count')}</h3>
        ${this.#count(draft)}
      </section>
      <section class="step">
        <h3>${text.text('analysis.types.step.development')}</h3>
        ${this.#development(draft)}
      </section>
      <details>
        <summary>${text.text('analysis.types.step.details')}</summary>
        <div class="step">${this.#details(draft)}</div>
      </details>
    </div>`;
  }

  #regions(draft: TypologyRecipe): TemplateResult {
    const text = this.#texts;
    return html`${
        draft.method === 'maxP'
          ? numberField({
              id: 'minimum-region',
              label: text.text('analysis.types.minimumRegionPopulation'),
              value: draft.minimumRegionPopulation ?? 0,
              min: 0,
              max: 1e7,
              step: 100,
              change: (population) => this.#change({ minimumRegionPopulation: population === 0 ? null : population }),
            })
          : nothing
      }
      <details>
        <summary>${text.text('analysis.types.neighbours')}</summary>
        <atlas-neighbour-editor
          .neighbours=${draft.neighbours}
          @neighbours-changed=${(event: CustomEvent<NeighbourSettings>) => this.#change({ neighbours: event.detail })}
        ></atlas-neighbour-editor>
      </details>`;
  }

  /** Names belong to types; with another number they would stand at the wrong ones. */
  #setCount(types: number): void {
    const { draft } = this.#view.required;
    if (draft !== null && draft.types !== types) this.#change({ types, names: [] });
  }

  #count(draft: TypologyRecipe): TemplateResult {
    const text = this.#texts;
    const { exploration: fresh, atlas } = this.#view.required;
    const exploration = this.#explorations.of(draft.id);
    const field = numberField({
      id: 'count',
      label: text.text('analysis.types.count'),
      value: draft.types,
      min: 2,
      max: MOST_TYPES,
      change: (types) => this.#setCount(types),
    });
    if (draft.inputs.length === 0) return field;
    if (exploration === null)
      return html`${field}
        <p class="hint" role="status">${text.text('analysis.types.count.waiting')}</p>`;
    if (exploration.kind === 'refused') return html`${field}${refusalText(text, atlas, exploration)}`;
    if (exploration.criteria.length === 0)
      return html`${field}
        <p class="hint">${text.text('analysis.types.count.refused')}</p>`;
    const { suggested } = exploration;
    return html`<div class="count">
        ${field}
        <button aria-pressed=${suggested === draft.types} @click=${() => this.#setCount(suggested)}>
          ${text.text(suggested === draft.types ? 'analysis.types.count.suggested' : 'analysis.types.count.use', { count: suggested })}
        </button>
      </div>
      <div class="reasons" aria-live="polite" aria-busy=${fresh === null}>${countReasons(text, exploration, draft.types)}</div>
      ${criteriaCharts(text, exploration, draft.types, this.#size.widthPixels - PADDING_PIXELS, this.#size.fontPixels)}`;
  }

  #development(draft: TypologyRecipe): TemplateResult {
    const text = this.#texts;
    const { development } = draft;
    return html`<label class="choice">
        <input
          type="checkbox"
          .checked=${development !== null}
          @change=${(event: Event) => this.#change({ development: (event.currentTarget as HTMLInputElement).checked ? DEVELOPMENT : null })}
        />
        ${text.text('analysis.types.development')}
      </label>
      ${
        development === null
          ? nothing
          : html`<div class="pair">
                ${numberField({
                  id: 'development-years',
                  label: text.text('analysis.types.development.years'),
                  value: development.years,
                  min: 1,
                  max: MOST_YEARS_BACK,
                  change: (years) => this.#change({ development: { ...development, years } }),
                })}
                ${numberField({
                  id: 'development-limit',
                  label: text.text('analysis.types.development.limit'),
                  value: development.limit,
                  min: 0,
                  max: 10,
                  step: 0.05,
                  change: (limit) => this.#change({ development: { ...development, limit } }),
                })}
              </div>
              <p class="hint">${text.text('analysis.types.development.hint')}</p>`
      }`;
  }

  #details(draft: TypologyRecipe): TemplateResult {
    const text = this.#texts;
    return html`${choiceField(
      'standardisation',
      text.text('analysis.index.standardisation'),
      STANDARDISATIONS,
      draft.standardisation,
      (value) => text.text(`analysis.choice.${value}`),
      (standardisation) => this.#change({ standardisation }),
    )}
    ${numberField({
      id: 'base-year',
      label: text.text('analysis.types.baseYear'),
      value: draft.baseYear,
      min: FIRST_YEAR,
      max: LAST_YEAR,
      hint: text.text('analysis.types.baseYear.hint'),
      change: (baseYear) => this.#change({ baseYear }),
    })}
    ${numberField({
      id: 'restarts',
      label: text.text('analysis.types.restarts'),
      value: draft.restarts,
      min: 1,
      max: MOST_RESTARTS,
      change: (restarts) => this.#change({ restarts }),
    })}
    ${numberField({
      id: 'seed',
      label: text.text('analysis.types.seed'),
      value: draft.seed,
      min: 0,
      max: LARGEST_SEED,
      hint: text.text('analysis.types.seed.hint'),
      change: (seed) => this.#change({ seed }),
    })}`;
  }

  #change(change: Partial<Omit<TypologyRecipe, 'kind'>>): void {
    const { draft } = this.#view.required;
    if (draft !== null) dispatchIntent(this, { type: 'recipe/drafted', recipe: { ...draft, ...change } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-type-assistant': AtlasTypeAssistant;
  }
}
