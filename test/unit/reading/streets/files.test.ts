import * as fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crsCode, STREET_CLASSES, StreetFlag } from '../../../../src/model/index.ts';
import { readStreetFiles, readStreets, type StreetFile } from '../../../../src/reading/index.ts';
import { geopackageGeometry } from '../../../../src/reading/streets/well-known-binary.ts';
import { json, latin1, utf8 } from '../helpers.ts';
import { codes, fixture, geopackage, geopackageBlob, plain, shapefile, type Line, type SampleRow } from './samples.ts';

const UTM = crsCode('EPSG:25832');
const GEOJSON = fixture('musterdorf.geojson');

const classNames = (classes: Uint8Array | undefined): string[] => Array.from(classes ?? [], (code) => STREET_CLASSES[code]!);
const features = (...list: readonly (readonly [Readonly<Record<string, unknown>>, unknown])[]) => ({
  type: 'FeatureCollection',
  features: list.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
});
const line = (...coordinates: readonly (readonly number[])[]) => ({ type: 'LineString', coordinates });
const CROSSROADS = [
  [9.77, 51.49],
  [9.78, 51.49],
] as const;

describe('GeoJSON', () => {
  it('reads the columns and other_tags of GDAL like the OSM file it comes from', async () => {
    const { value, findings } = await readStreets({ name: 'm.geojson', bytes: GEOJSON });
    expect(findings).toEqual([]);
    const { value: osm } = await readStreets({ name: 'm.osm', bytes: fixture('musterdorf.osm') });
    expect({ ...value, vertexBarriers: osm!.vertexBarriers, vertexIds: osm!.vertexIds }).toEqual(osm);
    expect(plain((await readStreets({ name: 'm.geojson.gz', bytes: gzipSync(GEOJSON) })).value)).toEqual(plain(value));
  });

  it('without tags is of class other, said in a finding', async () => {
    const { value, findings } = await readStreets({ name: 'w.geojson', bytes: json(features([{ id: 7 }, line(...CROSSROADS)])) });
    expect(classNames(value?.classes)).toEqual(['other']);
    expect(codes(findings)).toEqual(['streets-without-class: 1']);
    expect(value?.flags).toBeUndefined();
  });

  it('takes words for the kind of a way', async () => {
    const words = ['Gehweg', 'Brücke', 'Schnörkel', 'Fähre'];
    const document = features(...words.map((art): [Record<string, string>, unknown] => [{ Art: art }, line(...CROSSROADS)]));
    const { value, findings } = await readStreets({ name: 'w.geojson', bytes: json(document) });
    expect(classNames(value?.classes)).toEqual(['footway', 'residential', 'other', 'ferry']);
    expect([...value!.flags!]).toEqual([0, StreetFlag.bridge, 0, 0]);
    expect(findings).toMatchObject([{ code: 'streets-unknown-class', value: 'Schnörkel' }]);
  });

  it('with lengths that can not be metres measures the drawing', async () => {
    const away = (laenge: unknown) => json(features([{ highway: 'path', laenge }, line([550_000, 5_700_000], [550_100, 5_700_000])]));
    for (const [laenge, kept] of [
      [103.5, true],
      ['103.5', true],
      [0.1, false],
      [100_000, false],
      [-5, null],
      ['lang', null],
    ] as const) {
      const { value, findings } = await readStreets({ name: 'w.geojson', bytes: away(laenge) }, { crs: UTM });
      expect(value?.lengthsMeters?.[0]).toBe(kept === true ? 103.5 : undefined);
      expect(codes(findings)).toEqual(kept === false ? ['streets-lengths-ignored: 1'] : []);
    }
  });

  it('of a whole map leaves out what is not called a street', async () => {
    const document = features(
      [{ highway: null, waterway: 'river' }, line(...CROSSROADS)],
      [{ highway: 'path' }, line(...CROSSROADS)],
      [{ highway: '', route: 'ferry' }, line(...CROSSROADS)],
      [{ barrier: 'fence' }, line(...CROSSROADS)],
    );
    const { value, findings } = await readStreets({ name: 'lines.geojson', bytes: json(document) });
    expect(classNames(value?.classes)).toEqual(['path', 'ferry']);
    expect(codes(findings)).toEqual(['streets-no-way: 2']);
  });

  it('honours the crs member, and puts metric data without one where it seems to belong', async () => {
    const metric = features([{ highway: 'path' }, line([550_000, 5_700_000], [550_100, 5_700_000])]);
    const named = { ...metric, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } } };
    const { value } = await readStreetFiles([{ name: 'a.geojson', bytes: json(named) }]);
    expect(value?.crs).toBe('EPSG:25833');
    expect([...value!.lines.geometry.coordinates]).toEqual([550_000, 5_700_000, 550_100, 5_700_000]);
    const unnamed = await readStreetFiles([{ name: 'a.geojson', bytes: json(metric) }]);
    expect(unnamed.value?.crs).toBe(UTM);
    expect(codes(unnamed.findings)).toEqual(['streets-without-crs: 1']);
  });

  it('is not sent elsewhere by one slip: that line is left out, the others stay', async () => {
    const document = features([{ highway: 'path' }, line(...CROSSROADS)], [{ highway: 'path' }, line([9.78, 51.49], [978, 51.49])]);
    const { value, findings } = await readStreets({ name: 'a.geojson', bytes: json(document) }, { crs: UTM });
    expect(value?.geometry.offsets).toEqual(Uint32Array.of(0, 2));
    expect(value!.geometry.coordinates[0]).toBeCloseTo(553_458, -1);
    expect(codes(findings)).toEqual(['streets-broken-line: 1', 'streets-node-outside: 1']);
  });

  it('refuses a target without metres, and data no UTM zone of ours fits', async () => {
    for (const crs of ['EPSG:4326', 'EPSG:3857']) {
      const { value, findings } = await readStreets({ name: 'a.geojson', bytes: GEOJSON }, { crs: crsCode(crs) });
      expect(value).toBeNull();
      expect(codes(findings)).toEqual(['streets-crs-not-metric: 1']);
    }
    const faraway = json(features([{ highway: 'path' }, line([139.6, 35.6], [139.7, 35.6])]));
    expect(codes((await readStreets({ name: 'a.geojson', bytes: faraway })).findings)).toContain('crs-unknown: 1');
  });

  it('leaves out and counts what is no line, broken or not there yet', async () => {
    const document = features(
      [{}, { type: 'Point', coordinates: [9, 51] }],
      [{}, null],
      [{ highway: 'proposed' }, line(...CROSSROADS)],
      [{ highway: 'platform' }, line(...CROSSROADS)],
      [{ highway: 'path' }, line([9.77, 51.49])],
      [{ highway: 'path' }, line([9.77, 51.49], ['x', 3] as never)],
      [{ highway: 'path' }, { type: 'MultiLineString', coordinates: [CROSSROADS, CROSSROADS] }],
    );
    const { value, findings } = await readStreetFiles([{ name: 'a.geojson', bytes: json(document) }]);
    expect(codes(findings)).toEqual(['streets-broken-line: 2', 'streets-no-way: 1', 'streets-not-a-line: 2', 'streets-not-built: 1']);
    expect(value?.counts).toMatchObject({ read: 7, leftOut: { notALine: 2, notBuilt: 1, noWay: 1, broken: 2 } });
    expect(value?.lines.geometry.offsets).toEqual(Uint32Array.of(0, 2, 4));
  });

  it.each([
    ['points only', json(features([{}, { type: 'Point', coordinates: [9, 51] }])), 'streets-none: 1'],
    ['nothing', json(features()), 'streets-none: 1'],
    ['no JSON', utf8('{"type": "FeatureColl'), 'resource-unreadable: 1'],
    ['another JSON', utf8('{"hello": 1}'), 'format-unsupported: 1'],
    ['a list', utf8('[1, 2]'), 'format-unsupported: 1'],
    ['an empty file', new Uint8Array(0), 'resource-unreadable: 1'],
  ])('with %s gives a finding', async (_, bytes, expected) => {
    const { value, findings } = await readStreets({ name: 'a.geojson', bytes });
    expect(value).toBeNull();
    expect(codes(findings)).toContain(expected);
  });
});

