import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runInit } from '../../../src/cli/init.ts';
import type { AtlasPackage } from '../../../src/model/index.ts';
import { readPackageDescriptor } from '../../../src/reading/index.ts';

const REAL = join(import.meta.dirname, '../../../../shared/realdata');

let folder = '';
let printed: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'init-'));
  printed = [];
  for (const channel of ['log', 'error'] as const) vi.spyOn(console, channel).mockImplementation((line) => void printed.push(String(line)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const square = (x: number, y: number, size: number): number[][][] => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];

/** Areas side by side in UTM 32. */
const areas = (rows: readonly Readonly<Record<string, unknown>>[], size = 100): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map((properties, index) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: square(400_000 + index * size, 5_700_000, size) },
    })),
  });

const DISTRICTS = [
  { nr: '01', name: 'Nord' },
  { nr: '02', name: 'Süd' },
];
const BLOCKS = [
  { kennung: '0101', name: 'Am Markt', flaeche: 12.5 },
  { kennung: '0102', name: 'Am Hafen', flaeche: 8.25 },
  { kennung: '0201', name: 'Am Wald', flaeche: 9.75 },
];

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** The descriptor written, as the reader of packages accepts it. */
async function written(): Promise<AtlasPackage> {
  const { value, findings } = readPackageDescriptor(await readFile(join(folder, 'datapackage.json')));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (value === null) throw new Error('descriptor refused');
  return value;
}

