import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { dispatchIntent } from '../intent-event.ts';
import { legalLinks } from '../provenance/legal-links.ts';
import { provenanceLines, type ProvenanceInput } from '../provenance/provenance-lines.ts';
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
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        min-width: 0;
        container-type: inline-size;
      }

      .source {
        flex: 1 1 15rem;
      }

      nav {
        display: flex;
        flex: none;
      }

      nav > * {
        width: auto;
        min-height: var(--target-size);
        padding: 2px var(--space-2);
        color: var(--color-text-muted);
        font-size: var(--font-size-1);
      }

      nav > a {
        display: inline-flex;
        align-items: center;
      }

      nav > button {
        text-decoration: underline;
        text-underline-offset: 2px;
      }

      .source {
        justify-content: flex-start;
        min-width: 0;
        min-height: var(--target-size);
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

      /* The links stand below it. */
      @container (max-width: 32rem) {
        span {
          -webkit-line-clamp: 1;
        }
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
    if (view === null) return nothing;
    return html`${view.atlas === null ? nothing : this.#source({ ...view, atlas: view.atlas })}
      <nav aria-label=${this.#texts.text('frame.legal')}>
        ${legalLinks(this.#texts, view.atlas, (intent) => dispatchIntent(this, intent))}
      </nav>`;
  }

  #source(view: Omit<ProvenanceInput, 'language'>) {
    const line = [
      ...(view.atlas.atlas.fictitious ? [this.#texts.text('frame.fictitious.hint')] : []),
      ...provenanceLines({ ...view, language: this.#texts.language }),
    ].join(' · ');
    if (line === '') return nothing;
    return html`<button class="quiet source" title=${line} @click=${() => dispatchIntent(this, { type: 'dialog/opened', dialog: 'about' })}>
      <span>${line}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-source-line': AtlasSourceLine;
  }
}
