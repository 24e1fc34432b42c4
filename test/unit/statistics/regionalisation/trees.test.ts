import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectedComponents, minimumSpanningForest, runToEnd, skater, type DataMatrix } from '../../../../src/statistics/index.ts';
import { anyCase, graphOf, gridGraph, sampleData, squaresWithin } from './sample-regions.ts';

const distance = ({ columns, values }: DataMatrix, i: number, j: number): number =>
  Math.hypot(...Array.from({ length: columns }, (_, k) => values[i * columns + k]! - values[j * columns + k]!));

/** Kruskal's algorithm, the other way to the same total. */
function cheapestTotal(data: DataMatrix, links: readonly (readonly [number, number])[]): number {
  const group = Array.from({ length: data.rows }, (_, i) => i);
  let total = 0;
  for (const [i, j] of links.toSorted((a, b) => distance(data, ...a) - distance(data, ...b))) {
    if (group[i] === group[j]) continue;
    const [from, to] = [group[j], group[i]!];
    group.forEach((label, area) => {
      if (label === from) group[area] = to;
    });
    total += distance(data, i, j);
  }
  return total;
}

describe('minimum spanning forest', () => {
  test('costs what another algorithm finds and joins every part', () => {
    fc.assert(
      fc.property(anyCase, ({ data, graph }) => {
        const forest = runToEnd(minimumSpanningForest(data, graph));
        const links = Array.from({ length: data.rows }, (_, i) =>
          Array.from(graph.neighbours.subarray(graph.offsets[i], graph.offsets[i + 1]), (j) => [i, j] as const),
        ).flat();
        const sum = forest.costs.reduce((total, cost) => total + cost, 0);
        expect(sum).toBeCloseTo(cheapestTotal(data, links), 9);
        const tree = graphOf(
          data.rows,
          Array.from(forest.from, (from, link) => [from, forest.to[link]!] as const),
        );
        expect(connectedComponents(tree)).toEqual(connectedComponents(graph));
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  test('starts where it is told', () => {
    const data = sampleData(12, 2, 4);
    const { from, to } = runToEnd(minimumSpanningForest(data, gridGraph(4, 3), 'euclidean', 7));
    expect(from[0]).toBe(7);
    expect(new Set([7, ...to]).size).toBe(12);
  });
});

describe('SKATER', () => {
  const [spread, sumOfDistances] = [
    squaresWithin,
    (data: DataMatrix, labels: ArrayLike<number>): number => {
      let sum = 0;
      for (const label of new Set(Array.from(labels))) {
        const areas = Array.from({ length: data.rows }, (_, i) => i).filter((i) => labels[i] === label);
        const means = Array.from(
          { length: data.columns },
          (_, k) => areas.reduce((total, i) => total + data.values[i * data.columns + k]!, 0) / areas.length,
        );
        for (const i of areas) sum += Math.hypot(...means.map((mean, k) => mean - data.values[i * data.columns + k]!));
      }
      return sum;
    },
  ];

  test.each([
    ['squares', spread],
    ['distances', sumOfDistances],
  ] as const)('by %s: the first cut is the best of all cuts of the tree', (criterion, objective) => {
    for (let seed = 0; seed < 20; seed++) {
      const data = sampleData(30, 2, seed);
      const graph = gridGraph(6, 5);
      const { from, to } = runToEnd(minimumSpanningForest(data, graph));
      let best = Infinity;
      for (let cut = 0; cut < from.length; cut++) {
        const links = Array.from(from, (area, link) => [area, to[link]!] as const).filter((_, link) => link !== cut);
        best = Math.min(best, objective(data, connectedComponents(graphOf(30, links)).componentOf));
      }
      const result = runToEnd(skater(data, graph, { regions: 2, criterion }));
      expect(result.kind === 'regions' && objective(data, result.labels)).toBeCloseTo(best, 9);
    }
  });

  test('more regions never fit worse', () => {
    const data = sampleData(48, 3, 8);
    let before = Infinity;
    for (let regions = 1; regions <= 48; regions++) {
      const result = runToEnd(skater(data, gridGraph(8, 6), { regions }));
      if (result.kind === 'refused') return expect.unreachable(result.reason);
      expect(result.withinSquares).toBeLessThanOrEqual(before + 1e-9);
      before = result.withinSquares;
    }
  });

  test('stops short of k where the minimum allows no further cut', () => {
    const data = sampleData(12, 1, 5);
    const chain = graphOf(
      12,
      Array.from({ length: 11 }, (_, i) => [i, i + 1] as const),
    );
    const result = runToEnd(skater(data, chain, { regions: 5, bound: { amounts: new Float64Array(12).fill(2), least: 7 } }));
    expect(result.kind === 'regions' && result.count).toBeLessThanOrEqual(3);
    expect(result.kind === 'regions' && result.count).toBeGreaterThan(1);
  });
});
