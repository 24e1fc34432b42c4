import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import * as topojsonClient from 'topojson-client';
import { topology } from 'topojson-server';
import { planarAreas, signedRingArea } from '../../../src/geometry/index.ts';
import { readAreas } from '../../../src/reading/index.ts';
import { crsCode, LOCAL_CRS, type AreaGeometry, type CrsCode } from '../../../src/model/index.ts';
import { json, resource, utf8 } from './helpers.ts';

const UTM33 = crsCode('EPSG:25833');
const level = { resource: resource().name, key: 'id', name: 'name' };

const square = (x: number, y: number, size: number): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const feature = (id: unknown, geometry: unknown, properties: Record<string, unknown> = {}) => ({
  type: 'Feature',
  properties: { id, name: `Raum ${String(id)}`, ...properties },
  geometry,
});
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const collection = (features: unknown[], members: Record<string, unknown> = {}) =>
  json({ type: 'FeatureCollection', ...members, features });
const read = (bytes: Uint8Array, crs: CrsCode = LOCAL_CRS, properties: readonly string[] = []) =>
  readAreas(bytes, resource({ path: 'a.geojson' }), level, crs, properties);

/** What AreaGeometry promises of every ring. */
function expectPromises({ coordinates, ringOffsets, polygonOffsets }: AreaGeometry): void {
  for (let p = 0; p + 1 < polygonOffsets.length; p++) {
    for (let ring = polygonOffsets[p]!; ring < polygonOffsets[p + 1]!; ring++) {
      const from = ringOffsets[ring]!;
      const to = ringOffsets[ring + 1]!;
      expect(coordinates.subarray(2 * from, 2 * from + 2)).toEqual(coordinates.subarray(2 * to - 2, 2 * to));
      const size = signedRingArea(coordinates, from, to);
      expect(ring === polygonOffsets[p] ? size > 0 : size < 0).toBe(true);
    }
  }
  expect(coordinates.every((coordinate) => Number.isFinite(coordinate))).toBe(true);
}

describe('GeoJSON areas', () => {
  it('closes, orients and cleans rings', async () => {
    const open = square(0, 0, 10).slice(0, 4).reverse();
    const doubled = [...square(2, 2, 2).slice(0, 2), [4, 2], ...square(2, 2, 2).slice(2)];
    const { value, findings } = await read(collection([feature('a', polygon(open, doubled))]));
    expect(findings).toEqual([]);
    expectPromises(value!.geometry);
    expect(planarAreas(value!.geometry)[0]).toBe(96);
    expect(value!.names).toEqual(['Raum a']);
  });

  it('makes strings of numeric keys, pads them, keeps asked properties as text', async () => {
    const bytes = collection([
      feature(1100101, polygon(square(0, 0, 1)), { bezirk: 1, frei: null, an: true }),
      feature('02', polygon(square(1, 0, 1)), { bezirk: '02' }),
    ]);
    const { value, findings } = await readAreas(bytes, resource(), { ...level, keyLength: 8 }, LOCAL_CRS, ['bezirk', 'an', 'fehlt']);
    expect(value?.keys).toEqual(['01100101', '00000002']);
    expect(value?.properties.get('bezirk')).toEqual(['1', '02']);
    expect(value?.properties.get('an')).toEqual(['true', '']);
    expect(findings).toMatchObject([{ code: 'column-missing', severity: 'warning', column: 'fehlt' }]);
  });

  it('keeps both areas of a duplicate key apart', async () => {
    const ids = ['x', 'y', 'x', 'x#2', 'x'];
    const { value, findings } = await read(collection(ids.map((id, i) => feature(id, polygon(square(i, 0, 1))))));
    expect(value?.keys).toEqual(['x', 'y', 'x#3', 'x#2', 'x#4']);
    expect(new Set(value?.keys).size).toBe(5);
    expect(value?.duplicateKeys).toEqual(['x']);
    expect(findings).toMatchObject([{ code: 'key-duplicate-geometry', value: 'x' }]);
  });

  it('leaves out what is no polygon, keeps what has no outline, names what has no key', async () => {
    const { value, findings } = await read(
      collection([
        feature('a', polygon(square(0, 0, 1))),
        feature('b', { type: 'Point', coordinates: [1, 2] }),
        feature('c', { type: 'Kreis' }),
        feature('d', null),
        feature(null, polygon(square(2, 0, 1))),
        feature('f', { type: 'MultiPolygon', coordinates: [[square(3, 0, 1)], [square(5, 0, 1)]] }),
        feature('g', { type: 'GeometryCollection', geometries: [polygon(square(7, 0, 1)), polygon(square(9, 0, 1))] }),
        feature(
          'h',
          polygon([
            [0, 0],
            [1, 1],
            [0, 0],
          ]),
        ),
      ]),
    );
    expect(value?.keys).toEqual(['a', 'd', '#3', 'f', 'g', 'h']);
    expect([...planarAreas(value!.geometry)]).toEqual([1, 0, 1, 2, 2, 0]);
    expect(findings.map(({ code, value: found, parameters }) => [code, found, parameters?.['count']])).toEqual([
      ['geometry-unsupported', 'Point', 2],
      ['key-missing', undefined, 1],
      ['geometry-empty', 'd', 2],
    ]);
  });

  it('drops rings with coordinates that are no numbers, and says so', async () => {
    const broken = [...square(2, 2, 2)];
    broken[1] = ['4', 2] as unknown as number[];
    const { value, findings } = await read(
      collection([feature('a', polygon(square(0, 0, 10), broken, [])), feature('b', polygon([1, 2, 3], 'x'))]),
    );
    expect([...planarAreas(value!.geometry)]).toEqual([100, 0]);
    expect(findings.map((found) => found.code)).toEqual(['geometry-invalid', 'geometry-empty']);
  });

  it('lists the properties there are when nobody has the key', async () => {
    const { value, findings } = await readAreas(
      collection([feature('a', polygon(square(0, 0, 1)))]),
      resource(),
      { ...level, key: 'PLR_ID' },
      LOCAL_CRS,
      [],
    );
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ code: 'column-missing', severity: 'error', column: 'PLR_ID', value: 'id, name' }]);
  });

  it('keeps all promises for any closed or open star, in any direction, wherever it lies', async () => {
    const star = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(star, fc.boolean(), fc.boolean(), fc.constantFrom(0, 5_800_000), async (radii, isClosed, isReversed, shift) => {
        const ring = radii.map((radius, index) => {
          const angle = (2 * Math.PI * index) / radii.length;
          return [shift + 100 * radius * Math.cos(angle), shift + 100 * radius * Math.sin(angle)];
        });
        if (isClosed) ring.push(ring[0]!);
        if (isReversed) ring.reverse();
        const { value } = await read(collection([feature('a', polygon(ring))]));
        expectPromises(value!.geometry);
        expect(value!.geometry.ringOffsets[1]).toBe(radii.length + 1);
      }),
      { seed: 21, numRuns: 100 },
    );
  });
});

