import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('atlas-offer-result')
export class AtlasOfferResult extends LitElement {
  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-offer-result': AtlasOfferResult;
  }
}
