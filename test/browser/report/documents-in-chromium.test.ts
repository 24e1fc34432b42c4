import { beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_FONT_ADDRESSES } from '../../../src/report/document-fonts.ts';
import { minutesDocx } from '../../../src/report/minutes-docx.ts';
import { minutesPdf } from '../../../src/report/minutes-pdf.ts';
import { storyPdf } from '../../../src/report/story-pdf.ts';
import { storyPptx } from '../../../src/report/story-pptx.ts';
import { minutes, story } from '../../unit/report/document-samples.ts';
import { readOfficeFile, wordsOf } from '../../unit/report/office-reader.ts';
import { flattened, readPdf, tagsOf, textOf } from '../../unit/report/pdf-reader.ts';

/** The libraries have other builds for browsers than for Node, and the fonts come by their addresses. */
describe('documents written in Chromium', () => {
  let fonts: Uint8Array[] = [];
  beforeAll(async () => {
    fonts = await Promise.all(DOCUMENT_FONT_ADDRESSES.map(async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer())));
  });

  it('are PDFs with tags, pictures and words', async () => {
    const pdf = readPdf(await storyPdf(story(), fonts));
    expect(flattened(tagsOf(pdf)).filter(({ name }) => name === 'Figure')).toHaveLength(2);
    expect(textOf(pdf)).toContain('Größere Lücken zeigen sich im Süden.');
    expect(textOf(readPdf(await minutesPdf(minutes(), fonts)))).toContain('Schulhöfe der Grundschulen öffnen');
  });

  it('are slides and text documents', async () => {
    const slides = readOfficeFile(await storyPptx(story()));
    expect(wordsOf(slides.get('ppt/slides/slide2.xml') ?? '')).toContain('Größere Lücken zeigen sich im Süden.');
    expect([...slides.values()].join('')).not.toContain('Hier kurz warten');
    const text = readOfficeFile(await minutesDocx(minutes()));
    expect(wordsOf(text.get('word/document.xml') ?? '')).toContain('Schulhöfe der Grundschulen öffnen');
  });
});
