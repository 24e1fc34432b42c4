import type { DocumentTable } from './documents.ts';
import { dataOf, HINT, INK, LINE, MUTED, pdfString, type PdfElement, type PdfSheet, type TextStyle } from './pdf-sheet.ts';

const CELL: TextStyle = { size: 9, color: INK, strong: false, leading: 1.35 };
const HEAD: TextStyle = { ...CELL, color: MUTED, strong: true };
const CAPTION: TextStyle = { ...HINT, color: INK, strong: true };
const LINE_HEIGHT = CELL.size * CELL.leading;
const GAP = 10;
const PADDING = 3;
/** Widths are judged by what a cell begins with: no more is needed to fill a column. */
const JUDGED_SIGNS = 120;

/**
 * A table in the structure tree: caption, head with `TH` of scope column, rows with a `TH` of scope row and `TD`s that name both their heads.
 * Its head is drawn again on every page it goes on to (as an artifact); a row is kept together unless it is longer than a page.
 */
export function setTable(sheet: PdfSheet, { caption, columns, rows }: DocumentTable, isCaptionShown = true): void {
  const { document } = sheet;
  const table = document.struct('Table', isCaptionShown ? {} : { title: caption });
  sheet.root.add(table);
  sheet.need(90);
  if (isCaptionShown) {
    sheet.textElement(table, 'Caption', caption, CAPTION);
    sheet.y += 2;
  }
  const widths = columnWidths(sheet, columns, rows);
  const head = document.struct('THead');
  table.add(head);
  const id = `t${sheet.nextTable()}`;
  setRow(sheet, head, widths, columns, { id, row: null, repeatHead: null });
  head.end();
  const body = document.struct('TBody');
  table.add(body);
  const repeatHead = (): void => drawHead(sheet, widths, columns);
  for (const [row, cells] of rows.entries()) setRow(sheet, body, widths, cells, { id, row, repeatHead });
  body.end();
  table.end();
  sheet.y += 12;
}

/** Where a row stands: in which table, after which others (null = its head), and how to draw the head again. */
interface RowPlace {
  readonly id: string;
  readonly row: number | null;
  readonly repeatHead: (() => void) | null;
}

function setRow(sheet: PdfSheet, parent: PdfElement, widths: readonly number[], cells: readonly string[], place: RowPlace): void {
  const { repeatHead } = place;
  const isHead = place.row === null;
  const style = isHead ? HEAD : CELL;
  const row = sheet.document.struct('TR');
  parent.add(row);
  const elements = widths.map((_, column) => cellElement(sheet, row, cells, column, place));
  const lines = widths.map((width, column) => sheet.linesOf(cells[column] ?? '', style, width - GAP));
  const count = Math.max(1, ...lines.map(({ length }) => length));
  const height = count * LINE_HEIGHT + 2 * PADDING;
  if (sheet.y + height > sheet.bottom && (height <= sheet.pageHeight - 60 || sheet.bottom - sheet.y < 3 * LINE_HEIGHT)) {
    sheet.newPage();
    repeatHead?.();
  }
  for (let from = 0; from < count;) {
    const fitting = Math.max(1, Math.floor((sheet.bottom - sheet.y - 2 * PADDING) / LINE_HEIGHT));
    const to = Math.min(count, from + fitting);
    let x = sheet.left;
    for (const [column, width] of widths.entries()) {
      const shown = lines[column]?.slice(from, to) ?? [];
      if (shown.some((line) => line !== '')) {
        const [left, top] = [x, sheet.y + PADDING];
        elements[column]?.add(() => {
          for (const [index, line] of shown.entries()) sheet.line(line === '' ? '' : `${line} `, left, top + index * LINE_HEIGHT, style);
        });
      }
      x += width;
    }
    sheet.y += (to - from) * LINE_HEIGHT + 2 * PADDING;
    from = to;
    if (from < count) {
      sheet.newPage();
      repeatHead?.();
    }
  }
  for (const element of elements) element.end();
  row.end();
  rule(sheet, isHead);
}

