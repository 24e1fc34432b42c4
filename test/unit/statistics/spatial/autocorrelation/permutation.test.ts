import { describe, expect, it } from 'vitest';
import {
  conditionalPermutation,
  createRandom,
  geary,
  generalG,
  givenWeights,
  globalPermutation,
  graphOfLists,
  joinCounts,
  leeL,
  moran,
  pseudoP,
  pseudoPValues,
  rowStandardisedWeights,
  runToEnd,
  type ConditionalPermutation,
  type ConditionalPermutationOptions,
  type GlobalPermutation,
  type GlobalSubject,
  type PermutationDesign,
  type SpatialWeights,
} from '../../../../../src/statistics/index.ts';
import { gridLists, gridWeights, ordersOf } from './support.ts';

const permuted = (
  values: Float64Array,
  weights: SpatialWeights,
  options: Partial<ConditionalPermutationOptions> = {},
): ConditionalPermutation => runToEnd(conditionalPermutation(values, weights, { permutations: 20_000, seed: 7, ...options }));

/** Share of all ways to place the others in which the statistic is at least the observed one. */
function exactShares(
  values: Float64Array,
  lists: readonly (readonly number[])[],
  area: number,
  squared: boolean,
  rowWeights?: readonly number[],
): [number, number] {
  const list = lists[area]!;
  const others = Array.from(values.keys()).filter((other) => other !== area);
  const term = (value: number): number => (squared ? (values[area]! - value) ** 2 : value);
  const statistic = (places: readonly number[]): number =>
    list.reduce((sum, _, k) => sum + (rowWeights?.[k] ?? 1) * term(values[places[k]!]!), 0);
  const observed = statistic(list);
  const all = ordersOf(others.length).map((order) => statistic(order.map((place) => others[place]!)));
  return [
    all.filter((value) => value >= observed - 1e-9).length / all.length,
    all.filter((value) => value <= observed + 1e-9).length / all.length,
  ];
}

const DESIGNS: readonly PermutationDesign[] = [{ kind: 'sharedTable' }, { kind: 'sharedTable', tables: 3 }, { kind: 'independent' }];
const LISTS = [[1, 2], [0, 2, 3], [0, 1, 3, 4, 5], [1, 2], [2, 5, 6], [2, 4], [4]];
const VALUES = Float64Array.of(3, 9, 4, 4, 0, 0, 7);

