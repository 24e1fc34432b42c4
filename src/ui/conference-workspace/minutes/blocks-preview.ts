import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentBlock } from '../../../report/document-blocks.ts';
import type { DocumentTable } from '../../../report/documents.ts';

/** Blocks of a document as the page shows them: headings one level below those of the page, wide tables in frames that scroll. */
export const blocksPreview = (blocks: readonly DocumentBlock[], ofBoard: string): readonly TemplateResult[] =>
  blocks.map((block) => previewOf(block, ofBoard));

function previewOf(block: DocumentBlock, ofBoard: string): TemplateResult {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? html`<h4>${block.text}</h4>` : html`<h5>${block.text}</h5>`;
    case 'paragraph':
      return html`<p class=${block.tone === 'hint' ? 'hint' : nothing}>${block.text}</p>`;
    case 'list':
      return block.ordered
        ? html`<ol class="items ordered">
            ${block.items.map((item) => html`<li>${item}</li>`)}
          </ol>`
        : html`<ul class="items">
            ${block.items.map((item) => html`<li>${item}</li>`)}
          </ul>`;
    case 'facts':
      return html`<dl>
        ${block.rows.map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`;
    case 'table':
      return tablePreview(block.table);
    case 'figure':
      return html`<p class="hint">${block.picture.alternative}</p>`;
    case 'board':
      return html`<p class="hint">${ofBoard}</p>`;
  }
}

const tablePreview = ({ caption, columns, rows }: DocumentTable): TemplateResult =>
  html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
