import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../texts/analysis-topic.ts';
import '../../texts/conference-topic.ts';
import { CONFERENCE_PAGES } from '../../state/index.ts';
import { workspaceStyles } from '../analysis-workspace/atlas-analysis-workspace.styles.ts';
import type { AtlasView } from '../atlas-view.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { PAGES } from './pages.ts';
import { rulesSign, rulesSignStyles } from './parts/rules-sign.ts';

const selectSlice = ({ conference, atlas }: AtlasView) => ({
  page: conference.settings.page,
  rules: conference.rules,
  hasAtlas: atlas !== null,
});

/** Left panel of the workspace "Konferenz": stories, what the room says, boards, minutes; above them the sign which rules hold. */
@customElement('atlas-conference-workspace')
export class AtlasConferenceWorkspace extends LitElement {
  static override styles = [
    baseStyles,
    workspaceStyles,
    rulesSignStyles,
    css`
      header {
        grid-template-columns: minmax(0, 1fr);
        container-type: inline-size;
      }

      .pages {
        flex-wrap: wrap;
        gap: 0;
        justify-content: space-between;
        margin-inline: calc(-1 * var(--space-2));
      }

      .pages button {
        min-height: var(--target-size);
        padding: 0 var(--space-1);
        font-size: var(--font-size-2);
      }

      /* Two and two instead of three and one. */
      @container (max-width: 250px) {
        .pages {
          display: grid;
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override willUpdate(): void {
    const view = this.#view.value;
    if (view !== null) void PAGES[view.page].load();
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    if (view === null || !view.hasAtlas) return nothing;
    const text = this.#texts;
    return html`<header>
        <h2 class="visually-hidden">${text.text('conference.title')}</h2>
        <nav class="pages" aria-label=${text.text('conference.pages')}>
          ${CONFERENCE_PAGES.map(
            (page) =>
              html`<button
                class="quiet"
                aria-current=${page === view.page ? 'page' : nothing}
                @click=${() => dispatchIntent(this, { type: 'conference/changed', settings: { page } })}
              >
                ${text.text(`conference.page.${page}`)}
              </button>`,
          )}
        </nav>
        ${rulesSign(view.rules, text.language)}
      </header>
      ${PAGES[view.page].content()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-conference-workspace': AtlasConferenceWorkspace;
  }
}
