import { translate, type Language } from '../texts/index.ts';
import type { BoardFigure } from './document-blocks.ts';
import { hexColor } from './hex-color.ts';
import type { DocumentPicture, LegendEntry } from './documents.ts';
import { opaquePng } from './opaque-png.ts';
import { ACCENT, BODY, HEADING, HINT, LINE, MUTED, type PdfSheet, type TextStyle } from './pdf-sheet.ts';

/** How high a picture becomes: as wide as the page, at most `maximumHeight` points high. */
export const pictureHeight = ({ width }: PdfSheet, { widthPixels, heightPixels }: DocumentPicture, maximumHeight: number): number =>
  heightPixels * Math.min(width / widthPixels, maximumHeight / heightPixels);

/** A picture as wide as the page, at most `maximumHeight` points high, with its words as alternative. */
export function setPicture(sheet: PdfSheet, picture: DocumentPicture, maximumHeight: number): void {
  const nothingSaid = translate(sheet.language, 'documents.picture');
  const { document, left } = sheet;
  const height = pictureHeight(sheet, picture, maximumHeight);
  const width = (picture.widthPixels / picture.heightPixels) * height;
  sheet.need(height);
  const top = sheet.y;
  const bbox: [number, number, number, number] = [left, top, left + width, top + height];
  const figure = document.struct('Figure', { alt: picture.alternative.trim() === '' ? nothingSaid : picture.alternative, ...placed(bbox) });
  sheet.root.add(figure);
  figure.add(() => document.image(exactBuffer(opaquePng(picture.png)), left, top, { width, height }));
  figure.end();
  sheet.artifact(() => document.rect(left, top, width, height).lineWidth(0.5).strokeColor(LINE).stroke());
  sheet.y += height + 10;
}

/** The library takes the whole buffer below a view, so it gets one of its own. */
const exactBuffer = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;
const placed = (bbox: [number, number, number, number]): object => ({ bbox, placement: 'Block' });

const SWATCH_WIDTH = 26;
const SWATCH_HEIGHT = 13;
const LEGEND_STYLE: TextStyle = { ...BODY, size: 9.5 };

/** Legend in two columns: a list; the swatches are artifacts, their words tell what they show. */
export function setLegend(sheet: PdfSheet, title: string, entries: readonly LegendEntry[], language: Language): void {
  if (entries.length === 0) return;
  const { document } = sheet;
  const columnWidth = sheet.width / 2;
  const textWidth = columnWidth - SWATCH_WIDTH - 20;
  sheet.need(50);
  sheet.textElement(sheet.root, 'H3', title, HEADING[3]);
  sheet.y += 4;
  const list = document.struct('L');
  sheet.root.add(list);
  const words = entries.map(({ label, count }) =>
    count === null ? label : `${label} (${translate(language, 'documents.area.count', { count })})`,
  );
  const perColumn = Math.ceil(entries.length / 2);
  const height = LEGEND_STYLE.size * LEGEND_STYLE.leading;
  // Side by side while short; below one another where an entry takes more than a few lines.
  const heights = words.map((text) => Math.max(1, sheet.linesOf(text, LEGEND_STYLE, textWidth).length) * height + 3);
  const sum = (from: number, to: number): number => heights.slice(from, to).reduce((all, one) => all + one, 0);
  const tallest = Math.max(sum(0, perColumn), sum(perColumn, entries.length));
  const isTwoColumns = tallest <= 200;
  if (isTwoColumns) sheet.need(tallest);
  const top = sheet.y;
  for (const [index, entry] of entries.entries()) {
    if (isTwoColumns && index === perColumn) sheet.y = top;
    const x = sheet.left + (isTwoColumns && index >= perColumn ? columnWidth : 0);
    sheet.need(height);
    sheet.artifact(() => drawSwatch(sheet, entry, x, sheet.y));
    const item = document.struct('LI');
    list.add(item);
    sheet.textElement(item, 'LBody', words[index] ?? '', LEGEND_STYLE, x + SWATCH_WIDTH + 8, isTwoColumns ? textWidth : sheet.width - 40);
    item.end();
    sheet.y += 3;
  }
  list.end();
  sheet.y = (isTwoColumns ? top + tallest : sheet.y) + 8;
}

const SIGN: TextStyle = { ...HINT, size: 8, color: '#ffffff', strong: true };

