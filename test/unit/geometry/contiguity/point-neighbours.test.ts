import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceBand,
  linkDistances,
  linkIslandsToNearest,
  nearestNeighbours,
  smallestBandWithoutIslands,
} from '../../../../src/geometry/index.ts';
import { lists } from './graphs.ts';

/** Points on a coarse lattice, so that equal distances and equal places abound; now and then one without a place. */
const points = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 15 })), { maxLength: 70 })
  .map((places) => Float64Array.from(places.flatMap(([x, y, luck]) => (luck === 0 ? [NaN, NaN] : [x, y]))));

const squaredDistance = (at: Float64Array, i: number, j: number): number =>
  (at[2 * i]! - at[2 * j]!) ** 2 + (at[2 * i + 1]! - at[2 * j + 1]!) ** 2;

/** Every point's others with known distances, nearest first, equal ones by position. */
const byDistance = (at: Float64Array, i: number): number[] =>
  Array.from({ length: at.length / 2 }, (_, j) => j)
    .filter((j) => j !== i && !Number.isNaN(squaredDistance(at, i, j)))
    .sort((a, b) => squaredDistance(at, i, a) - squaredDistance(at, i, b) || a - b);

describe('nearest neighbours', () => {
  it('are those of a plain search, ties by position', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 9 }), (at, k) => {
        const expected = Array.from({ length: at.length / 2 }, (_, i) =>
          byDistance(at, i)
            .slice(0, k)
            .sort((a, b) => a - b),
        );
        expect(lists(nearestNeighbours(at, { k }))).toEqual(expected);
        const counts = (i: number, j: number): boolean => expected[i]!.includes(j);
        const linked = (rule: (i: number, j: number) => boolean): number[][] =>
          expected.map((_, i) => expected.flatMap((_other, j) => (rule(i, j) ? [j] : [])));
        expect(lists(nearestNeighbours(at, { k, symmetry: 'either' }))).toEqual(linked((i, j) => counts(i, j) || counts(j, i)));
        expect(lists(nearestNeighbours(at, { k, symmetry: 'mutual' }))).toEqual(linked((i, j) => counts(i, j) && counts(j, i)));
      }),
    );
  });

  it('need no more points than there are', () => {
    expect(lists(nearestNeighbours(Float64Array.of(), { k: 3 }))).toEqual([]);
    expect(lists(nearestNeighbours(Float64Array.of(1, 1), { k: 3 }))).toEqual([[]]);
    expect(lists(nearestNeighbours(Float64Array.of(1, 1, 2, 2), { k: 3 }))).toEqual([[1], [0]]);
    expect(() => nearestNeighbours(Float64Array.of(1, 1, 2, 2), { k: 0 })).toThrow();
  });
});

describe('distance bands', () => {
  it('are those of a plain search, inclusive above, exclusive below', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), (at, a, b) => {
        const [minimum, maximum] = [Math.min(a, b), Math.max(a, b)];
        const n = at.length / 2;
        const expected = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_other, j) => j).filter((j) => {
            const squared = squaredDistance(at, i, j);
            return i !== j && squared <= maximum ** 2 && (minimum === 0 || squared > minimum ** 2);
          }),
        );
        expect(lists(distanceBand(at, { minimum, maximum }))).toEqual(expected);
      }),
    );
  });

  it('leave no island at the smallest such band, and one just below it', () => {
    fc.assert(
      fc.property(points, (at) => {
        const band = smallestBandWithoutIslands(at);
        const known = Array.from({ length: at.length / 2 }, (_, i) => i).filter((i) => !Number.isNaN(at[2 * i]!));
        expect(Number.isNaN(band)).toBe(known.length < 2);
        if (!(band > 0)) return;
        // the root of a squared distance may round down
        const within = lists(distanceBand(at, { maximum: band * (1 + 1e-12) }));
        expect(known.every((i) => within[i]!.length > 0)).toBe(true);
        const below = lists(distanceBand(at, { maximum: band * (1 - 1e-9) }));
        expect(known.some((i) => below[i]!.length === 0)).toBe(true);
      }),
    );
  });

  it('know the length of every link', () => {
    const at = Float64Array.of(0, 0, 3, 4, 3, 0);
    const graph = distanceBand(at, { maximum: 4 });
    expect(lists(graph)).toEqual([[2], [2], [0, 1]]);
    expect(Array.from(linkDistances(graph, at))).toEqual([3, 4, 3, 4]);
  });
});

describe('islands', () => {
  const at = Float64Array.of(0, 0, 1, 0, 10, 0, 100, 0, NaN, NaN);

  it('are linked to the nearest point, both ways, and reported', () => {
    const { graph, islands, linkedTo } = linkIslandsToNearest(distanceBand(at, { maximum: 1 }), at);
    expect(lists(graph)).toEqual([[1], [0, 2], [1, 3], [2], []]);
    expect(Array.from(islands)).toEqual([2, 3, 4]);
    expect(Array.from(linkedTo)).toEqual([1, 2, -1]);
  });

  it('change nothing where there are none', () => {
    const whole = distanceBand(at.subarray(0, 4), { maximum: 1 });
    expect(linkIslandsToNearest(whole, at.subarray(0, 4)).graph).toBe(whole);
  });
});
