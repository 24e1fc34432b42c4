import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NeighbourGraph } from '../../../../src/model/index.ts';
import { createRandom, runToEnd, type DataMatrix } from '../../../../src/statistics/index.ts';
import { anyCase, graphOf, gridGraph, sampleData, squaresWithin } from './sample-regions.ts';
import { constrainedAgglomeration, type AgglomerationRule } from '../../../../src/statistics/regionalisation/constrained-agglomeration.ts';

const distance = ({ columns, values }: DataMatrix, i: number, j: number): number =>
  Math.hypot(...Array.from({ length: columns }, (_, k) => values[i * columns + k]! - values[j * columns + k]!));

/** Heights of the plain algorithm: all pairs of groups measured anew before every merge. */
function heightsByTrial(data: DataMatrix, { offsets, neighbours }: NeighbourGraph, { linkage, order }: AgglomerationRule): number[] {
  const near = Array.from({ length: data.rows }, (_, i) => new Set(neighbours.subarray(offsets[i], offsets[i + 1])));
  const groups = Array.from({ length: data.rows }, (_, i) => [i]);
  const heights: number[] = [];
  for (;;) {
    let best = Infinity;
    let pair: readonly [number, number] | null = null;
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const all = groups[a]!.flatMap((i) => groups[b]!.map((j) => [i, j] as const));
        const linked = all.filter(([i, j]) => near[i]!.has(j));
        if (linked.length === 0) continue;
        const distances = (order === 'first' ? linked : all).map(([i, j]) => distance(data, i, j));
        let height = squaresOf(data, [...groups[a]!, ...groups[b]!]) - squaresOf(data, groups[a]!) - squaresOf(data, groups[b]!);
        if (linkage === 'single') height = Math.min(...distances);
        else if (linkage === 'complete') height = Math.max(...distances);
        else if (linkage === 'average') height = distances.reduce((sum, d) => sum + d, 0) / distances.length;
        if (height < best) {
          best = height;
          pair = [a, b];
        }
      }
    }
    if (pair === null) return heights;
    heights.push(best);
    groups[pair[0]] = [...groups[pair[0]]!, ...groups[pair[1]]!];
    groups.splice(pair[1], 1);
  }
}

const squaresOf = ({ columns, values }: DataMatrix, areas: readonly number[]): number =>
  squaresWithin(
    {
      rows: areas.length,
      columns,
      values: Float64Array.from(areas.flatMap((i) => Array.from(values.subarray(i * columns, (i + 1) * columns)))),
    },
    new Int32Array(areas.length),
  );

const RULES: readonly AgglomerationRule[] = (['single', 'complete', 'average', 'ward'] as const).flatMap((linkage) =>
  (['first', 'full'] as const).map((order) => ({ linkage, order, dissimilarity: 'euclidean' as const })),
);

describe.each(RULES)('$order-order $linkage linkage', (rule) => {
  test('merges at the heights of the plain algorithm', () => {
    fc.assert(
      fc.property(anyCase, ({ data, graph, seed }) => {
        const random = createRandom(seed);
        // without ties, where the order of merges is free
        const loose = { ...data, values: data.values.map((value) => value + random.normal()) };
        const { heights } = runToEnd(constrainedAgglomeration(loose, graph, rule));
        const expected = heightsByTrial(loose, graph, rule);
        expect(heights).toHaveLength(expected.length);
        heights.forEach((height, step) => expect(height).toBeCloseTo(expected[step]!, 9));
      }),
      { seed: 41, numRuns: 60 },
    );
  });

  test('remembers neighbouring areas for every merge, which span the graph like a tree', () => {
    const data = sampleData(48, 2, 6);
    const graph = gridGraph(8, 6);
    const { left, right, from, to } = runToEnd(constrainedAgglomeration(data, graph, rule));
    expect(left).toHaveLength(47);
    const groups = Array.from({ length: 48 }, (_, i): readonly number[] => [i]);
    left.forEach((one, step) => {
      const other = right[step]!;
      const ends = [from[step]!, to[step]!];
      expect(ends.filter((end) => groups[one]!.includes(end))).toHaveLength(1);
      expect(ends.filter((end) => groups[other]!.includes(end))).toHaveLength(1);
      const linked = graph.neighbours.subarray(graph.offsets[ends[0]!], graph.offsets[ends[0]! + 1]).includes(ends[1]!);
      expect(linked).toBe(true);
      groups.push([...groups[one]!, ...groups[other]!]);
    });
  });
});

test('rows that stand for several areas weigh as these in Ward', () => {
  const values = Float64Array.of(0, 2, 5);
  const links = [
    [0, 1],
    [1, 2],
  ] as const;
  const rule = { linkage: 'ward', order: 'full', dissimilarity: 'euclidean' } as const;
  const { heights } = runToEnd(constrainedAgglomeration({ rows: 3, columns: 1, values }, graphOf(3, links), { ...rule, sizes: [3, 1, 2] }));
  // (0, 2) would cost 3 * 1 / 4 * 4 = 3, (2, 5) costs 1 * 2 / 3 * 9 = 6; then 0.5 (4 areas) with 5 (2): 8 / 6 * 4.5^2
  expect(Array.from(heights)).toEqual([3, 27]);
});
