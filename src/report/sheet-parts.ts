import { markup, type Markup, type MarkupPart } from './markup.ts';

/** A heading with what stands below it. */
export const section = (title: string, ...content: readonly MarkupPart[]): Markup => markup`<section><h2>${title}</h2>${content}</section>`;

/** A smaller heading with what stands below it, kept on one page where possible. */
export const block = (title: string, ...content: readonly MarkupPart[]): Markup =>
  markup`<div class="block"><h3>${title}</h3>${content}</div>`;

/** Terms and what they are; those without an answer are left out. */
export const facts = (rows: readonly (readonly [term: string, value: MarkupPart])[]): Markup =>
  markup`<dl>${rows.filter(([, value]) => value !== null && value !== '').map(([term, value]) => markup`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;

/** A table that scrolls by itself where it is too wide; the first cell of a row is its heading. `wordColumns`: columns with words instead of numbers, beside the first. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly MarkupPart[])[],
  wordColumns: ReadonlySet<number> = new Set(),
): Markup {
  const kind = (column: number): Markup => markup`${wordColumns.has(column) ? markup` class="words"` : null}`;
  return markup`<div class="wide" tabindex="0"><table><thead><tr>${headings.map((heading, column) => markup`<th scope="col"${kind(column)}>${heading}</th>`)}</tr></thead><tbody>${rows.map(
    ([first = '', ...cells]) =>
      markup`<tr><th scope="row">${first}</th>${cells.map((cell, column) => markup`<td${kind(column + 1)}>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

export const paragraph = (text: MarkupPart): Markup => markup`<p>${text}</p>`;
