import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace, openAtlas } from '../../../../src/analysis/index.ts';
import { areasOfPolygons, type AreasOfPolygons } from '../../../../src/analysis/supply/areas-of-polygons.ts';
import { matchPolygons } from '../../../../src/analysis/supply/district-polygons.ts';
import { importDistricts } from '../../../../src/analysis/supply/import-districts.ts';
import { AreaGeometryBuilder } from '../../../../src/geometry/index.ts';
import { facilityKindId, levelId, runToEnd, type AreaGeometry } from '../../../../src/model/index.ts';
import { filesSource } from '../../../../src/reading/index.ts';
import { tinyCity } from '../../../fixtures/analysis/tiny-city.ts';

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

function boxes(all: readonly Box[]): AreaGeometry {
  const builder = new AreaGeometryBuilder();
  for (const [minX, minY, maxX, maxY] of all) {
    const corners: readonly (readonly [number, number])[] = [
      [minX, minY],
      [maxX, minY],
      [maxX, maxY],
      [minX, maxY],
      [minX, minY],
    ];
    for (const [x, y] of corners) builder.vertex(x, y);
    builder.endRing();
    builder.endPolygon();
    builder.endArea();
  }
  return builder.build();
}

/** Three unit squares in a row. */
const ROW = boxes([0, 1, 2].map((x): Box => [x, 0, x + 1, 1]));
const LABELS = Float64Array.of(0.5, 0.5, 1.5, 0.5, 2.5, 0.5);
const brought = (polygons: readonly Box[], owners = polygons.map((_, position) => position)): AreasOfPolygons =>
  runToEnd(areasOfPolygons(boxes(polygons), Int32Array.from(owners), ROW, LABELS));

describe('areas of polygons', () => {
  it('go to the owner with most of them; what is cut or claimed twice is told', () => {
    const clean = brought([
      [0, 0, 2, 1],
      [2, 0, 3, 1],
    ]);
    expect([[...clean.owners], [...clean.cut], [...clean.overlapping]]).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    const cut = brought([
      [0, 0, 1.3, 1],
      [1.3, 0, 3, 1],
    ]);
    expect([[...cut.owners], [...cut.cut], [...cut.overlapping]]).toEqual([
      [0, 1, 1],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    const twice = brought([
      [0, 0, 2, 1],
      [1.2, 0, 3, 1],
    ]);
    expect([[...twice.owners], [...twice.overlapping]]).toEqual([
      [0, 0, 1],
      [0, 1, 0],
    ]);
  });

  it('belong to nobody where most is left over', () => {
    const some = brought([[0, 0, 1.4, 1]]);
    expect([[...some.owners], [...some.cut]]).toEqual([
      [0, -1, -1],
      [0, 1, 0],
    ]);
  });

  it('of two equal owners the one around the label point', () => {
    const half = brought([
      [0, 0, 1.5, 1],
      [1.5, 0, 3, 1],
    ]);
    // on the common border the label point belongs to the right side (half-open)
    expect(half.owners[1]).toBe(1);
  });

  it('put several polygons of one owner together, and overlook slivers', () => {
    const two = brought(
      [
        [0, 0, 0.5, 1],
        [0.5, 0, 1.01, 1],
        [1.01, 0, 3, 1],
      ],
      [7, 7, 4],
    );
    expect([[...two.owners], [...two.cut]]).toEqual([
      [7, 4, 4],
      [0, 0, 0],
    ]);
  });

  it('have the polygon they lie in, wherever a line cuts the row', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 2.95, noNaN: true }), (border) => {
        const { owners, overlapping } = brought([
          [-1, -1, border, 2],
          [border, -1, 4, 2],
        ]);
        owners.forEach((owner, area) => {
          if (Math.abs(area + 0.5 - border) > 1e-6) expect(owner).toBe(area + 0.5 < border ? 0 : 1);
        });
        expect([...overlapping]).toEqual([0, 0, 0]);
      }),
    );
  });
});

