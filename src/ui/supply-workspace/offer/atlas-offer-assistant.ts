import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('atlas-offer-assistant')
export class AtlasOfferAssistant extends LitElement {
  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-offer-assistant': AtlasOfferAssistant;
  }
}
