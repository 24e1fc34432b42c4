import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectedComponents, regionFigures, repairContiguity, runToEnd, skater } from '../../../../src/statistics/index.ts';
import { anyCase, expectSound, graphOf, gridGraph, sampleData } from './sample-regions.ts';

describe('contiguity repair', () => {
  test('makes connected regions of any groups, at least as many as groups, and keeps the largest piece of each', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 6 }), (given, groups) => {
        const { data, graph } = given;
        const labels = Int32Array.from({ length: data.rows }, (_, i) => ((i * 7 + given.seed) % 11) % groups);
        const result = repairContiguity(data, graph, labels);
        expectSound(given, result);
        expect(result.count).toBeGreaterThanOrEqual(new Set(labels).size);
        const pieces = connectedComponents(graph, labels);
        for (const group of new Set(labels)) {
          const sizes = new Map<number, number>();
          pieces.componentOf.forEach((piece, area) => {
            if (labels[area] === group) sizes.set(piece, (sizes.get(piece) ?? 0) + 1);
          });
          const largest = [...sizes].toSorted((a, b) => b[1] - a[1])[0]![0];
          const members = Array.from(pieces.componentOf.keys()).filter((area) => pieces.componentOf[area] === largest);
          expect(new Set(members.map((area) => result.labels[area])).size).toBe(1);
        }
      }),
      { seed: 61, numRuns: 200 },
    );
  });

  test('leaves connected regions alone', () => {
    const data = sampleData(48, 2, 2);
    const graph = gridGraph(8, 6);
    const regions = runToEnd(skater(data, graph, { regions: 5 }));
    if (regions.kind === 'refused') return expect.unreachable(regions.reason);
    expect(repairContiguity(data, graph, regions.labels)).toEqual(regions);
  });

  test('a stray area joins the neighbour it resembles; a part of its own stays one', () => {
    const chain = graphOf(7, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [5, 6],
    ]);
    const data = { rows: 7, columns: 1, values: Float64Array.of(0, 0, 9, 10, 10, 0, 0) };
    expect(Array.from(repairContiguity(data, chain, [1, 1, 1, 2, 2, 1, 1]).labels)).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(Array.from(repairContiguity(data, chain, [1, 1, 3, 2, 2, 3, 3]).labels)).toEqual([0, 0, 1, 1, 1, 2, 2]);
    expect(repairContiguity({ rows: 0, columns: 0, values: new Float64Array(0) }, graphOf(0, []), [])).toMatchObject({ count: 0 });
  });
});

test('figures of regions: areas, squares, links that stay inside', () => {
  const graph = graphOf(5, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const data = { rows: 5, columns: 1, values: Float64Array.of(1, 3, 5, 9, 2) };
  const { areas, withinSquares, linksInside } = regionFigures(data, graph, Int32Array.of(0, 0, 1, 1, 2), 3);
  expect(Array.from(areas)).toEqual([2, 2, 1]);
  expect(Array.from(withinSquares)).toEqual([2, 8, 0]);
  expect(linksInside[0]).toBeCloseTo(2 / 3);
  expect(linksInside[1]).toBeCloseTo(2 / 3);
  expect(linksInside[2]).toBeNaN();
});
