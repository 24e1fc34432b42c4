import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../theme/base.styles.ts';

/** Being written. */
@customElement('atlas-segregation-result')
export class AtlasSegregationResult extends LitElement {
  static override styles = [baseStyles];

  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-segregation-result': AtlasSegregationResult;
  }
}
