/** Our flat kernels against Turf's on the same shapes: the plain, independent way to say the same thing. */
import * as turf from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centroids, dissolve, planarAreas, pointInArea } from '../../../src/geometry/index.ts';
import type { AreaGeometry } from '../../../src/model/index.ts';

/** One area of one ring; `ring` is closed. */
function areaOf(ring: readonly (readonly [number, number])[]): AreaGeometry {
  return {
    coordinates: Float64Array.from(ring.flat()),
    ringOffsets: Uint32Array.of(0, ring.length),
    polygonOffsets: Uint32Array.of(0, 1),
    areaOffsets: Uint32Array.of(0, 1),
  };
}

/** A star-shaped ring around the origin: simple, often not convex, counter-clockwise. */
const rings = fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 4, maxLength: 24 }).map((radii) => {
  const corners = radii.map((radius, corner): [number, number] => {
    const angle = (2 * Math.PI * corner) / radii.length;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return [...corners, corners[0]!];
});

test('a point is inside for us when it is inside for Turf', () => {
  fc.assert(
    fc.property(rings, fc.double({ min: -1.2, max: 1.2, noNaN: true }), fc.double({ min: -1.2, max: 1.2, noNaN: true }), (ring, x, y) => {
      expect(pointInArea(areaOf(ring), 0, x, y)).toBe(turf.booleanPointInPolygon([x, y], turf.polygon([ring])));
    }),
    { seed: 11, numRuns: 500 },
  );
});

test('the centroid of a small shape lies where Turf puts its centre of mass', () => {
  fc.assert(
    fc.property(rings, (ring) => {
      const [x, y] = turf.centerOfMass(turf.polygon([ring])).geometry.coordinates as [number, number];
      const ours = centroids(areaOf(ring));
      expect(ours[0]).toBeCloseTo(x, 9);
      expect(ours[1]).toBeCloseTo(y, 9);
    }),
    { seed: 12, numRuns: 300 },
  );
});

test('dissolving two squares gives the area of their union by Turf', () => {
  const left = turf.polygon([[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]); // prettier-ignore
  const right = turf.polygon([[[1, 0], [3, 0], [3, 1], [1, 1], [1, 0]]]); // prettier-ignore
  const both: AreaGeometry = {
    coordinates: Float64Array.from([left, right].flatMap((square) => square.geometry.coordinates[0]!.flat())),
    ringOffsets: Uint32Array.of(0, 5, 10),
    polygonOffsets: Uint32Array.of(0, 1, 2),
    areaOffsets: Uint32Array.of(0, 1, 2),
  };
  const union = turf.union(turf.featureCollection([left, right]));
  const corners = union!.geometry.coordinates[0] as [number, number][];
  const ours = dissolve(both, Int32Array.of(0, 0), 1);
  expect(planarAreas(ours)[0]).toBeCloseTo(planarAreas(areaOf(corners))[0]!, 12);
  expect(turf.bbox(union!)).toEqual([0, 0, 3, 1]);
});
