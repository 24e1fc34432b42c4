import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('atlas-scenario-editor')
export class AtlasScenarioEditor extends LitElement {
  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-scenario-editor': AtlasScenarioEditor;
  }
}
