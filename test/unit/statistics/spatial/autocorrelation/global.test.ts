import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binaryWeights,
  bivariateMoran,
  geary,
  generalG,
  graphOfLists,
  joinCounts,
  leeL,
  moran,
  rowStandardisedWeights,
  type GlobalTest,
  type SpatialWeights,
} from '../../../../../src/statistics/index.ts';
import { gridWeights, momentsOf, ordersOf, someLists } from './support.ts';

const ISLANDS = rowStandardisedWeights(graphOfLists([[1], [0], [3], [2], []]));
const WITH_ISLAND = Float64Array.of(1, 2, 9, 10, 5);
const AREAS = 5;
const ORDERS = ordersOf(AREAS);

type Statistic = (values: Float64Array, weights: SpatialWeights) => ReturnType<typeof moran>;

function definedTest(result: ReturnType<typeof moran>): GlobalTest {
  if (result.kind === 'undefined') throw new Error(result.reason);
  return result;
}

const numbersOfSomeAreas = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: AREAS, maxLength: AREAS })
  .filter((values) => new Set(values).size > 1)
  .map((values) => Float64Array.from(values));

describe('moments under randomisation', () => {
  it.each<[string, Statistic]>([
    ['moran', (values, weights) => moran(values, weights, { islands: 'included' })],
    ['geary', (values, weights) => geary(values, weights, { islands: 'included' })],
    ['generalG', (values, weights) => generalG(values, weights, { islands: 'included' }) as ReturnType<typeof moran>],
  ])('%s: those of all orders of the values, for any weights', (_, statistic) => {
    fc.assert(
      fc.property(numbersOfSomeAreas, someLists(AREAS), fc.boolean(), (values, lists, standardised) => {
        const graph = graphOfLists(lists);
        const weights = standardised ? rowStandardisedWeights(graph) : binaryWeights(graph);
        const { randomisation } = definedTest(statistic(values, weights));
        const all = ORDERS.map(
          (order) =>
            definedTest(
              statistic(
                Float64Array.from(order, (i) => values[i]!),
                weights,
              ),
            ).statistic,
        );
        const { mean, variance } = momentsOf(all);
        expect(randomisation.expectation).toBeCloseTo(mean, 9);
        expect(randomisation.variance).toBeCloseTo(variance, 9);
      }),
      { numRuns: 25 },
    );
  });

  it('join counts of three colours: those of all orders', () => {
    const colours = [0, 0, 1, 1, 2];
    fc.assert(
      fc.property(someLists(AREAS), (lists) => {
        const weights = binaryWeights(graphOfLists(lists));
        const counted = ORDERS.map((order) => {
          const result = joinCounts(
            Float64Array.from(order, (i) => colours[i]!),
            3,
            weights,
            { islands: 'included' },
          );
          if (result.kind === 'undefined') throw new Error(result.reason);
          return result;
        });
        const [first] = counted;
        first!.pairs.forEach(({ expectation, variance }, pair) => {
          const all = momentsOf(counted.map(({ pairs }) => pairs[pair]!.count));
          expect(expectation).toBeCloseTo(all.mean, 9);
          expect(variance).toBeCloseTo(all.variance, 9);
        });
        const different = momentsOf(counted.map((result) => result.different.count));
        expect(first!.different.expectation).toBeCloseTo(different.mean, 9);
        expect(first!.different.variance).toBeCloseTo(different.variance, 9);
      }),
      { numRuns: 15 },
    );
  });
});

describe('moran', () => {
  it('islands: excluded from n as spdep does, included as PySAL does', () => {
    const excluded = definedTest(moran(WITH_ISLAND, ISLANDS));
    expect(excluded.statistic).toBeCloseTo(0.966871165644172, 12);
    expect(excluded.randomisation.expectation).toBeCloseTo(-1 / 3, 12);
    expect(excluded).toMatchObject({ areas: 4, islands: 1, missing: 0 });
    const included = definedTest(moran(WITH_ISLAND, ISLANDS, { islands: 'included' }));
    expect(included.statistic).toBeCloseTo(1.20858895705521, 12);
    expect(included.areas).toBe(5);
  });

  it('a missing area leaves the graph: the same as if it had never been there', () => {
    const values = Float64Array.of(3, 8, NaN, 1, 5, 9, 4, 4, 2);
    const lists = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 6], [5, 7], [6, 8], [7]];
    const without = [[1], [0], [3], [2, 4], [3, 5], [4, 6], [5, 7], [6]];
    const expected = definedTest(moran(Float64Array.of(3, 8, 1, 5, 9, 4, 4, 2), rowStandardisedWeights(graphOfLists(without))));
    const actual = definedTest(moran(values, rowStandardisedWeights(graphOfLists(lists))));
    expect(actual).toEqual({ ...expected, missing: 1 });
  });

  it.each([
    ['constant values', Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1), ISLANDS, 'constant'],
    ['no links', WITH_ISLAND, rowStandardisedWeights(graphOfLists([[], [], [], [], []])), 'noNeighbours'],
    ['all missing', new Float64Array(5).fill(NaN), ISLANDS, 'tooFewAreas'],
    ['one area', Float64Array.of(7), rowStandardisedWeights(graphOfLists([[]])), 'tooFewAreas'],
    ['links only to missing areas', Float64Array.of(1, NaN, 9, NaN, 5), ISLANDS, 'noNeighbours'],
  ])('%s: undefined, with the reason', (_, values, weights, reason) => {
    for (const statistic of [moran, geary, generalG]) expect(statistic(values, weights)).toEqual({ kind: 'undefined', reason });
  });

  it('three areas: a statistic without variance', () => {
    const { statistic, randomisation } = definedTest(moran(Float64Array.of(1, 2, 4), gridWeights(3, 1)));
    expect(statistic).toBeLessThan(0);
    expect(randomisation).toMatchObject({ variance: NaN, z: NaN, p: NaN });
  });

  it('does not depend on unit and origin; p of one side and the other add up', () => {
    const values = Float64Array.from({ length: 36 }, (_, i) => ((i * 17) % 36) + (i % 6) * 4);
    const weights = gridWeights(6, 6);
    const { statistic, randomisation } = definedTest(moran(values, weights));
    const rescaled = definedTest(
      moran(
        values.map((value) => 1e6 - 250 * value),
        weights,
      ),
    );
    expect(rescaled.statistic).toBeCloseTo(statistic, 9);
    expect(rescaled.randomisation.z).toBeCloseTo(randomisation.z, 8);
    const greater = definedTest(moran(values, weights, { alternative: 'greater' })).randomisation.p;
    const less = definedTest(moran(values, weights, { alternative: 'less' })).randomisation.p;
    expect(greater + less).toBeCloseTo(1, 12);
    expect(randomisation.p).toBeCloseTo(2 * Math.min(greater, less), 12);
  });

  it('refuses values of another length', () => {
    expect(() => moran(Float64Array.of(1, 2), ISLANDS)).toThrow('2 values for the weights of 5 areas');
  });
});

