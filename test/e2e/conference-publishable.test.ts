import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicatorId, levelId } from '../../src/model/index.ts';
import type { Intent } from '../../src/state/index.ts';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { smallDescriptor, smallPackage, writeSmallPackage } from '../stage/small-package.ts';
import { readPdf, textOf } from '../unit/report/pdf-reader.ts';
import { expectNoTroubles, useStage } from './support/musterstadt.ts';
import { wholeText } from './support/whole-text.ts';

/**
 * An internal package: its table has every count. Fewer than 5,000 cases are secret, areas with a base below 50,000 are not rated; the limits
 * are so high that each hidden number is one nobody writes by chance. Areas: too few cases, too few left over, too small a base, too few
 * children (whom another indicator keeps secret, and an analysis of supply counts).
 */
const MINIMUM_CASES = 5000;
const ROWS = Array.from({ length: 12 }, (_, index) => {
  const key = String(index + 1).padStart(3, '0');
  const plain = { key, cases: 10007 + index * 1511, base: 90001 + index * 1013, children: 20011 + index * 977 };
  if (key === '003') return { ...plain, cases: 4127 };
  if (key === '005') return { ...plain, cases: plain.base - 3989 };
  if (key === '007') return { ...plain, base: 41003 };
  return key === '009' ? { ...plain, children: 3001 } : plain;
});
const row = (key: string) => ROWS.find((one) => one.key === key)!;
const rate = (key: string): number => (100 * row(key).cases) / row(key).base;

/** Each hidden number as the table has it, and as German and the raw number write it. */
const HIDDEN: readonly string[] = [
  ...[row('003').cases, row('005').cases, row('009').children].flatMap((count) => [String(count), count.toLocaleString('de-DE')]),
  ...['003', '005', '007'].flatMap((key) => [rate(key).toFixed(4), rate(key).toFixed(3).replace('.', ',')]),
  ((100 * row('009').children) / row('009').base).toFixed(3).replace('.', ','),
];

const RATE = indicatorId('quote');
const COUNT = indicatorId('faelle');
const PLACES = indicatorId('kita.bedarf');
const REACHED = indicatorId('kita.erreicht');
const SELECTED = ['003', '005', '007', '009'];

function internalPackage() {
  const descriptor = smallDescriptor();
  const [quote] = descriptor.atlas['indicators'] as Record<string, unknown>[];
  const column = (name: string) => ({ dataset: 'zahlen', column: name });
  Object.assign(quote!, { decimals: 3, minimumCases: MINIMUM_CASES, minimumBase: 50_000 });
  const children = { kind: 'rate', numerator: [column('kinder')], denominator: [column('basis')], factor: 100 };
  Object.assign(descriptor.atlas, {
    indicators: [
      quote,
      // No rule of its own: that of the rate, which counts the same cases, holds.
      {
        id: 'faelle',
        title: 'Fälle',
        unit: 'count',
        decimals: 0,
        polarity: 'neutral',
        value: { kind: 'count', count: [column('faelle')] },
      },
      { id: 'kinder', title: 'Kinder', unit: 'percent', decimals: 3, polarity: 'neutral', minimumCases: MINIMUM_CASES, value: children },
    ],
    facilities: [{ id: 'kita', title: 'Kita', titlePlural: 'Kitas', resource: 'kitas', key: 'id', name: 'name' }],
    recipes: [
      {
        kind: 'supply',
        id: 'kita',
        title: 'Kitas',
        version: 1,
        level: 'feld',
        facilityKind: 'kita',
        ageGroup: null,
        demand: { columns: [column('kinder')], title: 'Kinder', ages: null, raster: null },
        travel: { mode: 'straightLine', unit: 'meters', speedKmh: 5, detourFactor: 1, source: '' },
        breaks: [300, 600],
        standard: { limit: 600, source: '' },
        target: null,
        per: 100,
        access: { kind: 'cumulative' },
        forecast: null,
        targetPaths: null,
      },
    ],
    stories: [
      {
        id: 'lage',
        title: 'Die Lage',
        version: 1,
        steps: [RATE, COUNT, PLACES, REACHED].map((indicator, index) => ({
          id: `s${index + 1}`,
          title: `Schritt zu ${indicator}`,
          text: '',
          notes: '',
          layout: (['table', 'chart', 'table', 'map'] as const)[index],
          emphasis: [],
          view: `v=1&indikator=${indicator}&ebene=feld&jahr=2023&auswahl=${SELECTED.join('~')}&einrichtungen=kita`,
        })),
      },
    ],
  });
  descriptor.resources.push({ name: 'kitas', path: 'kitas.geojson', format: 'geojson' });
  const fields = (descriptor.resources[1]!['schema'] as { fields: object[] }).fields;
  fields.push({ name: 'kinder', type: 'integer' });
  const table = [
    'schluessel;jahr;faelle;basis;kinder',
    ...ROWS.map((one) => `${one.key};2023;${one.cases};${one.base};${one.children}`),
    '',
  ];
  return smallPackage({ descriptor, table: table.join('\n') });
}

