import { html, nothing, type TemplateResult } from 'lit';

/** More rows nobody reads; the data table has them all. */
const MOST_ROWS = 200;

export interface LongTable<Item> {
  readonly title: string;
  /** Cells of the one row of headings. */
  readonly head: TemplateResult;
  readonly items: readonly Item[];
  readonly row: (item: Item) => TemplateResult;
  /** Says that only the first `count` of `total` rows stand there. */
  readonly cut: (count: number, total: number) => string;
}

/** A table behind its title that scrolls in its own frame and shows its first rows. */
export const longTable = <Item>({ title, head, items, row, cut }: LongTable<Item>): TemplateResult =>
  html`<details>
    <summary>${title}</summary>
    ${items.length > MOST_ROWS ? html`<p class="hint">${cut(MOST_ROWS, items.length)}</p>` : nothing}
    <div class="scroll tall" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${items.slice(0, MOST_ROWS).map(row)}
        </tbody>
      </table>
    </div>
  </details>`;