/** A cell of a row. The first one of a row is its head, unless it says nothing. */
function cellElement(sheet: PdfSheet, parent: PdfElement, cells: readonly string[], column: number, { id, row }: RowPlace): PdfElement {
  const isRowHead = (cells[0] ?? '').trim() !== '';
  const scope = row === null ? 'Column' : column === 0 && isRowHead ? 'Row' : null;
  const element = sheet.document.struct(scope === null ? 'TD' : 'TH', scope === null ? {} : scopeOption(scope));
  if (scope !== null) sheet.name(element, row === null ? `${id}-c${column}` : `${id}-r${row}`);
  else {
    const heads = [`${id}-c${column}`, ...(isRowHead ? [`${id}-r${row}`] : [])];
    dataOf(element)['A'] = { O: 'Table', Headers: heads.map(pdfString) };
  }
  parent.add(element);
  return element;
}

const rule = (sheet: PdfSheet, isHead: boolean): void =>
  sheet.artifact(() => {
    sheet.document
      .moveTo(sheet.left, sheet.y)
      .lineTo(sheet.left + sheet.width, sheet.y)
      .lineWidth(isHead ? 1 : 0.5)
      .strokeColor(isHead ? MUTED : LINE)
      .stroke();
  });

function drawHead(sheet: PdfSheet, widths: readonly number[], columns: readonly string[]): void {
  const lines = widths.map((width, column) => sheet.linesOf(columns[column] ?? '', HEAD, width - GAP).slice(0, 4));
  sheet.artifact(() => {
    let x = sheet.left;
    for (const [column, width] of widths.entries()) {
      for (const [index, line] of (lines[column] ?? []).entries()) sheet.line(line, x, sheet.y + PADDING + index * LINE_HEIGHT, HEAD);
      x += width;
    }
  });
  sheet.y += Math.max(1, ...lines.map(({ length }) => length)) * LINE_HEIGHT + 2 * PADDING;
  rule(sheet, true);
}

/** Every column at least as wide as its longest word; the rest in proportion to what the columns would like to have. */
function columnWidths(sheet: PdfSheet, columns: readonly string[], rows: DocumentTable['rows']): number[] {
  const { document, width } = sheet;
  if (columns.length === 0) return [];
  const most = (width / columns.length) * 1.6;
  const needs = columns.map((column, index) => {
    let word = 0;
    let all = 0;
    for (const [row, text] of [column, ...rows.map((cells) => cells[index] ?? '')].entries()) {
      sheet.use(row === 0 ? HEAD : CELL);
      const judged = text.slice(0, JUDGED_SIGNS);
      all = Math.max(all, document.widthOfString(judged.replaceAll('\n', ' ')));
      for (const part of judged.split(/\s+/)) word = Math.max(word, document.widthOfString(part));
    }
    return { least: Math.min(word, most) + GAP + 2, liked: Math.max(Math.min(all, width), 20) + GAP + 2 };
  });
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const least = needs.map((need) => need.least);
  const liked = needs.map((need) => need.liked);
  if (sum(liked) <= width) return liked.map((one) => (one / sum(liked)) * width);
  if (sum(least) <= width) {
    const share = (width - sum(least)) / (sum(liked) - sum(least));
    return needs.map((need) => need.least + (need.liked - need.least) * share);
  }
  // Words too long for the page are broken in the columns that are too wide, not in the narrow ones.
  const fair = width / columns.length;
  const narrow = sum(least.filter((one) => one <= fair));
  const wide = sum(least.filter((one) => one > fair));
  return least.map((one) => (one <= fair ? one : (one / wide) * (width - narrow)));
}

/** The scope of a heading cell, which the library writes and its types do not know. */
const scopeOption = (scope: 'Column' | 'Row'): object => ({ scope });