const KITAS = JSON.stringify({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
  features: [
    { type: 'Feature', properties: { id: 'k1', name: 'Kita am Feld' }, geometry: { type: 'Point', coordinates: [400_250, 5_701_250] } },
  ],
});

let remove = async (): Promise<void> => {};
const stage = useStage(async () => {
  const written = await writeSmallPackage(internalPackage());
  await writeFile(join(written.folder, 'kitas.geojson'), KITAS);
  remove = written.remove;
  return written.folder;
});
afterAll(() => remove());

const hiddenIn = (text: string): string[] => HIDDEN.filter((number) => text.includes(number));
const CONFERENCE = {
  id: 'konferenz',
  title: 'Konferenz',
  date: '2026-11-21',
  place: '',
  story: 'lage',
  follows: null,
  contributions: [
    { id: 'c1', kind: 'problem', text: 'Weit zur Kita', place: { kind: 'area', level: 'feld', area: '003' }, step: 's1', votes: 1, said: '2026-11-21T10:00:00Z' }, // prettier-ignore
  ],
  decisions: [],
  boards: [{ id: 'b1', kind: 'levelDevelopment', title: '', cards: [{ id: 'k1', text: 'Feld 003', place: { kind: 'area', level: 'feld', area: '003' }, x: 0.5, y: 0.5 }] }], // prettier-ignore
} as unknown as Extract<Intent, { type: 'conference/kept' }>['conference'];

