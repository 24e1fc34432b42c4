import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Dices } from 'lucide';
import '../../../texts/analysis-topic.ts';
import type { AssociationRecipe, NeighbourSettings } from '../../../model/index.ts';
import { formatNumber, withUnit } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../parts/atlas-neighbour-editor.ts';
import { candidateGroups } from '../parts/candidates.ts';
import { choiceField, withChosen } from '../parts/choice-field.ts';
import { indicatorSelect } from '../parts/indicator-select.ts';
import { outputSwitch } from '../parts/output-switch.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { neighbourFacts } from './neighbour-facts.ts';
import { levelField } from '../parts/level-field.ts';

const selectSlice = ({ analysis, atlas, availability, indicator, level }: AtlasView) => ({
  draft: analysis.draft?.kind === 'association' ? analysis.draft : null,
  neighbours: analysis.result?.kind === 'association' ? analysis.result.neighbours : null,
  resultLevel: analysis.result?.kind === 'association' ? analysis.result.level : null,
  atlas,
  availability,
  level,
  shown: indicator?.id ?? null,
});

const STATISTICS = ['localMoran', 'gStar', 'localGeary', 'bivariateMoran'] as const satisfies readonly AssociationRecipe['statistic'][];
const CORRECTIONS = ['fdr', 'bonferroni', 'none'] as const satisfies readonly AssociationRecipe['correction'][];
const SIGNIFICANCES = [0.1, 0.05, 0.01, 0.001];
const PERMUTATIONS = [999, 9_999, 99_999];
const LARGEST_SEED = 4_294_967_295;

