import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { buildAreaIndex, locatePoint, pointInArea } from '../../../src/geometry/index.ts';
import { areasOf, grid, rectangle, reversed } from './shapes.ts';

describe('point in area', () => {
  const geometry = areasOf([[[rectangle(0, 0, 10), reversed(rectangle(2, 2, 2))]]]);

  it('knows inside, hole and border', () => {
    expect(locatePoint(geometry, 0, 5, 5)).toBe('inside');
    expect(locatePoint(geometry, 0, 3, 3)).toBe('outside');
    expect(locatePoint(geometry, 0, 2, 3)).toBe('boundary');
    expect(locatePoint(geometry, 0, 0, 0)).toBe('boundary');
    expect(locatePoint(geometry, 0, 11, 5)).toBe('outside');
    expect(pointInArea(geometry, 0, 3, 3)).toBe(false);
  });

  it('is false for numbers that are none', () => {
    expect(pointInArea(geometry, 0, Number.NaN, 5)).toBe(false);
  });
});

describe('area index', () => {
  const columns = 12;
  const rows = 9;
  const geometry = grid(columns, rows, 100, 391_700, 5_820_000);
  const index = buildAreaIndex(geometry);

  it('gives every point of a gap-free plan, borders included, to exactly one area', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * columns - 1 }), fc.integer({ min: 0, max: 100 * rows - 1 }), (dx, dy) => {
        const x = 391_700 + dx;
        const y = 5_820_000 + dy;
        const holders = Array.from({ length: columns * rows }, (_, area) => area).filter((area) => pointInArea(geometry, area, x, y));
        expect(holders).toEqual([Math.floor(dy / 100) * columns + Math.floor(dx / 100)]);
        expect(index.areaAt(x, y)).toBe(holders[0]);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('finds nothing outside', () => {
    expect(index.areaAt(391_699.99, 5_820_050)).toBe(-1);
    expect(index.areaAt(Number.NaN, Number.NaN)).toBe(-1);
  });

  it('lists areas by box and by lasso, ascending', () => {
    expect(index.areasInBox({ minX: 391_710, minY: 5_820_010, maxX: 391_890, maxY: 5_820_020 })).toEqual([0, 1]);
    const lasso = Float64Array.of(391_700, 5_820_000, 391_900, 5_820_000, 391_900, 5_820_100, 391_700, 5_820_100);
    expect(index.areasInPolygon(lasso)).toEqual([0, 1]);
    expect(index.areasInPolygon(lasso.subarray(0, 4))).toEqual([]);
  });

  it('copes with areas without polygons and with no areas at all', () => {
    const gaps = buildAreaIndex(areasOf([[], [[rectangle(0, 0, 1)]], []]));
    expect(gaps.areaAt(0.5, 0.5)).toBe(1);
    expect(gaps.areasInBox({ minX: -9, minY: -9, maxX: 9, maxY: 9 })).toEqual([1]);
    const none = buildAreaIndex(areasOf([]));
    expect(none.areaAt(0, 0)).toBe(-1);
  });
});
