import { describe, expect, it } from 'vitest';
import { minutesDocx } from '../../../src/report/minutes-docx.ts';
import { storyPptx } from '../../../src/report/story-pptx.ts';
import { HOSTILE, hostileMinutes, hostileStory, minutes, slide, story } from './document-samples.ts';
import { attributesOf, readOfficeFile, wordsOf } from './office-reader.ts';

const slidesOf = (parts: ReadonlyMap<string, string>): string[] =>
  Array.from(
    { length: [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length },
    (_, index) => parts.get(`ppt/slides/slide${index + 1}.xml`) ?? '',
  );
const foreignAddresses = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts].filter(([path]) => path.endsWith('.rels')).flatMap(([, xml]) => (xml.includes('TargetMode="External"') ? [xml] : []));

describe('a story as PPTX', async () => {
  const parts = readOfficeFile(await storyPptx(story()));
  const slides = slidesOf(parts);

  it('has a cover, a slide per step and one of rules and sources, each with its title as placeholder', () => {
    expect(slides).toHaveLength(5);
    for (const xml of slides) expect(attributesOf(xml, 'ph', 'type').filter((type) => type === 'title')).toHaveLength(1);
    expect(wordsOf(slides[1] ?? '')).toMatch(/^Wo leben die meisten Kinder unter sechs Jahren\?/);
    expect(wordsOf(slides[4] ?? '')).toContain('Weniger als 3 Fälle werden nicht gezeigt.');
    expect(attributesOf(parts.get('ppt/presentation.xml') ?? '', 'sldSz', 'cx')).toEqual(['12192000']);
  });

  it('shows map with alternative, legend, reading and sources in the language of the story', () => {
    const xml = slides[1] ?? '';
    expect(attributesOf(xml, 'cNvPr', 'descr')).toContain('Karte: Kinderarmut je Stadtteil, 2024');
    const words = wordsOf(xml);
    for (const said of [
      'Je dunkler, desto höher der Anteil',
      'über 14,0 bis 31,6 % (1 Gebiet)',
      'geheim gehalten (2 Gebiete)',
      'nicht bewertet',
      'Quelle: Statistik der Bundesagentur',
    ])
      expect(words).toContain(said);
    expect(attributesOf(xml, 'srgbClr', 'val')).toEqual(
      expect.arrayContaining(['08306B', 'DDDDDD'].map((color) => expect.stringMatching(new RegExp(color, 'i')))),
    );
    expect(attributesOf(xml, 'rPr', 'lang')).toContain('de-DE');
    expect([...parts.keys()].filter((path) => path.endsWith('.png'))).not.toEqual([]);
    expect(foreignAddresses(parts)).toEqual([]);
  });

  it('says on every slide that data are invented', () => {
    const layouts = [...parts].filter(([path]) => /slideLayouts\/slideLayout\d+\.xml$/.test(path)).map(([, xml]) => wordsOf(xml));
    expect(layouts.filter((words) => words.includes('Alle Angaben sind fiktiv.')).length).toBeGreaterThanOrEqual(2);
  });

  it('holds notes only for the one who speaks', async () => {
    expect([...parts.values()].join('')).not.toContain('Hier kurz warten');
    const own = readOfficeFile(await storyPptx(story(), { withNotes: true }));
    expect(wordsOf(own.get('ppt/notesSlides/notesSlide2.xml') ?? '')).toContain('Hier kurz warten und nach dem Süden fragen.');
  });

  it('shows the table of a step without picture, over slides', async () => {
    const shown = slidesOf(readOfficeFile(await storyPptx(story({ slides: [slide('Zahlen?', { picture: null })] }))));
    expect(shown).toHaveLength(5);
    expect(wordsOf(shown[2] ?? '')).toContain('Kinderarmut nach Stadtteilen, 2024 (1 von 2)');
    expect(wordsOf(shown[3] ?? '')).toContain('Stadtteil 18');
  });

  it('stands hostile words, and no steps at all', async () => {
    const hostile = readOfficeFile(await storyPptx(hostileStory(), { withNotes: true }));
    const all = slidesOf(hostile).map(wordsOf).join('\n');
    for (const words of [HOSTILE[0], HOSTILE[1], HOSTILE[2], 'שלום', '日本語']) expect(all).toContain(words);
    expect(foreignAddresses(hostile)).toEqual([]);
    expect(slidesOf(readOfficeFile(await storyPptx(story({ slides: [], rules: [], attributions: [] }))))).toHaveLength(1);
  });
});

describe('minutes as DOCX', async () => {
  const parts = readOfficeFile(await minutesDocx(minutes()));
  const xml = parts.get('word/document.xml') ?? '';
  const words = wordsOf(xml);

  it('have headings, lists, tables with repeating heads, and page numbers', () => {
    const styles = attributesOf(xml, 'pStyle', 'w:val');
    for (const style of ['Title', 'Heading2', 'Heading3', 'Caption']) expect(styles).toContain(style);
    // Six tables with heads: three kinds of contributions, decisions, outcomes, and the cards of two boards, each with its four fields before it.
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(7);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(9);
    expect([...parts].find(([path]) => /footer\d\.xml$/.test(path))?.[1]).toContain('NUMPAGES');
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="de-DE"');
    expect(parts.get('docProps/core.xml')).toContain('Sozialraumkonferenz Nordstadt');
  });

  it('tell contributions, decisions, outcomes, boards and sources', () => {
    for (const said of [
      'Bürgerhaus Nordstadt',
      'Öffnung der Schulhöfe am Nachmittag',
      'Schulverwaltungsamt',
      '01.09.2026',
      'Eröffnet am 1. Dezember 2025.',
      'nicht berichtet',
      'viel Aufwand, große Wirkung',
      'dl-de/by-2-0',
      'Alle Angaben sind fiktiv.',
    ])
      expect(words).toContain(said);
    expect(attributesOf(xml, 'docPr', 'descr')).toContain('Karte mit den Beiträgen 1 und 2');
    expect(foreignAddresses(parts)).toEqual([]);
  });

  it('stand hostile words, without fields or links made of them', async () => {
    const hostile = readOfficeFile(await minutesDocx(hostileMinutes()));
    const body = hostile.get('word/document.xml') ?? '';
    for (const said of [HOSTILE[0], HOSTILE[1], HOSTILE[2], 'שלום', 'drei']) expect(wordsOf(body)).toContain(said);
    expect(body).not.toMatch(/<w:instrText|<w:hyperlink|fldSimple/);
    expect(foreignAddresses(hostile)).toEqual([]);
  });
});
