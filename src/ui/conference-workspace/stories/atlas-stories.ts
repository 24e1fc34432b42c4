import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/conference-topic.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';

const selectSlice = ({ conference }: AtlasView) => ({ conference: conference.conference });

/** Page "geschichten" of the workspace "Konferenz". */
@customElement('atlas-stories')
export class AtlasStories extends LitElement {
  static override styles = [baseStyles, partStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    if (this.#view.value === null) return nothing;
    return html`<div class="assistant">
      <section class="step"><h3>${this.#texts.text('conference.page.geschichten')}</h3></section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-stories': AtlasStories;
  }
}
