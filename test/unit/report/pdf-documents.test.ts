import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { minutesPdf } from '../../../src/report/minutes-pdf.ts';
import { storyPdf } from '../../../src/report/story-pdf.ts';
import { accessibilityFaults } from './pdf-accessibility.ts';
import { hostileMinutes, hostileStory, minutes, story } from './document-samples.ts';
import { flattened, readPdf, tagsOf, textOf } from './pdf-reader.ts';

const require = createRequire(import.meta.url);
const FONTS = ['latin', 'latin-ext', 'greek'].map(
  (script) => new Uint8Array(readFileSync(require.resolve(`@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`))),
);
const namesOf = (tags: ReturnType<typeof tagsOf>): string[] => flattened(tags).map(({ name }) => name);

describe('a story as PDF', async () => {
  const bytes = await storyPdf(story(), FONTS);
  const pdf = readPdf(bytes);
  const tags = flattened(tagsOf(pdf));

  it('says its language, title and that it is tagged', () => {
    expect(pdf.catalog).toContain('/Lang (de-DE)');
    expect(pdf.catalog).toContain('/StructTreeRoot');
    const all = [...pdf.objects.values()].join('\n');
    expect(all).toContain('/Marked true');
    expect(all).toContain('/DisplayDocTitle true');
    expect(all.match(/\/Tabs \/S/g)?.length).toBe(all.match(/\/Type \/Page\b/g)?.length);
    expect([...pdf.streams.values()].map((stream) => new TextDecoder().decode(stream)).join()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has one title, a heading per step, figures with alternatives, a list, tables with scopes', () => {
    const [root] = tagsOf(pdf);
    expect(root?.name).toBe('Document');
    const count = (name: string): number => tags.filter((tag) => tag.name === name).length;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(4);
    expect(tags.filter(({ name }) => name === 'Figure').map(({ alternative }) => alternative)).toEqual(
      Array.from({ length: 2 }, () => 'Karte: Kinderarmut je Stadtteil, 2024'),
    );
    expect(count('Table')).toBe(2);
    for (const table of tags.filter(({ name }) => name === 'Table')) {
      expect(table.children.map(({ name }) => name)).toEqual(['Caption', 'THead', 'TBody']);
      const rows = flattened(table.children).filter(({ name }) => name === 'TR');
      expect(rows).toHaveLength(19);
      for (const row of rows) expect(row.children).toHaveLength(4);
      expect(rows[0]?.children.map(({ scope }) => scope)).toEqual(['Column', 'Column', 'Column', 'Column']);
      expect(rows[1]?.children.map(({ name, scope }) => [name, scope])).toEqual([['TH', 'Row'], ['TD', null], ['TD', null], ['TD', null]]); // prettier-ignore
    }
    for (const list of tags.filter(({ name }) => name === 'L'))
      expect(new Set(list.children.map(({ name }) => name))).toEqual(new Set(['LI']));
  });

  it('marks all content as part of the tree or as artifact', () => {
    for (const [number, stream] of pdf.streams) {
      const content = new TextDecoder('latin1').decode(stream);
      if (!content.includes(' BDC')) continue;
      let depth = 0;
      for (const line of content.split('\n')) {
        if (/ B(?:DC|MC)$/.test(line)) depth++;
        else if (line === 'EMC') depth--;
        else if (/ (?:TJ|Tj|Do|S|f)$|^[Sf]$/.test(line)) expect(depth, `${number}: ${line}`).toBeGreaterThan(0);
      }
      expect(depth).toBe(0);
    }
  });

  it('embeds its one font and shows words that can be copied', () => {
    const fonts = [...pdf.objects.values()].filter(
      (object) => object.includes('/Type /Font\n') || object.includes('/Type /FontDescriptor'),
    );
    expect(fonts.some((font) => font.includes('/FontFile2'))).toBe(true);
    expect([...pdf.objects.values()].join('\n')).not.toContain('/Subtype /Type1');
    const text = textOf(pdf);
    for (const words of ['Größere Lücken zeigen sich im Süden.', 'Erstellt am 17.03.2026', '4,1 bis 8,0 % (6 Gebiete)', 'keine Angabe', 'geheim', 'Alle Angaben sind fiktiv.', 'Seite 1 von 5', 'Weniger als 3 Fälle werden nicht gezeigt.']) expect(text).toContain(words); // prettier-ignore
    expect(text).not.toContain('Hier kurz warten');
  });

  it('shows pictures without alpha, which the library would take apart in a worker the policy forbids', () => {
    const pictures = [...pdf.objects.values()].filter((object) => object.includes('/Subtype /Image'));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((object) => object.includes('/SMask'))).toEqual([]);
  });

  it('is the same twice', async () => {
    expect(await storyPdf(story(), FONTS)).toEqual(bytes);
  });
});