describe('coordinate reference systems of files', () => {
  const inBerlin = (east: number, north: number) => feature('a', polygon(square(east, north, 100)));
  const lonLat = feature('a', polygon(square(13.4, 52.5, 0.01)));
  const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
  const origin = (geometry: AreaGeometry | undefined): number[] => [...(geometry?.coordinates.subarray(0, 2) ?? [])].map(Math.round);

  it('takes longitude and latitude where the file says nothing and the numbers allow it', async () => {
    const { value, findings } = await read(collection([lonLat]), UTM33);
    expect(findings).toEqual([]);
    expect(origin(value?.geometry)).toEqual([391391, 5817855]);
  });

  it.each(['urn:ogc:def:crs:EPSG::4326', 'urn:ogc:def:crs:OGC:1.3:CRS84'])('reads %s as longitude first', async (name) => {
    const { value, findings } = await read(collection([lonLat], crs(name)), UTM33);
    expect(findings).toEqual([]);
    expect(origin(value?.geometry)).toEqual([391391, 5817855]);
  });

  it('believes the file that it carries UTM, and the descriptor before the file', async () => {
    const inFile = await read(collection([inBerlin(390_000, 5_820_000)], crs('urn:ogc:def:crs:EPSG::25833')), UTM33);
    expect(origin(inFile.value?.geometry)).toEqual([390000, 5820000]);
    const bytes = collection([inBerlin(390_000, 5_820_000)], crs('urn:ogc:def:crs:EPSG::25832'));
    const declared = await readAreas(bytes, resource({ crs: UTM33 }), level, UTM33, []);
    expect(origin(declared.value?.geometry)).toEqual([390000, 5820000]);
    expect(declared.findings).toMatchObject([{ code: 'crs-suspicious', severity: 'warning' }]);
  });

  it('sees that metres are no degrees, and exchanged axes', async () => {
    const metres = await read(collection([inBerlin(3_565_931, 5_935_973)], crs('EPSG:4326')), crsCode('EPSG:31467'));
    expect(origin(metres.value?.geometry)).toEqual([3565931, 5935973]);
    expect(metres.findings).toMatchObject([{ code: 'crs-suspicious', value: 'EPSG:4326', parameters: { used: 'EPSG:31467' } }]);
    const exchanged = await read(collection([feature('a', polygon(square(52.5, 13.4, 0.01)))]), UTM33);
    expect(exchanged.findings).toMatchObject([{ code: 'crs-suspicious', parameters: { axes: 'y, x' } }]);
    expect(origin(exchanged.value?.geometry)[1]).toBe(5817855);
    expectPromises(exchanged.value!.geometry);
  });

  it('gives up on a CRS nobody knows', async () => {
    for (const name of ['EPSG:27572', 'Gauß']) {
      const { value, findings } = await read(collection([lonLat], crs(name)), UTM33);
      expect(value).toBeNull();
      expect(findings).toMatchObject([{ code: 'crs-unknown', severity: 'error', value: name }]);
    }
    expect((await read(collection([lonLat], crs('EPSG:4326')), LOCAL_CRS)).findings).toMatchObject([
      { code: 'crs-unknown', value: 'EPSG:4326 → local' },
    ]);
  });

  it('never questions local units that look like degrees', async () => {
    const { value, findings } = await read(collection([feature('a', polygon(square(8.5, 14, 0.5)))]), LOCAL_CRS);
    expect(findings).toEqual([]);
    expect(value?.geometry.coordinates[0]).toBe(8.5);
  });
});

