import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  azp,
  connectedComponents,
  leastAreas,
  maxP,
  redcap,
  runToEnd,
  skater,
  type LocalSearch,
  type Regionalisation,
  type Stepwise,
} from '../../../../src/statistics/index.ts';
import { anyCase, expectSound, gridGraph, sampleData, squaresWithin } from './sample-regions.ts';

const SEARCHES: readonly LocalSearch[] = [{ kind: 'greedy' }, { kind: 'tabu', patience: 15 }, { kind: 'annealing', coolingRate: 0.6 }];

describe.each(SEARCHES)('AZP $kind', (search) => {
  test('is never worse than the division it starts with', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 12 }), (given, wanted) => {
        const { data, graph, seed } = given;
        const parts = connectedComponents(graph).count;
        const regions = Math.min(data.rows, Math.max(parts, wanted));
        const start = runToEnd(skater(data, graph, { regions }));
        if (start.kind === 'refused') return expect.unreachable(start.reason);
        const result = runToEnd(azp(data, graph, { regions, seed, search, start }));
        if (result.kind === 'refused') return expect.unreachable(result.reason);
        expectSound(given, result);
        expect(result.count).toBe(regions);
        expect(result.withinSquares).toBeLessThanOrEqual(start.withinSquares + 1e-9);
      }),
      { seed: 51, numRuns: 100 },
    );
  });

  test('leaves no single move that would help', () => {
    const data = sampleData(60, 2, 12);
    const graph = gridGraph(10, 6);
    const result = runToEnd(azp(data, graph, { regions: 5, seed: 3, search }));
    if (result.kind === 'refused') return expect.unreachable(result.reason);
    for (let area = 0; area < 60; area++) {
      for (const beside of graph.neighbours.subarray(graph.offsets[area], graph.offsets[area + 1])) {
        const labels = result.labels.slice();
        labels[area] = result.labels[beside]!;
        const moved = { ...result, labels };
        if (isDivision(moved.labels)) expect(squaresWithin(data, labels)).toBeGreaterThanOrEqual(result.withinSquares - 1e-9);
      }
    }
    function isDivision(labels: Int32Array): boolean {
      return runToEnd(azp(data, graph, { regions: 5, seed: 1, start: { labels } })).kind === 'regions';
    }
  });
});

describe('AZP', () => {
  const data = sampleData(60, 2, 7);
  const graph = gridGraph(10, 6);
  const withinOf = (result: Regionalisation): number => (result.kind === 'regions' ? result.withinSquares : NaN);

  test('improves on SKATER, and more random starts are never worse', () => {
    const tree = withinOf(runToEnd(skater(data, graph, { regions: 6 })));
    expect(withinOf(runToEnd(azp(data, graph, { regions: 6, seed: 1 })))).toBeLessThan(tree);
    const once = withinOf(runToEnd(azp(data, graph, { regions: 6, seed: 1, start: 'random' })));
    const often = withinOf(runToEnd(azp(data, graph, { regions: 6, seed: 1, start: 'random', restarts: 8 })));
    expect(often).toBeLessThanOrEqual(once);
  });

  test('another seed may give other regions', () => {
    const ends = new Set([1, 2, 3, 4, 5].map((seed) => withinOf(runToEnd(azp(data, graph, { regions: 6, seed, start: 'random' })))));
    expect(ends.size).toBeGreaterThan(1);
  });

  test('refuses starts that break the rules', () => {
    const halves = Int32Array.from({ length: 60 }, (_, i) => (i % 10 < 5 ? 3 : 9));
    const reason = (labels: ArrayLike<number>, regions: number, least = 0): string => {
      const result = runToEnd(azp(data, graph, { regions, seed: 1, start: { labels }, bound: leastAreas(60, least) }));
      return result.kind === 'refused' ? result.reason : 'none';
    };
    expect(reason(halves, 2)).toBe('none');
    expect(reason(halves, 3)).toBe('startWithOtherCount');
    expect(reason(halves.slice(1), 2)).toBe('startWithOtherCount');
    expect(
      reason(
        Int32Array.from(halves, (label, i) => (i === 9 ? 3 : label)),
        2,
      ),
    ).toBe('startNotConnected');
    expect(reason(halves, 2, 31)).toBe('startBelowMinimum');
  });

  test('says how many regions it found where the minimum is too large for k', () => {
    const result = runToEnd(azp(data, graph, { regions: 6, seed: 1, bound: leastAreas(60, 25) }));
    expect(result).toMatchObject({ kind: 'refused', reason: 'minimumNotReached', regionsFound: 2 });
  });
});

describe('steps', () => {
  const data = sampleData(4800, 2, 1);
  const graph = gridGraph(80, 60);
  const methods: Readonly<Record<string, () => Stepwise<Regionalisation>>> = {
    redcap: () => redcap(data, graph, { regions: 10, method: 'fullOrderAverage' }),
    azp: () => azp(data, graph, { regions: 10, seed: 1, search: { kind: 'tabu' } }),
    maxP: () => maxP(data, graph, { seed: 1, bound: leastAreas(4800, 60), attempts: 2 }),
    skater: () => skater(data, graph, { regions: 3, criterion: 'distances' }),
  };

  test.each(Object.entries(methods))('%s pauses often, tells a progress within 0..1 and can be left', (_, start) => {
    const run = start();
    for (let pause = 0; pause < 8; pause++) {
      const step = run.next();
      expect(step.done).toBe(false);
      expect(step.value).toBeGreaterThanOrEqual(0);
      expect(step.value).toBeLessThanOrEqual(1);
    }
    expect(run.return({ kind: 'refused', reason: 'minimumNotReached', components: 1 }).done).toBe(true);
    expect(run.next().done).toBe(true);
  });
});
