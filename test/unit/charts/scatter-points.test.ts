import { assert, array, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotPath, nearestPoint, pointsInBox, trianglePath } from '../../../src/charts/scatter-points.ts';
import { moranScatterLayout } from '../../../src/charts/moran-scatter-plot.ts';
import { expectationLayout } from '../../../src/charts/expectation-plot.ts';

const size = { widthPixels: 360, fontPixels: 12 };
const pixels = array(double({ min: 0, max: 300, noNaN: true }), { minLength: 2, maxLength: 40 });

describe('points of a scatter plot', () => {
  it('finds every point at its own place, and none beyond reach', () => {
    assert(
      property(pixels, pixels, (xs, ys) => {
        const n = Math.min(xs.length, ys.length);
        const points = { xs: Float64Array.from(xs.slice(0, n)), ys: Float64Array.from(ys.slice(0, n)) };
        for (let point = 0; point < n; point++) {
          const found = nearestPoint(points, points.xs[point]!, points.ys[point]!, 5);
          expect(Math.hypot(points.xs[found]! - points.xs[point]!, points.ys[found]! - points.ys[point]!)).toBeLessThan(1e-9);
        }
        expect(nearestPoint(points, 1000, 1000, 14)).toBe(-1);
      }),
    );
  });

  it('chooses the same points whichever corner a box is drawn from', () => {
    assert(
      property(pixels, pixels, (xs, ys) => {
        const n = Math.min(xs.length, ys.length);
        const points = { xs: Float64Array.from(xs.slice(0, n)), ys: Float64Array.from(ys.slice(0, n)) };
        const inside = pointsInBox(points, { fromX: 50, fromY: 60, toX: 200, toY: 220 });
        expect(pointsInBox(points, { fromX: 200, fromY: 60, toX: 50, toY: 220 })).toEqual(inside);
        expect(inside).toEqual([...points.xs.keys()].filter((p) => xs[p]! >= 50 && xs[p]! <= 200 && ys[p]! >= 60 && ys[p]! <= 220));
      }),
    );
  });

  it('leaves out points without a place, and draws those at one place once', () => {
    const points = { xs: Float64Array.of(10, Number.NaN, 10, 20), ys: Float64Array.of(5, 5, 5, Number.NaN) };
    expect(dotPath(points, [0, 1, 2, 3])).toBe('M10,5h0');
    expect(trianglePath(points, [0, 1], 1, 4)).toBe('M10,1l4,7h-8z');
    expect(trianglePath(points, [0], -1, 4)).toBe('M10,9l4,-7h-8z');
    expect(nearestPoint(points, 10, 5, 3)).toBe(2);
    expect(nearestPoint(points, Number.NaN, 5, 3)).toBe(-1);
    expect(pointsInBox(points, { fromX: 0, fromY: 0, toX: 50, toY: 50 })).toEqual([0, 2]);
  });
});

describe('layout of the Moran scatter plot', () => {
  const categories = Uint8Array.of(0, 4, 4, 5);

  it('keeps both zero lines in the field and areas without neighbours out of it', () => {
    const layout = moranScatterLayout(Float64Array.of(1, 2, 3, 4), Float64Array.of(0.5, 0.7, 0.2, 9), categories, size);
    expect(layout).not.toBeNull();
    const { frame, points } = layout!;
    expect(frame.x(0)).toBeGreaterThanOrEqual(frame.left);
    expect(frame.y(0)).toBeLessThanOrEqual(frame.bottom);
    expect(points.xs[3]).toBeNaN();
    expect(points.xs[2]).toBeGreaterThan(points.xs[0]!);
    expect(points.ys[1]).toBeLessThan(points.ys[2]!);
  });

  it('is none with fewer than two points', () => {
    const nothing = new Float64Array(4).fill(Number.NaN);
    expect(moranScatterLayout(nothing, nothing, categories, size)).toBeNull();
    expect(moranScatterLayout(Float64Array.of(1, Number.NaN), Float64Array.of(1, 1), Uint8Array.of(4, 4), size)).toBeNull();
  });
});

describe('layout of the expectation plot', () => {
  const expected = Float64Array.of(10, 20, 30);
  const ends = (width: number) => ({ lower: expected.map((value) => value - width), upper: expected.map((value) => value + width) });

  it('gives no room to what can not be below zero', () => {
    const layout = expectationLayout({ observed: Float64Array.of(5, 25, 30), expected, ...ends(60) }, size);
    expect(layout?.frame.yAxis.lower).toBe(0);
    const negative = expectationLayout({ observed: Float64Array.of(-5, 25, 30), expected, ...ends(60) }, size);
    expect(negative?.frame.yAxis.lower).toBeLessThanOrEqual(-50);
  });

  it('draws only units with both numbers', () => {
    const layout = expectationLayout({ observed: Float64Array.of(5, Number.NaN, 30), expected, ...ends(5) }, size);
    expect([...(layout?.points.ys ?? [])].map(Number.isFinite)).toEqual([true, false, true]);
    const none = new Float64Array(3).fill(Number.NaN);
    expect(expectationLayout({ observed: none, expected, ...ends(5) }, size)).toBeNull();
  });
});
