import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CalendarPlus, Download } from 'lucide';
import '../../../texts/conference-topic.ts';
import type { Conference } from '../../../model/index.ts';
import { composeMinutes } from '../../../report/compose-minutes.ts';
import { minutesBlocks } from '../../../report/minutes-blocks.ts';
import { carriedDecisions, newConference, type MinutesFormat } from '../../../state/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../contributions/atlas-conference-shelf.ts';
import { conferenceTitle } from '../contributions/contribution-words.ts';
import { conferenceStyles } from '../contributions/conference.styles.ts';
import { blocksPreview } from './blocks-preview.ts';

const ISO_DATE_LENGTH = 10;
const FORMATS: readonly MinutesFormat[] = ['pdf', 'docx', 'html', 'json'];
const selectSlice = ({ conference, atlas }: AtlasView) => ({
  conference: conference.conference,
  conferences: conference.conferences,
  previous: conference.previous,
  stories: conference.stories,
  placeNames: conference.placeNames,
  rules: conference.rules,
  atlas,
});

/**
 * Page "Protokoll" of the workspace "Konferenz": the minutes as they will be saved, and their formats.
 * @fires atlas-intent - minutes/export, conference/kept, conference/changed
 */
@customElement('atlas-minutes')
export class AtlasMinutes extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    conferenceStyles,
    css`
      .preview {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
        padding: var(--space-3);
        border: var(--border-width) solid var(--color-border);
        border-radius: var(--radius-2);
        background: var(--color-surface-raised);
        overflow-wrap: anywhere;
      }

      h4 {
        margin-top: var(--space-3);
        font-size: var(--font-size-4);
      }

      h5 {
        margin: var(--space-2) 0 0;
        font-size: var(--font-size-3);
      }

      .items {
        padding-left: var(--space-5);
        list-style: disc;
      }

      .items.ordered {
        list-style: decimal;
      }

      dl {
        display: grid;
        gap: var(--space-1);
      }

      dt {
        color: var(--color-text-muted);
        font-size: var(--font-size-2);
      }

      .preview table {
        min-width: 30rem;
        overflow-wrap: normal;
      }

      .preview th,
      .preview td {
        text-align: left;
      }

      .preview td:nth-child(2) {
        min-width: 12rem;
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  protected override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const { conference } = view;
    if (conference === null) return html`<atlas-conference-shelf></atlas-conference-shelf>`;
    const text = this.#texts;
    return html`<div class="assistant">
      <section class="step">
        <h3>${conferenceTitle(conference, text.language)}</h3>
        <div class="buttons" role="group" aria-label=${text.text('conference.minutes.save')}>
          ${FORMATS.map((format) => this.#save(conference, format))}
        </div>
        <p class="hint">${text.text('conference.minutes.json.hint')}</p>
      </section>
      ${this.#preview(conference)}
      <section class="step">
        <h3>${text.text('conference.minutes.next')}</h3>
        <p class="hint">${text.text('conference.minutes.next.hint')}</p>
        <button class="next" @click=${() => this.#beginNext(conference)}>
          ${icon(CalendarPlus)}${text.text('conference.contributions.next')}
        </button>
      </section>
    </div>`;
  }

  #save(conference: Conference, format: MinutesFormat): TemplateResult {
    const text = this.#texts;
    const name = text.text(`conference.minutes.format.${format}`);
    return html`<button
      class=${format === 'pdf' ? 'primary' : nothing}
      aria-label=${text.text('conference.minutes.format.label', { format: name })}
      @click=${() => dispatchIntent(this, { type: 'minutes/export', conference: conference.id, format })}
    >
      ${icon(Download)}${name}
    </button>`;
  }

  #preview(conference: Conference): TemplateResult | typeof nothing {
    const { atlas, conferences, previous, stories, placeNames, rules } = this.#view.required;
    const text = this.#texts;
    if (atlas === null) return nothing;
    const minutes = composeMinutes({
      conference,
      previous:
        previous === null ? null : { ...previous, decisions: carriedDecisions(conference, conferences).map(({ decision }) => decision) },
      story: stories.find(({ item }) => item.id === conference.story)?.item ?? null,
      placeNames,
      atlas,
      rules,
      language: text.language,
      created: new Date().toISOString().slice(0, ISO_DATE_LENGTH),
    });
    const placed = conference.contributions.filter(({ place }) => place !== null).length;
    return html`<section class="step">
      <h3>${text.text('conference.minutes.preview')}</h3>
      ${placed === 0 ? nothing : html`<p class="hint">${text.text('conference.minutes.preview.map', { count: placed })}</p>`}
      <article class="preview">${blocksPreview(minutesBlocks(minutes), text.text('conference.minutes.preview.board'))}</article>
    </section>`;
  }

  #beginNext({ id, title, place }: Conference): void {
    const taken = new Set(this.#view.required.conferences.map((one) => one.id));
    const date = new Date().toISOString().slice(0, ISO_DATE_LENGTH);
    dispatchIntent(this, { type: 'conference/kept', conference: newConference({ title, date, place, story: null, follows: id }, taken) });
    dispatchIntent(this, { type: 'conference/changed', settings: { page: 'beitraege' } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-minutes': AtlasMinutes;
  }
}
