import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('atlas-site-result')
export class AtlasSiteResult extends LitElement {
  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-site-result': AtlasSiteResult;
  }
}
