import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../../texts/conference-topic.ts';
import type { Decision } from '../../../model/index.ts';
import { carriedDecisions, isOpen, withConferenceReplaced, withDecisionEdited, type CarriedDecision } from '../../../state/index.ts';
import { formatDate } from '../../../texts/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { conferenceTitle } from './contribution-words.ts';
import { conferenceStyles } from './conference.styles.ts';
import { stateField } from './decision-fields.ts';

const LONGEST = 5000;
const selectSlice = ({ conference }: AtlasView) => ({
  conference: conference.conference,
  conferences: conference.conferences,
  previous: conference.previous,
});

const keyOf = ({ conference, decision }: CarriedDecision): string => `${conference.id} ${decision.id}`;

/**
 * What was decided before, and what became of it. Told here, it is kept with the conference that decided it.
 * @fires atlas-intent - session/patched
 */
@customElement('atlas-carried-decisions')
export class AtlasCarriedDecisions extends LitElement {
  static override styles = [baseStyles, partStyles, conferenceStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  /** What is told does not jump away while it is told: the order stays as it was when the conference was opened. */
  #order: { readonly of: string; readonly keys: readonly string[]; readonly open: number } = { of: '', keys: [], open: 0 };

  protected override render() {
    const view = this.#view.value;
    if (view === null || view.conference === null || view.conference.follows === null) return nothing;
    const text = this.#texts;
    const { conference, conferences, previous } = view;
    if (previous === null) return this.#section(html`<p class="hint">${text.text('conference.contributions.carried.missing')}</p>`);
    const named = { title: conferenceTitle(previous, text.language), date: formatDate(previous.date, text.language) };
    const carried = this.#ordered(conference.id + previous.id, carriedDecisions(conference, conferences));
    if (carried.length === 0) return this.#section(html`<p class="hint">${text.text('conference.contributions.carried.none', named)}</p>`);
    return this.#section(
      html`<p class="hint">${text.text('conference.contributions.carried.hint', named)}</p>
        <ol class="cards">
          ${repeat(carried.slice(0, this.#order.open), keyOf, (one, index) => this.#item(one, index))}
        </ol>
        ${
          this.#order.open === carried.length
            ? nothing
            : html`<details>
                <summary>${text.text('conference.contributions.carried.settled', { count: carried.length - this.#order.open })}</summary>
                <ol class="cards inside">
                  ${repeat(carried.slice(this.#order.open), keyOf, (one, index) => this.#item(one, this.#order.open + index))}
                </ol>
              </details>`
        }`,
    );
  }

  #section(content: TemplateResult): TemplateResult {
    return html`<section class="step">
      <h3>${this.#texts.text('conference.contributions.carried')}</h3>
      ${content}
    </section>`;
  }

  #ordered(of: string, carried: readonly CarriedDecision[]): readonly CarriedDecision[] {
    const keys = carried.map(keyOf);
    const same = this.#order.of === of && keys.length === this.#order.keys.length && keys.every((key) => this.#order.keys.includes(key));
    if (!same) this.#order = { of, keys, open: carried.filter(({ decision }) => isOpen(decision)).length };
    return this.#order.keys.flatMap((key) => carried.find((one) => keyOf(one) === key) ?? []);
  }

  #item(carried: CarriedDecision, index: number): TemplateResult {
    const text = this.#texts;
    const { conference, decision } = carried;
    const { responsible, due } = decision;
    const facts = [
      text.text('conference.contributions.carried.of', { date: formatDate(conference.date, text.language) }),
      responsible,
      due === null ? '' : text.text('conference.contributions.decision.due.on', { date: formatDate(due, text.language) }),
    ].filter((fact) => fact !== '');
    return html`<li class="card">
      <p class="words">${decision.text}</p>
      <div class="line">
        <span class="hint">${facts.join(' · ')}</span>
        ${stateField(`carried-${index}`, text, decision, (state) => this.#edit(carried, { state }))}
      </div>
      <div class="field">
        <label for="outcome-${index}">${text.text('conference.contributions.carried.outcome')}</label>
        <textarea
          id="outcome-${index}"
          rows="2"
          maxlength=${LONGEST}
          .value=${live(decision.outcome)}
          @change=${(event: Event) => this.#edit(carried, { outcome: (event.currentTarget as HTMLTextAreaElement).value.trim() })}
        ></textarea>
      </div>
    </li>`;
  }

  #edit({ conference, decision }: CarriedDecision, members: Partial<Omit<Decision, 'id'>>): void {
    const changed = withDecisionEdited(conference, decision.id, members);
    if (changed === conference) return;
    const conferences = withConferenceReplaced(this.#view.required.conferences, changed);
    dispatchIntent(this, { type: 'session/patched', patch: { conferences }, source: 'panel' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-carried-decisions': AtlasCarriedDecisions;
  }
}