describe('TopoJSON', () => {
  /** Two ways that share node 1, and a third that passes over it on a bridge without meeting. */
  const topology = (ids: readonly (readonly [unknown, unknown])[]) => ({
    type: 'Topology',
    objects: {
      andere: { type: 'GeometryCollection', geometries: [] },
      weg: {
        type: 'GeometryCollection',
        geometries: ids.map(([von, nach], at) => ({
          type: 'LineString',
          arcs: [at],
          properties: { von, nach, laenge: 120.5, art: at === 2 ? 'bridge' : 'path' },
        })),
      },
    },
    arcs: [
      [
        [550_000, 5_700_000],
        [550_100, 5_700_000],
      ],
      [
        [550_100, 5_700_000],
        [550_200, 5_700_000],
      ],
      [
        [550_100, 5_699_900],
        [550_100, 5_700_000],
        [550_100, 5_700_100],
      ],
    ],
  });
  const read = (document: unknown) => readStreets({ name: 'strassen.topojson', bytes: json(document) }, { crs: UTM, object: 'weg' });
  const IDS = [
    [0, 1],
    [1, 2],
    [3, 4],
  ] as const;

  it('of the package: end nodes by von and nach, given lengths', async () => {
    const { value } = await read(topology(IDS));
    expect([...value!.vertexIds!]).toEqual([0, 1, 1, 2, 3, -1, 4]);
    expect([...value!.lengthsMeters!]).toEqual([120.5, 120.5, 120.5]);
    expect([...value!.levels!]).toEqual([0, 0, 1]);
    expect(classNames(value!.classes)).toEqual(['path', 'path', 'residential']);
  });

  it('with von and nach that mean something else goes by coordinates', async () => {
    for (const ids of [
      [
        [0, 1],
        [0, 2],
        [3, 4],
      ],
      [
        ['A', 'B'],
        ['B', 'C'],
        ['D', 'E'],
      ],
      [
        [0, 1],
        [1, 2],
        [3, null],
      ],
    ] as const) {
      expect((await read(topology(ids))).value?.vertexIds).toBeUndefined();
    }
  });

  it('with an unknown object gives a finding', async () => {
    const { value, findings } = await readStreets({ name: 's.topojson', bytes: json(topology(IDS)) }, { crs: UTM, object: 'gibtsnicht' });
    expect(value).toBeNull();
    expect(codes(findings)).toEqual(['descriptor-unknown-reference: 1']);
  });
});

