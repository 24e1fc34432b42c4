import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapContiguity, metricGeometry, queenContiguity } from '../../../../src/geometry/index.ts';
import { crsCode, LOCAL_CRS } from '../../../../src/model/index.ts';
import { syntheticCity } from '../../../bench/synthetic-city.ts';
import { areasOf, grid, rectangle, reversed } from '../shapes.ts';
import { acrossGap, isContained, lists, moved } from './graphs.ts';

/** Two rows of blocks across a street of 15 m, and a thin strip in the street between the first two. */
const STREET = [[[rectangle(0, 0, 100, 50)]], [[rectangle(0, 65, 100, 50)]], [[rectangle(-5, 55, 110, 5)]], [[rectangle(110, 0, 80, 50)]]];

describe('contiguity across gaps', () => {
  it('joins blocks across a street no wider than the gap', () => {
    const city = syntheticCity({ columns: 6, rows: 5, setbackMeters: 7.5 });
    expect(lists(queenContiguity(city)).flat()).toEqual([]);
    const facing = acrossGap(city, { gapMeters: 20 });
    expect(facing[7]).toEqual([1, 6, 8, 13]);
    expect(acrossGap(city, { gapMeters: 30 })[7]).toEqual([0, 1, 2, 6, 8, 12, 13, 14]);
    expect(acrossGap(city, { gapMeters: 5 }).flat()).toEqual([]);
  });

  it('takes the gap inclusive', () => {
    const geometry = areasOf([[[rectangle(0, 0, 10)]], [[rectangle(25, 0, 10)]]]);
    expect(acrossGap(geometry, { gapMeters: 15 })).toEqual([[1], [0]]);
    expect(acrossGap(geometry, { gapMeters: 14.999 })).toEqual([[], []]);
  });

  it('measures to the middle of an edge, not to its ends', () => {
    const geometry = areasOf([[[rectangle(0, 0, 1000, 10)]], [[rectangle(500, 18, 10)]]]);
    expect(acrossGap(geometry, { gapMeters: 8 })).toEqual([[1], [0]]);
  });

  it('lets a third block stand in the way, unless sight is ignored', () => {
    const geometry = areasOf(STREET);
    expect(acrossGap(geometry, { gapMeters: 15 })).toEqual([[2, 3], [2], [0, 1, 3], [0, 2]]);
    expect(acrossGap(geometry, { gapMeters: 15, sight: 'ignored' })).toEqual([
      [1, 2, 3],
      [0, 2],
      [0, 1, 3],
      [0, 2],
    ]);
  });

  it('sees past the end of a third block', () => {
    const shorter = STREET.map((area, index) => (index === 2 ? [[rectangle(20, 55, 60, 5)]] : area));
    expect(acrossGap(areasOf(shorter), { gapMeters: 15 })[0]).toEqual([1, 2, 3]);
  });

  it('does not see through a block that touches both, nor along the border of two', () => {
    // 0 | 1 | 2 gap-free, 1 only 5 wide; and the same with 1 cut in two along the line of sight
    const whole = areasOf([[[rectangle(0, 0, 20)]], [[rectangle(20, 0, 5, 20)]], [[rectangle(25, 0, 20)]]]);
    expect(acrossGap(whole, { gapMeters: 10 })).toEqual([[1], [0, 2], [1]]);
    const cut = areasOf([
      [
        [
          [
            [0, 0],
            [20, 0],
            [20, 10],
            [20, 20],
            [0, 20],
            [0, 0],
          ],
        ],
      ],
      [[rectangle(20, 0, 5, 10)]],
      [[rectangle(20, 10, 5, 10)]],
      [
        [
          [
            [25, 0],
            [45, 0],
            [45, 20],
            [25, 20],
            [25, 10],
            [25, 0],
          ],
        ],
      ],
    ]);
    expect(acrossGap(cut, { gapMeters: 5 })[0]).toEqual([1, 2]);
  });

  it('joins an island in a hole across its moat', () => {
    const geometry = areasOf([[[rectangle(0, 0, 100), reversed(rectangle(30, 30, 40))]], [[rectangle(40, 40, 20)]]]);
    expect(acrossGap(geometry, { gapMeters: 9 })).toEqual([[], []]);
    expect(acrossGap(geometry, { gapMeters: 10 })).toEqual([[1], [0]]);
  });

  it('refuses a gap that is no distance', () => {
    for (const gapMeters of [-1, NaN, Infinity]) expect(() => acrossGap(grid(2, 1), { gapMeters })).toThrow();
  });

  it('answers for nothing and for empty areas', () => {
    expect(acrossGap(areasOf([]), { gapMeters: 10 })).toEqual([]);
    expect(acrossGap(areasOf([[], [[rectangle(0, 0, 1)]], [[rectangle(5, 0, 1)]]]), { gapMeters: 10 })).toEqual([[], [2], [1]]);
  });

  it('reports progress that grows to at most 1', () => {
    const steps = [...gapContiguity(syntheticCity({ columns: 60, rows: 40, setbackMeters: 5 }), { gapMeters: 20 })];
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
  });
});

