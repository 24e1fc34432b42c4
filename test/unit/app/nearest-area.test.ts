import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestArea } from '../../../src/view/index.ts';

// A cross: centre, right, up, left, down, and one far to the upper right.
const points = new Float64Array([0, 0, 10, 1, 0, 10, -10, 0, 1, -10, 30, 28]);

test.each([
  ['right', 1],
  ['up', 2],
  ['left', 3],
  ['down', 4],
] as const)('from the centre to the %s', (direction, area) => {
  expect(nearestArea(points, 0, 0, direction)).toBe(area);
});

test('no area in that direction', () => {
  expect(nearestArea(points, 30, 28, 'right')).toBe(-1);
  expect(nearestArea(new Float64Array(0), 0, 0, null)).toBe(-1);
});

test('without a direction: the nearest of all', () => {
  expect(nearestArea(points, 9, 2, null)).toBe(1);
});

test('a step always leads ahead, never sideways or back', () => {
  const coordinate = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.array(coordinate, { minLength: 2, maxLength: 60 }), coordinate, coordinate, (flat, x, y) => {
      const labelPoints = Float64Array.from(flat.slice(0, flat.length - (flat.length % 2)));
      const area = nearestArea(labelPoints, x, y, 'up');
      if (area >= 0) expect(labelPoints[2 * area + 1]!).toBeGreaterThan(y);
    }),
    { seed: 3 },
  );
});