describe('matching polygons with facilities', () => {
  const facilities = {
    keys: ['k1', 'k2', 'k3'],
    names: ['Kita Nord', 'Kita Süd', 'Kita Nord'],
    coordinates: Float64Array.of(0.5, 0.5, 1.5, 0.5, 2.5, 0.5),
  };
  const matched = (properties: Record<string, readonly string[]>): number[] => [
    ...matchPolygons({ geometry: ROW, properties: new Map(Object.entries(properties)) }, facilities).facilities,
  ];

  it('takes the column that says most, keys before names', () => {
    expect(matched({ nr: ['k3', 'k2', 'k1'] })).toEqual([2, 1, 0]);
    expect(matched({ schule: ['k3', 'k2', ''], name: ['kita  süd', '', ''] })).toEqual([2, 1, 2]);
    expect(matched({ name: ['KITA SÜD', 'x', 'x'] })).toEqual([1, 1, 2]);
  });

  it('asks who stands inside where nothing is written; a name that two have is none', () => {
    expect(matched({})).toEqual([0, 1, 2]);
    expect(matched({ name: ['Kita Nord', 'Kita Nord', 'Kita Nord'] })).toEqual([0, 1, 2]);
    const crowded = matchPolygons(
      {
        geometry: boxes([
          [0, 0, 2, 1],
          [5, 5, 6, 6],
        ]),
        properties: new Map(),
      },
      facilities,
    );
    expect([...crowded.facilities]).toEqual([-1, -1]);
    expect([...crowded.unmatched]).toEqual([0, 1]);
  });
});

/** The tiny city with two Kitas; blocks of 100 m from (400000, 5700000). */
async function openWithKitas(): Promise<NonNullable<Awaited<ReturnType<typeof openAtlas>>['session']>> {
  const files = tinyCity([], []);
  const descriptor = JSON.parse(await files.get('datapackage.json')!.text()) as {
    resources: unknown[];
    atlas: Record<string, unknown>;
  };
  descriptor.resources.push({ name: 'kitas', path: 'kitas.geojson', format: 'geojson' });
  descriptor.atlas['facilities'] = [
    { id: 'kita', title: 'Kita', titlePlural: 'Kitas', key: 'id', name: 'name', source: 'x', referenceDate: '2024', resource: 'kitas' },
  ];
  const points = [
    ['w', 'West', 400_050],
    ['o', 'Ost', 400_350],
  ] as const;
  files.set(
    'kitas.geojson',
    new Blob([
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'EPSG:25832' } },
        features: points.map(([id, name, x]) => ({
          type: 'Feature',
          properties: { id, name },
          geometry: { type: 'Point', coordinates: [x, 5_700_050] },
        })),
      }),
    ]),
  );
  files.set('datapackage.json', new Blob([JSON.stringify(descriptor)]));
  const { session } = await openAtlas(filesSource(files));
  return session!;
}

const district = (properties: Record<string, string>, left: number, right: number): object => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [left, 5_699_900],
        [right, 5_699_900],
        [right, 5_700_300],
        [left, 5_700_300],
        [left, 5_699_900],
      ],
    ],
  },
});

describe('importing districts', () => {
  const asked = async (features: readonly object[], name = 'Schulbezirke 2024.geojson'): ReturnType<typeof importDistricts> =>
    importDistricts(
      await openWithKitas(),
      {
        file: new Blob([
          JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'EPSG:25832' } }, features }),
        ]),
        name,
        level: levelId('block'),
        facilityKind: facilityKindId('kita'),
      },
      createPace(),
    );

  it('makes a plan, and tells what is cut', async () => {
    const result = await asked([district({ schule: 'Ost' }, 400_180, 400_500), district({ schule: 'West' }, 399_900, 400_180)]);
    expect(result.findings).toEqual([]);
    expect(result.plan).toEqual({
      id: 'schulbezirke-2024',
      title: 'Schulbezirke 2024',
      facilityKind: 'kita',
      level: 'block',
      facilityOfArea: { '0101': 'w', '0102': 'w', '0201': 'w', '0202': 'w', '0301': 'o', '0302': 'o', '0401': 'o', '0402': 'o' },
    });
    expect([result.cutAreas, result.overlappingAreas]).toEqual([2, 0]);
  });

  it('tells polygons without a facility, areas two claim, and files that are none', async () => {
    const some = await asked([district({}, 399_900, 400_300), district({}, 400_200, 400_290), district({}, 400_200, 400_500)]);
    expect(some.findings).toMatchObject([{ code: 'district-without-facility', value: '2', parameters: { count: 1 } }]);
    expect(some.overlappingAreas).toBe(2);
    const none = await asked([district({}, 0, 1)]);
    expect(none.plan).toBeNull();
    const broken = await importDistricts(
      await openWithKitas(),
      { file: new Blob(['{']), name: 'x.json', level: levelId('block'), facilityKind: facilityKindId('kita') },
      createPace(),
    );
    expect([broken.plan, broken.findings.length]).toEqual([null, 1]);
  });
});