describe('PDFs of anything', () => {
  it('hold hostile words as words, with the characters no font has', async () => {
    const pdf = readPdf(await storyPdf(hostileStory(), FONTS));
    const text = textOf(pdf);
    for (const words of ['<script>alert(1)</script>', '=cmd|"/c calc"!A1', 'שלום', '日本語', '😀']) expect(text).toContain(words);
    expect([...pdf.objects.values()].join('\n')).not.toMatch(/\/JavaScript|\/JS |\/Launch|\/URI/);
    expect(flattened(tagsOf(pdf)).filter(({ name }) => name === 'H1')).toHaveLength(1);
  });

  it('hold minutes over many pages, cells longer than a page, and nothing at all', async () => {
    const names = namesOf(tagsOf(readPdf(await minutesPdf(hostileMinutes(), FONTS))));
    expect(names.filter((name) => name === 'Table').length).toBeGreaterThan(4);
    const { conference } = minutes();
    const empty = minutes({ conference: { ...conference, contributions: [], decisions: [], boards: [] }, previous: null, picture: null, stepTitles: {}, attributions: [], rules: [], fictitious: false }); // prettier-ignore
    expect(textOf(readPdf(await minutesPdf(empty, FONTS)))).toContain('Es wurden keine Beiträge festgehalten.');
    expect(textOf(readPdf(await storyPdf(story({ slides: [], language: 'en' }), FONTS)))).toContain('The story has no steps.');
  });

  it('draw boards as figures with their cards in a table', async () => {
    const pdf = readPdf(await minutesPdf(minutes(), FONTS));
    const tags = flattened(tagsOf(pdf));
    expect(tags.filter(({ name }) => name === 'Figure')).toHaveLength(3);
    expect(textOf(pdf)).toContain('viel Aufwand, große Wirkung');
  });

  it('ask for a font', () => {
    expect(() => storyPdf(story(), [])).toThrow(/font/);
  });
});

const MARKS = (['outline', 'circle'] as const).map((symbol) => ({ label: symbol, color: '#14181f', pattern: 'none' as const, count: null, symbol, sign: '1' })); // prettier-ignore

describe('PDFs for everyone', async () => {
  const whole = readPdf(await storyPdf(story(), FONTS));

  it.for([
    ['a story', () => storyPdf(story(), FONTS)],
    ['a story in English', () => storyPdf(story({ language: 'en' }), FONTS)],
    [
      'a story with signs in its legend',
      () => storyPdf(story({ slides: story().slides.map((slide) => ({ ...slide, legend: MARKS })) }), FONTS),
    ],
    ['a story without steps', () => storyPdf(story({ slides: [] }), FONTS)],
    ['a story of hostile words', () => storyPdf(hostileStory(), FONTS)],
    ['minutes', () => minutesPdf(minutes(), FONTS)],
    ['minutes of hostile words', () => minutesPdf(hostileMinutes(), FONTS)],
  ] as const)('%s: the structure holds, object by object', async ([, write]) => {
    expect(accessibilityFaults(readPdf(await write()))).toEqual([]);
  });

  it('lead to sources by links with words of their own, and nowhere from what people wrote', async () => {
    const address = 'https://www.govdata.de/dl-de/by-2-0';
    const said = story().slides.map((slide) => ({ ...slide, paragraphs: ['Siehe https://example.org/a, dann weiter.'], title: 'https://example.org/b' })); // prettier-ignore
    const pdf = readPdf(await storyPdf(story({ slides: said }), FONTS));
    const links = [...pdf.objects.values()].filter((object) => object.includes('/URI ('));
    expect(links).not.toEqual([]);
    for (const link of links) expect(link).toContain(`/URI (${address})`);
    expect([...pdf.objects.values()].filter((object) => object.includes('/Subtype /Link')).every((object) => object.includes(`Verweis: ${address}`))).toBe(true); // prettier-ignore
    expect(textOf(pdf).replaceAll('\n', '')).toContain(`dl-de/by-2-0 (${address}), Daten geändert`);
  });

  it.for([
    ['language', /\/Lang \([^)]*\)/, '', /language/],
    ['title in the window', /\/DisplayDocTitle true/, '/DisplayDocTitle false', /window/],
    ['a scope', /\/Scope \/Row/, '', /scope/],
    ['alternative words', /\/Alt \(/, '/Old (', /figure without words/],
    ['the order of headings', /\/S \/H2/, '/S /H3', /heading of level 3 below one of level 1/],
    ['the heads of a cell', /\/Headers \[/, '/Other [', /does not name its heads/],
    ['the words of a link', /\/Contents \(Verweis[^)]*\)/, '', /link without words/],
    ['a parent', /(?<=\/S \/TR[^]*)\/P (\d+) 0 R/, '/P 1 0 R', /another parent/],
    ['a font file', /\/FontFile2 \d+ 0 R/, '', /embedded/],
    ['tabs', /\/Tabs \/S/, '', /tabs/],
  ] as const)('a file without %s would be found out', ([, wanted, instead, fault]) => {
    const [number, text] = [...whole.objects].find(([, object]) => wanted.test(object))!;
    const broken = text.replace(wanted, instead);
    const catalog = text === whole.catalog ? broken : whole.catalog;
    const objects = new Map([...whole.objects, [number, broken]]);
    expect(accessibilityFaults({ ...whole, catalog, objects }).join('\n')).toMatch(fault);
  });
});
