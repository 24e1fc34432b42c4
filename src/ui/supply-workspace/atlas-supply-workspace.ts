import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ArrowLeft } from 'lucide';
import '../../texts/analysis-topic.ts';
import '../../texts/supply-topic.ts';
import type { SupplyRecipe } from '../../model/index.ts';
import { SUPPLY_PAGES, type SupplyPage } from '../../state/index.ts';
import { workspaceStyles } from '../analysis-workspace/atlas-analysis-workspace.styles.ts';
import { isFocusLost } from '../analysis-workspace/parts/focus-lost.ts';
import { pageLinks } from '../analysis-workspace/parts/page-links.ts';
import { recipeHeader } from '../analysis-workspace/parts/recipe-header.ts';
import type { AtlasView } from '../atlas-view.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { PAGES, SHELF } from './pages.ts';

const selectSlice = ({ supply, atlas }: AtlasView) => ({
  page: supply.settings.page,
  draft: supply.draft,
  unsaved: supply.unsaved,
  hasResult: supply.result?.kind === 'supply' && !supply.outdated,
  hasAtlas: atlas !== null,
});

/** Left panel of the workspace "Versorgung": the shelf of analyses, or the assistant of the open page. */
@customElement('atlas-supply-workspace')
export class AtlasSupplyWorkspace extends LitElement {
  static override styles = [
    baseStyles,
    workspaceStyles,
    css`
      header {
        grid-template-columns: minmax(0, 1fr);
      }

      .pages {
        flex-wrap: wrap;
        gap: 0 var(--space-1);
        margin-inline: calc(-1 * var(--space-2));
      }

      .pages button {
        min-height: var(--target-size);
        padding: 0 var(--space-2);
        font-size: var(--font-size-2);
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  #hadDraft: boolean | null = null;

  override willUpdate(): void {
    const view = this.#view.value;
    if (view !== null) void (view.draft === null ? SHELF : PAGES[view.page]).load();
  }

  /** What was clicked goes away with the shelf or the assistant: the keyboard goes on at the start of what comes. */
  override updated(): void {
    const view = this.#view.value;
    if (view === null) return;
    const before = this.#hadDraft;
    this.#hadDraft = view.draft !== null;
    if (before === null || before === this.#hadDraft || !isFocusLost()) return;
    void this.#focusStart();
  }

  async #focusStart(): Promise<void> {
    this.scrollTo({ top: 0 });
    if (this.#hadDraft !== true) await SHELF.load();
    const start = this.renderRoot.querySelector<LitElement>(this.#hadDraft === true ? '.back' : 'atlas-supply-shelf');
    await start?.updateComplete;
    if (isFocusLost()) start?.focus({ preventScroll: true });
  }

  override render() {
    const view = this.#view.value;
    if (view === null || !view.hasAtlas) return nothing;
    const { draft, page } = view;
    return draft === null ? SHELF.assistant() : html`${this.#bar(draft, page)}${PAGES[page].assistant()}`;
  }

  #bar(draft: SupplyRecipe, page: SupplyPage): TemplateResult {
    const text = this.#texts;
    const { unsaved, hasResult } = this.#view.required;
    return html`<header>
      <div class="top">
        <button class="quiet back" @click=${() => dispatchIntent(this, { type: 'recipe/closed' })}>
          ${icon(ArrowLeft)}${text.text('supply.back')}
        </button>
      </div>
      <h2 class="visually-hidden">${text.text(`supply.page.${page}`)}</h2>
      ${recipeHeader(this, text, { recipe: draft, unsaved, hasResult, exportLabel: text.text('supply.export') })}
      ${pageLinks(
        text.text('supply.pages'),
        SUPPLY_PAGES,
        page,
        (one) => text.text(`supply.page.${one}`),
        (one) => dispatchIntent(this, { type: 'supply/changed', settings: { page: one } }),
      )}
    </header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-supply-workspace': AtlasSupplyWorkspace;
  }
}
