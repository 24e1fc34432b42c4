import { repeatsHeading, type DocumentBlock } from './document-blocks.ts';
import { BOARD_HEIGHT, pictureHeight, setBoard, setPicture } from './pdf-figures.ts';
import { BODY, dataOf, HEADING, HINT, MUTED, TITLE, type PdfSheet } from './pdf-sheet.ts';
import { setTable } from './pdf-table.ts';

const PICTURE_HEIGHT = 340;
const TERM_WIDTH = 130;

/** The document's title: the one heading of the first level. */
export function setTitle(sheet: PdfSheet, title: string, above: string): void {
  sheet.textElement(sheet.root, 'P', above, HINT);
  sheet.textElement(sheet.root, 'H1', title, TITLE);
  sheet.y += 8;
}

/** A heading, with a bookmark where it is of the second level, kept with as many points of what follows as `kept` says. */
export function setHeading(sheet: PdfSheet, level: 2 | 3, text: string, kept = 60): void {
  if (text.trim() === '') return;
  sheet.y += level === 2 ? 12 : 6;
  sheet.need(HEADING[level].size * HEADING[level].leading + 6 + kept);
  if (level === 2) sheet.document.outline.addItem(text.slice(0, 200));
  sheet.textElement(sheet.root, level === 2 ? 'H2' : 'H3', text, HEADING[level]);
  sheet.y += 4;
}

export function setParagraph(sheet: PdfSheet, text: string, style = BODY): void {
  sheet.textElement(sheet.root, 'P', text, style);
  sheet.y += 5;
}

export function setList(sheet: PdfSheet, items: readonly string[], ordered: boolean, style = BODY): void {
  const shown = items.filter((item) => item.trim() !== '');
  if (shown.length === 0) return;
  const list = sheet.document.struct('L');
  dataOf(list)['A'] = { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' };
  sheet.root.add(list);
  for (const [index, item] of shown.entries()) {
    sheet.need(style.size * style.leading);
    const element = sheet.document.struct('LI');
    list.add(element);
    const { y } = sheet;
    sheet.textElement(element, 'Lbl', ordered ? `${index + 1}.` : '•', style, sheet.left, 18);
    sheet.y = y;
    sheet.textElement(element, 'LBody', item, style, sheet.left + 18, sheet.width - 18);
    element.end();
    sheet.y += 2;
  }
  list.end();
  sheet.y += 4;
}

/** Terms and what they are: a list whose labels are the terms, since the structure tree has no definition list. */
function setFacts(sheet: PdfSheet, rows: readonly (readonly [string, string])[]): void {
  const list = sheet.document.struct('L');
  sheet.root.add(list);
  for (const [term, value] of rows) {
    sheet.need(BODY.size * BODY.leading);
    const item = sheet.document.struct('LI');
    list.add(item);
    const { y } = sheet;
    sheet.textElement(item, 'Lbl', term, { ...BODY, color: MUTED }, sheet.left, TERM_WIDTH - 10);
    const afterTerm = sheet.y;
    sheet.y = y;
    sheet.textElement(item, 'LBody', value, BODY, sheet.left + TERM_WIDTH, sheet.width - TERM_WIDTH);
    if (sheet.y >= y) sheet.y = Math.max(sheet.y, afterTerm);
    item.end();
  }
  list.end();
  sheet.y += 6;
}

/** Points of what stands below a heading that must come on the same page: down to the first thing that is more than a line. */
function keptBelow(sheet: PdfSheet, blocks: readonly DocumentBlock[], index: number): number {
  let height = 0;
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'figure') return height + pictureHeight(sheet, block.picture, PICTURE_HEIGHT);
    if (block.kind === 'board') return height + BOARD_HEIGHT + 24;
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return height + 90;
    height += 34;
    if (height > 120) break;
  }
  return height;
}

/** Sets blocks one after the other. */
export function setBlocks(sheet: PdfSheet, blocks: readonly DocumentBlock[]): void {
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'heading':
        setHeading(sheet, block.level, block.text, keptBelow(sheet, blocks, index));
        break;
      case 'paragraph':
        setParagraph(sheet, block.text, block.tone === 'hint' ? HINT : BODY);
        break;
      case 'list':
        setList(sheet, block.items, block.ordered, block.linked ? { ...BODY, linked: true } : BODY);
        break;
      case 'facts':
        setFacts(sheet, block.rows);
        break;
      case 'table':
        setTable(sheet, block.table, !repeatsHeading(blocks, index));
        break;
      case 'figure':
        setPicture(sheet, block.picture, PICTURE_HEIGHT);
        break;
      case 'board':
        setBoard(sheet, block.board);
        break;
    }
  }
}
