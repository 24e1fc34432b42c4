import { ContextProvider } from '@lit/context';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { atlasContext, type AtlasViewSource } from '../atlas-context.ts';
import { addFonts } from '../theme/fonts.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { tokens } from '../theme/tokens.ts';

/**
 * The screen around the map.
 * @slot map - the map; fills the stage
 * @fires atlas-intent - what the reader asks for
 */
@customElement('atlas-frame')
export class AtlasFrame extends LitElement {
  static override styles = [tokens, baseStyles];

  @property({ attribute: false }) source: AtlasViewSource | null = null;
  /** What a screen reader is told next (polite). */
  @property() liveMessage = '';

  readonly #provider = new ContextProvider(this, { context: atlasContext, initialValue: null });

  override connectedCallback(): void {
    addFonts();
    super.connectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) this.#provider.setValue(this.source);
  }

  override render() {
    return html`<slot name="map"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-frame': AtlasFrame;
  }
}