describe('atlas init', () => {
  test('finds levels, keys, names, parents and the coordinate system', async () => {
    await put({ 'Ebene_1_Bezirke.geojson': areas(DISTRICTS, 1000), 'Ebene_2_Blöcke.geojson': areas(BLOCKS) });
    expect(await runInit([folder])).toBe(0);
    const { atlas, resources } = await written();
    expect(atlas.levels).toMatchObject([
      { id: 'bloecke', title: 'Blöcke', geometry: { key: 'kennung', name: 'name' }, parent: { level: 'bezirke', keyPrefix: 2 } },
      { id: 'bezirke', title: 'Bezirke', geometry: { key: 'nr', name: 'name' } },
    ]);
    expect(atlas.crs).toBe('EPSG:25832');
    expect(resources.every(({ crs }) => crs === 'EPSG:25832')).toBe(true);
    expect(printed.join('\n')).toMatch(/nennt kein Koordinatensystem/);
  });

  test('a table in German dress: semicolons, Windows-1252, decimal comma, lost zeros, signs, totals', async () => {
    const text = [
      'Statistik der Stadt',
      'Schlüssel;Jahr;Einwohner;Anteil Kinder %',
      '101;2023;1.234;12,5',
      '102;2023;*;9,25',
      '201;2023;900;7,0',
      'Insgesamt;2023;2.200;9,1',
      'nicht zuordenbar;2023;5;',
    ].join('\r\n');
    await put({ 'bloecke.geojson': areas(BLOCKS), 'zahlen.csv': Uint8Array.from(text, (character) => character.charCodeAt(0)) });
    expect(await runInit([folder])).toBe(0);
    const { atlas, resources } = await written();
    expect(atlas.tables).toEqual([
      {
        dataset: 'zahlen',
        resource: 'zahlen',
        level: 'bloecke',
        key: 'Schlüssel',
        keyLength: 4,
        period: { column: 'Jahr' },
        symbols: 'ba',
        totalKeys: ['Insgesamt'],
        unassignedKeys: ['nicht zuordenbar'],
      },
    ]);
    expect(resources.find(({ name }) => name === 'zahlen')).toMatchObject({
      encoding: 'windows-1252',
      dialect: { delimiter: ';', headerRows: [2] },
      schema: {
        fields: [{ name: 'Schlüssel', type: 'string' }, {}, { name: 'Einwohner', type: 'number', decimalChar: ',', groupChar: '.' }, {}],
      },
    });
    expect(atlas.indicators).toMatchObject([
      { id: 'zahlen-einwohner', unit: 'count', value: { kind: 'count' } },
      { id: 'zahlen-anteil-kinder', unit: 'percent', decimals: 2, value: { kind: 'delivered' } },
    ]);
    expect(atlas.levels[0]?.population).toEqual({ dataset: 'zahlen', column: 'Einwohner' });
    const said = printed.join('\n');
    for (const doubt of [/Windows-1252/, /führende Nullen/, /Zeichen statt Zahlen \(\*\)/, /Als Einwohnerzahl gilt/])
      expect(said).toMatch(doubt);
  });

  test('one column per year, and one file per year', async () => {
    await put({
      'bloecke.geojson': areas(BLOCKS),
      'einwohner_2021-2022.csv': 'id,2021,2022\n0101,5,6\n0102,7,8\n0201,9,10\n',
      'arbeitslose-2021.csv': 'id,Arbeitslose\n0101,5\n0102,7\n0201,9\n',
      'arbeitslose-2022.csv': 'id,Arbeitslose\n0101,6\n0102,8\n0201,9\n',
    });
    expect(await runInit([folder])).toBe(0);
    const { atlas } = await written();
    expect(atlas.tables?.map(({ dataset, period }) => [dataset, period])).toEqual([
      ['arbeitslose', { year: 2021 }],
      ['arbeitslose', { year: 2022 }],
      ['einwohner', { columnsByYear: { 2021: 2021, 2022: 2022 }, as: 'Einwohner' }],
    ]);
    expect(atlas.indicators?.map(({ id }) => id)).toEqual(['arbeitslose-arbeitslose', 'einwohner-einwohner']);
  });

  test('the property that tables speak of becomes the key', async () => {
    const rows = BLOCKS.map((block, index) => ({ id: index + 1, ...block }));
    await put({ 'bloecke.geojson': areas(rows), 'zahlen-2020.csv': 'block;wert\n0101;3\n0102;4\n0201;5\n' });
    expect(await runInit([folder])).toBe(0);
    expect((await written()).atlas.levels[0]?.geometry.key).toBe('kennung');
  });

  test('points become facilities; what can not be used is named', async () => {
    const places = {
      type: 'FeatureCollection',
      features: ['Kita Sonne', 'Kita Mond'].map((name, index) => ({
        type: 'Feature',
        properties: { id: index, name, strasse: 'Weg 1' },
        geometry: { type: 'Point', coordinates: [400_000 + index, 5_700_000] },
      })),
    };
    await put({
      'bloecke.geojson': areas(BLOCKS),
      'kitas.geojson': JSON.stringify(places),
      'fremd.csv': 'a,b\nx,1\ny,2\n',
      'kaputt.geojson': '{',
      'alt.shp': '',
    });
    expect(await runInit([folder])).toBe(0);
    expect((await written()).atlas.facilities).toMatchObject([{ id: 'kitas-2', title: 'Kitas', name: 'name', address: 'strasse' }]);
    const said = printed.join('\n');
    for (const name of ['fremd.csv', 'kaputt.geojson', 'alt.shp']) expect(said).toContain(name);
  });

  test('an existing descriptor is kept, unless forced', async () => {
    await put({ 'bloecke.geojson': areas(BLOCKS), 'datapackage.json': 'mine' });
    expect(await runInit([folder])).toBe(1);
    expect(await readFile(join(folder, 'datapackage.json'), 'utf8')).toBe('mine');
    expect(await runInit([folder, '--force'])).toBe(0);
    expect((await written()).atlas.levels).toHaveLength(1);
  });

  test('wrong usage and folders without areas', async () => {
    expect(await runInit([])).toBe(2);
    expect(await runInit([join(folder, 'nowhere')])).toBe(2);
    expect(await runInit([folder, '--wrong'])).toBe(2);
    expect(await runInit([folder])).toBe(1);
    expect(existsSync(join(folder, 'datapackage.json'))).toBe(false);
  });

  test.skipIf(!existsSync(REAL))('Münster: three levels, nested by the leading digits', async () => {
    for (const name of ['Ebene_1_Stadtbezirke', 'Ebene_2_Stadtteil', 'Ebene_3_Stadtzellen']) {
      await cp(join(REAL, 'muenster-gliederung', `${name}.geojson`), join(folder, `${name}.geojson`));
    }
    expect(await runInit([folder])).toBe(0);
    const { atlas } = await written();
    expect(atlas.levels).toMatchObject([
      { title: 'Stadtzellen', geometry: { key: 'Nr', name: 'Name' }, parent: { level: 'stadtteil', keyPrefix: 2 } },
      { title: 'Stadtteil', parent: { level: 'stadtbezirke', keyPrefix: 1 } },
      { title: 'Stadtbezirke' },
    ]);
    expect(atlas.crs).toBe('EPSG:25832');
  });

  test.skipIf(!existsSync(REAL))('Berlin: four levels, register, years in columns and years in file names', async () => {
    await cp(join(REAL, 'berlin-lor-bis2020'), folder, { recursive: true, filter: (path) => !/\.(xls|md)$/.test(path) });
    expect(await runInit([folder])).toBe(0);
    const { atlas } = await written();
    expect(atlas.crs).toBe('EPSG:25833');
    expect(atlas.levels.map(({ parent }) => parent && 'keyPrefix' in parent && parent.keyPrefix)).toEqual([6, 4, 2, undefined]);
    const byDataset = (id: string) => (atlas.tables ?? []).filter(({ dataset }) => dataset === id);
    expect(byDataset('mss-2-2')).toHaveLength(3);
    expect(new Set(byDataset('mss-2-2').map(({ level }) => level)).size).toBe(1);
    expect(byDataset('mss-2-2')[0]?.level).toBe(atlas.levels[1]?.id);
    expect(byDataset('ewr202012e-matrix')).toMatchObject([{ key: 'RAUMID', period: { column: 'ZEIT' } }]);
    const yearly = byDataset('einwohner-berlin')[0];
    expect(yearly).toMatchObject({ key: 'RAUMID', totalKeys: ['insgesamt'] });
    expect(yearly && 'columnsByYear' in yearly.period && Object.keys(yearly.period.columnsByYear)).toHaveLength(18);
  });
});
