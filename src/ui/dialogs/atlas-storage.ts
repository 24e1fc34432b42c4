import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { CloudDownload, RotateCcw, Trash2 } from 'lucide';
import type { OfflinePress, StoredAmount, StoredKind } from '../../state/index.ts';
import { formatBytes } from '../../texts/index.ts';
import '../../texts/everyone-topic.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

/** What is counted in files; the rest is pieces of own work. */
const FILES: ReadonlySet<StoredKind> = new Set(['shell', 'package', 'files', 'network']);

/** What this browser keeps of the atlas, to be cleared one by one, and working without a network. */
@customElement('atlas-storage')
export class AtlasStorage extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      section {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
      }

      progress {
        width: 100%;
        accent-color: var(--color-accent);
      }

      .scroll {
        width: 100%;
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
      }

      th,
      td {
        padding: var(--space-2) var(--space-3) var(--space-2) 0;
        border-bottom: var(--border-width) solid var(--color-border);
        text-align: left;
        vertical-align: top;
      }

      th:last-child,
      td:last-child {
        padding-right: 0;
        text-align: right;
      }

      thead th {
        color: var(--color-text-muted);
        font-size: var(--font-size-2);
        font-weight: 600;
      }

      tbody th {
        font-weight: 600;
      }

      tbody th p {
        font-weight: 400;
      }

      .amount {
        white-space: nowrap;
      }

      .ask {
        display: grid;
        gap: var(--space-2);
        width: 100%;
        padding: var(--space-3);
        border-left: 3px solid var(--color-danger);
        background: var(--color-danger-soft);
      }

      .ask div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .notice {
        width: 100%;
        padding: var(--space-3);
        border-left: 3px solid var(--color-accent);
        background: var(--color-accent-soft);
      }

      .done:empty {
        display: none;
      }

      @media (max-width: 767px) {
        .hint {
          display: none;
        }
      }
    `,
  ];

  readonly #offline = new SelectController(this, (view) => view.surface.offline);
  readonly #texts = new TextsController(this);
  /** What is about to be cleared, and waits for a word. */
  @state() private asked: StoredKind | null = null;
  @state() private cleared: StoredKind | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#press({ kind: 'measure' });
  }

  override render() {
    const offline = this.#offline.value;
    if (offline === null) return nothing;
    const { served, newer, stored, storage } = offline;
    const text = this.#texts;
    return html`
      <p>${text.text('storage.intro')}</p>
      <section>
        <h3>${text.text('storage.offline')}</h3>
        <p>${text.text(served === null ? 'storage.offline.unknown' : served ? 'storage.offline.served' : 'storage.offline.impossible')}</p>
        ${
          newer
            ? html`<p class="notice">${text.text('storage.newer')}</p>
                <button @click=${() => this.#press({ kind: 'update' })}>${icon(RotateCcw)}${text.text('frame.update')}</button>`
            : nothing
        }
        ${served === true ? this.#package() : nothing}
      </section>
      <section>
        <h3>${text.text('storage.stored')}</h3>
        ${stored === null ? nothing : stored.length === 0 ? html`<p>${text.text('storage.stored.none')}</p>` : this.#table(stored)}
        ${this.#question()}
        <p class="done" role="status">
          ${this.cleared === null ? nothing : text.text('storage.clear.done', { what: this.#name(this.cleared) })}
        </p>
        ${
          storage === null
            ? nothing
            : html`<p class="muted small">
                ${text.text('storage.total', {
                  used: formatBytes(storage.usedBytes, text.language),
                  granted: formatBytes(storage.grantedBytes, text.language),
                })}
              </p>`
        }
      </section>
    `;
  }

  #package(): TemplateResult {
    const { package: kept, keeping, trouble } = this.#offline.required;
    const text = this.#texts;
    if (kept === 'own') return html`<p>${text.text('storage.package.own')}</p>`;
    return html`<p role="status">${text.text(`storage.package.${kept}`)}</p>
      ${trouble === null ? nothing : html`<p class="notice" role="alert">${text.text(`storage.trouble.${trouble}`)}</p>`}
      ${
        keeping === null
          ? html`<button class=${kept === 'whole' ? '' : 'primary'} @click=${() => this.#press({ kind: 'keep' })}>
              ${icon(CloudDownload)}${text.text(kept === 'whole' ? 'storage.keep.again' : 'storage.keep')}
            </button>`
          : html`<label for="keeping">${text.text('storage.keeping', { percent: Math.round(keeping * 100) })}</label>
              <progress id="keeping" max="1" .value=${keeping}></progress>`
      }`;
  }

  #table(stored: readonly StoredAmount[]): TemplateResult {
    const text = this.#texts;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.text('storage.stored')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text.text('storage.column.what')}</th>
            <th scope="col">${text.text('storage.column.amount')}</th>
            <th scope="col"><span class="visually-hidden">${text.text('storage.column.clear')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${stored.map(
            ({ kind, items, bytes }) =>
              html`<tr>
                <th scope="row">
                  ${this.#name(kind)}
                  <p class="muted small hint">${text.text(`storage.kind.${kind}.hint`)}</p>
                </th>
                <td class="amount numbers">
                  ${text.text(FILES.has(kind) ? 'storage.items.files' : 'storage.items.pieces', { count: items })}<br /><span class="muted"
                    >${formatBytes(bytes, text.language)}</span
                  >
                </td>
                <td>
                  <button
                    class="icon"
                    aria-label=${text.text('storage.clear.of', { what: this.#name(kind) })}
                    title=${text.text('storage.clear')}
                    @click=${() => this.#ask(kind)}
                  >
                    ${icon(Trash2)}
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #question(): TemplateResult | typeof nothing {
    const kind = this.asked;
    if (kind === null) return nothing;
    const text = this.#texts;
    return html`<div class="ask" role="group" aria-label=${text.text('storage.clear.of', { what: this.#name(kind) })}>
      <p>${text.text('storage.clear.ask', { what: this.#name(kind) })}</p>
      <p>${text.text(`storage.kind.${kind}.hint`)}</p>
      <div>
        <button @click=${() => this.#answer(false)}>${text.text('frame.cancel')}</button>
        <button class="primary" @click=${() => this.#answer(true)}>${icon(Trash2)}${text.text('storage.clear')}</button>
      </div>
    </div>`;
  }

  #name(kind: StoredKind): string {
    return this.#texts.text(`storage.kind.${kind}`);
  }

  #ask(kind: StoredKind): void {
    this.asked = kind;
    this.cleared = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.ask button')?.focus());
  }

  /** The keyboard goes on at the table, whose row may be gone. */
  #answer(clear: boolean): void {
    const kind = this.asked;
    this.asked = null;
    if (clear && kind !== null) {
      this.cleared = kind;
      this.#press({ kind: 'clear', stored: kind });
    }
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus());
  }

  #press(press: OfflinePress): void {
    dispatchIntent(this, { type: 'offline/pressed', press });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-storage': AtlasStorage;
  }
}
