import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { dispatchIntent } from '../intent-event.ts';
import { provenanceLines } from '../provenance/provenance-lines.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

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
    series: view.series,
    yearIndex: view.yearIndex,
    levelDescriptor: view.levelDescriptor,
  }));
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.atlas === null) return nothing;
    const line = [
      ...(view.atlas.atlas.fictitious ? [this.#texts.text('frame.fictitious.hint')] : []),
      ...provenanceLines({ ...view, atlas: view.atlas, language: this.#texts.language }),
    ].join(' · ');
    if (line === '') return nothing;
    return html`<button class="quiet" title=${line} @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'about' })}>
      <span>${line}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-source-line': AtlasSourceLine;
  }
}
