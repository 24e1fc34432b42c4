import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPackage, createPace, joinTable, openAtlas, type AtlasSession } from '../../../src/analysis/index.ts';
import { joinFindings } from '../../../src/analysis/join/join-findings.ts';
import { checkFolder } from '../../../src/cli/check.ts';
import { folderSource } from '../../../src/cli/folder-source.ts';
import { facilityKindId, hasNumber, indicatorId, levelId, ValueState, type Finding, type JoinReport } from '../../../src/model/index.ts';
import { loadFacilities } from '../../../src/analysis/tasks/load-facilities.ts';
import { readTable } from '../../../src/reading/index.ts';
import { assembleRealPackage, hasRealData, type RealPackage } from '../../real/real-packages.ts';

/** Figures are those of the SOURCE.md beside each data set; where it has none, they were counted from the files with another program. */
describe.skipIf(!hasRealData())('real packages (skipped without ../shared/realdata)', () => {
  const folders: string[] = [];
  const open = async (name: RealPackage): Promise<{ session: AtlasSession; folder: string }> => {
    const folder = await assembleRealPackage(name);
    folders.push(folder);
    const { session, opened } = await openAtlas(folderSource(folder));
    expect(opened.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { session: session!, folder };
  };
  afterAll(async () => {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  describe('berlin', () => {
    let session: AtlasSession;
    let folder = '';
    let joins: readonly JoinReport[] = [];
    let findings: readonly Finding[] = [];
    beforeAll(async () => {
      ({ session, folder } = await open('berlin'));
      ({ joins, findings } = await checkPackage(session, createPace()));
    }, 60_000);
    const report = (resource: string): JoinReport => joins.find((candidate) => candidate.resource === resource)!;
    const seriesOf = async (indicator: string, level: string) =>
      (await session.series({ indicator: indicatorId(indicator), level: levelId(level) })).series!;

    it.each([2013, 2015, 2017])('joins the index indicators of %i to planning areas and district regions', (year) => {
      const planning = report(`mss-${year}-indikatoren-plr`);
      expect(planning).toMatchObject({ rows: 447, matchedRows: 446, onlyInTable: ['04030417'], duplicateGeometryKeys: ['06010102'] });
      const regions = report(`mss-${year}-indikatoren-bzr`);
      expect(regions).toMatchObject({ rows: 138, matchedRows: 138, matchedKeys: 138, onlyInTable: [], onlyInGeometry: [] });
    });

    it.each([
      [2013, 434, 433, 14],
      [2015, 435, 434, 13],
      [2017, 436, 435, 12],
    ])('joins the classes of %i', (year, rows, matchedRows, leftOut) => {
      const classes = report(`mss-${year}-klassen`);
      expect(classes).toMatchObject({ rows, matchedRows, geometryKeys: 447, onlyInTable: ['04030417'] });
      expect(classes.onlyInGeometry).toHaveLength(leftOut);
    });

    it('joins the residents register', () => {
      const residents = report('ewr-2020');
      expect(residents).toMatchObject({ rows: 448, matchedRows: 447, onlyInTable: ['04030417'], onlyInGeometry: [] });
      expect(residents.sums.find(({ column }) => column === 'E_E')).toMatchObject({ before: 3_769_962, unmatched: 10_786 });
    });

    it('joins 18 years of inhabitants with their total row', () => {
      const inhabitants = report('einwohner');
      expect(inhabitants).toMatchObject({
        rows: 448,
        matchedRows: 446,
        onlyInTable: ['04030417'],
        onlyInGeometry: ['09041403'],
        totalRows: ['insgesamt'],
      });
      expect(inhabitants.years).toHaveLength(18);
      // The rows sum up to the total row in every year, so no difference is told.
      expect(findings.filter(({ code, resource }) => code === 'join-sum-difference' && resource === 'einwohner')).toEqual([]);
    });

    it('finds no key of a table for another level', async () => {
      const bytes = new Uint8Array(await readFile(join(folder, 'berlin-lor-bis2020/mss/mss-2013-2-2.csv')));
      const { tables = [] } = session.atlas.atlas;
      const regions = tables.find(({ resource }) => resource === 'mss-2013-indikatoren-bzr')!;
      const resource = session.atlas.resources.find(({ name }) => name === regions.resource)!;
      const table = readTable([bytes], resource, regions, { numeric: ['s1'], text: [] }).value!;
      const planning = (await session.level(levelId('planungsraum'))).value!;
      const wrong = joinTable(table, planning.target, regions);
      expect(wrong.report.matchedKeys).toBe(0);
      expect(joinFindings(table, planning.target, wrong.report, { countColumns: new Set() }).map(({ code }) => code)).toEqual([
        'join-none-matched',
      ]);
    });

    it('has the same inhabitants on all levels, every year, the area without geometry included', async () => {
      const city = await seriesOf('einwohner', 'bezirk');
      expect(city.city[0]).toBe(3_337_233);
      expect(city.city[17]).toBe(3_748_148);
      expect(city.cityDelivered).toEqual(Array.from({ length: 18 }, () => true));
      for (const level of ['bezirksregion', 'prognoseraum', 'bezirk']) {
        const series = await seriesOf('einwohner', level);
        expect(series.years).toHaveLength(18);
        series.values.forEach((values, position) => {
          expect(
            values.reduce((sum, value) => sum + value, 0),
            `${level} ${series.years[position]}`,
          ).toBe(city.city[position]);
        });
      }
    });

    it('sums the age groups of the districts', async () => {
      const children = await seriesOf('zahl-kinder-unter-6', 'bezirk');
      const { level } = (await session.level(levelId('bezirk'))).value!;
      const byKey = Object.fromEntries(level.keys.map((key, area) => [key, children.values[0]![area]]));
      expect(byKey).toMatchObject({ '01': 22_863, '04': 16_256, '06': 15_455, '12': 15_512 });
      const share = await seriesOf('anteil-kinder-unter-6', 'bezirk');
      expect(share.city[0]).toBeCloseTo((100 * 222_396) / 3_769_962, 9);
      const mitte = level.keys.findIndex((key) => key === '01');
      expect(share.values[0]![mitte]).toBeCloseTo((100 * 22_863) / 383_360, 9);
    });

    it('does not turn the zero-filled rows of areas left out into zeros, and keeps real zeros', async () => {
      const { level } = (await session.level(levelId('planungsraum'))).value!;
      const longTerm = await seriesOf('mss-s2', 'planungsraum');
      const at = (key: string): number => level.keys.findIndex((candidate) => candidate === key);
      expect(longTerm.states[0]![at('01011102')]).toBe(ValueState.notRated);
      expect(longTerm.values[0]![at('01011102')]).toBeNaN();
      expect(longTerm.values[0]![at('03061441')]).toBe(0);
      const leftOut = longTerm.states.map((states) => states.filter((state) => state === ValueState.notRated).length);
      expect(leftOut).toEqual([13, 12, 11]);
    });

    it('shows published indicators on their levels only', async () => {
      expect((await seriesOf('mss-s1', 'bezirksregion')).origin).toEqual(['direct', 'direct', 'direct']);
      const districts = await seriesOf('mss-s1', 'bezirk');
      expect(new Set(districts.states.flatMap((states) => [...states]))).toEqual(new Set([ValueState.notAggregable]));
      // The edition of 2017 delivers long-term unemployment for planning areas, not for district regions.
      const longTerm = await seriesOf('mss-s2', 'bezirksregion');
      expect(longTerm.origin).toEqual(['direct', 'direct', 'none']);
      expect(longTerm.states[2]![0]).toBe(ValueState.notAggregable);
    });

    it('has the published classes as ordered categories', async () => {
      const status = await seriesOf('mss-status', 'planungsraum');
      const counts = status.values.map((values) => [0, 1, 2, 3].map((category) => values.filter((value) => value === category).length));
      // Published 80/264/52/38, 78/270/49/38, 75/278/41/42; 04030417, which has no geometry of its own, is "mittel" in each.
      expect(counts).toEqual([
        [80, 263, 52, 38],
        [78, 269, 49, 38],
        [75, 277, 41, 42],
      ]);
      const { level } = (await session.level(levelId('planungsraum'))).value!;
      const leftOut = level.keys.findIndex((key) => key === '01011102');
      expect(hasNumber(status.states[0]![leftOut]!)).toBe(false);
    });

    it('gives the repeated area no value', async () => {
      const { level } = (await session.level(levelId('planungsraum'))).value!;
      const repeated = level.keys.findIndex((key) => key === '06010102#2');
      const first = level.keys.findIndex((key) => key === '06010102');
      const residents = await seriesOf('zahl-kinder-unter-6', 'planungsraum');
      expect(hasNumber(residents.states[0]![first]!)).toBe(true);
      expect(residents.states[0]![repeated]).toBe(ValueState.missing);
      expect(findings.map(({ code }) => code)).toContain('key-duplicate-geometry');
    });

    it('has its Kitas and schools inside the city', async () => {
      const kitas = (await loadFacilities(session, { kind: facilityKindId('kita') })).facilities!;
      expect(kitas.keys).toHaveLength(2880);
      expect(kitas.capacities[0]!.values.reduce((sum, places) => sum + places, 0)).toBe(194_979);
      expect(kitas.keys[0]).toBe('01010010');
      expect((await loadFacilities(session, { kind: facilityKindId('schule') })).facilities!.keys).toHaveLength(902);
      expect(findings.filter(({ code, resource }) => code === 'facility-outside' && resource === 'kitas')).toEqual([]);
    });

    it('can be published', async () => {
      expect(await checkFolder(folder)).toMatchObject({ publishable: true });
    });
  });

  it('muenster: three nested levels and no number', async () => {
    const { session } = await open('muenster');
    const sizes: Record<string, number> = { stadtzelle: 174, stadtteil: 45, stadtbezirk: 9 };
    for (const [id, size] of Object.entries(sizes)) {
      const { value, findings } = await session.level(levelId(id));
      expect(value!.level.keys).toHaveLength(size);
      expect(findings).toEqual([]);
      expect(value!.level.parentIndex?.every((parent) => parent >= 0) ?? id === 'stadtbezirk').toBe(true);
    }
    const { joins, findings } = await checkPackage(session, createPace());
    expect(joins).toEqual([]);
    expect(new Set(findings.map(({ code, severity }) => `${code} ${severity}`))).toEqual(new Set(['geometry-without-table info']));
  });

  it('columbus: numbers from the attributes of the geometry', async () => {
    const { session } = await open('columbus');
    const { joins } = await checkPackage(session, createPace());
    expect(joins).toEqual([expect.objectContaining({ rows: 49, matchedRows: 49, geometryKeys: 49 })]);
    const { series } = await session.series({ indicator: indicatorId('crime'), level: levelId('viertel') });
    const { level } = (await session.level(levelId('viertel'))).value!;
    const first = level.keys.findIndex((key) => key === '1');
    expect(series!.years).toEqual([1980]);
    expect(series!.values[0]![first]).toBe(15.72598);
    expect(level.boundingBox.minX).toBeCloseTo(5.87, 2);
  });
});