describe('TopoJSON areas', () => {
  const features = Array.from({ length: 12 }, (_, i) => feature(`k${i}`, polygon(square(10 * (i % 4), 10 * Math.floor(i / 4), 10))));
  features.push(feature('ring', polygon(square(100, 100, 30), [...square(110, 110, 10)].reverse())));
  features.push(feature('kern', { type: 'MultiPolygon', coordinates: [[square(110, 110, 10)], [square(200, 0, 5)]] }));
  const document = { type: 'FeatureCollection', features } as never;

  it.each([undefined, 1e5])('agrees with topojson-client (quantisation %s)', async (quantisation) => {
    const topo = topology({ plr: document }, quantisation);
    const decoded = (topojsonClient.feature(topo as never, topo.objects['plr'] as never) as unknown as { features: unknown[] }).features;
    const ours = await readAreas(json(topo), resource(), { ...level, object: 'plr' }, LOCAL_CRS, []);
    const theirs = await read(collection(decoded));
    expect(ours.findings).toEqual([]);
    expect(ours.value?.keys).toEqual(theirs.value?.keys);
    expect(ours.value?.geometry).toEqual(theirs.value?.geometry);
  });

  it('takes the only object without a name, and says when the named one is not there', async () => {
    const topo = json(topology({ plr: document }));
    expect((await read(topo)).value?.keys).toHaveLength(14);
    const { value, findings } = await readAreas(topo, resource(), { ...level, object: 'bezirk' }, LOCAL_CRS, []);
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ code: 'descriptor-unknown-reference', value: 'bezirk' }]);
  });

  it('survives arcs that are not there', async () => {
    const broken = {
      type: 'Topology',
      arcs: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      objects: {
        a: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0]], properties: { id: 'gut' } },
            { type: 'Polygon', arcs: [[7]], properties: { id: 'fehlt' } },
            { type: 'Polygon', arcs: [['x']], properties: { id: 'text' } },
            { type: null, properties: { id: 'leer' } },
          ],
        },
      },
    };
    const { value, findings } = await read(json(broken));
    expect(value?.keys).toEqual(['gut', 'fehlt', 'text', 'leer']);
    expect(findings.find((found) => found.code === 'geometry-empty')).toMatchObject({ parameters: { count: 3 } });
  });
});

describe('files that are no areas', () => {
  it.each([
    ['{"type": "FeatureCollection", "features": [', 'resource-unreadable'],
    ['[]', 'format-unsupported'],
    ['{"type": "Tabelle"}', 'format-unsupported'],
    ['{"type": "FeatureCollection", "features": []}', 'geometry-empty'],
    ['{"type": "FeatureCollection", "features": [null, 1, "x", {}]}', 'geometry-empty'],
    ['{"type": "Topology", "objects": {}}', 'descriptor-unknown-reference'],
    ['{"type": "Point", "coordinates": [1, 2]}', 'geometry-unsupported'],
  ])('%s gives %s', async (text, code) => {
    const { value, findings } = await read(utf8(text));
    expect(value).toBeNull();
    expect(findings.map((found) => found.code)).toContain(code);
  });

  it('does not follow nesting into the ground', async () => {
    const collections = '{"type":"GeometryCollection","geometries":['.repeat(5_000) + ']}'.repeat(5_000);
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a"},"geometry":${collections}}]}`;
    expect((await read(utf8(text))).findings.length).toBeGreaterThan(0);
    const rings = '['.repeat(100_000) + ']'.repeat(100_000);
    const deep = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a"},"geometry":{"type":"Polygon","coordinates":${rings}}}]}`;
    expect((await read(utf8(deep))).value?.geometry.coordinates.length).toBe(0);
  });
});
