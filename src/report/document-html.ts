import { translate, type Language } from '../texts/index.ts';
import { base64Of } from './base64.ts';
import { repeatsHeading, type BoardFigure, type DocumentBlock } from './document-blocks.ts';
import type { DocumentPicture, DocumentTable, LegendEntry } from './documents.ts';
import { markup, type Markup, type MarkupPart } from './markup.ts';

export interface HtmlPage {
  readonly title: string;
  readonly language: Language;
  /** Our own style sheet, with no text of others. */
  readonly style: string;
  /** SHA-256 of the style sheet in base64: the policy permits this one and no other. */
  readonly styleHash: string;
  readonly body: Markup;
}

/**
 * A page in one file. Its policy permits pictures inside the file and its own style sheet: no script, no request, no form, no frame, not
 * even a `style` attribute. Colours of data are SVG attributes.
 */
export function htmlPage({ title, language, style, styleHash, body }: HtmlPage): string {
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const head = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>`;
  // As text the style would be escaped, and no longer be what the hash is of.
  return `${head.toString()}${style}</style>\n</head>\n<body>\n${body.toString()}\n</body>\n</html>\n`;
}

export const pictureHtml = ({ png, widthPixels, heightPixels, alternative }: DocumentPicture): Markup =>
  markup`<img src="data:image/png;base64,${base64Of(png)}" width="${widthPixels}" height="${heightPixels}" alt="${alternative}">`;

/** A table that scrolls by itself, reached by keyboard, where it is too wide; the first cell of a row is its heading. */
export const tableHtml = ({ caption, columns, rows }: DocumentTable, isCaptionShown = true): Markup =>
  markup`<div class="wide" tabindex="0" role="group" aria-label="${caption}"><table><caption${isCaptionShown ? null : markup` class="unseen"`}>${caption}</caption><thead><tr>${columns.map(
    (column) => markup`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first = '', ...cells]) =>
      markup`<tr>${first === '' ? markup`<td></td>` : markup`<th scope="row">${first}</th>`}${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;

/** Colours with their words; drawn as SVG, so that they are printed and outlive forced colours. */
export const legendHtml = (title: string, entries: readonly LegendEntry[], language: Language): Markup | null =>
  entries.length === 0
    ? null
    : markup`<div class="legend">${title === '' ? null : markup`<h3>${title}</h3>`}<ul>${entries.map(
        (entry) =>
          markup`<li>${swatch(entry)}<span>${entry.label}${
            entry.count === null
              ? null
              : markup` <span class="count">(${translate(language, 'documents.area.count', { count: entry.count })})</span>`
          }</span></li>`,
      )}</ul></div>`;

const PATTERN_PATHS: Readonly<Record<LegendEntry['pattern'], string>> = {
  none: '',
  dots: 'M6 5h2v2h-2zM15 5h2v2h-2zM24 5h2v2h-2zM6 13h2v2h-2zM15 13h2v2h-2zM24 13h2v2h-2z',
  diagonal: 'M2 19L20 1M11 19L29 1M20 19L31 8',
  crossHatch: 'M2 19L20 1M11 19L29 1M20 19L31 8M2 1L20 19M11 1L29 19M20 1L31 12',
};

const swatch = ({ color, pattern, symbol, sign = '' }: LegendEntry): Markup =>
  markup`<svg class="swatch" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">${
    symbol === undefined
      ? markup`<rect x="0.5" y="0.5" width="31" height="19" fill="${color}" stroke="#55606e"/>`
      : symbol === 'outline'
        ? markup`<rect x="2" y="2" width="28" height="16" fill="#ffffff" stroke="${color}" stroke-width="3"/>`
        : markup`<circle cx="16" cy="10" r="9.5" fill="${color}" stroke="#ffffff"/><text x="16" y="14" text-anchor="middle" font-size="11" font-weight="700" fill="#ffffff">${sign}</text>`
  }${pattern === 'none' ? null : markup`<path d="${PATTERN_PATHS[pattern]}" fill="none" stroke="#3a4450"/>`}</svg>`;

/** Blocks as they stand, one after the other. */
export const blocksHtml = (blocks: readonly DocumentBlock[]): MarkupPart =>
  blocks.map((block, index) => blockHtml(block, !repeatsHeading(blocks, index)));

function blockHtml(block: DocumentBlock, isCaptionShown: boolean): Markup {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? markup`<h2>${block.text}</h2>` : markup`<h3>${block.text}</h3>`;
    case 'paragraph':
      return block.tone === 'hint' ? markup`<p class="hint">${block.text}</p>` : markup`<p>${block.text}</p>`;
    case 'list': {
      const items = block.items.map((item) => markup`<li>${item}</li>`);
      return block.ordered ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`;
    }
    case 'facts':
      return markup`<dl>${block.rows.map(([term, value]) => markup`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
    case 'table':
      return tableHtml(block.table, isCaptionShown);
    case 'figure':
      return markup`<figure>${pictureHtml(block.picture)}</figure>`;
    case 'board':
      return boardHtml(block.board);
  }
}

const BOARD_WIDTH = 640;
const BOARD_HEIGHT = 400;

const boardHtml = ({ alternative, fields, axisX, axisY, marks }: BoardFigure): Markup =>
  markup`<figure><svg class="board" viewBox="0 0 ${BOARD_WIDTH} ${BOARD_HEIGHT + 28}" role="img" aria-label="${alternative}"><rect class="field" x="28" y="1" width="${BOARD_WIDTH - 29}" height="${BOARD_HEIGHT - 1}"/><path class="axis" d="M${28 + (BOARD_WIDTH - 29) / 2} 1V${BOARD_HEIGHT}M28 ${BOARD_HEIGHT / 2}H${BOARD_WIDTH - 1}"/>${fields.map(
    (field, index) =>
      markup`<text class="name" x="${index % 2 === 0 ? 40 : BOARD_WIDTH - 13}" y="${index < 2 ? 24 : BOARD_HEIGHT - 12}" text-anchor="${index % 2 === 0 ? 'start' : 'end'}">${field}</text>`,
  )}${axisX === '' ? null : markup`<text x="${28 + (BOARD_WIDTH - 29) / 2}" y="${BOARD_HEIGHT + 20}" text-anchor="middle">${axisX} →</text>`}${
    axisY === '' ? null : markup`<text transform="translate(18 ${BOARD_HEIGHT / 2}) rotate(-90)" text-anchor="middle">${axisY} →</text>`
  }${marks.map(({ number, x, y }) => {
    const centerX = 28 + 20 + x * (BOARD_WIDTH - 29 - 40);
    const centerY = BOARD_HEIGHT - 46 - y * (BOARD_HEIGHT - 92);
    return markup`<circle class="mark" cx="${centerX.toFixed(1)}" cy="${centerY.toFixed(1)}" r="13"/><text class="number" x="${centerX.toFixed(1)}" y="${(centerY + 5).toFixed(1)}" text-anchor="middle">${number}</text>`;
  })}</svg></figure>`;
