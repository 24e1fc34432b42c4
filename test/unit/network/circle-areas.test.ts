import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planarAreas, pointInArea } from '../../../src/geometry/index.ts';
import { circleAreas } from '../../../src/network/index.ts';
import { createRandom } from '../../../src/model/index.ts';

const CIRCLE = 48 * Math.sin(Math.PI / 48);

describe('circles around points', () => {
  it('a single one, and two that do not meet', () => {
    const [one] = planarAreas(circleAreas(Float64Array.of(3, 4), [10]));
    expect(one).toBeCloseTo(100 * CIRCLE, 9);
    const apart = circleAreas(Float64Array.of(0, 0, 30, 0), [10, 20]);
    expect(planarAreas(apart)[0]).toBeCloseTo(200 * CIRCLE, 9);
    expect([...apart.areaOffsets]).toEqual([0, 2, 3]);
  });

  it('count a place once, leave out what is no place, and nothing gives nothing', () => {
    expect(planarAreas(circleAreas(Float64Array.of(0, 0, 0, 0, NaN, 1), [10]))[0]).toBeCloseTo(100 * CIRCLE, 9);
    const none = circleAreas(new Float64Array(0), [10, 20]);
    expect([...none.areaOffsets]).toEqual([0, 0, 0]);
    expect([...circleAreas(Float64Array.of(0, 0), [0]).areaOffsets]).toEqual([0, 0]);
  });

  it('keep the hole in a ring of circles', () => {
    const points = Float64Array.from({ length: 24 }, (_, at) => {
      const angle = (Math.PI / 6) * (at >> 1);
      return 100 * (at % 2 === 0 ? Math.cos(angle) : Math.sin(angle));
    });
    const ring = circleAreas(points, [40]);
    expect([ring.areaOffsets.length - 1, ring.polygonOffsets.length - 1, ring.ringOffsets.length - 1]).toEqual([1, 1, 2]);
    expect(pointInArea(ring, 0, 0, 0)).toBe(false);
    expect(pointInArea(ring, 0, 100, 0)).toBe(true);
  });

  it('cover exactly what is within the radius of a point, also on a lattice of points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 25 }), fc.boolean(), (seed, count, onLattice) => {
        const random = createRandom(seed);
        const coordinate = (): number => (onLattice ? 10 * random.integer(6) : 60 * random.next());
        const points = Float64Array.from({ length: 2 * count }, coordinate);
        const radius = onLattice ? 10 : 5 + 10 * random.next();
        const area = circleAreas(points, [radius]);
        for (let probe = 0; probe < 60; probe++) {
          const [x, y] = [90 * random.next() - 15, 90 * random.next() - 15];
          let nearest = Infinity;
          for (let i = 0; i < count; i++) nearest = Math.min(nearest, Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y));
          // corners lie on the circle, sides a little inside
          if (nearest < radius * Math.cos(Math.PI / 96) - 1e-6) expect(pointInArea(area, 0, x, y), `${x} ${y}`).toBe(true);
          if (nearest > radius + 1e-6) expect(pointInArea(area, 0, x, y), `${x} ${y}`).toBe(false);
        }
      }),
    );
  });
});
