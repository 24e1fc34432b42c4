import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binaryWeights,
  connectedComponents,
  givenWeights,
  graphOfLists,
  higherOrderNeighbours,
  inverseDistanceWeights,
  islandsOf,
  isSymmetricGraph,
  isSymmetricWeights,
  listsOfGraph,
  neighboursOf,
  rowStandardisedWeights,
  spatialLag,
  summariseGraph,
  symmetrisedGraph,
} from '../../../../../src/statistics/index.ts';
import { reversedGraph } from '../../../../../src/statistics/spatial/weights/graph-symmetry.ts';

const CHAIN = graphOfLists([[1], [0, 2], [1, 3], [2], []]);

/** Any directed graph of up to twelve areas. */
const graphs = fc
  .integer({ min: 0, max: 12 })
  .chain((n) =>
    fc.array(n === 0 ? fc.constant<number[]>([]) : fc.array(fc.integer({ min: 0, max: n - 1 }), { maxLength: 4 }), {
      minLength: n,
      maxLength: n,
    }),
  )
  .map((lists) => graphOfLists(lists));

/** Length of the shortest way between all pairs, by Floyd and Warshall. */
function steps(lists: readonly number[][]): number[][] {
  const n = lists.length;
  const least = lists.map((list, i) => Array.from({ length: n }, (_, j) => (i === j ? 0 : list.includes(j) ? 1 : Infinity)));
  for (let via = 0; via < n; via++) {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) least[i]![j] = Math.min(least[i]![j]!, least[i]![via]! + least[via]![j]!);
  }
  return least;
}

describe('graphs', () => {
  it('come from lists in any order, without doubles and links to themselves', () => {
    expect(listsOfGraph(graphOfLists([[2, 1, 2, 0], [], [0]]))).toEqual([[1, 2], [], [0]]);
    expect(Array.from(neighboursOf(CHAIN, 1))).toEqual([0, 2]);
    expect(() => graphOfLists([[1]])).toThrow();
    expect(() => graphOfLists([[-1]])).toThrow();
  });

  it('turn round, and become symmetric as the union of both ways', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const lists = listsOfGraph(graph);
        const back = lists.map((_, i) => lists.flatMap((list, j) => (list.includes(i) ? [j] : [])));
        expect(listsOfGraph(reversedGraph(graph))).toEqual(back);
        expect(isSymmetricGraph(graph)).toBe(JSON.stringify(lists) === JSON.stringify(back));
        const both = lists.map((list, i) => [...new Set([...list, ...back[i]!])].sort((a, b) => a - b));
        expect(listsOfGraph(symmetrisedGraph(graph))).toEqual(both);
        expect(isSymmetricGraph(symmetrisedGraph(graph))).toBe(true);
      }),
    );
  });

  it('fall into the parts between which there is no way', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { count, componentOf, sizes } = connectedComponents(graph);
        const ways = steps(listsOfGraph(symmetrisedGraph(graph)));
        ways.forEach((row, i) => row.forEach((way, j) => expect(componentOf[i] === componentOf[j]).toBe(way < Infinity)));
        expect(sizes.length).toBe(count);
        expect(new Set(componentOf).size).toBe(count);
        for (let part = 0; part < count; part++) expect(componentOf.filter((own) => own === part).length).toBe(sizes[part]);
        // numbered in the order of first areas
        expect([...new Set(componentOf)]).toEqual(Array.from(sizes.keys()));
      }),
    );
  });

  it('know neighbours of higher order', () => {
    expect(listsOfGraph(higherOrderNeighbours(CHAIN, { order: 2 }))).toEqual([[2], [3], [0], [1], []]);
    expect(listsOfGraph(higherOrderNeighbours(CHAIN, { order: 2, including: true }))).toEqual([[1, 2], [0, 2, 3], [0, 1, 3], [1, 2], []]);
    expect(() => higherOrderNeighbours(CHAIN, { order: 0 })).toThrow();
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 5 }), (graph, order) => {
        const ways = steps(listsOfGraph(graph));
        const where = (rule: (way: number) => boolean): number[][] => ways.map((row) => row.flatMap((way, j) => (rule(way) ? [j] : [])));
        expect(listsOfGraph(higherOrderNeighbours(graph, { order }))).toEqual(where((way) => way === order));
        expect(listsOfGraph(higherOrderNeighbours(graph, { order, including: true }))).toEqual(where((way) => way > 0 && way <= order));
      }),
    );
  });

  it('are summed up', () => {
    const summary = summariseGraph(CHAIN);
    expect(summary).toMatchObject({ areas: 5, links: 6, meanNeighbours: 1.2, leastNeighbours: 0, mostNeighbours: 2, components: 2 });
    expect(Array.from(summary.histogram)).toEqual([1, 2, 2]);
    expect(Array.from(summary.islands)).toEqual([4]);
    expect(summary.isSymmetric).toBe(true);
    expect(summary.densityPercent).toBe(30);
    expect(summariseGraph(graphOfLists([[1], []])).isSymmetric).toBe(false);
    expect(summariseGraph(graphOfLists([]))).toMatchObject({ areas: 0, meanNeighbours: NaN, components: 0, leastNeighbours: 0 });
    expect(Array.from(islandsOf(graphOfLists([[], []])))).toEqual([0, 1]);
  });
});