describe('conditionalPermutation', () => {
  describe.each(DESIGNS.map((design) => [JSON.stringify(design), design] as const))('%s', (_, design) => {
    it.each([
      ['neighbourSum', false],
      ['squaredDifference', true],
    ] as const)('%s: the shares of all placements, ties on both sides, even and uneven weights', (statistic, squared) => {
      const graph = graphOfLists(LISTS);
      const uneven = Float64Array.from(graph.neighbours, (_, link) => 1 + (link % 3));
      for (const weights of [rowStandardisedWeights(graph), givenWeights(graph, uneven)]) {
        const { atLeast, atMost } = permuted(VALUES, weights, { design, statistic });
        LISTS.forEach((_, area) => {
          const rowWeights = Array.from(weights.weights.subarray(graph.offsets[area], graph.offsets[area + 1]));
          const [least, most] = exactShares(VALUES, LISTS, area, squared, rowWeights);
          // five standard errors
          expect(Math.abs(atLeast[area]! / 20_000 - least)).toBeLessThan(0.018);
          expect(Math.abs(atMost[area]! / 20_000 - most)).toBeLessThan(0.018);
        });
      }
    });

    it('the same seed gives the same counts, whatever the unit', () => {
      const weights = gridWeights(8, 8);
      const random = createRandom(3);
      const values = Float64Array.from({ length: 64 }, () => Math.round(random.normal() * 4));
      const first = permuted(values, weights, { design, permutations: 500 });
      expect(permuted(values, weights, { design, permutations: 500 })).toEqual(first);
      const rescaled = permuted(
        values.map((value) => 1000 + 0.1 * value),
        weights,
        { design, permutations: 500 },
      );
      expect(rescaled.atLeast).toEqual(first.atLeast);
      expect(rescaled.atMost).toEqual(first.atMost);
    });

    it('islands and missing areas are not tested', () => {
      const weights = rowStandardisedWeights(graphOfLists([[1, 4], [0, 2], [1, 3], [2], [0], []]));
      const result = permuted(Float64Array.of(8, 9, 1, 2, NaN, 6), weights, { design, permutations: 99 });
      const p = pseudoPValues(result, 'folded');
      expect(Array.from(result.neighbourCounts)).toEqual([1, 2, 2, 1, -1, 0]);
      expect(p[4]).toBeNaN();
      expect(p[5]).toBeNaN();
      expect(p[0]).toBeGreaterThan(0);
    });

    it('nothing to tell apart: constant values, everybody a neighbour', () => {
      const everybody = rowStandardisedWeights(
        graphOfLists([
          [1, 2, 3],
          [0, 2, 3],
          [0, 1, 3],
          [0, 1, 2],
        ]),
      );
      const constant = permuted(new Float64Array(4).fill(0.1), everybody, { design, permutations: 99 });
      expect(Array.from(pseudoPValues(constant, 'folded'))).toEqual([1, 1, 1, 1]);
      const whole = permuted(Float64Array.of(0.1, 0.2, 0.7, 0.4), everybody, { design, permutations: 99 });
      expect(Array.from(pseudoPValues(whole, 'twoSided'))).toEqual([1, 1, 1, 1]);
      const empty = permuted(new Float64Array(0), rowStandardisedWeights(graphOfLists([])), { design, permutations: 99 });
      expect(empty.atLeast).toHaveLength(0);
    });
  });

  it('says whether errors go together', () => {
    const [shared, , independent] = DESIGNS.map((design) =>
      permuted(VALUES, rowStandardisedWeights(graphOfLists(LISTS)), { design, permutations: 9 }),
    );
    expect(shared).toMatchObject({ design: 'sharedTable', errorsCorrelated: true });
    expect(independent).toMatchObject({ design: 'independent', errorsCorrelated: false });
  });

  it('draws with replacement vary more: larger p values in the tails where many of few are neighbours', () => {
    const weights = gridWeights(4, 4);
    const values = Float64Array.from({ length: 16 }, (_, i) => i);
    const without = pseudoPValues(permuted(values, weights, { design: { kind: 'independent' } }), 'folded');
    const replaced = pseudoPValues(permuted(values, weights, { design: { kind: 'independent', replacement: true } }), 'folded');
    // the inner areas have 8 of 15 as neighbours
    for (const area of [5, 10]) expect(replaced[area]!).toBeGreaterThan(without[area]!);
  });

  it('counts are complete over several blocks of draws, progress rises, a given-up run ends', () => {
    const weights = rowStandardisedWeights(graphOfLists(gridLists(30, 30)));
    const values = Float64Array.from({ length: 900 }, (_, i) => Math.sin(i * i));
    for (const design of DESIGNS) {
      const run = conditionalPermutation(values, weights, { permutations: design.kind === 'independent' ? 400 : 99_999, seed: 1, design });
      const shares: number[] = [];
      let step = run.next();
      for (; step.done !== true; step = run.next()) shares.push(step.value);
      expect(shares.length).toBeGreaterThan(2);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
      const { atLeast, atMost, permutations } = step.value;
      for (let i = 0; i < 900; i++) expect(atLeast[i]! + atMost[i]!).toBeGreaterThanOrEqual(permutations);
    }
    const given = conditionalPermutation(values, weights, { permutations: 99_999, seed: 1 });
    given.next();
    given.return(undefined as never);
    expect(given.next().done).toBe(true);
  });

  it('refuses numbers that are none, and an area among its own neighbours', () => {
    const weights = gridWeights(3, 3);
    const values = new Float64Array(9);
    for (const options of [{ permutations: 0 }, { permutations: 9.5 }, { design: { kind: 'sharedTable', tables: 0 } } as const]) {
      expect(() => permuted(values, weights, options)).toThrow('permutations');
    }
    const own: SpatialWeights = {
      offsets: Int32Array.of(0, 2, 2),
      neighbours: Int32Array.of(0, 1),
      weights: Float64Array.of(1, 1),
      style: 'binary',
    };
    expect(() => permuted(Float64Array.of(1, 2), own)).toThrow('own neighbours');
  });
});

describe('pseudoP', () => {
  it('counts each convention by hand: 10 permutations, 2 above, 1 equal, 7 below', () => {
    const counts = { atLeast: 3, atMost: 8, permutations: 10 };
    expect(pseudoP(counts, 'greater')).toBeCloseTo(4 / 11, 12);
    expect(pseudoP(counts, 'less')).toBeCloseTo(9 / 11, 12);
    expect(pseudoP(counts, 'folded')).toBeCloseTo(4 / 11, 12);
    // rank 8.5 of 11, rounded down to 8: three from the top, the observed one included is four
    expect(pseudoP(counts, 'twoSided')).toBeCloseTo(8 / 11, 12);
  });

  it('is never zero and never above one', () => {
    expect(pseudoP({ atLeast: 0, atMost: 99, permutations: 99 }, 'folded')).toBe(0.01);
    expect(pseudoP({ atLeast: 0, atMost: 99, permutations: 99 }, 'twoSided')).toBe(0.02);
    expect(pseudoP({ atLeast: 5, atMost: 5, permutations: 10 }, 'twoSided')).toBe(1);
  });
});

