import { html, nothing, type TemplateResult } from 'lit';

/** Buttons that lead to the pages of an open recipe, the present one marked. Looks as `workspaceStyles` say. */
export const pageLinks = <Page extends string>(
  label: string,
  pages: readonly Page[],
  current: Page,
  titleOf: (page: Page) => string,
  choose: (page: Page) => void,
): TemplateResult =>
  html`<nav class="pages" aria-label=${label}>
    ${pages.map(
      (page) =>
        html`<button class="quiet" aria-current=${page === current ? 'page' : nothing} @click=${() => choose(page)}>
          ${titleOf(page)}
        </button>`,
    )}
  </nav>`;
