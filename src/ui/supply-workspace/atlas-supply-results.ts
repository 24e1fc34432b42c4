import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../texts/analysis-topic.ts';
import '../../texts/supply-topic.ts';
import type { AtlasView } from '../atlas-view.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { refusalText } from '../analysis-workspace/parts/refusal-text.ts';
import { resultsStyles } from '../analysis-workspace/parts/results.styles.ts';
import { PAGES } from './pages.ts';

const selectSlice = ({ supply, atlas }: AtlasView) => ({
  page: supply.settings.page,
  hasDraft: supply.draft !== null,
  refusal: supply.result?.kind === 'refused' ? supply.result : null,
  outdated: supply.outdated,
  waiting: supply.result === null,
  atlas,
});

/** Tab "Ergebnis" of the workspace "Versorgung": what came out, or in words why nothing could. */
@customElement('atlas-supply-results')
export class AtlasSupplyResults extends LitElement {
  static override styles = [baseStyles, resultsStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override willUpdate(): void {
    const view = this.#view.value;
    if (view?.hasDraft === true) void PAGES[view.page].load();
  }

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    if (!view.hasDraft) return html`<p class="hint">${this.#texts.text('supply.result.none')}</p>`;
    if (view.refusal !== null) return refusalText(this.#texts, view.atlas, view.refusal);
    if (view.waiting) return html`<p class="hint" role="status">${this.#texts.text('supply.result.waiting')}</p>`;
    return html`<div class=${view.outdated ? 'outdated' : ''} aria-busy=${view.outdated}>${PAGES[view.page].result()}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-supply-results': AtlasSupplyResults;
  }
}
