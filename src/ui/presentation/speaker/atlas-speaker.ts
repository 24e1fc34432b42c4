import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Minus, Plus } from 'lucide';
import '../../../texts/conference-topic.ts';
import { CONTRIBUTION_KINDS, type ContributionKind } from '../../../model/index.ts';
import { isLanguagePresent, loadLanguage, localeOf, translate, type Language } from '../../../texts/index.ts';
import { isTypingTarget } from '../../frame/shortcuts.ts';
import { icon } from '../../icons/icon.ts';
import { cssProperties } from '../../css-properties.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { addFonts } from '../../theme/fonts.ts';
import { tokens } from '../../theme/tokens.ts';
import { presentationKey, stepOfDigits } from '../presentation-keys.ts';
import { speakerStyles } from './atlas-speaker.styles.ts';
import { elapsedText } from './speaker-clock.ts';
import { SpeakerConnection, type ConnectionStatus } from './speaker-connection.ts';
import { LONGEST_NOTE, SPEAKER_ID, type SpeakerSlide, type SpeakerState } from './speaker-messages.ts';

const NOTES_SIZES_REM = [1, 1.25, 1.5, 1.875, 2.25, 2.75];
const NOTED_WITHIN_MS = 3000;

/** A contribution on its way to the atlas; the text stays in the field until it has arrived. */
interface SentNote {
  readonly note: string;
  readonly status: 'waiting' | 'saved' | 'lost';
}

/**
 * The window of the one who speaks: notes, this step and the next, clock, steps, controls, a field for what the room says.
 * @fires note-written - with each sign: `detail` is the text that is not handed over yet, '' for none
 */
@customElement('atlas-speaker')
export class AtlasSpeaker extends LitElement {
  static override styles = [tokens, baseStyles, speakerStyles];

  /** Which presentation it belongs to: the fragment of the page's address. */
  @property({ attribute: false }) presentation = '';

  /** What was being written when the page was left or lost. */
  @property({ attribute: false }) begunNote = '';

  @state() private shown: SpeakerState | null = null;
  @state() private status: ConnectionStatus = 'waiting';
  @state() private now = Date.now();
  @state() private countedFrom: number | null = null;
  @state() private stepSince = Date.now();
  @state() private notesSize = 1;
  @state() private sent: SentNote | null = null;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('.steps [aria-current]') private readonly present!: HTMLElement | null;
  @query('select') private readonly kind!: HTMLSelectElement | null;

