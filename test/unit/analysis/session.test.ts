import { describe, expect, it } from 'vitest';
import { checkPackage, createPace, openAtlas, type AtlasSession } from '../../../src/analysis/index.ts';
import { filesSource } from '../../../src/reading/index.ts';
import { indicatorId, levelId, ValueState, type IndicatorSeries } from '../../../src/model/index.ts';
import { blockTable, tinyCity, tinyIndicator, type TinyTable } from '../../fixtures/analysis/tiny-city.ts';

const count = (dataset: string, column: string) => ({ kind: 'count', count: [{ dataset, column }] });
const rate = (numerator: string, denominator: string) => ({
  kind: 'rate',
  numerator: [{ dataset: 'people', column: numerator }],
  denominator: [{ dataset: 'people', column: denominator }],
  factor: 100,
});

async function open(tables: readonly TinyTable[], indicators: readonly Record<string, unknown>[]): Promise<AtlasSession> {
  const { session, opened } = await openAtlas(filesSource(tinyCity(tables, indicators)));
  expect(opened.findings).toEqual([]);
  expect(session).not.toBeNull();
  return session!;
}

async function seriesOf(session: AtlasSession, indicator: string, level: string): Promise<IndicatorSeries> {
  const { series } = await session.series({ indicator: indicatorId(indicator), level: levelId(level) });
  return series!;
}

const PEOPLE = blockTable('people', { 2020: [10, 20, 30, 40, 50, 60, 0, 0], 2021: [11, 21, 31, 41, 51, 61, 0, 0] });
const people: TinyTable = { dataset: 'people', level: 'block', csv: PEOPLE };

describe('levels', () => {
  it('find their parents by key and by property, with areas in square metres', async () => {
    const session = await open([people], []);
    const block = (await session.level(levelId('block'))).value!;
    const quarter = (await session.level(levelId('quarter'))).value!;
    expect([...block.level.parentIndex!]).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect([...quarter.level.parentIndex!]).toEqual([0, 0, 1, 1]);
    expect(block.level.areaSquareMeters[0]).toBeCloseTo(10_000, 6);
    expect(quarter.level.names).toEqual(['Quartier 1', 'Quartier 2', 'Quartier 3', 'Quartier 4']);
  });
});