const WGS84_PRJ = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]';
const GEOFABRIK: readonly SampleRow[] = [
  { lines: [CROSSROADS], row: { fclass: 'residential', oneway: 'F', bridge: 'F', tunnel: 'F', layer: '0' } },
  {
    lines: [
      [
        [9.78, 51.49],
        [9.78, 51.5],
      ],
    ],
    row: { fclass: 'primary_link', oneway: 'T', bridge: 'T', tunnel: 'F', layer: '1' },
  },
  {
    lines: [
      [
        [9.78, 51.5],
        [9.79, 51.5],
      ],
      [
        [9.79, 51.5],
        [9.79, 51.51],
      ],
    ],
    row: { fclass: 'track_grade2', oneway: 'B', bridge: 'F', tunnel: 'T', layer: '0' },
  },
  {
    lines: [
      [
        [9.77, 51.5],
        [9.79, 51.5],
      ],
    ],
    row: { fclass: 'rail', oneway: 'B', bridge: 'F', tunnel: 'F', layer: '0' },
  },
  { lines: [], row: { fclass: 'path', oneway: 'B', bridge: 'F', tunnel: 'F', layer: '0' } },
];
const expectGeofabrik = async (files: readonly StreetFile[]): Promise<void> => {
  const { value, findings } = await readStreetFiles(files);
  expect(classNames(value?.lines.classes)).toEqual(['residential', 'primary', 'track', 'track']);
  expect([...value!.lines.flags!]).toEqual([
    StreetFlag.onewayForward,
    StreetFlag.onewayBackward | StreetFlag.bridge,
    StreetFlag.tunnel,
    StreetFlag.tunnel,
  ]);
  expect([...value!.lines.levels!]).toEqual([0, 1, 0, 0]);
  expect(codes(findings)).toEqual(['streets-no-way: 1', 'streets-not-a-line: 1']);
  expect(value?.crs).toBe(UTM);
};