describe('globalPermutation', () => {
  const weights = gridWeights(6, 6);
  const values = Float64Array.from({ length: 36 }, (_, i) => Math.floor(i / 6) + ((i * 7) % 5) / 3);
  const others = values.map((value, i) => value + (i % 4));
  const colours = values.map((value) => Number(value > 3));
  const subjects: readonly GlobalSubject[] = [
    { statistic: 'moran', values },
    { statistic: 'geary', values },
    { statistic: 'generalG', values },
    { statistic: 'bivariateMoran', first: values, second: others },
    { statistic: 'leeL', first: values, second: others },
    { statistic: 'joinCount', colours, first: 1, second: 1 },
    { statistic: 'joinCount', colours, first: 0, second: 1 },
  ];
  function run(subject: GlobalSubject, permutations = 4999): GlobalPermutation {
    const result = runToEnd(globalPermutation(subject, weights, { permutations, seed: 11 }));
    if (result.kind === 'undefined') throw new Error(result.reason);
    return result;
  }

  it('permutes the very statistic and agrees with its analytic moments', () => {
    const tests = [moran(values, weights), geary(values, weights)];
    for (const [index, test] of tests.entries()) {
      if (test.kind === 'undefined') throw new Error(test.reason);
      const { statistic, mean, standardDeviation } = run(subjects[index]!);
      expect(statistic).toBeCloseTo(test.statistic, 12);
      const deviation = Math.sqrt(test.randomisation.variance);
      expect(Math.abs(mean - test.randomisation.expectation)).toBeLessThan(0.08 * deviation);
      expect(standardDeviation / deviation).toBeGreaterThan(0.9);
      expect(standardDeviation / deviation).toBeLessThan(1.1);
    }
    const joins = joinCounts(colours, 2, weights);
    if (joins.kind === 'undefined') throw new Error(joins.reason);
    expect(run(subjects[5]!).statistic).toBeCloseTo(joins.pairs[2]!.count, 12);
    expect(run(subjects[6]!).statistic).toBeCloseTo(joins.pairs[1]!.count, 12);
    const lee = leeL(values, others, weights);
    expect(lee.kind === 'defined' && lee.statistic).toBeCloseTo(run(subjects[4]!).statistic, 12);
  });

  it.each(subjects.map((subject) => [subject.statistic, subject] as const))(
    '%s: rows alike are clustered, by any measure',
    (name, subject) => {
      const counts = run(subject);
      const fewer = name === 'geary' || (subject.statistic === 'joinCount' && subject.first !== subject.second);
      expect(pseudoP(counts, fewer ? 'less' : 'greater')).toBeLessThan(0.01);
      expect(run(subject)).toEqual(counts);
    },
  );

  it('is the analytic statistic for weights of one direction, of zero, and with islands', () => {
    const graph = graphOfLists([[1, 3], [0, 2], [3], [0], [], [0, 1, 2]]);
    const oneWay = givenWeights(graph, Float64Array.of(2, 1, 0, 3, 1, 0, 1, 5, 2));
    const few = Float64Array.of(4, 1, 7, 2, 9, 3);
    for (const [statistic, analytic] of [
      ['moran', moran],
      ['geary', geary],
      ['generalG', generalG],
    ] as const) {
      for (const islands of ['excluded', 'included'] as const) {
        const result = runToEnd(globalPermutation({ statistic, values: few }, oneWay, { permutations: 9, seed: 1, islands }));
        const expected = analytic(few, oneWay, { islands });
        if (result.kind === 'undefined' || expected.kind === 'undefined') throw new Error('undefined');
        expect(result.statistic).toBeCloseTo(expected.statistic, 12);
      }
    }
  });

  it('constant values are undefined; all permutations tie where only one colour exists', () => {
    const constant = runToEnd(
      globalPermutation({ statistic: 'moran', values: new Float64Array(36) }, weights, { permutations: 9, seed: 1 }),
    );
    expect(constant).toEqual({ kind: 'undefined', reason: 'constant' });
    const tied = run({ statistic: 'joinCount', colours: new Float64Array(36), first: 0, second: 0 }, 99);
    expect(tied).toMatchObject({ atLeast: 99, atMost: 99 });
    expect(pseudoP(tied, 'folded')).toBe(1);
  });
});
