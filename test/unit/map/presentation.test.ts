import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrowHead } from '../../../src/map/presentation/arrow-head.ts';
import { placeNames, type NameBox } from '../../../src/map/presentation/place-names.ts';
import { Strokes } from '../../../src/map/presentation/strokes.ts';

describe('lines by hand', () => {
  test('keep their points, kind and colour, far beyond the first room', () => {
    const strokes = new Strokes();
    strokes.begin('line', 0, 0, 0);
    for (let point = 1; point < 5000; point++) strokes.extend(point, -point);
    strokes.begin('arrow', 1, 7, 8);
    strokes.extend(9, 10);
    expect(strokes.count).toBe(2);
    const first = strokes.at(0);
    expect(first.points.length).toBe(10_000);
    expect([...first.points.slice(-2)]).toEqual([4999, -4999]);
    expect(strokes.at(1)).toEqual({ kind: 'arrow', color: 1, points: Float64Array.of(7, 8, 9, 10) });
  });
  test('a stretched one is straight', () => {
    const strokes = new Strokes();
    strokes.begin('arrow', 0, 1, 1);
    strokes.stretch(5, 5);
    strokes.stretch(9, 2);
    expect([...strokes.at(0).points]).toEqual([1, 1, 9, 2]);
  });
  test('are taken back one by one, or all', () => {
    const strokes = new Strokes();
    strokes.undo();
    strokes.extend(1, 1);
    expect(strokes.count).toBe(0);
    strokes.begin('line', 0, 1, 2);
    strokes.begin('line', 1, 3, 4);
    strokes.undo();
    expect([strokes.count, ...strokes.at(0).points]).toEqual([1, 1, 2]);
    strokes.begin('line', 0, 5, 6);
    expect([...strokes.at(1).points]).toEqual([5, 6]);
    strokes.clear();
    expect(strokes.count).toBe(0);
  });
});

describe('head of an arrow', () => {
  test('lies on both sides of the line, behind the tip', () => {
    const [leftX, leftY, rightX, rightY] = arrowHead([0, 0, 100, 0], 20)!;
    expect(leftX).toBeCloseTo(rightX);
    expect(leftX).toBeLessThan(100);
    expect(leftY).toBeCloseTo(-rightY);
    expect(Math.hypot(leftX - 100, leftY)).toBeCloseTo(20);
  });
  test('is not turned by a trembling end', () => {
    const [, leftY, , rightY] = arrowHead([0, 0, 98, 0, 100, 0, 100, 1, 100, 0], 20)!;
    expect(leftY).toBeCloseTo(-rightY, 6);
  });
  test('a point has none', () => {
    expect(arrowHead([5, 5], 20)).toBeNull();
    expect(arrowHead([5, 5, 5, 5], 20)).toBeNull();
    expect(arrowHead([], 20)).toBeNull();
  });
});

const name = (x: number, y: number, clear = 0): NameBox => ({ x, y, width: 100, height: 30, clearX: clear, clearY: clear });

describe('names that stand out', () => {
  test('stand on a large area, and beside a small one without covering it', () => {
    expect(placeNames([name(300, 200)], 600, 400)).toEqual([{ x: 300, y: 200, moved: false }]);
    const [beside] = placeNames([name(300, 200, 10)], 600, 400);
    expect(beside!.moved).toBe(true);
    const covers = Math.abs(beside!.x - 300) < 50 + 10 && Math.abs(beside!.y - 200) < 15 + 10;
    expect(covers).toBe(false);
  });
  test('two at one place do not lie over each other', () => {
    const [one, other] = placeNames([name(300, 200), name(305, 202)], 600, 400);
    expect(Math.abs(one!.x - other!.x) >= 100 || Math.abs(one!.y - other!.y) >= 30).toBe(true);
  });
  test('a point outside of the picture has no name', () => {
    expect(placeNames([name(-5, 10), name(10, 500), name(Number.NaN, 3)], 600, 400)).toEqual([null, null, null]);
  });
  test('all others have one within the picture, whatever the crowd', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }), fc.nat(30)), { maxLength: 14 }),
        (points) => {
          const placed = placeNames(
            points.map(([x, y, clear]) => name(x, y, clear)),
            600,
            400,
          );
          for (const place of placed) {
            expect(place).not.toBeNull();
            expect(place!.x).toBeGreaterThanOrEqual(50);
            expect(place!.x).toBeLessThanOrEqual(550);
            expect(place!.y).toBeGreaterThanOrEqual(15);
            expect(place!.y).toBeLessThanOrEqual(385);
          }
        },
      ),
    );
  });
});
