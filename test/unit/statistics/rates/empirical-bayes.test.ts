import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crudeRates,
  empiricalBayesRates,
  empiricalBayesStandardisedRates,
  graphOfLists,
  localEmpiricalBayesRates,
  movingWindowRates,
  probabilityMap,
} from '../../../../src/statistics/index.ts';

const areas = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 40, max: 3000 })), { minLength: 2, maxLength: 20 });
const chain = (n: number): ReturnType<typeof graphOfLists> =>
  graphOfLists(Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n)));

describe('global empirical Bayes', () => {
  test('a rate moves towards the mean and never past it, in both families', () => {
    fc.assert(
      fc.property(areas, (pairs) => {
        const cases = pairs.map(([count]) => count);
        const population = pairs.map(([, people]) => people);
        const raw = crudeRates(cases, population);
        for (const family of ['poisson', 'binomial'] as const) {
          const { rates, mean } = empiricalBayesRates(cases, population, family);
          rates.forEach((rate, i) => {
            expect(Math.abs(rate - mean)).toBeLessThanOrEqual(Math.abs(raw[i]! - mean) + 1e-12);
            expect((rate - mean) * (raw[i]! - mean)).toBeGreaterThanOrEqual(-1e-15);
          });
        }
      }),
      { seed: 61, numRuns: 300 },
    );
  });

  test('of two areas with the same rate the smaller one is drawn further', () => {
    const { rates, variance } = empiricalBayesRates([2, 200, 5, 0], [100, 10_000, 5000, 4000]);
    expect(variance).toBeGreaterThan(0);
    expect(rates[0]!).toBeLessThan(rates[1]!);
    expect(rates[1]!).toBeLessThan(0.02);
  });

  test('differences no larger than chance: all rates are the mean', () => {
    const { rates, mean, variance } = empiricalBayesRates([1, 1, 1, 1], [100, 101, 99, 100]);
    expect(variance).toBe(0);
    expect([...rates]).toEqual([mean, mean, mean, mean]);
  });

  test('areas without a rate neither count nor get one', () => {
    const whole = empiricalBayesRates([5, 1, 9], [100, 200, 150]);
    const gaps = empiricalBayesRates([5, 1, 9, 0, NaN, 3], [100, 200, 150, 0, 50, NaN]);
    expect([...gaps.rates]).toEqual([...whole.rates, NaN, NaN, NaN]);
    expect(gaps.variance).toBe(whole.variance);
  });

  test('no case, no area, one area', () => {
    expect([...empiricalBayesRates([0, 0], [10, 20]).rates]).toEqual([0, 0]);
    expect([...empiricalBayesRates([0, 0], [10, 20], 'binomial').rates]).toEqual([0, 0]);
    expect(empiricalBayesRates([], []).rates).toHaveLength(0);
    expect([...empiricalBayesRates([3], [10]).rates]).toEqual([expect.closeTo(0.3, 15)]);
  });
});

describe('local empirical Bayes and moving window', () => {
  test('where everybody is a neighbour, local is global', () => {
    const cases = [5, 1, 9, 30];
    const population = [100, 200, 150, 900];
    const complete = graphOfLists(cases.map((_, i) => [0, 1, 2, 3].filter((j) => j !== i)));
    const { rates, variance, mean } = empiricalBayesRates(cases, population);
    for (const convention of ['neighbourhood', 'ownNeighbourhoods'] as const) {
      const local = localEmpiricalBayesRates(cases, population, complete, convention);
      local.rates.forEach((rate, i) => expect(rate).toBeCloseTo(rates[i]!, 12));
      expect(local.variances[0]).toBeCloseTo(variance, 12);
      expect(local.means[2]).toBeCloseTo(mean, 12);
    }
  });

  test('islands keep their rate, gaps are passed over', () => {
    const cases = [5, 1, NaN, 4];
    const population = [100, 200, 50, 0];
    const graph = graphOfLists([[1, 2], [0], [0], []]);
    expect([...movingWindowRates(cases, population, graph)]).toEqual([6 / 300, 6 / 300, NaN, NaN]);
    const alone = localEmpiricalBayesRates([5, 3], [100, 200], graphOfLists([[], []]));
    expect([...alone.rates]).toEqual([0.05, 0.015]);
    expect([...alone.variances]).toEqual([0, 0]);
  });

  test('without cases around, the rate is 0', () => {
    expect([...localEmpiricalBayesRates([0, 0, 0], [10, 20, 30], chain(3)).rates]).toEqual([0, 0, 0]);
  });

  test('the window is the quotient of sums, never the mean of quotients', () => {
    expect(movingWindowRates([10, 10], [100, 1000], chain(2))[0]).toBeCloseTo(20 / 1100, 15);
  });
});

describe('rates standardised for Moran', () => {
  test('are 0 at the mean rate and have its sign around it', () => {
    const values = empiricalBayesStandardisedRates([10, 30, 20], [1000, 1000, 1000]);
    expect(values[0]!).toBeLessThan(0);
    expect(values[1]!).toBeGreaterThan(0);
    expect(values[2]!).toBeCloseTo(0, 12);
  });

  test('the paper keeps a negative variance where an area allows it', () => {
    const cases = [10, 11, 10];
    const population = [1000, 1000, 1000];
    const clamped = empiricalBayesStandardisedRates(cases, population);
    const kept = empiricalBayesStandardisedRates(cases, population, 'asEstimated');
    expect(Math.abs(kept[1]!)).toBeGreaterThan(Math.abs(clamped[1]!));
    expect(kept.every((value) => Number.isFinite(value))).toBe(true);
  });

  test('gaps stay gaps, no case is not defined', () => {
    expect(empiricalBayesStandardisedRates([3, NaN, 5], [100, 100, 0])[1]).toBeNaN();
    expect(empiricalBayesStandardisedRates([3, NaN, 5], [100, 100, 0])[2]).toBeNaN();
    expect([...empiricalBayesStandardisedRates([0, 0], [5, 5])]).toEqual([NaN, NaN]);
  });
});

describe('probability map', () => {
  test('expected cases sum to the observed; few are low, many are high', () => {
    const { expected, relativeRisk, lowerTail, choynowski } = probabilityMap([0, 5, 25], [1000, 1000, 1000]);
    expect(expected.reduce((sum, count) => sum + count, 0)).toBeCloseTo(30, 12);
    expect([...relativeRisk]).toEqual([0, 0.5, 2.5]);
    expect(lowerTail[0]).toBeCloseTo(Math.exp(-10), 15);
    expect(choynowski[0]).toBe(lowerTail[0]);
    expect(choynowski[2]!).toBeLessThan(0.001);
    expect(lowerTail[2]!).toBeGreaterThan(0.999);
  });

  test('gaps and a city without cases', () => {
    expect(probabilityMap([1, NaN, 2], [10, 10, 0]).choynowski[1]).toBeNaN();
    expect([...probabilityMap([0, 0], [10, 10]).lowerTail]).toEqual([NaN, NaN]);
  });
});
