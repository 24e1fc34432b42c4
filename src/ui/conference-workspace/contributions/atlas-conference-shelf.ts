import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { FileUp } from 'lucide';
import '../../../texts/conference-topic.ts';
import type { Conference } from '../../../model/index.ts';
import { conferencesOfFile, importedConferences, newConference, type ConferenceBeginning } from '../../../state/index.ts';
import { formatDate } from '../../../texts/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { conferenceFields } from './conference-fields.ts';
import { conferenceTitle } from './contribution-words.ts';
import { conferenceStyles } from './conference.styles.ts';

const ISO_DATE_LENGTH = 10;
const selectSlice = ({ conference }: AtlasView) => ({
  conferences: conference.conferences,
  stories: conference.stories,
  story: conference.settings.story,
});

/**
 * The conferences of this browser: opens one, begins one, reads one from a file. Shown on each page of a conference while none is open.
 * @fires atlas-intent - conference/changed, conference/kept, session/patched
 */
@customElement('atlas-conference-shelf')
export class AtlasConferenceShelf extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, partStyles, conferenceStyles];

  @state() private beginning: Partial<ConferenceBeginning> = {};
  @state() private told = '';

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  protected override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const text = this.#texts;
    // The last one first.
    const conferences = view.conferences.toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
    return html`<div class="assistant">
      <section class="step">
        <h3>${text.text('conference.contributions.shelf')}</h3>
        ${
          conferences.length === 0
            ? html`<p class="hint">${text.text('conference.contributions.shelf.none')}</p>`
            : html`<ul class="cards">
                ${conferences.map((conference) => this.#card(conference))}
              </ul>`
        }
        <div class="buttons">
          <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>
            ${icon(FileUp)}${text.text('conference.contributions.import')}
          </button>
          <input type="file" accept=".json,application/json" hidden @change=${this.#import} />
        </div>
        <p class="hint" role="status">${this.told}</p>
      </section>
      <section class="step">
        <h3>${text.text('conference.contributions.begin')}</h3>
        ${conferenceFields(text, {
          id: 'begin',
          value: this.#value(),
          others: conferences,
          stories: view.stories,
          change: (members) => (this.beginning = { ...this.beginning, ...members }),
        })}
        <button class="primary begin" @click=${this.#begin}>${text.text('conference.contributions.begin.button')}</button>
        <p class="hint">${text.text('conference.contributions.privacy')}</p>
      </section>
    </div>`;
  }

  #card(conference: Conference): TemplateResult {
    const text = this.#texts;
    const title = conferenceTitle(conference, text.language);
    return html`<li>
      <button
        class="card open"
        aria-label=${text.text('conference.contributions.shelf.open', { title: `${title}, ${formatDate(conference.date, text.language)}` })}
        @click=${() => dispatchIntent(this, { type: 'conference/changed', settings: { conference: conference.id } })}
      >
        <strong>${title}</strong>
        <span class="hint"
          >${[formatDate(conference.date, text.language), conference.place].filter((part) => part !== '').join(', ')}<br />${text.text(
            'conference.contributions.shelf.counts',
            { count: conference.contributions.length, decisions: conference.decisions.length },
          )}</span
        >
      </button>
    </li>`;
  }

  /** What is offered until something else is written: today, the story that is open, the last conference before. */
  #value(): ConferenceBeginning {
    const { conferences, story } = this.#view.required;
    const last = conferences.toSorted((one, other) => (one.date < other.date ? -1 : 1)).at(-1);
    return {
      title: this.#texts.text('conference.contributions.begin.title'),
      date: new Date().toISOString().slice(0, ISO_DATE_LENGTH),
      place: '',
      story,
      follows: last?.id ?? null,
      ...this.beginning,
    };
  }

  #begin(): void {
    const taken = new Set(this.#view.required.conferences.map(({ id }) => id));
    dispatchIntent(this, { type: 'conference/kept', conference: newConference(this.#value(), taken) });
    this.beginning = {};
  }

  async #import(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    const incoming = conferencesOfFile(await file.text());
    input.value = '';
    const { conferences, first, added } = importedConferences(this.#view.required.conferences, incoming);
    if (first === null) {
      this.told = this.#texts.text('conference.contributions.import.wrong', { file: file.name });
      return;
    }
    this.told =
      added === 0
        ? this.#texts.text('conference.contributions.import.known')
        : this.#texts.text('conference.contributions.import.done', { count: added });
    if (added > 0) dispatchIntent(this, { type: 'session/patched', patch: { conferences }, source: 'panel' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-conference-shelf': AtlasConferenceShelf;
  }
}