const withCompanions = (parts: Partial<Record<string, Uint8Array>>, stem = 'wege'): StreetFile => ({
  name: `${stem}.shp`,
  bytes: parts['shp']!,
  companions: Object.entries(parts).map(([extension, bytes]) => ({ name: `${stem.toUpperCase()}.${extension}`, bytes: bytes! })),
});

describe('shapefile', () => {
  it("reads Geofabrik's columns", () => expectGeofabrik([withCompanions(shapefile(GEOFABRIK, { prj: WGS84_PRJ }))]));

  it('reads umlauts in either encoding', async () => {
    const rows: readonly SampleRow[] = [{ lines: [CROSSROADS], row: { art: 'Fußgängerzone' } }];
    for (const latin of [false, true]) {
      const { value } = await readStreets(withCompanions(shapefile(rows, { prj: WGS84_PRJ, latin })));
      expect(classNames(value?.classes)).toEqual(['pedestrian']);
    }
    const parts = { ...shapefile(rows, { prj: WGS84_PRJ, latin: true }), cpg: utf8('1252') };
    expect(classNames((await readStreets(withCompanions(parts))).value?.classes)).toEqual(['pedestrian']);
  });

  it('as a zip archive takes the streets among other layers', async () => {
    const layers = (name: string, parts: Partial<Record<string, Uint8Array>>) =>
      Object.fromEntries(Object.entries(parts).map(([extension, bytes]) => [`ort/${name}.${extension}`, bytes!]));
    const rails = shapefile([{ lines: [CROSSROADS], row: { fclass: 'unbekannt' } }], { prj: WGS84_PRJ });
    const archive = zipSync({
      ...layers('gis_railways', rails),
      ...layers('gis_roads', shapefile(GEOFABRIK, { prj: WGS84_PRJ })),
      'ort/lies.txt': utf8('x'),
    });
    await expectGeofabrik([{ name: 'ort.zip', bytes: archive }]);
    expect(codes((await readStreets({ name: 'leer.zip', bytes: zipSync({ 'a.txt': utf8('x') }) })).findings)).toEqual(['streets-none: 1']);
    expect(codes((await readStreets({ name: 'kaputt.zip', bytes: archive.subarray(0, archive.length - 30) })).findings)).toEqual([
      'resource-unreadable: 1',
    ]);
  });

  it('without attributes or CRS says so', async () => {
    const { shp } = shapefile([
      {
        lines: [
          [
            [550_000, 5_700_000],
            [550_100, 5_700_000],
          ],
        ],
        row: {},
      },
    ]);
    const { value, findings } = await readStreets({ name: 'w.shp', bytes: shp });
    expect(classNames(value?.classes)).toEqual(['other']);
    expect(codes(findings)).toEqual(['streets-without-attributes: 1', 'streets-without-class: 1', 'streets-without-crs: 1']);
    const foreign = withCompanions({ ...shapefile(GEOFABRIK), prj: utf8('PROJCS["Lambert irgendwo"]') });
    expect(codes((await readStreets(foreign)).findings)).toContain('crs-unknown: 1');
  });

  it('with a table of other rows, or an absurd one, uses the lines alone', async () => {
    const { shp, dbf } = shapefile(GEOFABRIK, { prj: WGS84_PRJ });
    const absurd = dbf.slice();
    new DataView(absurd.buffer).setUint32(4, 4_000_000_000, true);
    for (const table of [
      shapefile(GEOFABRIK.slice(1)).dbf,
      dbf.subarray(0, 20),
      dbf.subarray(0, dbf.length - 40),
      absurd,
      latin1('x'.repeat(200)),
    ]) {
      const { value, findings } = await readStreets(withCompanions({ shp, dbf: table }));
      expect(value).not.toBeNull();
      expect(codes(findings)).toContain('streets-without-attributes: 1');
    }
  });

  it('cut off or spoilt never throws', async () => {
    const { shp, dbf } = shapefile(GEOFABRIK, { prj: WGS84_PRJ });
    for (const end of [50, 100, 150, shp.length - 1]) {
      const { value, findings } = await readStreets(withCompanions({ shp: shp.subarray(0, end), dbf }));
      expect(value).toBeNull();
      expect(codes(findings)).toContain('resource-unreadable: 1');
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.integer({ min: 24, max: shp.length - 8 }), async (noise, at) => {
        const spoilt = shp.slice();
        spoilt.set(noise, at);
        await readStreets(withCompanions({ shp: spoilt, dbf }));
      }),
    );
  });
});

