import PptxGenJS from 'pptxgenjs';
import '../texts/documents-topic.ts';
import { formatDate, translate, type MessageKey, type MessageParameters } from '../texts/index.ts';
import { base64Of } from './base64.ts';
import { withCleanWords } from './clean-words.ts';
import type { DocumentPicture, DocumentTable, LegendEntry, StoryDocument, StorySlide } from './documents.ts';
import { hexColor } from './hex-color.ts';

export interface StoryPptxOptions {
  /** Speaker notes, for the export of the one who speaks only. */
  readonly withNotes?: boolean;
}

/** Inches on a slide of 13.33 x 7.5. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const INK = '1A1D23';
const MUTED = '4D5461';
const WARN = '7A4900';
const FONT = 'Arial';
const MASTER = 'STEP';
const TITLE: Box = { x: 0.5, y: 0.3, w: 12.33, h: 0.95 };
const COVER = 'COVER';
const COVER_TITLE: Box = { x: 0.9, y: 1.9, w: 11.5, h: 1.8 };
const PICTURE: Box = { x: 0.5, y: 1.4, w: 7.5, h: 5.2 };
const WORDS: Box = { x: 8.3, y: 1.4, w: 4.53, h: 5.2 };
const WIDE: Box = { x: 0.5, y: 1.4, w: 12.33, h: 5.2 };
const SOURCES: Box = { x: 0.5, y: 6.7, w: 9.6, h: 0.6 };
const TABLE_ROWS = 12;
/** Height the words keep beside a long legend. */
const LEAST_TEXT = 1.2;
const PATTERN_SIGNS: Readonly<Record<LegendEntry['pattern'], string>> = { none: '', dots: '···', crossHatch: '×××', diagonal: '///' };

/**
 * A story as slides (PPTX, 16:9): a cover, one slide per step with its headline as title placeholder, map with alternative text, words,
 * legend and sources, and a last slide with rules and sources. A step without picture shows its table, over as many slides as it needs.
 * Notes come along only when asked for. Everything stays text that can be edited; text longer than a slide shrinks when the program opens it.
 */
