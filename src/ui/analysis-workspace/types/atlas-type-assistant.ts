import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../theme/base.styles.ts';

/** Being written. */
@customElement('atlas-type-assistant')
export class AtlasTypeAssistant extends LitElement {
  static override styles = [baseStyles];

  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-type-assistant': AtlasTypeAssistant;
  }
}
