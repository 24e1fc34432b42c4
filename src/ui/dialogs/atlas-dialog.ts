import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { X } from 'lucide';
import { icon } from '../icons/icon.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

/**
 * Modal native dialog with heading and closing button. Opens when it enters the page; the browser keeps the focus inside, closes on Escape
 * and gives the focus back.
 * @slot - content
 * @slot actions - buttons at the foot
 * @fires close - the reader closed it
 */
@customElement('atlas-dialog')
export class AtlasDialog extends LitElement {
  static override styles = [
    baseStyles,
    css`
      dialog {
        display: flex;
        flex-direction: column;
        width: min(38rem, calc(100vw - 2 * var(--space-4)));
        max-width: none;
        max-height: calc(100dvh - 2 * var(--space-4));
        margin: auto;
        padding: 0;
        border: var(--border-width) solid var(--color-border);
        border-radius: var(--radius-2);
        background: var(--color-surface-raised);
        color: var(--color-text);
        box-shadow: var(--shadow-1);
      }

      dialog:not([open]) {
        display: none;
      }

      :host([wide]) dialog {
        width: min(58rem, calc(100vw - 2 * var(--space-4)));
        height: min(44rem, calc(100dvh - 2 * var(--space-4)));
      }

      dialog::backdrop {
        background: var(--color-scrim);
      }

      .head {
        display: flex;
        flex: none;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-3) var(--space-3) var(--space-5);
        border-bottom: var(--border-width) solid var(--color-border);
      }

      h2 {
        font-size: var(--font-size-4);
        overflow-wrap: anywhere;
        outline: none;
      }

      .content {
        flex: 1;
        min-height: 0;
        padding: var(--space-5);
        overflow: auto;
      }

      .content:focus-visible {
        outline-offset: -2px;
      }

      :host([flush]) .content {
        padding: 0;
      }

      .foot {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-2);
      }

      .foot:has(slot[name='actions'].filled) {
        padding: var(--space-3) var(--space-5);
        border-top: var(--border-width) solid var(--color-border);
      }

      @media (max-width: 767px) {
        dialog,
        :host([wide]) dialog {
          width: 100vw;
          height: auto;
          max-height: calc(100dvh - var(--space-6));
          margin: auto 0 0;
          border-radius: var(--radius-2) var(--radius-2) 0 0;
        }

        :host([wide]) dialog {
          height: calc(100dvh - var(--space-6));
        }

        .content {
          padding: var(--space-4);
        }

        .head {
          padding-left: var(--space-4);
        }
      }
    `,
  ];

  @property() heading = '';
  @property({ type: Boolean, reflect: true }) wide = false;
  @property({ type: Boolean, reflect: true }) flush = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  readonly #texts = new TextsController(this);

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed} @click=${this.#clicked} @keydown=${this.#keepKeys}>
      <div class="head">
        <h2 id="heading" tabindex="-1" autofocus>${this.heading}</h2>
        <button class="quiet icon" aria-label=${this.#texts.text('frame.close')} @click=${() => this.dialog.close()}>${icon(X)}</button>
      </div>
      <div class="content" tabindex="0"><slot></slot></div>
      <div class="foot"><slot name="actions" @slotchange=${this.#markActions}></slot></div>
    </dialog>`;
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    if (this.isConnected && !this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  #closed(): void {
    this.dispatchEvent(new Event('close'));
  }

  /** A click beside the dialog hits the dialog element itself, outside its box. */
  #clicked(event: MouseEvent): void {
    if (event.target !== this.dialog || event.detail === 0) return;
    const box = this.dialog.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) this.dialog.close();
  }

  /** Shortcuts of the page behind sleep; Escape reaches the browser, which closes. */
  #keepKeys(event: KeyboardEvent): void {
    event.stopPropagation();
  }

  #markActions(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    slot.classList.toggle('filled', slot.assignedElements().length > 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-dialog': AtlasDialog;
  }
}
