import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('atlas-forecast-assistant')
export class AtlasForecastAssistant extends LitElement {
  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-forecast-assistant': AtlasForecastAssistant;
  }
}
