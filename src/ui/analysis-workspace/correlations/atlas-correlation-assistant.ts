import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import { recipeInputs, type IndicatorId, type RecipeInput } from '../../../model/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../parts/atlas-input-list.ts';
import { choiceField } from '../parts/choice-field.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { levelField } from '../parts/level-field.ts';

const METHODS = ['pearson', 'spearman', 'kendall'] as const;
const FEWEST = 2;

const selectSlice = ({ analysis, atlas, availability, levelDescriptor, session }: AtlasView) => ({
  draft: analysis.draft,
  atlas,
  availability,
  level: levelDescriptor?.id ?? null,
  exploration: session.exploration,
});

/** Which indicators are held against each other, on which level, by which coefficient. */
@customElement('atlas-correlation-assistant')
export class AtlasCorrelationAssistant extends LitElement {
  static override styles = [baseStyles, partStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.atlas === null || view.level === null) return nothing;
    const text = this.#texts;
    const { correlated, correlation } = view.exploration;
    const inputs = correlated.map((indicator): RecipeInput => ({ indicator, weight: 1, polarity: 'highIsUnfavourable' }));
    return html`<div class="assistant">
      <p class="hint">${text.text('analysis.correlations.intro')}</p>
      <section class="step">
        <h3>${text.text('analysis.correlations.step.indicators')}</h3>
        ${this.#offer()}
        <atlas-input-list
          plain
          .inputs=${inputs}
          .level=${view.level}
          @inputs-changed=${(event: CustomEvent<readonly RecipeInput[]>) => this.#correlate(event.detail.map(({ indicator }) => indicator))}
        ></atlas-input-list>
      </section>
      <section class="step">
        <h3>${text.text('analysis.correlations.step.coefficient')}</h3>
        ${choiceField(
          'method',
          text.text('analysis.correlations.method'),
          METHODS,
          correlation,
          (method) => text.text(`analysis.correlations.method.${method}`),
          (method) => dispatchIntent(this, { type: 'exploration/changed', settings: { correlation: method } }),
        )}
        <p class="hint">${text.text(`analysis.correlations.method.${correlation}.when`)}</p>
      </section>
      <section class="step">
        ${levelField(text, view.atlas, view.level, null, view.availability, (level) => dispatchIntent(this, { type: 'level/chosen', level }))}
        <p class="hint">${text.text('analysis.correlations.level.hint')}</p>
      </section>
    </div>`;
  }

  /** The indicators of the open recipe, while there is no list yet. */
  #offer(): TemplateResult | typeof nothing {
    const { draft, exploration } = this.#view.required;
    if (draft === null || exploration.correlated.length > 0) return nothing;
    const indicators = recipeInputs(draft);
    if (indicators.length < FEWEST) return nothing;
    return html`<button @click=${() => this.#correlate(indicators)}>
      ${this.#texts.text('analysis.correlations.take', { recipe: draft.title })}
    </button>`;
  }

  #correlate(correlated: readonly IndicatorId[]): void {
    dispatchIntent(this, { type: 'exploration/changed', settings: { correlated } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-correlation-assistant': AtlasCorrelationAssistant;
  }
}
