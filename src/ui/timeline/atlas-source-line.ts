import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { LevelDescriptor } from '../../model/index.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { indicatorReferenceDate, indicatorSources } from './sources.ts';

/** Source, date and boundaries of what is on the map; the whole of it opens "Über". */
@customElement('atlas-source-line')
export class AtlasSourceLine extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      button {
        justify-content: flex-start;
        width: 100%;
        padding: 2px var(--space-2);
        color: var(--color-text-muted);
        font-size: var(--font-size-1);
        text-align: left;
      }

      span {
        display: -webkit-box;
        overflow: hidden;
        line-height: 1.35;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  readonly #view = new SelectController(this, (view) => ({
    atlas: view.atlas,
    indicator: view.indicator,
    level: view.levelDescriptor,
    year: view.series?.years[view.yearIndex] ?? null,
  }));
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.atlas === null) return nothing;
    const sources = view.indicator === null ? [] : indicatorSources(view.atlas, view.indicator);
    const date = view.indicator === null ? undefined : indicatorReferenceDate(view.atlas, view.indicator);
    const line = [
      view.atlas.atlas.fictitious ? this.#texts.text('frame.fictitious.hint') : '',
      sources.length === 0 ? '' : this.#texts.text('frame.source', { source: sources.join('; ') }),
      date === undefined && view.year === null ? '' : this.#texts.text('frame.date', { date: dateText(date, view.year) }),
      view.level === null ? '' : this.#boundaries(view.level),
    ].filter((part) => part !== '');
    if (line.length === 0) return nothing;
    return html`<button
      class="quiet"
      title=${line.join(' · ')}
      @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'about' })}
    >
      <span>${line.join(' · ')}</span>
    </button>`;
  }

  #boundaries({ validFrom, validTo }: LevelDescriptor): string {
    if (validFrom === undefined && validTo === undefined) return '';
    if (validTo === undefined) return this.#texts.text('frame.boundaries.from', { from: validFrom ?? 0 });
    if (validFrom === undefined) return this.#texts.text('frame.boundaries.to', { to: validTo });
    return this.#texts.text('frame.boundaries.between', { from: validFrom, to: validTo });
  }
}

/** `31.12.` with its year; a date that has its year already, or the year alone. */
const dateText = (date: string | undefined, year: number | null): string => {
  if (date === undefined) return String(year ?? '');
  return year === null || /\d{4}/.test(date) ? date : `${date}${date.endsWith('.') ? '' : ' '}${year}`;
};

declare global {
  interface HTMLElementTagNameMap {
    'atlas-source-line': AtlasSourceLine;
  }
}