  #connection: SpeakerConnection | null = null;
  #clock: ReturnType<typeof setInterval> | undefined;
  #notedTimer: ReturnType<typeof setTimeout> | undefined;
  #recalled = false;
  /** The step that was last brought into sight in the list. */
  #listed = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    addFonts();
    this.#clock = setInterval(() => (this.now = Date.now()), 1000);
    document.addEventListener('keydown', this.#press);
    if (!SPEAKER_ID.test(this.presentation)) return;
    this.#connection = new SpeakerConnection(this.presentation, {
      onState: (shown) => this.#take(shown),
      onStatus: (status) => (this.status = status),
      onNoted: (note) => this.#noted(note),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    clearTimeout(this.#notedTimer);
    document.removeEventListener('keydown', this.#press);
    this.#connection?.close();
    this.#connection = null;
  }

  protected override updated(): void {
    const index = this.shown?.index ?? -1;
    if (index !== this.#listed) {
      this.#listed = index;
      this.#list();
    }
    if (this.#recalled || this.field === null) return;
    this.#recalled = true;
    this.field.value = this.begunNote;
  }

  /** Only the list is scrolled: the page stays where the speaker has it. */
  #list(): void {
    const { present } = this;
    const list = present?.closest('.steps');
    if (present === null || list == null) return;
    const below = present.getBoundingClientRect().top - list.getBoundingClientRect().top;
    list.scrollTop += below - list.clientHeight / 3;
  }

  override render(): TemplateResult {
    const { shown } = this;
    return html`
      <header>
        <h1>${shown?.story ?? this.#text('title')}</h1>
        ${shown === null ? nothing : this.#times(shown)}
      </header>
      <p class="status" role="status">${this.#statusText()}</p>
      ${shown === null ? html`<main></main>` : this.#content(shown)}
    `;
  }

  #times({ begun }: SpeakerState): TemplateResult {
    const clock = new Intl.DateTimeFormat(localeOf(this.#language), { hour: '2-digit', minute: '2-digit' }).format(this.now);
    return html`
      <p class="time"><span>${this.#text('time')}</span><strong>${clock}</strong></p>
      <p class="time">
        <span>${this.#text('elapsed')}</span><strong>${elapsedText(this.now - (this.countedFrom ?? begun))}</strong>
        <span>${elapsedText(this.now - this.stepSince)} ${this.#text('onStep')}</span>
      </p>
      <button @click=${() => (this.countedFrom = Date.now())}>${this.#text('restart')}</button>
    `;
  }

  #content(shown: SpeakerState): TemplateResult {
    const { index, steps } = shown;
    const notes = NOTES_SIZES_REM[this.notesSize] ?? 1;
    const resize = (change: 1 | -1, sign: typeof Plus, key: 'larger' | 'smaller'): TemplateResult =>
      html`<button
        class="quiet icon"
        aria-label=${this.#text(key)}
        title=${this.#text(key)}
        ?disabled=${NOTES_SIZES_REM[this.notesSize + change] === undefined}
        @click=${() => (this.notesSize += change)}
      >
        ${icon(sign)}
      </button>`;
    return html`<main>
      <section class="card present">
        <h2>${index < 0 ? this.#text('presentView') : this.#text('present', { number: index + 1, count: steps.length })}</h2>
        ${this.#slide(shown.present)}
      </section>
      <section class="card next">
        <h2>${this.#text('next')}</h2>
        ${shown.next === null ? html`<p>${this.#text('last')}</p>` : this.#slide(shown.next)}
      </section>
      <section class="card notes">
        <div class="head">
          <h2>${this.#text('notes')}</h2>
          ${resize(-1, Minus, 'smaller')}${resize(1, Plus, 'larger')}
        </div>
        <div class="words" tabindex="0" role="region" aria-label=${this.#text('notes')} ${cssProperties({ 'font-size': `${notes}rem` })}>
          ${shown.notes === '' ? html`<p class="muted">${this.#text('noNotes')}</p>` : html`<p class="own">${shown.notes}</p>`}
        </div>
      </section>
      <div class="rail">
        ${this.#controls(shown)}
        <nav class="card steps" aria-label=${this.#text('steps')}>
          <h2>${this.#text('steps')}</h2>
          <ol>
            ${steps.map(
              (title, position) =>
                html`<li>
                  <button class="quiet" aria-current=${position === index ? 'page' : nothing} @click=${() => this.#go(position)}>
                    ${position + 1}. ${title}
                  </button>
                </li>`,
            )}
          </ol>
        </nav>
        ${this.#noteForm(shown)}
      </div>
    </main>`;
  }

  #slide({ title, text, picture }: SpeakerSlide): TemplateResult {
    return html`<div class=${picture === '' ? 'slide without' : 'slide'}>
      ${picture === '' ? nothing : html`<img alt="" src=${`data:image/svg+xml,${encodeURIComponent(picture)}`} />`}
      <div>
        <strong>${title}</strong>
        <p>${text}</p>
      </div>
    </div>`;
  }

  #controls({ index, steps, black }: SpeakerState): TemplateResult {
    return html`<div class="buttons" role="group" aria-label=${this.#text('controls')}>
      <button ?disabled=${index <= 0} @click=${() => this.#go(index - 1)}>${this.#text('previous')}</button>
      <button class="primary forward" ?disabled=${index >= steps.length - 1} @click=${() => this.#go(index + 1)}>
        ${this.#text('forward')}
      </button>
      <button aria-pressed=${black} @click=${() => this.#connection?.send({ type: 'black', black: !black })}>${this.#text('black')}</button>
      <button @click=${() => this.#connection?.send({ type: 'leave' })}>${this.#text('leave')}</button>
    </div>`;
  }

  #noteForm({ place }: SpeakerState): TemplateResult {
    const told = this.sent === null ? '' : this.#text(`note.${this.sent.status}`);
    return html`<form class="card" @submit=${this.#note}>
      <h2>${this.#text('note')}</h2>
      <label
        >${this.#text('note.kind')}
        <select>
          ${CONTRIBUTION_KINDS.map((kind) => html`<option value=${kind}>${this.#text(`kind.${kind}`)}</option>`)}
        </select>
      </label>
      <label
        >${this.#text('note.text')}
        <textarea maxlength=${LONGEST_NOTE} @keydown=${this.#submitByKey} @input=${this.#tellWritten}></textarea>
      </label>
      ${place === '' ? nothing : html`<p class="small muted">${this.#text('note.about', { place })}</p>`}
      <button class="primary" type="submit">${this.#text('note.save')}</button>
      <p class="told" role="status">${told}</p>
    </form>`;
  }

  get #language(): Language {
    return this.shown?.language ?? 'de';
  }

  #text(key: SpeakerText, parameters?: Parameters<typeof translate>[2]): string {
    const language = isLanguagePresent(this.#language) ? this.#language : 'de';
    return parameters === undefined
      ? translate(language, `conference.speaker.${key}`)
      : translate(language, `conference.speaker.${key}`, parameters);
  }

  #statusText(): string {
    if (!SPEAKER_ID.test(this.presentation)) return this.#text('withoutId');
    return this.status === 'connected' ? '' : this.#text(this.status);
  }

  #take(shown: SpeakerState): void {
    if (shown.index !== this.shown?.index) this.stepSince = Date.now();
    if (shown.begun !== this.shown?.begun) this.countedFrom = null;
    this.shown = shown;
    this.lang = shown.language;
    this.dataset['scheme'] = shown.scheme;
    document.documentElement.lang = shown.language;
    document.title = `${this.#text('title')}: ${shown.story}`;
    if (!isLanguagePresent(shown.language)) void loadLanguage(shown.language).then(() => this.requestUpdate());
  }

  #go(step: number): void {
    if (this.shown?.steps[step] !== undefined) this.#connection?.send({ type: 'go', step });
  }

  readonly #submitByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.renderRoot.querySelector('form')?.requestSubmit();
  };

  #note(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.field?.value.trim() ?? '';
    const kind = CONTRIBUTION_KINDS.find((one): one is ContributionKind => one === this.kind?.value);
    if (text === '' || kind === undefined) return this.field?.focus();
    // The same number when it is sent again: the atlas takes it down once.
    const note = this.sent !== null && this.sent.status !== 'saved' ? this.sent.note : crypto.randomUUID();
    this.sent = { note, status: 'waiting' };
    this.#connection?.send({ type: 'note', note, kind, text });
    clearTimeout(this.#notedTimer);
    this.#notedTimer = setTimeout(() => {
      if (this.sent?.status === 'waiting') this.sent = { note, status: 'lost' };
    }, NOTED_WITHIN_MS);
  }

  #noted(note: string): void {
    if (this.sent?.note !== note || this.sent.status === 'saved') return;
    this.sent = { note, status: 'saved' };
    if (this.field !== null) this.field.value = '';
    this.#tellWritten();
  }

  #tellWritten(): void {
    this.dispatchEvent(new CustomEvent('note-written', { detail: this.field?.value ?? '' }));
  }

  /** The same keys as in the other window turn its pages. */
  readonly #press = (event: KeyboardEvent): void => {
    const { shown } = this;
    const target = event.composedPath()[0];
    if (shown === null || event.defaultPrevented || isTypingTarget(target)) return;
    const key = presentationKey(event, null, target instanceof HTMLButtonElement);
    if (key === null) return;
    switch (key.kind) {
      case 'move':
        this.#go(shown.index + key.steps);
        break;
      case 'first':
        this.#go(0);
        break;
      case 'last':
        this.#go(shown.steps.length - 1);
        break;
      case 'digit': {
        const wanted = stepOfDigits(String(key.digit), shown.steps.length);
        if (wanted !== null) this.#go(wanted.step);
        break;
      }
      case 'black':
        this.#connection?.send({ type: 'black', black: !shown.black });
        break;
      default:
        return;
    }
    event.preventDefault();
  };
}

type SpeakerText = Parameters<typeof translate>[1] extends infer Key
  ? Key extends `conference.speaker.${infer Name}`
    ? Name
    : never
  : never;

declare global {
  interface HTMLElementTagNameMap {
    'atlas-speaker': AtlasSpeaker;
  }
}
