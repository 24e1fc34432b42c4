import '../texts/documents-topic.ts';
import { formatDate, translate } from '../texts/index.ts';
import { withCleanWords } from './clean-words.ts';
import type { MinutesDocument } from './documents.ts';
import { minutesBlocks } from './minutes-blocks.ts';
import { setBlocks, setParagraph, setTitle } from './pdf-blocks.ts';
import { PdfSheet } from './pdf-sheet.ts';

/**
 * Minutes as PDF on A4, with the same parts as in every format. Tagged as `storyPdf` is, with the same gaps; boards are figures whose cards
 * are told in the table below them. `fonts`: files of the typeface (see `DOCUMENT_FONT_ADDRESSES`) as bytes.
 */
export function minutesPdf(document: MinutesDocument, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
  const minutes = withCleanWords(document);
  const { language, atlas, conference } = minutes;
  const title = minutes.title.trim() === '' ? translate(language, 'documents.untitled') : minutes.title;
  const sheet = new PdfSheet({ ...minutes, title }, fonts);
  const date = formatDate(conference.date.slice(0, 10), language);
  const above = [atlas, translate(language, 'documents.minutes'), date].filter((part) => part.trim() !== '');
  setTitle(sheet, title, above.join(' · '));
  if (minutes.fictitious) setParagraph(sheet, translate(language, 'documents.fictitious'));
  setBlocks(sheet, minutesBlocks(minutes));
  return sheet.finish();
}
