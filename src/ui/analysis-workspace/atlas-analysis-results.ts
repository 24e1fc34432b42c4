import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../texts/analysis-topic.ts';
import type { Refusal } from '../../analysis/protocol.ts';
import { recipeInputs } from '../../model/index.ts';
import { indicatorTitle, type MessageKey } from '../../texts/index.ts';
import type { AtlasView } from '../atlas-view.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { needsDraft } from './page-of.ts';
import { resultsStyles } from './parts/results.styles.ts';
import { PAGES } from './pages.ts';

const selectSlice = ({ analysis, atlas, jobs }: AtlasView) => ({
  page: analysis.draft === null && needsDraft(analysis.page) ? ('uebersicht' as const) : analysis.page,
  refusal: analysis.result?.kind === 'refused' ? analysis.result : null,
  isWithoutInputs: needsDraft(analysis.page) && analysis.draft !== null && recipeInputs(analysis.draft).length === 0,
  outdated: analysis.outdated,
  waiting: analysis.result === null && jobs.some((job) => job.kind === 'recipe' && job.status === 'running'),
  indicators: atlas?.atlas.indicators,
});

/** Tab "Ergebnis" of the workspace "Index & Typen": what came out, or in words why nothing could. */
@customElement('atlas-analysis-results')
export class AtlasAnalysisResults extends LitElement {
  static override styles = [baseStyles, resultsStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override willUpdate(): void {
    const view = this.#view.value;
    if (view !== null) void PAGES[view.page].load();
  }

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const page = PAGES[view.page];
    if (page.result === null) return html`<p class="hint">${this.#texts.text('analysis.result.none')}</p>`;
    if (view.refusal !== null && needsDraft(view.page)) return this.#refused(view.refusal);
    if (view.isWithoutInputs) return html`<p class="hint">${this.#texts.text('analysis.result.noInputs')}</p>`;
    if (view.waiting) return html`<p class="hint" role="status">${this.#texts.text('analysis.result.waiting')}</p>`;
    return html`<div class=${view.outdated ? 'outdated' : ''} aria-busy=${view.outdated}>${page.result()}</div>`;
  }

  #refused({ reason, indicators }: Refusal): TemplateResult {
    const titles = indicators.flatMap((id) => {
      const found = this.#view.required.indicators?.find((one) => one.id === id);
      return found === undefined ? [] : [indicatorTitle(found, this.#texts.language)];
    });
    return html`<h3>${this.#texts.text('analysis.refused')}</h3>
      <p>${this.#texts.text(`analysis.refused.${reason}` satisfies MessageKey, { indicators: titles.join(', ') })}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-analysis-results': AtlasAnalysisResults;
  }
}
