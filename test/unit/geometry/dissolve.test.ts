import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { dissolve, planarAreas, perimeters, signedRingArea } from '../../../src/geometry/index.ts';
import { areaCount, type AreaGeometry } from '../../../src/model/index.ts';
import { areasOf, grid, rectangle, reversed } from './shapes.ts';

/** What AreaGeometry promises: closed rings, outer rings counter-clockwise, holes clockwise, no vertex twice in a ring. */
function expectValid({ coordinates, ringOffsets, polygonOffsets }: AreaGeometry): void {
  for (let polygon = 0; polygon + 1 < polygonOffsets.length; polygon++) {
    for (let ring = polygonOffsets[polygon]!; ring < polygonOffsets[polygon + 1]!; ring++) {
      const from = ringOffsets[ring]!;
      const to = ringOffsets[ring + 1]!;
      expect(coordinates[2 * from]).toBe(coordinates[2 * to - 2]);
      expect(coordinates[2 * from + 1]).toBe(coordinates[2 * to - 1]);
      expect(signedRingArea(coordinates, from, to) > 0).toBe(ring === polygonOffsets[polygon]);
      const corners = new Set<string>();
      for (let vertex = from; vertex + 1 < to; vertex++) corners.add(`${coordinates[2 * vertex]} ${coordinates[2 * vertex + 1]}`);
      expect(corners.size).toBe(to - from - 1);
    }
  }
}

describe('dissolve', () => {
  it('joins a grid to one rectangle', () => {
    const whole = dissolve(grid(5, 4), new Int32Array(20), 1);
    expectValid(whole);
    expect(whole.polygonOffsets.length - 1).toBe(1);
    expect(planarAreas(whole)[0]).toBe(20);
    expect(perimeters(whole)[0]).toBe(18);
  });

  it('leaves a hole where an area is left out, and keeps diagonal neighbours apart', () => {
    const groups = new Int32Array(9);
    groups[4] = -1;
    const frame = dissolve(grid(3, 3), groups, 1);
    expectValid(frame);
    expect(frame.ringOffsets.length - 1).toBe(2);
    expect(planarAreas(frame)[0]).toBe(8);
    const diagonal = dissolve(grid(2, 2), Int32Array.of(0, -1, -1, 0), 1);
    expectValid(diagonal);
    expect(diagonal.polygonOffsets.length - 1).toBe(2);
  });

  it('fills a hole with its island, and keeps an island of another group', () => {
    const island = areasOf([[[rectangle(0, 0, 9), reversed(rectangle(3, 3, 3))]], [[rectangle(3, 3, 3)]]]);
    expect(dissolve(island, Int32Array.of(0, 0), 1).ringOffsets.length - 1).toBe(1);
    expect(dissolve(island, Int32Array.of(0, 1), 2).ringOffsets.length - 1).toBe(3);
  });

  it('keeps areas, outlines and promises for every grouping of a grid', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 48, maxLength: 48 }), (list) => {
        const groups = Int32Array.from(list);
        const joined = dissolve(grid(8, 6, 100, 391_000, 5_820_000), groups, 4);
        expectValid(joined);
        expect(areaCount(joined)).toBe(4);
        const expected = [0, 1, 2, 3].map((group) => 10_000 * list.filter((own) => own === group).length);
        expect([...planarAreas(joined)]).toEqual(expected);
        let borders = 0;
        for (let i = 0; i < 48; i++) {
          if (i % 8 === 7 || groups[i] !== groups[i + 1]) borders++;
          if (i % 8 === 0) borders++;
          if (i >= 40 || groups[i] !== groups[i + 8]) borders++;
          if (i < 8) borders++;
          if (i % 8 !== 7 && groups[i] !== groups[i + 1]) borders++;
          if (i < 40 && groups[i] !== groups[i + 8]) borders++;
        }
        expect(perimeters(joined).reduce((sum, length) => sum + length, 0)).toBe(100 * borders);
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  it('gives an empty area for a group nobody belongs to and refuses a wrong length', () => {
    const joined = dissolve(grid(2, 1), Int32Array.of(2, 2), 3);
    expect([...planarAreas(joined)]).toEqual([0, 0, 2]);
    expect(() => dissolve(grid(2, 1), new Int32Array(3), 1)).toThrow(/length 3/);
  });
});
