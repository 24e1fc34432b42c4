import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('atlas-scenario-result')
export class AtlasScenarioResult extends LitElement {
  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-scenario-result': AtlasScenarioResult;
  }
}
