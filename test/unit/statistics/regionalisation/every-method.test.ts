import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  azp,
  connectedComponents,
  constrainedHierarchy,
  leastAreas,
  maxP,
  redcap,
  runToEnd,
  skater,
  type LocalSearch,
  type MinimumBound,
  type Regionalisation,
  type Stepwise,
} from '../../../../src/statistics/index.ts';
import { anyCase, expectSound, graphOf, gridGraph, sampleData, type Case } from './sample-regions.ts';

type Method = (given: Case, regions: number, bound?: MinimumBound) => Stepwise<Regionalisation>;
const optional = (bound: MinimumBound | undefined): { readonly bound?: MinimumBound } => (bound === undefined ? {} : { bound });

const TREE_METHODS: Readonly<Record<string, Method>> = {
  'SKATER by squares': ({ data, graph }, regions, bound) => skater(data, graph, { regions, ...optional(bound) }),
  'SKATER by distances': ({ data, graph }, regions, bound) => skater(data, graph, { regions, criterion: 'distances', ...optional(bound) }),
  'SKATER manhattan': ({ data, graph }, regions, bound) =>
    skater(data, graph, { regions, criterion: 'distances', dissimilarity: 'manhattan', ...optional(bound) }),
};
for (const method of [
  'firstOrderSingle',
  'firstOrderComplete',
  'firstOrderAverage',
  'fullOrderSingle',
  'fullOrderComplete',
  'fullOrderAverage',
  'fullOrderWard',
] as const) {
  Object.assign(TREE_METHODS, {
    [`REDCAP ${method}`]: (({ data, graph }, regions, bound) =>
      redcap(data, graph, { regions, method, ...optional(bound) })) satisfies Method,
  });
}
for (const linkage of ['single', 'complete', 'average', 'ward'] as const) {
  Object.assign(TREE_METHODS, {
    [`hierarchy ${linkage}`]: (({ data, graph }, regions, bound) =>
      constrainedHierarchy(data, graph, { regions, linkage, ...optional(bound) })) satisfies Method,
  });
}
const SEARCHES: readonly LocalSearch[] = [
  { kind: 'greedy' },
  { kind: 'tabu', tabuLength: 3, patience: 12 },
  { kind: 'annealing', coolingRate: 0.5, sweeps: 2 },
];
const SEARCH_METHODS: Readonly<Record<string, Method>> = {};
for (const search of SEARCHES) {
  for (const start of ['ward', 'random'] as const) {
    Object.assign(SEARCH_METHODS, {
      [`AZP ${search.kind} from ${start}`]: (({ data, graph, seed }, regions, bound) =>
        azp(data, graph, { regions, seed, search, start, ...optional(bound) })) satisfies Method,
    });
  }
}
const METHODS = { ...TREE_METHODS, ...SEARCH_METHODS };

