import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  areaSquareMeters,
  boundingBoxes,
  boundingBoxOf,
  centroids,
  createTransform,
  perimeters,
  planarAreas,
} from '../../../src/geometry/index.ts';
import { crsCode } from '../../../src/model/index.ts';
import { areasOf, grid, rectangle, reversed } from './shapes.ts';

const utm32 = crsCode('EPSG:25832');

describe('planar measures', () => {
  const withHole = [[rectangle(0, 0, 10), reversed(rectangle(2, 2, 2))]];
  const twoParts = [[rectangle(0, 0, 1)], [rectangle(10, 10, 3)]];
  const geometry = areasOf([withHole, twoParts, [[reversed(rectangle(0, 0, 5))]], []]);

  it('subtracts holes, adds parts, ignores ring direction, gives 0 for an area without polygons', () => {
    expect([...planarAreas(geometry)]).toEqual([96, 10, 25, 0]);
    expect([...perimeters(geometry)]).toEqual([48, 16, 20, 0]);
  });

  it('weights centroids by area; without polygons there is none', () => {
    const points = centroids(geometry);
    expect(points[0]).toBeCloseTo(5.083333333, 8);
    expect(points[2]).toBeCloseTo(10.4, 9);
    expect(points[6]).toBeNaN();
  });

  it('boxes every area; the empty box holds nothing', () => {
    expect([...boundingBoxes(geometry)].slice(4, 8)).toEqual([0, 0, 13, 13]);
    expect(boundingBoxes(geometry)[12]).toBe(Infinity);
    expect(boundingBoxOf(geometry)).toEqual({ minX: 0, minY: 0, maxX: 13, maxY: 13 });
  });

  it('keeps area and centroid under translation to real coordinates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (width, height) => {
        const moved = areasOf([[[rectangle(33_391_776, 5_820_073, width, height)]]]);
        expect(planarAreas(moved)[0]).toBe(width * height);
        expect(centroids(moved)[0]).toBeCloseTo(33_391_776 + width / 2, 6);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('does not touch its input', () => {
    const before = geometry.coordinates.slice();
    planarAreas(geometry);
    centroids(geometry);
    areaSquareMeters(geometry, crsCode('EPSG:4326'));
    expect(geometry.coordinates).toEqual(before);
  });
});

describe('square metres', () => {
  it('agree between degrees, Web Mercator and UTM to the scale of the projection', async () => {
    const planar = grid(1, 1, 1000, 500_000, 5_700_000);
    const inDegrees = planar.coordinates.slice();
    (await createTransform(utm32, crsCode('EPSG:4326')))!(inDegrees);
    const inMercator = planar.coordinates.slice();
    (await createTransform(utm32, crsCode('EPSG:3857')))!(inMercator);
    const truth = areaSquareMeters({ ...planar, coordinates: inDegrees }, crsCode('EPSG:4326'))[0]!;
    expect(areaSquareMeters(planar, utm32)[0]! / truth).toBeCloseTo(0.9996 ** 2, 5);
    expect(areaSquareMeters({ ...planar, coordinates: inMercator }, crsCode('EPSG:3857'))[0]! / truth).toBeCloseTo(1, 5);
  });
});