describe('geary and generalG', () => {
  it('z is positive for clustering in both, with low C', () => {
    const values = Float64Array.from({ length: 36 }, (_, i) => Math.floor(i / 6) + 1);
    const weights = gridWeights(6, 6);
    const c = definedTest(geary(values, weights));
    expect(c.statistic).toBeLessThan(0.5);
    expect(c.randomisation.z).toBeGreaterThan(3);
    expect(c.normality.z).toBeGreaterThan(3);
  });

  it('G without a sum to divide by is undefined', () => {
    const result = generalG(Float64Array.of(1, -1, 0, 0, 0), ISLANDS);
    expect(result.kind).toBe('defined');
    expect(generalG(Float64Array.of(1, 0, 0, 0, 0), ISLANDS)).toEqual({ kind: 'undefined', reason: 'zeroDenominator' });
  });
});

describe('joinCounts', () => {
  it('one colour: everything is as it must be, nothing can be tested', () => {
    const result = joinCounts(new Float64Array(9), 2, gridWeights(3, 3));
    if (result.kind === 'undefined') throw new Error(result.reason);
    for (const { z } of result.pairs) expect(z).toBeNaN();
    expect(Array.from(result.colourSizes)).toEqual([9, 0]);
  });

  it('a chessboard has no like neighbours along rows and columns', () => {
    const rook = binaryWeights(
      graphOfLists([
        [1, 2],
        [0, 3],
        [0, 3],
        [1, 2],
      ]),
    );
    const result = joinCounts(Float64Array.of(0, 1, 1, 0), 2, rook);
    if (result.kind === 'undefined') throw new Error(result.reason);
    expect(result.pairs.map(({ count }) => count)).toEqual([0, 4, 0]);
    expect(result.different.count).toBe(4);
  });

  it('refuses a colour that does not exist', () => {
    expect(() => joinCounts(Float64Array.of(0, 1, 2, 0, 0), 2, ISLANDS)).toThrow('colour 2 of 2');
  });
});

describe('two variables', () => {
  const values = Float64Array.from({ length: 25 }, (_, i) => Math.sin(i) + i / 10);
  const others = values.map((value, i) => value * value + (i % 3));
  const weights = gridWeights(5, 5);

  it('a variable with itself: bivariate Moran is Moran; local values sum to it', () => {
    const result = bivariateMoran(values, values, weights);
    const univariate = definedTest(moran(values, weights));
    if (result.kind === 'undefined') throw new Error(result.reason);
    expect(result.statistic).toBeCloseTo(univariate.statistic, 12);
    expect(result.slope).toBeCloseTo(univariate.statistic, 12);
    expect(result.local.reduce((sum, value) => sum + value, 0) / 25).toBeCloseTo(univariate.statistic, 12);
  });

  it('Lee: symmetric in both variables, mean of its local values', () => {
    const one = leeL(values, others, weights);
    const other = leeL(others, values, weights);
    if (one.kind === 'undefined' || other.kind === 'undefined') throw new Error('undefined');
    expect(one.statistic).toBeCloseTo(other.statistic, 12);
    expect(one.local.reduce((sum, value) => sum + value, 0) / 25).toBeCloseTo(one.statistic, 12);
  });

  it('areas missing in either variable drop out of both', () => {
    const first = values.with(3, NaN);
    const second = others.with(7, NaN);
    const result = bivariateMoran(first, second, weights);
    if (result.kind === 'undefined') throw new Error(result.reason);
    expect(result.missing).toBe(2);
    expect(result.local[3]).toBeNaN();
    expect(result.local[7]).toBeNaN();
    expect(result.neighbourCounts[3]).toBe(-1);
    expect(leeL(new Float64Array(25), second, weights)).toEqual({ kind: 'undefined', reason: 'constant' });
  });
});
