import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atkinsonIndex,
  coefficientOfVariation,
  giniCoefficient,
  herfindahlIndex,
  hooverIndex,
  lorenzCurve,
  quantileRatio,
  theilDecomposition,
  theilL,
  theilT,
} from '../../../../src/statistics/index.ts';

const MEASURES: Readonly<Record<string, (values: readonly number[], weights?: readonly number[]) => number>> = {
  gini: (values, weights) => giniCoefficient(values, 'population', weights),
  theilT,
  theilL,
  hoover: hooverIndex,
  atkinsonHalf: (values, weights) => atkinsonIndex(values, 0.5, weights),
  atkinsonOne: (values, weights) => atkinsonIndex(values, 1, weights),
  atkinsonTwo: (values, weights) => atkinsonIndex(values, 2, weights),
};
const incomes = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 25 });

describe('inequality', () => {
  test('ten to fifty, by hand', () => {
    const values = [30, 10, 50, 20, 40];
    expect(giniCoefficient(values)).toBeCloseTo(4 / 15, 14);
    expect(giniCoefficient(values, 'sample')).toBeCloseTo(1 / 3, 14);
    expect(hooverIndex(values)).toBeCloseTo(0.2, 14);
    expect(herfindahlIndex(values)).toBeCloseTo(5500 / 22500, 14);
    expect([...lorenzCurve(values).share]).toEqual([0, 1 / 15, 3 / 15, 6 / 15, 10 / 15, 1].map((share) => expect.closeTo(share, 14)));
  });

  test('not negative, free of scale and order, 0 for equal values, the same for every value twice', () => {
    fc.assert(
      fc.property(incomes, (values) => {
        for (const measure of Object.values(MEASURES)) {
          const value = measure(values);
          expect(value).toBeGreaterThanOrEqual(-1e-12);
          expect(measure(values.map((income) => income * 12).reverse())).toBeCloseTo(value, 9);
          expect(measure([...values, ...values])).toBeCloseTo(value, 9);
          expect(measure(values.map(() => 7.3))).toBeCloseTo(0, 12);
          expect(measure([...values, NaN])).toBe(value);
        }
      }),
      { seed: 41, numRuns: 200 },
    );
  });

  test('handing over from rich to poor never raises it', () => {
    fc.assert(
      fc.property(incomes, fc.double({ min: 0, max: 0.5, noNaN: true }), (values, part) => {
        if (values.length < 2) return;
        const sorted = values.toSorted((a, b) => a - b);
        const gift = (part * (sorted[sorted.length - 1]! - sorted[0]!)) as number;
        const after = [sorted[0]! + gift, ...sorted.slice(1, -1), sorted[sorted.length - 1]! - gift];
        for (const measure of Object.values(MEASURES)) expect(measure(after)).toBeLessThanOrEqual(measure(sorted) + 1e-9);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  test('a weight of k is the value k times', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.integer({ min: 0, max: 5 })), { maxLength: 10 }),
        (pairs) => {
          const values = pairs.map(([value]) => value);
          const weights = pairs.map(([, weight]) => weight);
          const repeated = pairs.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
          for (const measure of Object.values(MEASURES)) {
            if (repeated.length === 0) expect(measure(values, weights)).toBeNaN();
            else expect(measure(values, weights)).toBeCloseTo(measure(repeated), 10);
          }
        },
      ),
      { seed: 43, numRuns: 200 },
    );
  });

  test('Gini is one less twice the area under the Lorenz curve', () => {
    fc.assert(
      fc.property(incomes, (values) => {
        const { population, share } = lorenzCurve(values);
        let area = 0;
        for (let i = 1; i < share.length; i++) area += ((share[i]! + share[i - 1]!) / 2) * (population[i]! - population[i - 1]!);
        expect(giniCoefficient(values)).toBeCloseTo(1 - 2 * area, 10);
      }),
      { seed: 44, numRuns: 200 },
    );
  });

  test('one has all: zeros count, but the logarithmic mean has no value', () => {
    const values = [0, 0, 0, 0, 100];
    expect(giniCoefficient(values)).toBeCloseTo(0.8, 14);
    expect(giniCoefficient(values, 'sample')).toBeCloseTo(1, 14);
    expect(theilT(values)).toBeCloseTo(Math.log(5), 14);
    expect(theilL(values)).toBeNaN();
    expect(atkinsonIndex(values, 1)).toBe(1);
    expect(quantileRatio(values)).toBeNaN();
    expect(coefficientOfVariation(values)).toBeCloseTo(2, 14);
  });

  test('nothing, zeros only and debts are not defined; a single value is equal', () => {
    for (const measure of [...Object.values(MEASURES), herfindahlIndex]) {
      expect(measure([])).toBeNaN();
      expect(measure([0, 0])).toBeNaN();
      expect(measure([5, -1])).toBeNaN();
      expect(measure([NaN])).toBeNaN();
    }
    for (const measure of Object.values(MEASURES)) expect(measure([4])).toBeCloseTo(0, 15);
    expect(giniCoefficient([4], 'sample')).toBeNaN();
    expect(lorenzCurve([0]).share).toHaveLength(0);
    expect(quantileRatio([])).toBeNaN();
    expect(coefficientOfVariation([])).toBeNaN();
    expect(() => atkinsonIndex([1], 0)).toThrow(/aversion/);
  });

  test('the parts of Theil sum to the whole; all in one region or each in its own', () => {
    fc.assert(
      fc.property(incomes, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 25, maxLength: 25 }), (values, regions) => {
        const { total, between, within } = theilDecomposition(values, regions);
        expect(between + within).toBeCloseTo(total, 10);
        expect(between).toBeGreaterThanOrEqual(-1e-12);
        expect(
          theilDecomposition(
            values,
            values.map(() => 1),
          ).between,
        ).toBeCloseTo(0, 12);
        expect(
          theilDecomposition(
            values,
            values.map((_, i) => i),
          ).within,
        ).toBeCloseTo(0, 12);
      }),
      { seed: 45, numRuns: 200 },
    );
  });

  test('a negative region is none, and a region without anything adds nothing', () => {
    const { total, between, within } = theilDecomposition([3, 5, 0, 0, 100], [0, 0, 1, 1, -1]);
    expect(total).toBeCloseTo(theilT([3, 5, 0, 0]), 14);
    expect(between + within).toBeCloseTo(total, 14);
    expect(theilDecomposition([NaN], [0])).toEqual({ total: NaN, between: NaN, within: NaN });
  });
});
