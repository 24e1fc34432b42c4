import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ArrowLeft, CalendarPlus, Trash2 } from 'lucide';
import '../../../texts/conference-topic.ts';
import type { Conference } from '../../../model/index.ts';
import { editedConference, newConference } from '../../../state/index.ts';
import { formatDate } from '../../../texts/index.ts';
import { isFocusLost } from '../../analysis-workspace/parts/focus-lost.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import './atlas-carried-decisions.ts';
import './atlas-conference-shelf.ts';
import './atlas-contribution-entry.ts';
import './atlas-contribution-list.ts';
import './atlas-decisions.ts';
import { conferenceFields } from './conference-fields.ts';
import { conferenceTitle } from './contribution-words.ts';
import { conferenceStyles } from './conference.styles.ts';

const ISO_DATE_LENGTH = 10;
const selectSlice = ({ conference }: AtlasView) => ({
  conference: conference.conference,
  conferences: conference.conferences,
  stories: conference.stories,
});

/**
 * Page "Beiträge" of the workspace "Konferenz": the conferences, or the open one with what the room says and decides.
 * @fires atlas-intent - conference/changed, conference/kept, conference/removed
 */
@customElement('atlas-contributions')
export class AtlasContributions extends LitElement {
  static override styles = [baseStyles, partStyles, conferenceStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  #open: string | null | undefined = undefined;

  /** What was clicked goes away with the shelf or the conference: the keyboard goes on at the start of what comes. */
  override updated(): void {
    const open = this.#view.value?.conference?.id ?? null;
    const changed = this.#open !== undefined && this.#open !== open;
    this.#open = open;
    if (changed) void this.#focusStart();
  }

  async #focusStart(): Promise<void> {
    const start = this.renderRoot.querySelector<HTMLElement>('atlas-conference-shelf, .back');
    if (start instanceof LitElement) await start.updateComplete;
    if (isFocusLost()) start?.focus({ preventScroll: true });
  }

  protected override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const { conference } = view;
    if (conference === null) return html`<atlas-conference-shelf></atlas-conference-shelf>`;
    const text = this.#texts;
    return html`<div class="assistant">
      <button class="quiet back" @click=${() => dispatchIntent(this, { type: 'conference/changed', settings: { conference: null } })}>
        ${icon(ArrowLeft)}${text.text('conference.contributions.back')}
      </button>
      <section class="step">
        <h3>${conferenceTitle(conference, text.language)}</h3>
        <p class="hint">${[formatDate(conference.date, text.language), conference.place].filter((part) => part !== '').join(', ')}</p>
        ${this.#details(conference)}
      </section>
      <atlas-carried-decisions></atlas-carried-decisions>
      <atlas-contribution-entry></atlas-contribution-entry>
      <atlas-contribution-list></atlas-contribution-list>
      <atlas-decisions></atlas-decisions>
      <p class="hint">${text.text('conference.contributions.privacy')}</p>
    </div>`;
  }

  #details(conference: Conference): TemplateResult {
    const text = this.#texts;
    const { conferences, stories } = this.#view.required;
    return html`<details>
      <summary>${text.text('conference.contributions.details')}</summary>
      <div class="inside">
        ${conferenceFields(text, {
          id: 'open',
          value: conference,
          others: conferences.filter(({ id }) => id !== conference.id),
          stories,
          change: (members) => {
            const changed = editedConference(conference, members);
            if (changed !== conference) dispatchIntent(this, { type: 'conference/kept', conference: changed });
          },
        })}
        <div class="buttons">
          <button @click=${() => this.#beginNext(conference)}>${icon(CalendarPlus)}${text.text('conference.contributions.next')}</button>
          <button @click=${() => dispatchIntent(this, { type: 'conference/removed', conference: conference.id })}>
            ${icon(Trash2)}${text.text('conference.contributions.remove')}
          </button>
        </div>
        <p class="hint">${text.text('conference.contributions.next.hint')}</p>
      </div>
    </details>`;
  }

  #beginNext({ id, title, place }: Conference): void {
    const taken = new Set(this.#view.required.conferences.map((one) => one.id));
    const date = new Date().toISOString().slice(0, ISO_DATE_LENGTH);
    dispatchIntent(this, { type: 'conference/kept', conference: newConference({ title, date, place, story: null, follows: id }, taken) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-contributions': AtlasContributions;
  }
}
