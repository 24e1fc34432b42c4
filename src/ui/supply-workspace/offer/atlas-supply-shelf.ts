import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('atlas-supply-shelf')
export class AtlasSupplyShelf extends LitElement {
  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-supply-shelf': AtlasSupplyShelf;
  }
}