/** Assistant "Räumliche Häufung": indicator, what is looked for, who is neighbour, how chance is ruled out. */
@customElement('atlas-association-assistant')
export class AtlasAssociationAssistant extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    css`
      fieldset {
        display: grid;
        gap: var(--space-2);
      }

      .choice.lines {
        align-items: start;
        padding-block: var(--space-1);
      }

      .choice.lines input {
        flex: none;
        margin-top: 0.2em;
      }

      .term {
        display: block;
        color: var(--color-text-muted);
        font-size: var(--font-size-2);
      }

      .seed {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.atlas === null) return nothing;
    const { draft, atlas, availability } = view;
    const text = this.#texts;
    const groups = candidateGroups(atlas, availability, draft.level, draft);
    const known = atlas.atlas.indicators ?? [];
    const isRate = known.find(({ id }) => id === draft.indicator)?.value.kind === 'rate';
    return html`<div class="assistant">
      ${outputSwitch(this, text, atlas, draft, view.shown)}
      <section class="step">
        <h3>${text.text('analysis.association.step.indicator')}</h3>
        ${indicatorSelect(text, {
          id: 'indicator',
          label: text.text('analysis.indicator'),
          groups,
          chosen: draft.indicator,
          known,
          change: (indicator) => this.#change({ indicator }),
        })}
        ${levelField(text, atlas, draft.level, draft.indicator, availability, (level) => this.#change({ level }))}
        ${
          isRate || draft.rateAdjusted
            ? html`<label class="choice">
                  <input
                    type="checkbox"
                    .checked=${draft.rateAdjusted}
                    aria-describedby="adjusted-hint"
                    @change=${(event: Event) => this.#change({ rateAdjusted: (event.currentTarget as HTMLInputElement).checked })}
                  />
                  ${text.text('analysis.association.rateAdjusted')}
                </label>
                <p class="hint" id="adjusted-hint">${text.text('analysis.association.rateAdjusted.hint')}</p>`
            : nothing
        }
      </section>
      <section class="step">
        <h3 id="question">${text.text('analysis.association.step.question')}</h3>
        <fieldset aria-labelledby="question">${STATISTICS.map((statistic) => this.#statistic(statistic, draft))}</fieldset>
        ${
          draft.statistic === 'bivariateMoran'
            ? indicatorSelect(text, {
                id: 'other',
                label: text.text('analysis.association.other'),
                groups,
                chosen: draft.other,
                known,
                change: (other) => this.#change({ other }),
              })
            : nothing
        }
      </section>
      <section class="step">
        <h3>${text.text('analysis.association.step.neighbours')}</h3>
        <atlas-neighbour-editor
          .neighbours=${draft.neighbours}
          @neighbours-changed=${(event: CustomEvent<NeighbourSettings>) => this.#change({ neighbours: event.detail })}
        ></atlas-neighbour-editor>
        ${
          view.neighbours === null
            ? nothing
            : html`<div class="step">
                ${neighbourFacts(this, text, view.level?.id === view.resultLevel ? view.level : null, view.neighbours)}
              </div>`
        }
      </section>
      ${this.#chance(draft)}
    </div>`;
  }

  #statistic(statistic: AssociationRecipe['statistic'], draft: AssociationRecipe): TemplateResult {
    return html`<label class="choice lines">
      <input
        type="radio"
        name="statistic"
        value=${statistic}
        .checked=${statistic === draft.statistic}
        @change=${() => this.#chooseStatistic(statistic)}
      />
      <span
        >${this.#texts.text(`analysis.association.statistic.${statistic}`)}
        <span class="term">${this.#texts.text(`analysis.association.statistic.${statistic}.term`)}</span></span
      >
    </label>`;
  }

  /** Two indicators need a second one; the first candidate that is another one stands there until the reader chooses. */
  #chooseStatistic(statistic: AssociationRecipe['statistic']): void {
    const { draft, atlas, availability } = this.#view.required;
    if (draft === null || atlas === null) return;
    if (statistic !== 'bivariateMoran') {
      this.#change({ statistic, other: null });
      return;
    }
    const candidates = candidateGroups(atlas, availability, draft.level, draft).flatMap(({ indicators }) => indicators);
    const theme = atlas.atlas.indicators?.find(({ id }) => id === draft.indicator)?.theme;
    const others = candidates.filter(({ id }) => id !== draft.indicator);
    this.#change({ statistic, other: (others.find((one) => one.theme === theme) ?? others[0])?.id ?? null });
  }

  #chance(draft: AssociationRecipe): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    const share = (value: number): string => withUnit(formatNumber(value * 100, value < 0.01 ? 1 : 0, language), 'percent', language);
    return html`<section class="step">
      <h3>${text.text('analysis.association.step.chance')}</h3>
      ${choiceField(
        'significance',
        text.text('analysis.association.significance'),
        withChosen(SIGNIFICANCES, draft.significance),
        draft.significance,
        share,
        (significance) => this.#change({ significance }),
      )}
      ${choiceField(
        'correction',
        text.text('analysis.association.correction'),
        CORRECTIONS,
        draft.correction,
        (one) => text.text(`analysis.association.correction.${one}`),
        (correction) => this.#change({ correction }),
        text.text(`analysis.association.correction.${draft.correction}.hint`, { share: share(draft.significance) }),
      )}
      ${choiceField(
        'permutations',
        text.text('analysis.association.permutations'),
        withChosen(PERMUTATIONS, draft.permutations),
        draft.permutations,
        (one) => formatNumber(one, 0, language),
        (permutations) => this.#change({ permutations }),
        text.text('analysis.association.permutations.hint'),
      )}
      <div class="field">
        <label for="seed">${text.text('analysis.association.seed')}</label>
        <div class="seed">
          <input
            id="seed"
            type="number"
            min="0"
            max=${LARGEST_SEED}
            step="1"
            aria-describedby="seed-hint"
            .value=${String(draft.seed)}
            @change=${(event: Event) => {
              const seed = Number((event.currentTarget as HTMLInputElement).value);
              if (Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED) this.#change({ seed });
              else this.requestUpdate();
            }}
          />
          <button
            class="icon"
            aria-label=${text.text('analysis.association.seed.again')}
            @click=${() => this.#change({ seed: (draft.seed + 1) % LARGEST_SEED })}
          >
            ${icon(Dices)}
          </button>
        </div>
        <p class="hint" id="seed-hint">${text.text('analysis.association.seed.hint')}</p>
      </div>
    </section>`;
  }

  #change(change: Partial<Omit<AssociationRecipe, 'kind'>>): void {
    const { draft } = this.#view.required;
    if (draft !== null) dispatchIntent(this, { type: 'recipe/drafted', recipe: { ...draft, ...change } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-association-assistant': AtlasAssociationAssistant;
  }
}
