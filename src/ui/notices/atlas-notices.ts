import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { RotateCcw, X } from 'lucide';
import type { FindingCode } from '../../model/index.ts';
import type { Notice } from '../../state/index.ts';
import { severitySign } from '../data-workspace/severity-sign.ts';
import { FindingTextsController } from '../finding-texts-controller.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

/** Trouble that trying again may end. */
const RETRY = new Set<FindingCode>(['worker-crashed', 'offline', 'request-failed']);

/** Notices that came up while working: read out politely, closed by hand. */
@customElement('atlas-notices')
export class AtlasNotices extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: var(--space-2);
        pointer-events: none;
      }

      article {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-3);
        align-items: start;
        width: min(30rem, 100%);
        padding: var(--space-3);
        border: var(--border-width) solid var(--color-border);
        border-left: 4px solid var(--color-text-muted);
        border-radius: var(--radius-2);
        background: var(--color-surface-raised);
        box-shadow: var(--shadow-1);
        pointer-events: auto;
      }

      /* Little room: the newest one; the others come when it is dismissed. */
      @media (max-width: 767px), (max-height: 700px) {
        article:not(:last-of-type) {
          display: none;
        }
      }

      article.error {
        border-left-color: var(--color-danger);
      }

      article.warning {
        border-left-color: var(--color-warning);
      }

      h3,
      p {
        overflow-wrap: anywhere;
      }

      p {
        font-size: var(--font-size-2);
      }

      article button.icon {
        margin: calc(-1 * var(--space-1));
      }

      .retry {
        margin-top: var(--space-2);
      }
    `,
  ];

  readonly #notices = new SelectController(this, (view) => view.surface.notices);
  readonly #texts = new TextsController(this);
  readonly #findingTexts = new FindingTextsController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    // The region must be there before its first notice, or it is not read out.
    this.role = 'log';
    this.ariaLive = 'polite';
  }

  override render() {
    this.ariaLabel = this.#texts.text('frame.notices');
    return repeat(
      this.#notices.value ?? [],
      (notice) => notice.id,
      (notice) => this.#notice(notice),
    );
  }

  #notice({ id, finding }: Notice) {
    const described = this.#findingTexts.describe(finding, this.#texts.language);
    if (described === null) return nothing;
    const { title, message, hint } = described;
    return html`<article class=${finding.severity}>
      ${severitySign(finding.severity)}
      <div>
        <h3>${title}</h3>
        <p>${message}</p>
        <p class="muted">${hint}</p>
        ${
          RETRY.has(finding.code)
            ? html`<button
                class="retry"
                @click=${() => {
                  dispatchIntent(this, { type: 'notice/dismissed', id });
                  dispatchIntent(this, { type: 'retry' });
                }}
              >
                ${icon(RotateCcw)}${this.#texts.text('frame.retry')}
              </button>`
            : ''
        }
        ${
          finding.code === 'update-ready'
            ? html`<button class="retry" @click=${() => dispatchIntent(this, { type: 'offline/pressed', press: { kind: 'update' } })}>
                ${icon(RotateCcw)}${this.#texts.text('frame.update')}
              </button>`
            : ''
        }
      </div>
      <button
        class="quiet icon"
        aria-label=${this.#texts.text('frame.notice.dismiss', { title })}
        @click=${() => dispatchIntent(this, { type: 'notice/dismissed', id })}
      >
        ${icon(X)}
      </button>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-notices': AtlasNotices;
  }
}
