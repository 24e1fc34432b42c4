import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ChevronDown } from 'lucide';
import { icon } from '../icons/icon.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { placePopover } from '../theme/popover.ts';

/**
 * A button that opens a small surface below it (native popover: closes on Escape and on a click elsewhere).
 * @slot sign - picture in the button
 * @slot - what is in the surface
 */
@customElement('atlas-menu')
export class AtlasMenu extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
      }

      ::slotted([slot='sign']) {
        display: inline-flex;
      }

      .name {
        display: var(--menu-name, inline);
      }

      button {
        padding-inline: var(--space-2);
      }

      :host([compact]) .name,
      :host([compact]) .arrow {
        display: none;
      }

      .arrow {
        display: contents;
      }

      .arrow .icon-image {
        width: 14px;
        height: 14px;
      }

      [popover] {
        min-width: 12rem;
        max-width: calc(100vw - 16px);
        max-height: calc(100vh - 16px);
        padding: var(--space-2);
        overflow: auto;
        border: var(--border-width) solid var(--color-border);
        border-radius: var(--radius-2);
        background: var(--color-surface-raised);
        color: var(--color-text);
        box-shadow: var(--shadow-1);
      }
    `,
  ];

  @property() label = '';
  /** Shows the sign only; the label stays the accessible name. */
  @property({ type: Boolean, reflect: true }) compact = false;
  @query('button') private readonly button!: HTMLButtonElement;
  @query('[popover]') private readonly surface!: HTMLElement;

  constructor() {
    super();
    // Escape closes the surface and nothing else.
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.surface.matches(':popover-open')) event.stopPropagation();
    });
  }

  override render() {
    return html`
      <button class="quiet" popovertarget="surface" aria-label=${this.label} title=${this.compact ? this.label : ''}>
        <slot name="sign"></slot><span class="name">${this.label}</span><span class="arrow">${icon(ChevronDown)}</span>
      </button>
      <div id="surface" popover role="group" aria-label=${this.label} @toggle=${this.#toggled} @click=${this.#clicked}>
        <slot></slot>
      </div>
    `;
  }

  close(): void {
    if (this.surface.matches(':popover-open')) this.surface.hidePopover();
  }

  #toggled(event: Event): void {
    if ((event as ToggleEvent).newState === 'open') placePopover(this.button, this.surface);
  }

  /** A command closes the surface; checkboxes and radio buttons leave it open. */
  #clicked(event: Event): void {
    const target = event.target;
    if (target instanceof Element && target.closest('button') !== null) this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-menu': AtlasMenu;
  }
}
