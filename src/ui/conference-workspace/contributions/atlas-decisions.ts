import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Trash2 } from 'lucide';
import '../../../texts/conference-topic.ts';
import type { Conference, Decision } from '../../../model/index.ts';
import { NOTHING_UNSAVED, withDecision, withDecisionEdited, withoutDecision } from '../../../state/index.ts';
import { formatDate } from '../../../texts/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { conferenceStyles } from './conference.styles.ts';
import { decisionFields, stateField, type DecisionMembers } from './decision-fields.ts';

const EMPTY: DecisionMembers = { text: '', responsible: '', due: null, contributions: [] };
const selectSlice = ({ conference }: AtlasView) => ({
  conference: conference.conference,
  unsaved: conference.settings.unsaved ?? NOTHING_UNSAVED,
});

/**
 * What was decided: by whom it is done, until when, on what it rests.
 * @fires atlas-intent - conference/kept, conference/changed, history/undo
 */
@customElement('atlas-decisions')
export class AtlasDecisions extends LitElement {
  static override styles = [baseStyles, partStyles, conferenceStyles];

  /** Null until something is entered here: then an earlier visit's words are what there is. */
  @state() private entered: DecisionMembers | null = null;
  @state() private told = '';
  @state() private removed = false;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  /** Whether there were words of an earlier visit; null until that is known. */
  #isRecalled: boolean | null = null;

  get #next(): DecisionMembers {
    return this.entered ?? this.#view.value?.unsaved.decision ?? EMPTY;
  }

  protected override render() {
    const conference = this.#view.value?.conference;
    if (conference == null) return nothing;
    const text = this.#texts;
    return html`<section class="step">
      <h3>${text.text('conference.contributions.decisions')}</h3>
      ${
        conference.decisions.length === 0
          ? html`<p class="hint">${text.text('conference.contributions.decisions.none')}</p>`
          : html`<ol class="cards">
              ${repeat(
                conference.decisions,
                ({ id }) => id,
                (decision) => this.#item(decision, conference),
              )}
            </ol>`
      }
      <div class="told" role="status">
        ${
          this.removed
            ? html`<span class="hint">${text.text('conference.contributions.removed.decision')}</span>
                <button
                  @click=${() => {
                    this.removed = false;
                    dispatchIntent(this, { type: 'history/undo' });
                  }}
                >
                  ${text.text('conference.contributions.undo')}
                </button>`
            : nothing
        }
      </div>
      <details ?open=${(this.#isRecalled ??= this.#next !== EMPTY)}>
        <summary>${text.text('conference.contributions.decision.add')}</summary>
        <div class="inside">
          ${decisionFields(text, {
            id: 'next',
            value: this.#next,
            contributions: conference.contributions,
            change: (members) => this.#enter({ ...this.#next, ...members }),
            typed: (members) => this.#enter({ ...this.#next, ...members }),
          })}
          <button class="primary add" @click=${() => this.#add(conference)}>${text.text('conference.contributions.decision.add')}</button>
          <p class="hint" role="status">${this.told}</p>
        </div>
      </details>
    </section>`;
  }

  #item(decision: Decision, conference: Conference): TemplateResult {
    const text = this.#texts;
    const { id, responsible, due } = decision;
    const numbers = decision.contributions.flatMap((one) => {
      const index = conference.contributions.findIndex((contribution) => contribution.id === one);
      return index < 0 ? [] : [index + 1];
    });
    const facts = [
      responsible,
      due === null ? '' : text.text('conference.contributions.decision.due.on', { date: formatDate(due, text.language) }),
      numbers.length === 0 ? '' : text.text('conference.contributions.decision.rests.on', { numbers: numbers.join(', ') }),
    ].filter((fact) => fact !== '');
    return html`<li class="card">
      <p class="words">${decision.text}</p>
      <div class="line">
        <span class="hint">${facts.join(' · ')}</span>
        ${stateField(`state-${id}`, text, decision, (state) => this.#edit(conference, id, { state }))}
      </div>
      <details>
        <summary>${text.text('conference.contributions.decision.change')}</summary>
        <div class="inside">
          ${decisionFields(text, {
            id,
            value: decision,
            contributions: conference.contributions,
            change: (members) => this.#edit(conference, id, members),
          })}
          <button
            @click=${() => {
              dispatchIntent(this, { type: 'conference/kept', conference: withoutDecision(conference, id) });
              this.removed = true;
            }}
          >
            ${icon(Trash2)}${text.text('conference.contributions.decision.remove')}
          </button>
        </div>
      </details>
    </li>`;
  }

  #edit(conference: Conference, id: string, members: Partial<Omit<Decision, 'id'>>): void {
    const changed = withDecisionEdited(conference, id, members);
    if (changed !== conference) dispatchIntent(this, { type: 'conference/kept', conference: changed });
  }

  /** Kept with every sign: a lost page loses no words. */
  #enter(entered: DecisionMembers): void {
    this.entered = entered;
    const decision = entered === EMPTY ? null : entered;
    dispatchIntent(this, { type: 'conference/changed', settings: { unsaved: { ...this.#view.required.unsaved, decision } } });
  }

  #add(conference: Conference): void {
    const known = new Set(conference.contributions.map(({ id }) => id));
    const next = { ...this.#next, contributions: this.#next.contributions.filter((id) => known.has(id)) };
    if (next.text.trim() === '') {
      this.told = this.#texts.text('conference.contributions.decision.empty');
      this.renderRoot.querySelector<HTMLElement>('#next-text')?.focus();
      return;
    }
    dispatchIntent(this, { type: 'conference/kept', conference: withDecision(conference, next).conference });
    this.#enter(EMPTY);
    this.told = '';
    this.removed = false;
    this.renderRoot.querySelector<HTMLElement>('#next-text')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-decisions': AtlasDecisions;
  }
}
