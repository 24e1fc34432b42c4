import '../texts/documents-topic.ts';
import { formatDate, translate } from '../texts/index.ts';
import { withCleanWords } from './clean-words.ts';
import type { StoryDocument, StorySlide } from './documents.ts';
import { setHeading, setList, setParagraph, setTitle } from './pdf-blocks.ts';
import { pictureHeight, setLegend, setPicture } from './pdf-figures.ts';
import { HINT, PdfSheet, SOURCE } from './pdf-sheet.ts';
import { setTable } from './pdf-table.ts';

const PICTURE_HEIGHT = 300;

/**
 * A story as a handout on A4: each step on a page of its own with text, map, legend, the map in words, table and sources. Notes of the one
 * who speaks are never part of it. `fonts`: files of the typeface (see `DOCUMENT_FONT_ADDRESSES`) as bytes.
 *
 * Tagged (PDF/UA-1 is declared): language, title, title in the window, bookmarks, order of tabs, one H1, H2 and H3, paragraphs, lists with
 * labels, figures with alternative text and bounds, tables with caption, scopes and cells that name their heads, links to sources with words
 * of their own, artifacts (page heads and numbers, rules, swatches, repeated heads of tables). Not done, because the library can not, or
 * because nobody can know: words in another language carry no language of their own; an address that is broken over lines is no link;
 * emphasis is no element; the mark "fiktiv" in the page head is an artifact (it is read once, under the title); bold is drawn by a thin
 * outline. Signs no font file has are boxes with their characters behind them. The tests check the structure object by object; people have to
 * judge the order of reading, and no screen reader was part of the tests.
 */
export function storyPdf(
  document: StoryDocument,
  fonts: readonly Uint8Array[],
  onProgress: (fraction: number) => void = () => {},
): Promise<Uint8Array> {
  const words = withCleanWords(document);
  const { language } = words;
  const title = words.title.trim() === '' ? translate(language, 'documents.untitled') : words.title;
  const sheet = new PdfSheet({ ...words, title }, fonts);
  const made = translate(language, 'documents.created', { date: formatDate(words.created.slice(0, 10), language) });
  setTitle(sheet, title, [words.atlas, made].filter((part) => part.trim() !== '').join(' · '));
  if (words.fictitious) setParagraph(sheet, translate(language, 'documents.fictitious'));
  if (words.slides.length === 0) setParagraph(sheet, translate(language, 'documents.steps.none'));
  for (const [index, slide] of words.slides.entries()) {
    if (index > 0) sheet.newPage();
    setStep(sheet, words, slide, index);
    onProgress((index + 1) / words.slides.length);
  }
  setClosing(sheet, words);
  return sheet.finish();
}

function setStep(sheet: PdfSheet, story: StoryDocument, slide: StorySlide, index: number): void {
  const { language } = story;
  setParagraph(sheet, translate(language, 'documents.step', { number: index + 1, total: story.slides.length }), HINT);
  sheet.y -= 14;
  setHeading(sheet, 2, slide.title.trim() === '' ? translate(language, 'documents.untitled') : slide.title);
  for (const text of slide.paragraphs) setParagraph(sheet, text);
  const { picture } = slide;
  setHeading(sheet, 3, slide.mapTitle, picture === null ? 60 : pictureHeight(sheet, picture, PICTURE_HEIGHT));
  if (picture !== null) setPicture(sheet, picture, PICTURE_HEIGHT);
  setParagraph(sheet, slide.reading);
  setLegend(sheet, slide.legendTitle === slide.mapTitle ? '' : slide.legendTitle, slide.legend, language);
  if (slide.table !== null) setTable(sheet, slide.table);
  setParagraph(sheet, slide.sources.filter((line) => line.trim() !== '').join(' · '), SOURCE);
}

function setClosing(sheet: PdfSheet, { language, rules = [], attributions }: StoryDocument): void {
  const lines = [...rules, ...attributions];
  if (lines.length === 0) return;
  setHeading(sheet, 2, translate(language, rules.length === 0 ? 'documents.sources' : 'documents.rules.and.sources'));
  setList(sheet, lines, false, SOURCE);
}