export async function storyPptx(document: StoryDocument, { withNotes = false }: StoryPptxOptions = {}): Promise<Uint8Array> {
  const story = withCleanWords(document);
  const show = new PptxGenJS();
  show.layout = 'LAYOUT_WIDE';
  show.title = titleOr(story.title, story);
  show.subject = story.atlas;
  show.author = story.atlas;
  // A constant: the library writes it without escaping.
  show.company = 'Sozialraumatlas';
  show.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMaster(show, story);
  addCover(show, story);
  for (const slide of story.slides) addStep(show, story, slide, withNotes);
  addClosing(show, story);
  const bytes = await show.write({ outputType: 'uint8array', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('PPTX: the library gave no bytes');
  return bytes;
}

type Show = PptxGenJS;
type Slide = ReturnType<Show['addSlide']>;
const words = ({ language }: StoryDocument, key: MessageKey, parameters?: MessageParameters): string =>
  translate(language, key, parameters);
const titleOr = (title: string, story: StoryDocument): string => (title.trim() === '' ? words(story, 'documents.untitled') : title);
const langOf = ({ language }: StoryDocument): string => (language === 'de' ? 'de-DE' : 'en-GB');

function defineMaster(show: Show, story: StoryDocument): void {
  const mark = {
    text: {
      text: words(story, 'documents.fictitious'),
      options: {
        x: 10.2,
        y: 6.95,
        w: 2.1,
        h: 0.35,
        fontFace: FONT,
        fontSize: 11,
        bold: true,
        color: WARN,
        align: 'right',
        lang: langOf(story),
      },
    },
  } as const;
  for (const [title, box, fontSize] of [
    [MASTER, TITLE, 30],
    [COVER, COVER_TITLE, 44],
  ] as const) {
    show.defineSlideMaster({
      title,
      background: { color: 'FFFFFF' },
      objects: [
        {
          placeholder: {
            options: {
              name: 'title',
              type: 'title',
              ...box,
              fontFace: FONT,
              fontSize,
              bold: true,
              color: INK,
              align: 'left',
              valign: 'middle',
              margin: 0,
            },
            text: '',
          },
        },
        ...(story.fictitious ? [mark] : []),
      ],
      slideNumber: { x: 12.4, y: 6.95, w: 0.5, h: 0.35, fontFace: FONT, fontSize: 11, color: MUTED, align: 'right' },
    });
  }
}

function addCover(show: Show, story: StoryDocument): void {
  const slide = titled(show, story, titleOr(story.title, story), COVER);
  const lines = [story.atlas, words(story, 'documents.created', { date: formatDate(story.created.slice(0, 10), story.language) })];
  if (story.fictitious) lines.push(words(story, 'documents.fictitious'));
  setText(slide, story, lines, { x: 0.9, y: 3.8, w: 11.5, h: 1.6 }, 20, MUTED);
}

function addStep(show: Show, story: StoryDocument, step: StorySlide, withNotes: boolean): void {
  const slide = titled(show, story, titleOr(step.title, story));
  const notes = step.notes.trim();
  if (withNotes && notes !== '') slide.addNotes(notes);
  const said = [...step.paragraphs, step.mapTitle, step.reading].filter((text) => text.trim() !== '');
  const area = step.picture === null ? WIDE : WORDS;
  if (step.picture !== null) setPicture(slide, step.picture);
  const legendHeight = step.legend.length === 0 ? 0 : Math.min(0.35 + step.legend.length * 0.3, area.h - LEAST_TEXT - 0.15);
  const textHeight = Math.max(LEAST_TEXT, area.h - legendHeight - 0.15);
  if (said.length > 0) setText(slide, story, said, { ...area, h: textHeight }, fittingSize(said, area.w, textHeight), INK, step.mapTitle);
  if (step.legend.length > 0) setLegend(slide, story, step, { ...area, y: area.y + textHeight + 0.15, h: legendHeight });
  const sources = step.sources.filter((line) => line.trim() !== '');
  if (sources.length > 0) setText(slide, story, sources, SOURCES, 10, MUTED);
  if (step.picture === null && step.table !== null) addTable(show, story, step.table);
}

function addTable(show: Show, story: StoryDocument, { caption, columns, rows }: DocumentTable): void {
  const pages = Math.max(1, Math.ceil(rows.length / TABLE_ROWS));
  for (let page = 0; page < pages; page++) {
    const title = pages === 1 ? caption : words(story, 'documents.table.continued', { caption, page: page + 1, pages });
    const slide = titled(show, story, titleOr(title, story));
    const cell = (text: string, bold: boolean): PptxGenJS.TableCell => ({ text, options: { bold, lang: langOf(story) } });
    const shown = rows.slice(page * TABLE_ROWS, (page + 1) * TABLE_ROWS);
    // Every row as long as the head: a program may refuse a table with holes.
    const body = shown.map((cells) => columns.map((_, column) => cell(cells[column] ?? '', column === 0)));
    if (columns.length === 0) continue;
    slide.addTable([columns.map((column) => cell(column, true)), ...body], {
      ...WIDE,
      fontFace: FONT,
      fontSize: 14,
      color: INK,
      border: { type: 'solid', pt: 0.5, color: 'C3C8D1' },
    });
  }
}

function addClosing(show: Show, story: StoryDocument): void {
  const lines = [...(story.rules ?? []), ...story.attributions].filter((line) => line.trim() !== '');
  if (lines.length === 0) return;
  const slide = titled(show, story, words(story, 'documents.rules.and.sources'));
  setText(slide, story, lines, WIDE, fittingSize(lines, WIDE.w, WIDE.h), INK);
}

function titled(show: Show, story: StoryDocument, title: string, masterName = MASTER): Slide {
  const slide = show.addSlide({ masterName });
  const box = masterName === COVER ? COVER_TITLE : TITLE;
  const fontSize = fittingSize([title], box.w, box.h, masterName === COVER ? 44 : 30);
  slide.addText(title, { placeholder: 'title', fontSize, lang: langOf(story), fit: 'shrink' });
  return slide;
}

function setText(
  slide: Slide,
  story: StoryDocument,
  lines: readonly string[],
  box: Box,
  fontSize: number,
  color: string,
  strong = '',
): void {
  const runs = lines.map((text) => ({
    text,
    options: { breakLine: true, paraSpaceAfter: fontSize / 3, bold: text === strong, lang: langOf(story) },
  }));
  slide.addText(runs, { ...box, fontFace: FONT, fontSize, color, valign: 'top', margin: 0, fit: 'shrink' });
}

function setPicture(slide: Slide, { png, widthPixels, heightPixels, alternative }: DocumentPicture): void {
  const scale = Math.min(PICTURE.w / widthPixels, PICTURE.h / heightPixels);
  const [w, h] = [widthPixels * scale, heightPixels * scale];
  slide.addImage({ data: `image/png;base64,${base64Of(png)}`, x: PICTURE.x, y: PICTURE.y, w, h, altText: alternative });
}

function setLegend(slide: Slide, story: StoryDocument, { legendTitle, legend }: StorySlide, { x, y, w, h }: Box): void {
  const row = Math.min(0.3, (h - 0.35) / legend.length);
  const lang = langOf(story);
  const text = { fontFace: FONT, color: INK, margin: 0, valign: 'middle', lang } as const;
  if (legendTitle.trim() !== '') slide.addText(legendTitle, { ...text, x, y, w, h: 0.3, fontSize: 12, bold: true, fit: 'shrink' });
  for (const [index, { label, color, pattern, count, symbol, sign = '' }] of legend.entries()) {
    const top = y + 0.35 + index * row;
    const number = count === null ? '' : ` (${words(story, 'documents.area.count', { count })})`;
    const swatch = { x, y: top + row * 0.1, w: 0.42, h: row * 0.8, shape: 'rect', fill: { color: hexColor(color).slice(1) }, line: { color: MUTED, width: 0.75 } } as const; // prettier-ignore
    const isCircle = symbol === 'circle';
    const outline = { fill: { color: 'FFFFFF' }, line: { color: hexColor(color).slice(1), width: 2.25 } };
    slide.addText(isCircle ? sign : PATTERN_SIGNS[pattern], {
      ...text,
      ...swatch,
      ...(symbol === 'outline' ? outline : {}),
      ...(isCircle ? { shape: 'ellipse', x: x + 0.07, w: 0.28, h: row * 0.93, color: 'FFFFFF', bold: true } : {}),
      align: 'center',
      fontSize: 10,
      objectName: `${words(story, 'documents.legend')} ${index + 1}`,
    });
    slide.addText(`${label}${number}`, {
      ...text,
      x: x + 0.55,
      y: top,
      w: w - 0.55,
      h: row,
      fontSize: row < 0.25 ? 10 : 12,
      fit: 'shrink',
    });
  }
}

/** The largest size whose lines fit, reckoned with signs half as wide as high; at least 10 points. */
function fittingSize(lines: readonly string[], width: number, height: number, largest = 20): number {
  for (let size = largest; size > 10; size -= 2) {
    const signsPerLine = (width * 72) / (size * 0.52);
    const needed = lines
      .flatMap((line) => line.split('\n'))
      .reduce((sum, line) => sum + Math.ceil((line.length + 1) / signsPerLine) * 1.2 + 0.33, 0);
    if ((needed * size) / 72 <= height) return size;
  }
  return 10;
}
