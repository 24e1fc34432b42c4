import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import type { RecipeInput } from '../../../model/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { checkLine } from '../parts/check-line.ts';
import '../parts/atlas-input-list.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { levelField } from '../parts/level-field.ts';

/** More groups could not be told apart in the pictures. */
const MOST_GROUPS = 6;

const selectSlice = ({ atlas, availability, levelDescriptor, session }: AtlasView) => ({
  atlas,
  availability,
  level: levelDescriptor?.id ?? null,
  segregated: session.exploration.segregated,
});

/** Which groups (rates: the group over the whole) and on which level. */
@customElement('atlas-segregation-assistant')
export class AtlasSegregationAssistant extends LitElement {
  static override styles = [baseStyles, partStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.atlas === null || view.level === null) return nothing;
    const text = this.#texts;
    const inputs = view.segregated.map((indicator): RecipeInput => ({ indicator, weight: 1, polarity: 'highIsUnfavourable' }));
    return html`<div class="assistant">
      <p class="hint">${text.text('analysis.segregation.intro')}</p>
      <section class="step">
        <h3>${text.text('analysis.segregation.step.groups')}</h3>
        <atlas-input-list
          plain
          rates-only
          .most=${MOST_GROUPS}
          .inputs=${inputs}
          .level=${view.level}
          @inputs-changed=${(event: CustomEvent<readonly RecipeInput[]>) =>
            dispatchIntent(this, {
              type: 'exploration/changed',
              settings: { segregated: event.detail.map(({ indicator }) => indicator) },
            })}
        ></atlas-input-list>
        <p class="hint">${text.text('analysis.segregation.several')}</p>
      </section>
      <section class="step">
        <h3>${text.text('analysis.segregation.step.level')}</h3>
        ${levelField(text, view.atlas, view.level, null, view.availability, (level) => dispatchIntent(this, { type: 'level/chosen', level }))}
        ${checkLine('warning', text.text('analysis.segregation.level.hint'))}
      </section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-segregation-assistant': AtlasSegregationAssistant;
  }
}