describe('GeoPackage', () => {
  it('reads the same as a shapefile of the same rows', async () => {
    await expectGeofabrik([{ name: 'wege.gpkg', bytes: await geopackage(GEOFABRIK) }]);
    const { value } = await readStreets({ name: 'w.gpkg', bytes: await geopackage(GEOFABRIK) });
    expect(plain(value)).toEqual(plain((await readStreets(withCompanions(shapefile(GEOFABRIK, { prj: WGS84_PRJ })))).value));
  });

  it('takes the CRS of its layer', async () => {
    const rows: readonly SampleRow[] = [
      {
        lines: [
          [
            [350_000, 5_700_000],
            [350_100, 5_700_000],
          ],
        ],
        row: { highway: 'path' },
      },
    ];
    const { value } = await readStreetFiles([{ name: 'w', bytes: await geopackage(rows, { epsg: 25833 }) }]);
    expect(value?.crs).toBe('EPSG:25833');
  });

  it('decodes lines with heights, several parts and either byte order', () => {
    const two: readonly Line[] = [
      CROSSROADS,
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ];
    for (const heights of [false, true]) {
      for (const bigEndian of [false, true]) {
        const geometry = geopackageGeometry(geopackageBlob(two, { heights, bigEndian }));
        expect(geometry).toEqual({ kind: 'lines', lines: two.map((part) => Float64Array.from(part.flat())) });
      }
    }
  });

  it('without lines, damaged or of another kind gives a finding', async () => {
    const areas = await geopackage(GEOFABRIK, { type: 'MULTIPOLYGON' });
    expect(codes((await readStreets({ name: 'a.gpkg', bytes: areas })).findings)).toEqual(['streets-none: 1']);
    const whole = await geopackage(GEOFABRIK);
    for (const bytes of [whole.subarray(0, 1000), whole.map((byte, at) => (at > 100 ? 255 : byte))]) {
      const { value, findings } = await readStreets({ name: 'a.gpkg', bytes });
      expect(value).toBeNull();
      expect(codes(findings)).toEqual(['resource-unreadable: 1']);
    }
  });

  it('with spoilt geometries never throws', () => {
    const blob = geopackageBlob([CROSSROADS, CROSSROADS]);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.nat(blob.length - 7), fc.nat(blob.length), (noise, at, end) => {
        const spoilt = blob.slice();
        spoilt.set(noise, at);
        let lines = 0;
        try {
          const geometry = geopackageGeometry(spoilt.subarray(0, end));
          lines = geometry.kind === 'lines' ? geometry.lines.length : 0;
        } catch (error) {
          expect((error as Error).name).toBe('FileDamaged');
        }
        expect(lines).toBeLessThan(3);
      }),
    );
  });
});

describe('other files', () => {
  it.each([
    ['bild.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['tabelle.csv', utf8('a;b\n1;2\n')],
    ['netz.streets', utf8('SRAN and so on')],
  ])('%s is no street network', async (name, bytes) => {
    const { value, findings } = await readStreets({ name, bytes });
    expect(value).toBeNull();
    expect(codes(findings)).toEqual(['streets-format-unknown: 1']);
  });
});
