import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queenContiguity, rookContiguity, vertexContiguity } from '../../../../src/geometry/index.ts';
import { syntheticCity } from '../../../bench/synthetic-city.ts';
import { areasOf, grid, rectangle, reversed } from '../shapes.ts';
import { acrossGap, backInOrder, isContained, lists, moved, reordered, restarted } from './graphs.ts';

const queen = (...parameters: Parameters<typeof queenContiguity>): number[][] => lists(queenContiguity(...parameters));
const rook = (...parameters: Parameters<typeof rookContiguity>): number[][] => lists(rookContiguity(...parameters));

describe('queen and rook contiguity', () => {
  it('on a lattice are the eight and the four around', () => {
    expect(queen(grid(3, 3))[4]).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
    expect(rook(grid(3, 3))[4]).toEqual([1, 3, 5, 7]);
    expect(queen(grid(3, 3))[0]).toEqual([1, 3, 4]);
    expect(rook(grid(3, 3))[0]).toEqual([1, 3]);
  });

  it('see a border whose ends are no vertices of the other side', () => {
    // a long block below two short ones: a T-junction in its upper edge
    const geometry = areasOf([[[rectangle(0, 0, 3, 1)]], [[rectangle(0.5, 1, 1)]], [[rectangle(1.5, 1, 1)]]]);
    expect(queen(geometry)).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(rook(geometry)).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(lists(vertexContiguity(geometry, { leastSharedVertices: 1 }))).toEqual([[], [2], [1]]);
  });

  it('tell a tip on an edge from a border', () => {
    const tip = [
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 1],
    ] as const;
    const geometry = areasOf([[[rectangle(0, 0, 2, 1)]], [[tip]]]);
    expect(queen(geometry)).toEqual([[1], [0]]);
    expect(rook(geometry)).toEqual([[], []]);
  });

  it('see a tip between two others that meets the middle of an edge', () => {
    // 1 and 2 lie along the upper edge of 0; between them the tip of 3 comes down to it, every edge of 3 there shared
    const left = [
      [0, 1],
      [2, 1],
      [1, 2],
      [0, 2],
      [0, 1],
    ] as const;
    const right = [
      [2, 1],
      [4, 1],
      [4, 2],
      [3, 2],
      [2, 1],
    ] as const;
    const tip = [
      [2, 1],
      [3, 2],
      [1, 2],
      [2, 1],
    ] as const;
    const geometry = areasOf([[[rectangle(-1, 0, 6, 1)]], [[left]], [[right]], [[tip]]]);
    expect(queen(geometry)).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    expect(rook(geometry)).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
  });

  it('join what fills a hole to what has it, and all parts of an area', () => {
    const ring = [rectangle(0, 0, 3), reversed(rectangle(1, 1, 1))];
    const geometry = areasOf([[ring], [[rectangle(1, 1, 1)], [rectangle(10, 0, 1)]], [[rectangle(11, 0, 1)]], [[rectangle(20, 0, 1)]]]);
    expect(queen(geometry)).toEqual([[1], [0, 2], [1], []]);
    expect(rook(geometry)).toEqual([[1], [0, 2], [1], []]);
  });

  it('do not join across a corner that only one of two common points makes: two points are no border', () => {
    const left = [
      [0, 0],
      [1, 0],
      [0.5, 1],
      [1, 2],
      [0, 2],
      [0, 0],
    ] as const;
    const right = [
      [1, 0],
      [2, 0],
      [2, 2],
      [1, 2],
      [1.5, 1],
      [1, 0],
    ] as const;
    const geometry = areasOf([[[left]], [[right]]]);
    expect(queen(geometry)).toEqual([[1], [0]]);
    expect(rook(geometry)).toEqual([[], []]);
    expect(lists(vertexContiguity(geometry, { leastSharedVertices: 2 }))).toEqual([[1], [0]]);
  });

  it('accept boundaries drawn a little apart within the snap distance, and only then', () => {
    const geometry = areasOf([[[rectangle(0, 0, 10)]], [[rectangle(10.04, 0.03, 10)]], [[rectangle(0, 10.2, 10)]]]);
    expect(queen(geometry)).toEqual([[], [], []]);
    expect(queen(geometry, { snapDistance: 0.1 })).toEqual([[1], [0], []]);
    expect(rook(geometry, { snapDistance: 0.1 })).toEqual([[1], [0], []]);
    expect(rook(geometry, { snapDistance: 0.25 })).toEqual([[1, 2], [0], [0]]);
    expect(lists(vertexContiguity(geometry, { leastSharedVertices: 2, snapDistance: 0.051 }))).toEqual([[1], [0], []]);
  });

  it('count the closing vertex of later rings twice in vertex contiguity, as poly2nb does, and nowhere else', () => {
    const single = areasOf([[[rectangle(0, 0, 1)]], [[rectangle(1, 1, 1)]]]);
    expect(lists(vertexContiguity(single, { leastSharedVertices: 2 }))).toEqual([[], []]);
    const second = areasOf([[[rectangle(0, 0, 1)]], [[rectangle(9, 9, 1)], [rectangle(1, 1, 1)]]]);
    expect(lists(vertexContiguity(second, { leastSharedVertices: 2 }))).toEqual([[1], [0]]);
    expect(rook(second)).toEqual([[], []]);
  });

  it('answer for nothing, one area, empty areas', () => {
    for (const contiguity of [queenContiguity, rookContiguity]) {
      expect(lists(contiguity(areasOf([])))).toEqual([]);
      expect(lists(contiguity(grid(1, 1)))).toEqual([[]]);
      expect(lists(contiguity(areasOf([[], [[rectangle(0, 0, 1)]], [], [[rectangle(1, 0, 1)]]])))).toEqual([[], [3], [], [1]]);
    }
  });

  it('finds the links of a city of 2,000 blocks', () => {
    const city = syntheticCity({ columns: 50, rows: 40 });
    expect(queenContiguity(city).neighbours.length).toBe(2 * (49 * 40 + 50 * 39 + 2 * 49 * 39));
    expect(rookContiguity(city).neighbours.length).toBe(2 * (49 * 40 + 50 * 39));
    expect(queen(city)).toEqual(lists(vertexContiguity(city, { leastSharedVertices: 1 })));
    expect(rook(city)).toEqual(lists(vertexContiguity(city, { leastSharedVertices: 2 })));
  });

  it('is not made slow or wrong by an area far off', () => {
    const city = syntheticCity({ columns: 20, rows: 20 });
    const strayed = moved(city, (x, y) => [x, y]);
    // the last block at the origin of the coordinates, as wrongly projected places are
    const { ringOffsets } = strayed;
    for (let vertex = ringOffsets[399]!; vertex < ringOffsets[400]!; vertex++) {
      strayed.coordinates[2 * vertex]! -= 390_000;
      strayed.coordinates[2 * vertex + 1]! -= 5_810_000;
    }
    const expected = queen(city).map((list, area) => (area === 399 ? [] : list.filter((other) => other !== 399)));
    expect(queen(strayed)).toEqual(expected);
    expect(queen(strayed, { snapDistance: 0.5 })).toEqual(expected);
  });
});

