import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classesByRank,
  excessKurtosis,
  mean,
  percentileRanks,
  ranks,
  skewness,
  standardDeviation,
  standardise,
  tScores,
  type StandardisationMethod,
} from '../../../../src/statistics/index.ts';

const METHODS: readonly StandardisationMethod[] = ['zPopulation', 'zSample', 'rank', 'percentile', 'minMax', 'robust'];
const DIVIDING: readonly StandardisationMethod[] = ['zPopulation', 'zSample', 'minMax', 'robust'];

describe('standardise', () => {
  test('the toy of the Berlin index (domain rule T5), n against n - 1', () => {
    const values = [4, 8, 6, 10, 22];
    const z = standardise(values, 'zPopulation');
    expect(z.center).toBe(10);
    expect(z.scale).toBeCloseTo(6.3246, 4);
    [-0.9487, -0.3162, -0.6325, 0, 1.8974].forEach((expected, i) => expect(z.values[i]).toBeCloseTo(expected, 4));
    expect(standardise(values, 'zSample').values[4]).toBeCloseTo(1.6971, 4);
  });

  test('areas outside the universe have no say and no value', () => {
    const universe = Uint8Array.of(1, 1, 0, 1);
    expect(Array.from(standardise([0, 2, 1000, NaN], 'zPopulation', universe).values)).toEqual([-1, 1, NaN, NaN]);
    expect(Array.from(ranks([5, 3, 1, NaN], 'average', universe))).toEqual([2, 1, NaN, NaN]);
  });

  test.each([[[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]], [[3]], [[]], [[NaN, NaN]], [[Infinity, NaN]]])('no spread in %j', (values) => {
    for (const method of DIVIDING) expect(standardise(values, method).values.every(Number.isNaN), method).toBe(true);
  });

  test('robust z has no value where more than half of the numbers are equal', () => {
    const { values, scale } = standardise([0, 0, 0, 0, 9], 'robust');
    expect(scale).toBe(0);
    expect(values.every(Number.isNaN)).toBe(true);
  });

  test('a positive change of unit changes nothing, missing values stay missing', () => {
    const column = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: NaN }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(column, fc.constantFrom(...METHODS), (values, method) => {
        const before = standardise(values, method).values;
        const after = standardise(
          values.map((value) => 4 * value + 8),
          method,
        ).values;
        before.forEach((value, i) => {
          expect(Number.isNaN(after[i]!)).toBe(Number.isNaN(value));
          if (!Number.isNaN(value)) expect(after[i]).toBeCloseTo(value, 9);
          if (Number.isNaN(values[i]!)) expect(value).toBeNaN();
        });
      }),
    );
  });

  test('z-values have mean 0 and deviation 1, T-scores 50 and 10', () => {
    const z = standardise([3, 1, 4, 1, 5, 9, 2, 6], 'zSample').values;
    expect(mean(z)).toBeCloseTo(0, 12);
    expect(standardDeviation(z, 'sample')).toBeCloseTo(1, 12);
    expect(mean(tScores(z))).toBeCloseTo(50, 10);
    expect(standardDeviation(tScores(z), 'sample')).toBeCloseTo(10, 10);
  });
});

describe('ranks', () => {
  test('every rule for equal numbers', () => {
    const values = [20, 10, 20, NaN, 30, 20];
    expect(Array.from(ranks(values, 'average'))).toEqual([3, 1, 3, NaN, 5, 3]);
    expect(Array.from(ranks(values, 'minimum'))).toEqual([2, 1, 2, NaN, 5, 2]);
    expect(Array.from(ranks(values, 'maximum'))).toEqual([4, 1, 4, NaN, 5, 4]);
    expect(Array.from(ranks(values, 'dense'))).toEqual([2, 1, 2, NaN, 3, 2]);
    expect(Array.from(ranks(values, 'ordinal'))).toEqual([2, 1, 3, NaN, 5, 4]);
  });

  test('average ranks add up to n (n + 1) / 2 whatever is equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }), (values) => {
        const n = values.length;
        expect(ranks(values).reduce((total, rank) => total + rank, 0)).toBe((n * (n + 1)) / 2);
      }),
    );
  });

  test('percentile ranks and classes of equal size', () => {
    expect(Array.from(percentileRanks([1, 2, 3], 'span'))).toEqual([0, 0.5, 1]);
    expect(Array.from(percentileRanks([1, 2], 'midpoint'))).toEqual([0.25, 0.75]);
    expect(Array.from(percentileRanks([1, 2, NaN], 'share'))).toEqual([0.5, 1, NaN]);
    expect(percentileRanks([7], 'span')[0]).toBeNaN();
    expect(Array.from(classesByRank([10, 20, 30, 40, NaN], 2))).toEqual([0, 0, 1, 1, -1]);
  });
});

describe('shape', () => {
  test('symmetric numbers have no skewness, a long upper tail has a positive one', () => {
    expect(skewness([1, 2, 3])).toBeCloseTo(0, 12);
    expect(skewness([1, 1, 1, 10])).toBeGreaterThan(1);
    expect(excessKurtosis([-1, 1])).toBeCloseTo(-2, 12);
    // sample kurtosis of 1..5 as SAS and Excel (KURT) give it
    expect(excessKurtosis([1, 2, 3, 4, 5], 'sample')).toBeCloseTo(-1.2, 12);
  });

  test('too few or equal numbers have no shape', () => {
    expect(skewness([1, 2], 'sample')).toBeNaN();
    expect(excessKurtosis([1, 2, 3], 'sample')).toBeNaN();
    expect(skewness([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBeNaN();
    expect(excessKurtosis([])).toBeNaN();
  });
});