describe('a conference with an internal package', () => {
  let atlas: AtlasPage;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publishable-'));
    atlas = await stage.open({ query: 'bereich=karte' });
  }, 180_000);
  afterAll(async () => {
    await atlas.close();
    await rm(folder, { recursive: true });
  });

  const show = (indicator: typeof RATE, selection: readonly string[] = SELECTED): Promise<void> =>
    atlas.setSession({ indicator, level: levelId('feld'), year: 2023, selection: selection as never });

  test('could tell: on the map of those who work with it the numbers without a rule of their own are there', async () => {
    await show(COUNT);
    expect((await atlas.rows()).find(({ key }) => key === '003')?.value).toBe(row('003').cases);
    await show(PLACES);
    expect((await atlas.rows()).find(({ key }) => key === '009')?.value).toBe(row('009').children);
  });

  test('shows no hidden number in any panel, for any indicator, with one area or several, and says which rules hold', async () => {
    await atlas.setSession({ workspace: 'konferenz' });
    await atlas.ask({ type: 'conference/kept', conference: CONFERENCE });
    await atlas.ask({ type: 'conference/changed', settings: { conference: 'konferenz', story: 'lage', page: 'beitraege' } });
    for (const indicator of [RATE, COUNT, PLACES, REACHED]) {
      for (const panel of ['profil', 'tabelle', 'diagramme'] as const) {
        for (const selection of [SELECTED, ['003'], ['009']]) {
          await show(indicator, selection);
          await atlas.ask({ type: 'panel/chosen', panel });
          await atlas.settled();
          const told = [
            await wholeText(atlas.page),
            JSON.stringify([await atlas.rows(), await atlas.findings(), await atlas.session()]),
          ].join();
          expect(hiddenIn(told), `${indicator}, ${panel}, ${selection.join()}`).toEqual([]);
        }
      }
      // Not everything is hidden: the others have their numbers.
      expect((await atlas.rows()).filter(({ value }) => value !== null).length, indicator).toBeGreaterThan(7);
    }
    await show(PLACES);
    const sign = await wholeText(atlas.page);
    expect(sign).toContain('Nur veröffentlichbare Angaben');
    expect(sign).toContain('Für die Ausgangszahlen dieses Ergebnisses gilt:');
    expect(sign).toMatch(/Weniger als 5\D?000 Fälle werden geheim gehalten\./);
    expect(sign).toContain('geheim');
  });

  test('shows no hidden number under the pointer', async () => {
    await show(COUNT, []);
    const box = (await atlas.page.locator('atlas-map-stage').boundingBox())!;
    const seen = new Set<string>();
    for (let step = 0; step < 120 && seen.size < 12; step++) {
      await atlas.page.mouse.move(
        box.x + ((step % 12) + 0.5) * (box.width / 12),
        box.y + (Math.floor(step / 12) + 0.5) * (box.height / 10),
      );
      const card = await atlas.text('atlas-hover-card');
      expect(hiddenIn(card)).toEqual([]);
      const name = /Feld \d{3}/.exec(card)?.[0];
      if (name !== undefined) seen.add(name);
    }
    expect([...seen]).toContain('Feld 003');
  });

  test('presents no hidden number', async () => {
    await atlas.ask({ type: 'conference/changed', settings: { step: 's1' } });
    await atlas.ask({ type: 'presentation/changed', presenting: true });
    const told: string[] = [];
    for (const step of ['s1', 's2', 's3', 's4']) {
      await atlas.ask({ type: 'story/show', step });
      await atlas.settled();
      told.push(await wholeText(atlas.page));
    }
    await atlas.ask({ type: 'presentation/changed', presenting: false });
    await atlas.settled();
    expect(told.map((text) => [text.includes('Schritt zu'), hiddenIn(text)])).toEqual(told.map(() => [true, []]));
  });

  const saved = async (intent: Intent): Promise<Uint8Array> => {
    const [download] = await Promise.all([atlas.page.waitForEvent('download', { timeout: 120_000 }), atlas.ask(intent)]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return new Uint8Array(await readFile(path));
  };
  /** Pictures are no text: in their bytes any digits stand by chance. */
  const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll(/data:image\/png;base64,[\w+/=]+/g, '');
  const unpacked = (bytes: Uint8Array): string =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.endsWith('.png'))
      .map(([name, file]) => `${name} ${decoded(file)}`)
      .join('\n');
  const pdf = (bytes: Uint8Array): string => textOf(readPdf(bytes));
  const story = (format: 'html' | 'json' | 'pdf' | 'pptx' | 'zip'): Intent => ({ type: 'story/export', story: 'lage', format });
  const minutes = (format: 'docx' | 'html' | 'json' | 'pdf'): Intent => ({ type: 'minutes/export', conference: 'konferenz', format });

  test.for<[string, Intent, (bytes: Uint8Array) => string, string]>([
    ['the table', { type: 'export/table' }, decoded, 'geheim'],
    ['a story as HTML', story('html'), decoded, 'geheim'],
    ['a story as PDF', story('pdf'), pdf, 'geheim'],
    ['a story as PPTX', story('pptx'), unpacked, 'geheim'],
    ['a story as JSON', story('json'), decoded, 'Schritt zu'],
    ['a story with its package', story('zip'), unpacked, 'Schritt zu'],
    ['minutes as HTML', minutes('html'), decoded, 'Weit zur Kita'],
    ['minutes as PDF', minutes('pdf'), pdf, 'Weit zur Kita'],
    ['minutes as DOCX', minutes('docx'), unpacked, 'Weit zur Kita'],
    ['minutes as JSON', minutes('json'), decoded, 'Weit zur Kita'],
  ])('saves no hidden number in %s', async ([, intent, read, expected]) => {
    await show(COUNT);
    const text = read(await saved(intent));
    expect(text).toContain(expected);
    expect(hiddenIn(text)).toEqual([]);
  });

  test('a document that is no longer wanted is not written', async () => {
    const downloads: string[] = [];
    atlas.page.on('download', (download) => downloads.push(download.suggestedFilename()));
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await atlas.context.route('**/document-worker-*.js', async (route) => {
      await held;
      await route.fallback();
    });
    await atlas.ask(story('pdf'));
    const progress = atlas.page.locator('atlas-progress');
    await progress.getByRole('group', { name: 'Dokument wird geschrieben' }).getByRole('button').click();
    await expect.poll(() => progress.getByRole('group').count()).toBe(0);
    release();
    await atlas.context.unroute('**/document-worker-*.js');
    // What comes after it is written, and it alone.
    await saved(story('json'));
    expect(downloads).toEqual(['lage.json']);
    expectNoTroubles(atlas);
  });
});
