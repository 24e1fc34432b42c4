import { describe, expect, it } from 'vitest';
import { readBackdropShape, readFacilities } from '../../../src/reading/index.ts';
import { crsCode, facilityKindId, LOCAL_CRS, type FacilityKindDescriptor } from '../../../src/model/index.ts';
import { json, resource, utf8 } from './helpers.ts';

const kind: FacilityKindDescriptor = {
  id: facilityKindId('kita'),
  title: 'Kita',
  titlePlural: 'Kitas',
  resource: resource().name,
  key: 'nr',
  name: 'name',
  address: 'strasse',
  where: { property: 'art', value: 'Kita' },
  capacities: [{ ageGroup: 'u3', title: 'unter 3', property: 'plaetze' }],
};
const point = (coordinates: unknown, properties: Record<string, unknown>) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});

describe('facilities', () => {
  it('reads points, sorts by kind, leaves unknown capacities unknown', async () => {
    const bytes = json({
      type: 'FeatureCollection',
      features: [
        point([1, 2], { nr: '01', name: 'A', strasse: 'Weg 1', art: 'Kita', plaetze: '69' }),
        point([3, 4], { nr: 2, name: null, art: 'Kita', plaetze: null }),
        point([5, 6], { nr: '03', name: 'C', art: 'Schule', plaetze: 100 }),
        point([7, 8], { art: 'Kita', plaetze: 0 }),
        point([9, 10], { nr: '05', art: 'Kita', plaetze: 'k. A.' }),
        { type: 'Feature', properties: { art: 'Kita' }, geometry: null },
        point(['x', 2], { art: 'Kita' }),
      ],
    });
    const { value, findings } = await readFacilities(bytes, resource({ path: 'k.geojson' }), kind, LOCAL_CRS);
    expect(value?.keys).toEqual(['01', '2', '4', '05']);
    expect(value?.names).toEqual(['A', '2', '4', '05']);
    expect(value?.addresses).toEqual(['Weg 1', '', '', '']);
    expect([...value!.coordinates]).toEqual([1, 2, 3, 4, 7, 8, 9, 10]);
    expect([...value!.capacities[0]!.values]).toEqual([69, NaN, 0, NaN]);
    expect(findings.map(({ code, parameters }) => [code, parameters?.['count']])).toEqual([
      ['facility-invalid', 2],
      ['facility-capacity-missing', 2],
    ]);
  });

  it('reads a table with coordinates, in its own CRS', async () => {
    const text = 'nr;name;art;Rechtswert;Hochwert;plaetze\n1;A;Kita;391393,0;5817854,5;12\n2;B;Kita;;;3\n';
    const bytes = utf8(text);
    const { value, findings } = await readFacilities(bytes, resource({ crs: crsCode('EPSG:25833') }), kind, crsCode('EPSG:4326'));
    expect(value?.keys).toEqual(['1']);
    expect(value?.coordinates[0]).toBeCloseTo(13.4, 3);
    expect(findings).toMatchObject([{ code: 'facility-invalid', row: 3 }]);
    const without = await readFacilities(utf8('nr;name\n1;A\n'), resource(), kind, LOCAL_CRS);
    expect(without.value).toBeNull();
    expect(without.findings).toMatchObject([{ code: 'column-missing', column: 'x', value: 'nr, name' }]);
  });

  it('gives an empty set, not an error, when no feature is of the kind', async () => {
    const { value } = await readFacilities(
      json({ type: 'FeatureCollection', features: [] }),
      resource({ path: 'k.geojson' }),
      kind,
      crsCode('EPSG:25833'),
    );
    expect(value?.keys).toEqual([]);
  });
});

describe('backdrop', () => {
  const line = (coordinates: unknown) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } });
  const lake = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
    },
  };
  const read = (features: unknown[]) => readBackdropShape(json({ type: 'FeatureCollection', features }), resource(), undefined, LOCAL_CRS);

  it('reads lines flat', async () => {
    const multi = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [5, 5],
            [6, 6],
          ],
          [[7, 7]],
        ],
      },
    };
    const { value, findings } = await read([
      line([
        [0, 0],
        [1, 1],
        [2, 0],
      ]),
      multi,
    ]);
    expect(value).toEqual({
      shape: 'lines',
      geometry: { coordinates: Float64Array.of(0, 0, 1, 1, 2, 0, 5, 5, 6, 6), offsets: Uint32Array.of(0, 3, 5) },
    });
    expect(findings).toMatchObject([{ code: 'geometry-invalid', severity: 'info' }]);
  });

  it('reads areas, and notes the lines among them', async () => {
    const { value, findings } = await read([
      lake,
      lake,
      line([
        [0, 0],
        [1, 1],
      ]),
    ]);
    expect(value?.shape).toBe('areas');
    expect(findings).toMatchObject([{ code: 'geometry-unsupported', severity: 'info' }]);
  });

  it('is nothing without lines and areas', async () => {
    expect((await read([])).value).toBeNull();
  });
});