function drawSwatch(sheet: PdfSheet, { color, pattern, symbol, sign = '' }: LegendEntry, x: number, y: number): void {
  const { document } = sheet;
  if (symbol === 'outline') {
    document.rect(x + 1, y + 1, SWATCH_WIDTH - 2, SWATCH_HEIGHT - 2).lineWidth(2).strokeColor(hexColor(color)).stroke(); // prettier-ignore
    return;
  }
  if (symbol === 'circle') {
    document.circle(x + SWATCH_WIDTH / 2, y + SWATCH_HEIGHT / 2, SWATCH_HEIGHT / 2 + 0.5).fill(hexColor(color));
    sheet.use(SIGN);
    sheet.line(sign, x + (SWATCH_WIDTH - document.widthOfString(sign)) / 2, y + 1.6, SIGN);
    return;
  }
  document.save();
  document.rect(x, y, SWATCH_WIDTH, SWATCH_HEIGHT).fill(hexColor(color));
  document.rect(x, y, SWATCH_WIDTH, SWATCH_HEIGHT).clip();
  document.lineWidth(0.6).strokeColor(MUTED).fillColor(MUTED);
  if (pattern === 'dots') {
    for (let dotX = 3; dotX < SWATCH_WIDTH; dotX += 5)
      for (let dotY = 3; dotY < SWATCH_HEIGHT; dotY += 4) document.rect(x + dotX, y + dotY, 1.3, 1.3).fill();
  } else if (pattern !== 'none') {
    for (let offset = -SWATCH_HEIGHT; offset < SWATCH_WIDTH; offset += 5) {
      document.moveTo(x + offset, y + SWATCH_HEIGHT).lineTo(x + offset + SWATCH_HEIGHT, y).stroke(); // prettier-ignore
      if (pattern === 'crossHatch') document.moveTo(x + offset, y).lineTo(x + offset + SWATCH_HEIGHT, y + SWATCH_HEIGHT).stroke(); // prettier-ignore
    }
  }
  document.restore();
  document.rect(x, y, SWATCH_WIDTH, SWATCH_HEIGHT).lineWidth(0.6).strokeColor(MUTED).stroke();
}

export const BOARD_HEIGHT = 230;
const INSET = 16;
const MARK: TextStyle = { ...HINT, size: 8.5, color: '#ffffff', strong: true };

/** A board with its four fields and numbered cards: a figure with alternative; the words of the cards are in the table below it. */
export function setBoard(sheet: PdfSheet, { alternative, fields, axisX, axisY, marks }: BoardFigure): void {
  const { document } = sheet;
  sheet.need(BOARD_HEIGHT + 24);
  const [top, x, width] = [sheet.y, sheet.left + INSET, sheet.width - INSET];
  const figure = document.struct('Figure', { alt: alternative, ...placed([sheet.left, top, x + width, top + BOARD_HEIGHT + INSET]) });
  sheet.root.add(figure);
  figure.add(() => {
    document.rect(x, top, width, BOARD_HEIGHT).fill('#f3f3f8');
    document.rect(x, top, width, BOARD_HEIGHT).lineWidth(0.75).strokeColor(LINE).stroke();
    document.moveTo(x + width / 2, top).lineTo(x + width / 2, top + BOARD_HEIGHT).moveTo(x, top + BOARD_HEIGHT / 2).lineTo(x + width, top + BOARD_HEIGHT / 2).lineWidth(1.25).strokeColor(LINE).stroke(); // prettier-ignore
    for (const [index, field] of fields.entries()) {
      sheet.use(HINT);
      const fieldX = index % 2 === 0 ? x + 8 : x + width - 8 - document.widthOfString(field);
      sheet.line(field, fieldX, index < 2 ? top + 6 : top + BOARD_HEIGHT - 18, HINT);
    }
    sheet.use(HINT);
    sheet.line(axisX, x + (width - document.widthOfString(axisX)) / 2, top + BOARD_HEIGHT + 3, HINT);
    document.save();
    document.rotate(-90, { origin: [sheet.left, top + BOARD_HEIGHT / 2] });
    sheet.line(axisY, sheet.left - document.widthOfString(axisY) / 2, top + BOARD_HEIGHT / 2, HINT);
    document.restore();
    for (const mark of marks) {
      const [centerX, centerY] = [x + 12 + mark.x * (width - 24), top + BOARD_HEIGHT - 30 - mark.y * (BOARD_HEIGHT - 60)];
      document.circle(centerX, centerY, 8.5).fill(ACCENT);
      sheet.use(MARK);
      const number = String(mark.number);
      sheet.line(number, centerX - document.widthOfString(number) / 2, centerY - 5.2, MARK);
    }
  });
  figure.end();
  sheet.y = top + BOARD_HEIGHT + 24;
}