describe.each(Object.entries(METHODS))('%s', (name, method) => {
  test('divides any graph into exactly k connected regions, or refuses where the parts are more', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 26 }), (given, regions) => {
        const result = runToEnd(method(given, regions));
        const parts = connectedComponents(given.graph).count;
        if (regions > given.data.rows) expect(result).toEqual({ kind: 'refused', reason: 'moreRegionsThanAreas', components: parts });
        else if (regions < parts) expect(result).toEqual({ kind: 'refused', reason: 'fewerRegionsThanComponents', components: parts });
        else if (result.kind === 'refused') expect.unreachable(result.reason);
        else {
          expect(result.count).toBe(regions);
          expectSound(given, result);
        }
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  test('holds a minimum of areas, and of an amount', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (given, regions, least, counted) => {
          const n = given.data.rows;
          const bound = counted
            ? leastAreas(n, least)
            : { amounts: Float64Array.from({ length: n }, (_, i) => (i * 7) % 5), least: least * 2 };
          const result = runToEnd(method(given, regions, bound));
          if (result.kind === 'regions') {
            expectSound(given, result, bound);
            expect(result.count).toBeLessThanOrEqual(regions);
          } else if (result.reason === 'minimumNotReached') expect(result.regionsFound).toBeLessThan(regions);
          else expect(['componentBelowMinimum', 'moreRegionsThanAreas', 'fewerRegionsThanComponents']).toContain(result.reason);
        },
      ),
      { seed: 22, numRuns: 60 },
    );
  });

  test('k = 1, k = n, constant data, one area, no area', () => {
    const graph = gridGraph(4, 3);
    const data = sampleData(12, 2, 3);
    const given = { data, graph, seed: 1 };
    const whole = runToEnd(method(given, 1));
    const single = runToEnd(method(given, 12));
    expect(whole.kind === 'regions' && Array.from(whole.labels)).toEqual(new Array(12).fill(0));
    expect(single.kind === 'regions' && Array.from(single.labels)).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect(single.kind === 'regions' && single.withinSquares).toBe(0);
    const constant = { data: { ...data, values: new Float64Array(24).fill(7) }, graph, seed: 1 };
    const equal = runToEnd(method(constant, 5));
    expect(equal.kind === 'regions' && [equal.count, equal.withinSquares]).toEqual([5, 0]);
    const one = runToEnd(method({ data: { rows: 1, columns: 1, values: Float64Array.of(4) }, graph: graphOf(1, []), seed: 1 }, 1));
    expect(one).toMatchObject({ kind: 'regions', count: 1, withinSquares: 0 });
    const none = runToEnd(method({ data: { rows: 0, columns: 0, values: new Float64Array(0) }, graph: graphOf(0, []), seed: 1 }, 3));
    expect(none).toMatchObject({ kind: 'regions', count: 0, withinSquares: 0 });
  });

  test('shifted and scaled data give the same regions, and so does a second run', () => {
    const graph = gridGraph(8, 6);
    const data = sampleData(48, 2, 9);
    const given = { data, graph, seed: 5 };
    const first = runToEnd(method(given, 6));
    expect(runToEnd(method(given, 6))).toEqual(first);
    const moved = runToEnd(method({ ...given, data: { ...data, values: data.values.map((value) => value * 8 + 4096) } }, 6));
    if (first.kind === 'refused' || moved.kind === 'refused') return expect.unreachable(`${name} refused`);
    expect(moved.labels).toEqual(first.labels);
    expect(moved.withinSquares).toBeCloseTo(first.withinSquares * 64, 6);
  });

  test('one-sided links count both ways', () => {
    const oneSided = { offsets: Int32Array.of(0, 1, 2, 3, 3), neighbours: Int32Array.of(1, 2, 3) };
    const data = { rows: 4, columns: 1, values: Float64Array.of(0, 1, 10, 11) };
    const result = runToEnd(method({ data, graph: oneSided, seed: 1 }, 2));
    expect(result.kind === 'regions' && Array.from(result.labels)).toEqual([0, 0, 1, 1]);
  });
});

describe('max-p', () => {
  test.each(SEARCHES)('$kind: every region is connected and above the minimum', (search) => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 9 }), (given, least) => {
        const { data, graph, seed } = given;
        const bound = { amounts: Float64Array.from({ length: data.rows }, (_, i) => (i * 3) % 4), least };
        const result = runToEnd(maxP(data, graph, { bound, seed, search, attempts: 4 }));
        const total = Array.from(bound.amounts).reduce((sum, amount) => sum + amount, 0);
        if (result.kind === 'refused') {
          expect(result.reason).toBe('componentBelowMinimum');
          return;
        }
        expectSound(given, result, bound);
        expect(runToEnd(maxP(data, graph, { bound, seed, search, attempts: 4 }))).toEqual(result);
        if (least > 0) expect(result.count).toBeLessThanOrEqual(Math.floor(total / least));
      }),
      { seed: 23, numRuns: 150 },
    );
  });

  test('finds all regions there can be on a chain of equal areas', () => {
    const chain = graphOf(
      12,
      Array.from({ length: 11 }, (_, i) => [i, i + 1] as const),
    );
    const result = runToEnd(maxP(sampleData(12, 1, 2), chain, { bound: leastAreas(12, 3), seed: 4, attempts: 40 }));
    expect(result.kind === 'regions' && result.count).toBe(4);
  });

  test('a minimum of nothing leaves every area by itself; a part below the minimum is refused', () => {
    const data = sampleData(6, 2, 1);
    const graph = graphOf(6, [
      [0, 1],
      [1, 2],
      [3, 4],
      [4, 5],
    ]);
    const alone = runToEnd(maxP(data, graph, { bound: leastAreas(6, 0), seed: 1 }));
    expect(alone).toMatchObject({ kind: 'regions', count: 6, withinSquares: 0 });
    const refused = runToEnd(maxP(data, graph, { bound: leastAreas(6, 4), seed: 1 }));
    expect(refused).toEqual({ kind: 'refused', reason: 'componentBelowMinimum', components: 2 });
  });
});