/** Rectangles scattered on a plane, kept apart from each other or touching, never overlapping. */
const scattered = fc
  .array(
    fc.record({
      column: fc.integer({ min: 0, max: 9 }),
      row: fc.integer({ min: 0, max: 9 }),
      width: fc.integer({ min: 1, max: 10 }),
      height: fc.integer({ min: 1, max: 10 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((places) => {
    const taken = new Map(places.map((place) => [`${place.column} ${place.row}`, place]));
    return areasOf([...taken.values()].map(({ column, row, width, height }) => [[rectangle(10 * column, 10 * row, width, height)]]));
  });

describe('contiguity across gaps, of any areas', () => {
  it('is queen contiguity at 0, grows with the gap, is symmetric, and contained in what ignores sight', () => {
    fc.assert(
      fc.property(scattered, fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true }), (geometry, a, b) => {
        const nearer = acrossGap(geometry, { gapMeters: Math.min(a, b) });
        const farther = acrossGap(geometry, { gapMeters: Math.max(a, b) });
        expect(acrossGap(geometry, { gapMeters: 0 })).toEqual(lists(queenContiguity(geometry)));
        expect(isContained(lists(queenContiguity(geometry)), nearer)).toBe(true);
        expect(isContained(nearer, farther)).toBe(true);
        expect(isContained(farther, acrossGap(geometry, { gapMeters: Math.max(a, b), sight: 'ignored' }))).toBe(true);
        farther.forEach((list, area) => list.forEach((other) => expect(farther[other]).toContain(area)));
      }),
    );
  });

  it('without sight is the distance of rectangles', () => {
    fc.assert(
      fc.property(scattered, fc.integer({ min: 0, max: 20 }), (geometry, whole) => {
        const gapMeters = whole + 0.1;
        const { coordinates, ringOffsets } = geometry;
        const box = (area: number): Float64Array => coordinates.subarray(2 * ringOffsets[area]!, 2 * ringOffsets[area]! + 6);
        const expected = Array.from({ length: ringOffsets.length - 1 }, (_, a) =>
          Array.from({ length: ringOffsets.length - 1 }, (_other, b) => b).filter((b) => {
            const apart = (axis: 0 | 1): number => Math.max(0, box(a)[axis]! - box(b)[4 + axis]!, box(b)[axis]! - box(a)[4 + axis]!);
            return a !== b && Math.hypot(apart(0), apart(1)) <= gapMeters;
          }),
        );
        expect(acrossGap(geometry, { gapMeters, sight: 'ignored' })).toEqual(expected);
      }),
    );
  });
});

describe('geometry in metres', () => {
  // a block of 1000 m by 1000 m and one 20 m east of it, at 52.5 degrees north
  const metersPerDegree = { east: 67_909, north: 111_263 };
  const degrees = moved(areasOf([[[rectangle(0, 0, 1000)]], [[rectangle(1020, 0, 1000)]]]), (x, y) => [
    13.4 + x / metersPerDegree.east,
    52.5 + y / metersPerDegree.north,
  ]);

  it('lets gaps of geographic coordinates be told in metres', () => {
    const plane = metricGeometry(degrees, crsCode('EPSG:4326'));
    expect(acrossGap(plane, { gapMeters: 19.8 })).toEqual([[], []]);
    expect(acrossGap(plane, { gapMeters: 20.2 })).toEqual([[1], [0]]);
  });

  it('takes the stretch out of Web Mercator', () => {
    const radius = 6378137;
    const mercator = moved(degrees, (lon, lat) => [
      (radius * lon * Math.PI) / 180,
      radius * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
    ]);
    const plane = metricGeometry(mercator, crsCode('EPSG:3857'));
    expect(acrossGap(plane, { gapMeters: 19.8 })).toEqual([[], []]);
    expect(acrossGap(plane, { gapMeters: 20.2 })).toEqual([[1], [0]]);
    const geographic = metricGeometry(degrees, crsCode('EPSG:4258')).coordinates;
    const height = (coordinates: Float64Array): number => coordinates[5]! - coordinates[1]!;
    expect(height(plane.coordinates) / height(geographic)).toBeCloseTo(1, 4);
    expect(height(geographic)).toBeCloseTo(1000, 0);
  });

  it('leaves metric and local coordinates alone', () => {
    expect(metricGeometry(degrees, LOCAL_CRS)).toBe(degrees);
    expect(metricGeometry(degrees, crsCode('EPSG:25833'))).toBe(degrees);
  });
});
