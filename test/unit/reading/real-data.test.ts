import { describe, expect, it } from 'vitest';
import { areaSquareMeters, buildAreaIndex, dissolve, labelPoints, planarAreas, pointInArea } from '../../../src/geometry/index.ts';
import { readAreas, readFacilities, readTable } from '../../../src/reading/index.ts';
import { areaCount, crsCode, facilityKindId, LOCAL_CRS } from '../../../src/model/index.ts';
import { hasRealData, realFile, resource, table } from './helpers.ts';

const UTM32 = crsCode('EPSG:25832');
const UTM33 = crsCode('EPSG:25833');
const level = (key: string, name?: string) => ({ resource: resource().name, key, ...(name === undefined ? {} : { name }) });
const BERLIN = 'berlin-lor-bis2020';

describe.skipIf(!hasRealData)('real files (shared)', () => {
  it('Berlin: 448 Planungsräume, one key twice, 891 km²', async () => {
    const { value, findings } = await readAreas(
      realFile(`${BERLIN}/berlin-lor-planning-areas-until-2020.geojson`),
      resource(),
      level('id', 'name'),
      UTM33,
      ['area'],
    );
    expect(value?.keys).toHaveLength(448);
    expect(value?.duplicateKeys).toEqual(['06010102']);
    expect(value?.keys).toContain('06010102#2');
    expect(findings).toMatchObject([{ code: 'key-duplicate-geometry', value: '06010102' }]);
    const geometry = value!.geometry;
    const areas = areaSquareMeters(geometry, UTM33);
    expect(areas.reduce((sum, size) => sum + size, 0) / 1e6).toBeCloseTo(890.7, 0);
    value!.properties.get('area')!.forEach((size, i) => expect(Math.abs(areas[i]! / Number(size) - 1)).toBeLessThan(0.001));
    const labels = labelPoints(geometry);
    for (let i = 0; i < 448; i++) expect(pointInArea(geometry, i, labels[2 * i]!, labels[2 * i + 1]!)).toBe(true);

    const districts = dissolve(
      geometry,
      Int32Array.from(value!.keys, (key) => Number(key.slice(0, 2)) - 1),
      12,
    );
    expect(areaCount(districts)).toBe(12);
    expect(planarAreas(districts).reduce((sum, size) => sum + size, 0)).toBeCloseTo(
      areas.reduce((sum, size) => sum + size, 0),
      0,
    );

    const kita = {
      id: facilityKindId('kita'),
      title: 'Kita',
      titlePlural: 'Kitas',
      resource: resource().name,
      key: 'e_nr',
      name: 'e_name',
    };
    const capacities = [{ ageGroup: 'total', title: 'Plätze', property: 'e_platz' }];
    const bytes = realFile('berlin-infrastruktur-2022/kindertagesstaetten.geojson');
    const facilities = await readFacilities(bytes, resource({ path: 'k.geojson' }), { ...kita, capacities }, UTM33);
    expect(facilities.findings).toEqual([]);
    expect(facilities.value!.keys).toHaveLength(2880);
    expect(facilities.value!.capacities[0]!.values.reduce((sum, places) => sum + places, 0)).toBe(194_979);
    const index = buildAreaIndex(geometry, labels);
    const { coordinates } = facilities.value!;
    for (let i = 0; i < 2880; i++) expect(index.areaAt(coordinates[2 * i]!, coordinates[2 * i + 1]!)).toBeGreaterThanOrEqual(0);
  });

  it('Berlin: tables as they are', () => {
    const ewr = readTable([realFile(`${BERLIN}/EWR202012E_Matrix.csv`)], resource(), table({ key: 'RAUMID', period: { column: 'ZEIT' } }), {
      numeric: ['E_E'],
      text: [],
    });
    expect(ewr.findings).toEqual([]);
    expect(ewr.value?.rowCount).toBe(448);
    expect(ewr.value?.years[0]).toBe(2020);
    expect(ewr.value?.numeric.get('E_E')?.values.reduce((sum, people) => sum + people, 0)).toBe(3_769_962);

    const columnsByYear = Object.fromEntries(Array.from({ length: 18 }, (_, i) => [String(2001 + i), 2001 + i]));
    const series = readTable(
      [realFile(`${BERLIN}/Einwohner_Berlin_2001-2018.csv`)],
      resource(),
      table({ key: 'RAUMID', period: { columnsByYear, as: 'ew' } }),
      { numeric: ['ew'], text: ['Planungsraum'] },
    );
    expect(series.value?.rowCount).toBe(448 * 18);
    expect(series.value?.keys.at(-1)).toBe('insgesamt');
    expect(series.value?.numeric.get('ew')?.values.at(-1)).toBe(3_748_148);

    const context = readTable([realFile(`${BERLIN}/mss/mss-2017-4-1.csv`)], resource(), table(), {
      numeric: ['k02_single_parent_households'],
      text: [],
    });
    expect(context.findings).toMatchObject([{ code: 'value-symbol-unknown', value: '-', parameters: { count: 447 } }]);
    const shifted = readTable([realFile(`${BERLIN}/mss/mss-2013-3.csv`)], resource(), table(), {
      numeric: ['z_d3_percentage_transfer_payments_recipients'],
      text: [],
    });
    expect(shifted.findings).toMatchObject([{ code: 'value-not-numeric', value: 'mittel', parameters: { count: 434 } }]);
  });

  it.each([
    ['Ebene_1_Stadtbezirke', 9],
    ['Ebene_2_Stadtteil', 45],
    ['Ebene_3_Stadtzellen', 174],
  ])('Münster: %s has %d areas on 303 km²', async (name, count) => {
    const { value, findings } = await readAreas(
      realFile(`muenster-gliederung/${name}.geojson`),
      resource(),
      level('Nr', 'Name'),
      UTM32,
      [],
    );
    expect(findings).toEqual([]);
    expect(value?.keys).toHaveLength(count);
    expect(areaSquareMeters(value!.geometry, UTM32).reduce((sum, size) => sum + size, 0) / 1e6).toBeCloseTo(303, 0);
  });

  it('Columbus: planar units, not degrees', async () => {
    const { value, findings } = await readAreas(
      realFile('raumstatistik-klassiker/columbus/columbus.json'),
      resource(),
      level('POLYID'),
      LOCAL_CRS,
      ['CRIME'],
    );
    expect(findings).toEqual([]);
    expect(value?.keys).toEqual(Array.from({ length: 49 }, (_, i) => String(i + 1)));
    expect(value?.properties.get('CRIME')?.[0]).toBe('15.72598');
  });

  it('census grid: -1 is no number, a Latin-1 table has its umlauts', () => {
    const schema = { fields: [{ name: 'Einwohner', missingValues: [{ value: '-1', label: 'secret' }] }] };
    const grid = readTable([realFile('zensus-1km/berlin_Einwohner.csv')], resource({ schema }), table({ key: 'x' }), {
      numeric: ['Einwohner'],
      text: [],
    });
    const { values, states } = grid.value!.numeric.get('Einwohner')!;
    expect(states.filter((state) => state === 17)).toHaveLength(1033);
    expect(values.filter((value) => !Number.isNaN(value)).reduce((sum, value) => sum + value, 0)).toBe(4_117_526);

    const dialect = { delimiter: ';', headerRows: [7] };
    const genesis = readTable([realFile('formate-mix/33111-02ir.csv')], resource({ dialect }), table({ key: 'Flächennutzungsarten' }), {
      numeric: [],
      text: [],
    });
    expect(genesis.findings.map((found) => found.code)).toContain('encoding-invalid');
    expect(genesis.value?.rowCount).toBeGreaterThan(10);
  });
});
