import { LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../../theme/base.styles.ts';

/** Being written. */
@customElement('atlas-expectation-result')
export class AtlasExpectationResult extends LitElement {
  static override styles = [baseStyles];

  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-expectation-result': AtlasExpectationResult;
  }
}
