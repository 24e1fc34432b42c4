import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAtlas } from '../../../src/analysis/index.ts';
import { writePublicPackage } from '../../../src/cli/disclose.ts';
import { folderSource } from '../../../src/cli/folder-source.ts';
import { indicatorId, levelId, ValueState } from '../../../src/model/index.ts';

/**
 * Six blocks in two districts. The limit is 5,000 so that every hidden number is one nobody writes by chance: 4127 is too small, and the
 * district's sum minus the other two blocks would give it back without a partner.
 */
const LIMIT = 5000;
const BLOCKS = [
  { id: '0101', people: 90001, unemployed: 14127, poor: 4127, rate: 4.5855 },
  { id: '0102', people: 80003, unemployed: 12053, poor: 12053, rate: 15.0657 },
  { id: '0103', people: 70009, unemployed: 18219, poor: 18219, rate: 26.0238 },
  { id: '0201', people: 60013, unemployed: 16733, poor: 16733, rate: 27.8823 },
  { id: '0202', people: 50021, unemployed: 13999, poor: 0, rate: 0 },
  { id: '0203', people: 40031, unemployed: 15467, poor: 36871, rate: 92.1061 },
];
/** 4127: too few; 12053: its partner; 36871: too few without; 16733: its partner. */
const HIDDEN_COUNTS = ['4127', '12053', '36871', '16733'];
const HIDDEN_RATES = ['4.5855', '15.0657', '92.1061', '27.8823'];

const collection = (rows: readonly Readonly<Record<string, unknown>>[], size: number): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map((properties, index) => {
      const x = 400_000 + index * size;
      const ring = [
        [x, 5_700_000],
        [x + size, 5_700_000],
        [x + size, 5_700_000 + size],
        [x, 5_700_000 + size],
        [x, 5_700_000],
      ];
      return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
    }),
  });

const indicator = (id: string, value: object, more: object = {}): object => ({
  id,
  title: id,
  unit: 'percent',
  decimals: 1,
  polarity: 'highIsUnfavourable',
  value,
  ...more,
});

const DESCRIPTOR = {
  name: 'geheim',
  title: 'Geheim',
  resources: [
    { name: 'blocks', path: 'blocks.geojson', format: 'geojson', crs: 'EPSG:25832' },
    { name: 'districts', path: 'districts.geojson', format: 'geojson', crs: 'EPSG:25832' },
    { name: 'poverty', path: 'poverty.csv', format: 'csv' },
    { name: 'people', path: 'people.csv', format: 'csv' },
  ],
  atlas: {
    version: 1,
    crs: 'EPSG:25832',
    city: { name: 'Geheim' },
    levels: [
      {
        id: 'block',
        title: 'Block',
        titlePlural: 'Blöcke',
        geometry: { resource: 'blocks', key: 'id', name: 'name' },
        parent: { level: 'district', keyPrefix: 2 },
      },
      { id: 'district', title: 'Bezirk', titlePlural: 'Bezirke', geometry: { resource: 'districts', key: 'id' } },
    ],
    tables: [
      { dataset: 'poverty', resource: 'poverty', level: 'block', key: 'id', period: { column: 'year' }, minimumCases: LIMIT },
      { dataset: 'people', resource: 'people', level: 'block', key: 'id', period: { year: 2023 } },
    ],
    indicators: [
      indicator('poor', {
        kind: 'rate',
        numerator: [{ dataset: 'poverty', column: 'poor' }],
        denominator: [{ dataset: 'people', column: 'people' }],
        factor: 100,
      }),
      indicator('delivered-rate', { kind: 'delivered', value: { dataset: 'poverty', column: 'rate' } }),
      indicator('inhabitants', { kind: 'count', count: [{ dataset: 'people', column: 'people' }] }, { unit: 'count', decimals: 0 }),
    ],
  },
};

let source = '';
let target = '';
beforeEach(async () => {
  source = await mkdtemp(join(tmpdir(), 'secret-'));
  target = await mkdtemp(join(tmpdir(), 'public-'));
  const files: Readonly<Record<string, string>> = {
    'datapackage.json': JSON.stringify(DESCRIPTOR),
    'blocks.geojson': collection(
      BLOCKS.map(({ id, poor }) => ({ id, name: `Block ${id}`, arme: poor })),
      100,
    ),
    'districts.geojson': collection([{ id: '01' }, { id: '02' }], 300),
    'poverty.csv': `id,year,poor,unemployed,rate\n${BLOCKS.map(({ id, poor, unemployed, rate }) => `${id},2023,${poor},${unemployed},${rate}`).join('\n')}\n`,
    'people.csv': `id,people\n${BLOCKS.map(({ id, people }) => `${id},${people}`).join('\n')}\n`,
    'notes.txt': 'roh: 4127',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(source, name), content);
});
afterEach(async () => {
  await rm(source, { recursive: true });
  await rm(target, { recursive: true });
});

