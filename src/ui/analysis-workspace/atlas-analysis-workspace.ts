import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ArrowLeft, X } from 'lucide';
import '../../texts/analysis-topic.ts';
import type { AnalysisRecipe } from '../../model/index.ts';
import type { AnalysisPage } from '../../state/index.ts';
import type { AtlasView } from '../atlas-view.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { workspaceStyles } from './atlas-analysis-workspace.styles.ts';
import { needsDraft, pageOf } from './page-of.ts';
import { isFocusLost } from './parts/focus-lost.ts';
import { pageLinks } from './parts/page-links.ts';
import { recipeHeader } from './parts/recipe-header.ts';
import { PAGES } from './pages.ts';

const selectSlice = ({ analysis, atlas, status }: AtlasView) => ({
  page: analysis.page,
  draft: analysis.draft,
  unsaved: analysis.unsaved,
  hasResult: analysis.result !== null && analysis.result.kind !== 'refused',
  hasAtlas: atlas !== null,
  status,
});

/** Left panel of the workspace "Index & Typen": the shelf of recipes, or the assistant of the open page. */
@customElement('atlas-analysis-workspace')
export class AtlasAnalysisWorkspace extends LitElement {
  static override styles = [baseStyles, workspaceStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  #shownPage: AnalysisPage | null = null;

  override willUpdate(): void {
    const view = this.#view.value;
    if (view !== null) void PAGES[this.#page()].load();
  }

  /** What was clicked goes away with its page: the keyboard goes on at the start of the next one. */
  override updated(): void {
    const view = this.#view.value;
    if (view === null) return;
    const page = this.#page();
    const before = this.#shownPage;
    this.#shownPage = page;
    if (before === null || before === page || !isFocusLost()) return;
    void this.#focusStart(page);
  }

  async #focusStart(page: AnalysisPage): Promise<void> {
    this.scrollTo({ top: 0 });
    await PAGES[page].load();
    const start = this.renderRoot.querySelector<LitElement>(page === 'uebersicht' ? 'atlas-recipe-shelf' : '.back');
    await start?.updateComplete;
    if (isFocusLost()) start?.focus({ preventScroll: true });
  }

  override render() {
    const view = this.#view.value;
    if (view === null || !view.hasAtlas) return nothing;
    const page = this.#page();
    const { draft } = view;
    return html` ${page === 'uebersicht' ? nothing : this.#bar(page, needsDraft(page) ? draft : null)} ${PAGES[page].assistant()} `;
  }

  #page(): AnalysisPage {
    const { page, draft } = this.#view.required;
    return draft === null && needsDraft(page) ? 'uebersicht' : page;
  }

  #bar(page: AnalysisPage, draft: AnalysisRecipe | null): TemplateResult {
    const text = this.#texts;
    const { unsaved, hasResult } = this.#view.required;
    return html`<header>
      <div class="top">
        <button class="quiet back" @click=${() => dispatchIntent(this, { type: 'page/chosen', page: 'uebersicht' })}>
          ${icon(ArrowLeft)}${text.text('analysis.back')}
        </button>
        ${
          draft === null
            ? nothing
            : html`<button
                class="quiet icon"
                aria-label=${text.text('analysis.close')}
                title=${text.text('analysis.close')}
                @click=${this.#close}
              >
                ${icon(X)}
              </button>`
        }
      </div>
      ${
        draft === null
          ? html`<h2>${text.text(`analysis.page.${page}`)}</h2>`
          : html`<h2 class="visually-hidden">${text.text(`analysis.page.${page}`)}</h2>
              ${recipeHeader(this, text, { recipe: draft, unsaved, hasResult, exportLabel: text.text('analysis.export') })}
              ${pageOf(draft) === 'index' ? this.#siblings(page) : nothing}`
      }
    </header>`;
  }

  /** An index has a second page. */
  #siblings(page: AnalysisPage): TemplateResult {
    return pageLinks<AnalysisPage>(
      this.#texts.text('analysis.pages'),
      ['index', 'robustheit'],
      page,
      (one) => this.#texts.text(`analysis.page.${one}`),
      (one) => dispatchIntent(this, { type: 'page/chosen', page: one }),
    );
  }

  readonly #close = (): void => dispatchIntent(this, { type: 'recipe/closed' });
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-analysis-workspace': AtlasAnalysisWorkspace;
  }
}
