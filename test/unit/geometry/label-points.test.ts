import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { labelPoints, pointInArea } from '../../../src/geometry/index.ts';
import { areasOf, rectangle, reversed, type Ring } from './shapes.ts';

describe('label points', () => {
  it('stands in the middle of a square and in the largest part', () => {
    const points = labelPoints(areasOf([[[rectangle(0, 0, 10)]], [[rectangle(0, 0, 1)], [rectangle(20, 20, 4)]]]));
    expect([...points]).toEqual([5, 5, 22, 22]);
  });

  it('avoids holes and bends', () => {
    const ring = [[rectangle(0, 0, 10), reversed(rectangle(3, 3, 4))]];
    const bent: Ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ];
    const geometry = areasOf([ring, [[bent]]]);
    const points = labelPoints(geometry);
    expect(pointInArea(geometry, 0, points[0]!, points[1]!)).toBe(true);
    expect(pointInArea(geometry, 1, points[2]!, points[3]!)).toBe(true);
  });

  it('finds a point inside a diagonal needle and survives shapes without area', () => {
    const needle: Ring = [
      [0, 0],
      [1000, 999],
      [1000, 1000],
      [0, 0],
    ];
    const flat: Ring = [
      [0, 0],
      [5, 0],
      [0, 0],
      [0, 0],
    ];
    const geometry = areasOf([[[needle]], [[flat]], []]);
    const points = labelPoints(geometry);
    expect(pointInArea(geometry, 0, points[0]!, points[1]!)).toBe(true);
    expect(Number.isFinite(points[2]!)).toBe(true);
    expect(points[4]).toBeNaN();
  });

  it('lies inside every star-shaped polygon, at any scale', () => {
    const star = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 24 });
    fc.assert(
      fc.property(star, fc.constantFrom(1e-3, 1, 1e3), fc.constantFrom(0, 5_820_000), (radii, scale, shift) => {
        const ring = radii.map((radius, index): [number, number] => {
          const angle = (2 * Math.PI * index) / radii.length;
          return [shift + scale * radius * Math.cos(angle), shift + scale * radius * Math.sin(angle)];
        });
        const geometry = areasOf([[[[...ring, ring[0]!]]]]);
        const points = labelPoints(geometry);
        expect(pointInArea(geometry, 0, points[0]!, points[1]!)).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