describe('weights', () => {
  it('are 1, or 1 by the number of neighbours', () => {
    expect(Array.from(binaryWeights(CHAIN).weights)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(Array.from(rowStandardisedWeights(CHAIN).weights)).toEqual([1, 0.5, 0.5, 0.5, 0.5, 1]);
    expect(isSymmetricWeights(binaryWeights(CHAIN))).toBe(true);
    expect(isSymmetricWeights(rowStandardisedWeights(CHAIN))).toBe(false);
    expect(isSymmetricWeights(binaryWeights(graphOfLists([[1], []])))).toBe(false);
  });

  it('as given are kept, or divided by their row sums; a row of zeros stays', () => {
    const delivered = Float64Array.of(2, 1, 3, 0, 0, 5);
    expect(Array.from(givenWeights(CHAIN, delivered).weights)).toEqual([2, 1, 3, 0, 0, 5]);
    expect(Array.from(givenWeights(CHAIN, delivered, { standardised: true }).weights)).toEqual([1, 0.25, 0.75, 0, 0, 1]);
    expect(() => givenWeights(CHAIN, Float64Array.of(1))).toThrow();
    expect(() => givenWeights(CHAIN, Float64Array.of(1, 1, 1, 1, 1, -1))).toThrow();
    expect(() => givenWeights(CHAIN, Float64Array.of(1, 1, 1, 1, 1, NaN))).toThrow();
  });

  it('fall with distance, and stay finite where two points share a place', () => {
    const distances = Float64Array.of(2, 2, 4, 4, 0, 0);
    expect(Array.from(inverseDistanceWeights(CHAIN, distances).weights)).toEqual([0.5, 0.5, 0.25, 0.25, 0.5, 0.5]);
    expect(Array.from(inverseDistanceWeights(CHAIN, distances, { power: 2, leastDistance: 1 }).weights)).toEqual([
      0.25, 0.25, 0.0625, 0.0625, 1, 1,
    ]);
    expect(Array.from(inverseDistanceWeights(CHAIN, distances, { standardised: true }).weights)).toEqual([
      1,
      2 / 3,
      1 / 3,
      1 / 3,
      2 / 3,
      1,
    ]);
    const nowhere = Float64Array.of(NaN, NaN, 0, 0, 0, 0);
    expect(Array.from(inverseDistanceWeights(CHAIN, nowhere).weights)).toEqual([0, 0, 1, 1, 1, 1]);
  });
});

describe('spatial lag', () => {
  const values = Float64Array.of(1, 2, 4, 8, 16);

  it('is the sum or the mean of the neighbours; an island has 0 or nothing', () => {
    expect(Array.from(spatialLag(binaryWeights(CHAIN), values))).toEqual([2, 5, 10, 4, 0]);
    expect(Array.from(spatialLag(rowStandardisedWeights(CHAIN), values))).toEqual([2, 2.5, 5, 4, 0]);
    expect(Array.from(spatialLag(rowStandardisedWeights(CHAIN), values, 'missing'))).toEqual([2, 2.5, 5, 4, NaN]);
  });

  it('carries a missing value to its neighbours only', () => {
    const gap = Float64Array.of(NaN, 2, 4, 8, 16);
    expect(Array.from(spatialLag(binaryWeights(CHAIN), gap))).toEqual([2, NaN, 10, 4, 0]);
  });

  it('writes where it is told to', () => {
    const result = new Float64Array(5);
    expect(spatialLag(binaryWeights(CHAIN), values, 'zero', result)).toBe(result);
    expect(Array.from(result)).toEqual([2, 5, 10, 4, 0]);
  });

  it('of a constant is the constant under row-standardised weights, and it is linear', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: -50, max: 50 }), (graph, constant) => {
        const weights = rowStandardisedWeights(graph);
        const n = graph.offsets.length - 1;
        const lag = spatialLag(weights, new Float64Array(n).fill(constant), 'missing');
        lag.forEach((value, area) => {
          if (neighboursOf(graph, area).length === 0) expect(value).toBeNaN();
          else expect(value).toBeCloseTo(constant, 10);
        });
        const x = Float64Array.from({ length: n }, (_, i) => (7 * i) % 5);
        const y = Float64Array.from({ length: n }, (_, i) => (3 * i) % 11);
        const both = spatialLag(
          weights,
          Float64Array.from(x, (value, i) => 2 * value + constant * y[i]!),
        );
        const lagX = spatialLag(weights, x);
        const lagY = spatialLag(weights, y);
        both.forEach((value, i) => expect(value).toBeCloseTo(2 * lagX[i]! + constant * lagY[i]!, 8));
      }),
    );
  });
});