async function everything(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
  );
  return texts.join('\n');
}

async function seriesOf(folder: string, id: string, level: string) {
  const { session, opened } = await openAtlas(folderSource(folder));
  expect(opened.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { series } = await session!.series({ indicator: indicatorId(id), level: levelId(level) });
  return series!;
}

describe('public package', () => {
  test('no hidden number is in any file (domain rule T11)', async () => {
    const before = await everything(source);
    for (const number of [...HIDDEN_COUNTS, ...HIDDEN_RATES]) expect(before).toContain(number);
    await writePublicPackage(source, target);
    const after = await everything(target);
    for (const number of [...HIDDEN_COUNTS, ...HIDDEN_RATES]) expect(after).not.toContain(number);
    // columns nobody uses and files nobody names do not go out
    expect(after).not.toContain('14127');
    expect(after).not.toContain('roh');
    expect(after).toContain('18219');
  });

  test('the public package opens, hidden areas are secret, zero stays zero', async () => {
    await writePublicPackage(source, target);
    const { states, values } = await seriesOf(target, 'poor', 'block');
    const { secret, valid } = ValueState;
    expect(Array.from(states[0]!)).toEqual([secret, secret, valid, secret, valid, secret]);
    expect(values[0]![4]).toBe(0);
    expect(values[0]![2]).toBeCloseTo((100 * 18219) / 70009, 9);
    const delivered = await seriesOf(target, 'delivered-rate', 'block');
    expect(Array.from(delivered.states[0]!)).toEqual([secret, secret, valid, secret, valid, secret]);
  });

  test('larger areas and the city keep their true values', async () => {
    await writePublicPackage(source, target);
    for (const level of ['block', 'district']) {
      const [before, after] = [await seriesOf(source, 'poor', level), await seriesOf(target, 'poor', level)];
      expect(after.city[0]).toBeCloseTo((100 * 88003) / 390078, 9);
      if (level === 'district') {
        expect(Array.from(after.states[0]!)).toEqual([ValueState.valid, ValueState.valid]);
        expect(after.values[0]![0]).toBeCloseTo((100 * (4127 + 12053 + 18219)) / 240013, 9);
      }
      expect(before.values[0]!.length).toBe(after.values[0]!.length);
    }
    const people = await seriesOf(target, 'inhabitants', 'block');
    expect(Array.from(people.values[0]!)).toEqual(BLOCKS.map((block) => block.people));
  });

  test('subtracting what is published from the sums gives no hidden number', async () => {
    await writePublicPackage(source, target);
    const counts = await seriesOf(target, 'poor', 'block');
    const districts = await seriesOf(target, 'poor', 'district');
    for (const [district, members] of [
      [0, [0, 1, 2]],
      [1, [3, 4, 5]],
    ] as const) {
      const hidden = members.filter((area) => counts.states[0]![area] === ValueState.secret);
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(districts.states[0]![district]).toBe(ValueState.valid);
    }
  });

  test('says how much was hidden', async () => {
    const { findings, value } = await writePublicPackage(source, target);
    expect(findings.map(({ code, resource, parameters }) => [code, resource, parameters])).toEqual([
      ['disclosure-primary', 'poverty', { count: 2, minimum: LIMIT }],
      ['disclosure-secondary', 'poverty', { count: 2 }],
      ['disclosure-group', 'poverty', { count: 1 }],
    ]);
    expect([...value.paths].sort()).toEqual(
      (await readdir(target, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(target.length + 1))
        .sort(),
    );
  });

  test('without any rule the tables are copied as they are', async () => {
    const plain = structuredClone(DESCRIPTOR) as { atlas: { tables: { minimumCases?: number }[] } };
    delete plain.atlas.tables[0]!.minimumCases;
    await writeFile(join(source, 'datapackage.json'), JSON.stringify(plain));
    const { findings } = await writePublicPackage(source, target);
    expect(findings).toEqual([]);
    expect(await readFile(join(target, 'poverty.csv'), 'utf8')).toBe(await readFile(join(source, 'poverty.csv'), 'utf8'));
    // numbers in geometries still go: nobody speaks of them
    expect(await readFile(join(target, 'blocks.geojson'), 'utf8')).not.toContain('arme');
  });
});