describe('indicator series', () => {
  it('sums counts up the hierarchy and keeps the city the same at every level', async () => {
    const session = await open([people], [tinyIndicator('people', count('people', 'people'))]);
    const expected: Record<string, number[]> = {
      block: [10, 20, 30, 40, 50, 60, NaN, NaN],
      quarter: [30, 70, 110, NaN],
      district: [100, 110],
    };
    for (const [level, values] of Object.entries(expected)) {
      const series = await seriesOf(session, 'people', level);
      expect(series.years).toEqual([2020, 2021]);
      expect([...series.values[0]!], level).toEqual(values);
      expect([...series.city]).toEqual([210, 216]);
      expect(series.cityDelivered).toEqual([false, false]);
    }
    expect((await seriesOf(session, 'people', 'block')).origin).toEqual(['direct', 'direct']);
    expect((await seriesOf(session, 'people', 'district')).origin).toEqual(['aggregated', 'aggregated']);
    expect((await seriesOf(session, 'people', 'quarter')).states[0]![3]).toBe(ValueState.uninhabited);
  });

  it('divides sums by sums on larger areas', async () => {
    const csv = `key;year;people;poor\n0101;2020;100;10\n0102;2020;1000;10\n`;
    const session = await open([{ dataset: 'people', level: 'block', csv }], [tinyIndicator('poor', rate('poor', 'people'))]);
    const quarter = await seriesOf(session, 'poor', 'quarter');
    expect(quarter.values[0]![0]).toBeCloseTo(1.8182, 4);
    // Quarter 02 has no row at all: missing, not zero.
    expect(quarter.values[0]![1]).toBeNaN();
    expect(quarter.states[0]![1]).toBe(ValueState.missing);
  });

  it('does not show a sum with a gap, and says so', async () => {
    const csv = blockTable('people', { 2020: [10, null, 30, '*', 50, 60, 5, 5] });
    const session = await open([{ dataset: 'people', level: 'block', csv }], [tinyIndicator('people', count('people', 'people'))]);
    const { series, findings } = await session.series({ indicator: indicatorId('people'), level: levelId('quarter') });
    expect([...series!.values[0]!]).toEqual([NaN, NaN, 110, 10]);
    expect([...series!.states[0]!]).toEqual([ValueState.missing, ValueState.secret, ValueState.valid, ValueState.valid]);
    expect(series!.city[0]).toBeNaN();
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'hierarchy-partial', parameters: expect.objectContaining({ count: 2 }) }),
    );
  });

  it('prefers a table delivered for the larger level, and its total row for the city', async () => {
    const csv = blockTable('people', { 2020: [10, null, 30, '*', 50, 60, 5, 5] });
    const quarters = 'key;year;people\n01;2020;31\n02;2020;71\n03;2020;110\n04;2020;10\nStadt;2020;225\n';
    const session = await open(
      [
        { dataset: 'people', level: 'block', csv },
        { dataset: 'people', level: 'quarter', csv: quarters, more: { totalKeys: ['Stadt'] } },
      ],
      [tinyIndicator('people', count('people', 'people'))],
    );
    const quarter = await seriesOf(session, 'people', 'quarter');
    expect([...quarter.values[0]!]).toEqual([31, 71, 110, 10]);
    const district = await seriesOf(session, 'people', 'district');
    expect([...district.values[0]!]).toEqual([102, 120]);
    expect(district.city[0]).toBe(225);
    expect(district.cityDelivered[0]).toBe(true);
  });

  it('does not derive medians', async () => {
    const csv = 'key;year;rent\n01;2020;7.5\n02;2020;8\n03;2020;9\n04;2020;10\n';
    const session = await open(
      [{ dataset: 'rent', level: 'quarter', csv }],
      [tinyIndicator('rent', { kind: 'delivered', value: { dataset: 'rent', column: 'rent' } })],
    );
    const { series, findings } = await session.series({ indicator: indicatorId('rent'), level: levelId('district') });
    expect([...series!.states[0]!]).toEqual([ValueState.notAggregable, ValueState.notAggregable]);
    expect([...series!.values[0]!]).toEqual([NaN, NaN]);
    expect(findings.map(({ code }) => code)).toContain('indicator-not-aggregable');
    expect((await seriesOf(session, 'rent', 'block')).states[0]![0]).toBe(ValueState.noData);
  });

  it('reads delivered classes as positions of their categories', async () => {
    const csv = 'key;year;class\n01;2020;hoch\n02;2020;niedrig\n03;2020;unfug\n';
    const categories = ['niedrig', 'hoch'].map((value) => ({ value, label: value }));
    const session = await open(
      [{ dataset: 'index', level: 'quarter', csv, more: { absentAreas: 'missing' } }],
      [tinyIndicator('class', { kind: 'category', value: { dataset: 'index', column: 'class' }, categories })],
    );
    const series = await seriesOf(session, 'class', 'quarter');
    expect([...series.values[0]!]).toEqual([1, 0, NaN, NaN]);
    expect([...series.states[0]!]).toEqual([0, 0, ValueState.missing, ValueState.missing]);
  });

  it('carries an older edition over: counts by shares, medians where the borders are the same', async () => {
    const old = 'key;year;people;rent\n01;2019;10;7\n02;2019;20;8\nS;2019;40;9\nN;2019;80;9.5\n';
    const current = 'key;year;people;rent\n01;2020;11;7.1\n02;2020;21;8.1\n03;2020;50;9.1\n04;2020;75;9.6\n';
    const session = await open(
      [
        { dataset: 'quarters', level: 'old-quarter', csv: old },
        { dataset: 'quarters', level: 'quarter', csv: current },
      ],
      [
        tinyIndicator('people', count('quarters', 'people')),
        tinyIndicator('rent', { kind: 'delivered', value: { dataset: 'quarters', column: 'rent' } }),
      ],
    );
    const counts = await seriesOf(session, 'people', 'quarter');
    expect(counts.years).toEqual([2019, 2020]);
    expect(counts.origin).toEqual(['crosswalk', 'direct']);
    expect([...counts.values[0]!]).toEqual([10, 20, 40, 80]);
    expect([...counts.states[0]!]).toEqual([0, 0, ValueState.estimated, ValueState.estimated]);
    expect([...counts.city]).toEqual([150, 157]);
    expect(counts.breaks).toEqual([{ year: 2020, areas: [2, 3], reason: 'boundaries' }]);
    const rents = await seriesOf(session, 'rent', 'quarter');
    expect([...rents.values[0]!]).toEqual([7, 8, NaN, NaN]);
    expect([...rents.states[0]!]).toEqual([0, 0, ValueState.noData, ValueState.noData]);
    // The larger level is summed from the carried counts.
    expect([...(await seriesOf(session, 'people', 'district')).values[0]!]).toEqual([30, 120]);
  });

  it('gives filler rows their state instead of a zero', async () => {
    const csv = 'key;year;a;b\n01;2020;0;0\n02;2020;0;3\n03;2020;1;1\n04;2020;2;2\n';
    const filledRows = { columns: ['a', 'b'], state: 'notRated' };
    const session = await open(
      [{ dataset: 'index', level: 'quarter', csv, more: { filledRows } }],
      [
        tinyIndicator('a', { kind: 'delivered', value: { dataset: 'index', column: 'a' } }),
        tinyIndicator('b', { kind: 'delivered', value: { dataset: 'index', column: 'b' } }),
      ],
    );
    const { series, findings } = await session.series({ indicator: indicatorId('a'), level: levelId('quarter') });
    expect([...series!.values[0]!]).toEqual([NaN, 0, 1, 2]);
    expect(series!.states[0]![0]).toBe(ValueState.notRated);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'table-filled-rows', row: 2 }));
  });
});

