import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('atlas-site-assistant')
export class AtlasSiteAssistant extends LitElement {
  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-site-assistant': AtlasSiteAssistant;
  }
}