/** Blocks of a random lattice, some left out, some merged sideways so that T-junctions arise. */
const cities = fc
  .record({ columns: fc.integer({ min: 1, max: 7 }), rows: fc.integer({ min: 1, max: 6 }), seed: fc.integer({ min: 1, max: 1e6 }) })
  .chain(({ columns, rows, seed }) => fc.constantFrom(0, 4).map((setbackMeters) => syntheticCity({ columns, rows, seed, setbackMeters })));

const walls = fc
  .array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((courses) =>
    areasOf(
      courses.flatMap((widths, row) => {
        let x = 0;
        return widths.map((width) => {
          x += width;
          return [[rectangle(x - width, row, width, 1)]];
        });
      }),
    ),
  );

describe('contiguity of any areas', () => {
  it('is symmetric, without links to itself, rows ascending, rook within queen', () => {
    fc.assert(
      fc.property(fc.oneof(cities, walls), fc.constantFrom(0, 0.3), (geometry, snapDistance) => {
        const wide = queen(geometry, { snapDistance });
        const narrow = rook(geometry, { snapDistance });
        expect(isContained(narrow, wide)).toBe(true);
        for (const graph of [wide, narrow]) {
          graph.forEach((list, area) => {
            expect(list).not.toContain(area);
            expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
            for (const other of list) expect(graph[other]).toContain(area);
          });
        }
      }),
    );
  });

  it('of brick walls is what intervals say', () => {
    fc.assert(
      fc.property(walls, (geometry) => {
        const { coordinates, ringOffsets } = geometry;
        const boxes = Array.from({ length: ringOffsets.length - 1 }, (_, area) => {
          const first = 2 * ringOffsets[area]!;
          return [coordinates[first]!, coordinates[first + 1]!, coordinates[first + 4]!, coordinates[first + 5]!] as const;
        });
        const overlap = (a: number, b: number, axis: 0 | 1): number =>
          Math.min(boxes[a]![axis + 2]!, boxes[b]![axis + 2]!) - Math.max(boxes[a]![axis]!, boxes[b]![axis]!);
        const expected = (least: (x: number, y: number) => boolean): number[][] =>
          boxes.map((_, a) => boxes.flatMap((_other, b) => (a !== b && least(overlap(a, b, 0), overlap(a, b, 1)) ? [b] : [])));
        expect(queen(geometry)).toEqual(expected((x, y) => x >= 0 && y >= 0));
        expect(rook(geometry)).toEqual(expected((x, y) => x >= 0 && y >= 0 && x + y > 0));
      }),
    );
  });

  it('stays when the map is moved, turned, rescaled, its rings restarted or turned round, its areas reordered', () => {
    fc.assert(
      fc.property(
        fc.oneof(cities, walls),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.integer({ min: -12, max: 12 }),
        fc.integer({ min: 0, max: 7 }),
        fc.boolean(),
        fc.infiniteStream(fc.double({ noNaN: true })),
        (geometry, angle, exponent, shift, backwards, keys) => {
          const scale = 2 ** exponent;
          const turned = moved(geometry, (x, y) => [
            1000 * scale + scale * (x * Math.cos(angle) - y * Math.sin(angle)),
            -500 * scale + scale * (x * Math.sin(angle) + y * Math.cos(angle)),
          ]);
          const other = restarted(turned, shift, backwards);
          const areas = geometry.ringOffsets.length - 1;
          const sortKeys = Array.from({ length: areas }, () => keys.next().value as number);
          const order = sortKeys.map((_, area) => area).sort((a, b) => sortKeys[a]! - sortKeys[b]! || a - b);
          const shuffled = reordered(other, order);
          expect(backInOrder(queen(shuffled), order)).toEqual(queen(geometry));
          expect(backInOrder(rook(shuffled), order)).toEqual(rook(geometry));
          // no distance of lattice points is exactly this
          const gapMeters = 8.9;
          expect(backInOrder(acrossGap(shuffled, { gapMeters: gapMeters * scale }), order)).toEqual(acrossGap(geometry, { gapMeters }));
        },
      ),
    );
  });
});