describe('opening', () => {
  it('tells a missing package from a broken one', async () => {
    const missing = await openAtlas(filesSource(new Map()));
    expect(missing.session).toBeNull();
    expect(missing.opened.findings.map(({ code }) => code)).toEqual(['package-missing']);
    const broken = await openAtlas(filesSource(new Map([['datapackage.json', new Blob(['{'])]])));
    expect(broken.opened.atlas).toBeNull();
    expect(broken.opened.findings.map(({ code }) => code)).toEqual(['descriptor-invalid-json']);
  });

  it('tells how each indicator comes to each level, without opening a table', async () => {
    const quarters: TinyTable = { dataset: 'rent', level: 'quarter', csv: 'key;year;rent\n' };
    const files = tinyCity(
      [people, quarters],
      [
        tinyIndicator('people', count('people', 'people')),
        tinyIndicator('rent', { kind: 'delivered', value: { dataset: 'rent', column: 'rent' } }),
      ],
    );
    const { opened } = await openAtlas(filesSource(files));
    const origins = opened.availability.map(({ byLevel }) => byLevel.map(({ origin }) => origin));
    expect(origins).toEqual([
      ['direct', 'aggregated', 'none', 'aggregated'],
      ['none', 'direct', 'none', 'notAggregable'],
    ]);
  });
});

describe('checkPackage', () => {
  it('goes on where a file is missing and tells each thing once', async () => {
    const files = tinyCity([people, { ...people, dataset: 'lost' }], [tinyIndicator('people', count('people', 'people'))]);
    files.delete('table-1.csv');
    files.delete('crosswalk.csv');
    const { session } = await openAtlas(filesSource(files));
    const { joins, findings } = await checkPackage(session!, createPace());
    expect(joins).toHaveLength(1);
    expect(findings.filter(({ code }) => code === 'resource-missing')).toEqual([expect.objectContaining({ resource: 'table-1' })]);
    expect(new Set(findings.map((found) => JSON.stringify(found))).size).toBe(findings.length);
  });

  it('can be cancelled', async () => {
    const session = await open([people], []);
    await expect(checkPackage(session, createPace({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'aborted' });
  });
});
