import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completeRows,
  correlationInference,
  correlationMatrix,
  covarianceMatrix,
  createRandom,
  kendallCounts,
  kendallTauB,
  kendallTest,
  matrixOfColumns,
  partialCorrelation,
  partialCorrelations,
  pearsonCorrelation,
  spearmanCorrelation,
} from '../../../../src/statistics/index.ts';
import { ABILITY_TESTS } from '../factor/published-correlations.ts';

/** R `attitude`: ratings of 30 departments (Chatterjee & Price 1977). */
const RATING = [43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78, 48, 85, 82];
const RAISES = [61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80, 51, 77, 64];
const METHODS = ['pearson', 'spearman', 'kendall'] as const;

/** A few small whole numbers: many ties. */
const tied = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 40 });

describe('correlation of two columns', () => {
  test('coefficients, p-values and intervals are those of R cor.test', () => {
    const pearson = pearsonCorrelation(RATING, RAISES);
    expect(pearson).toBeCloseTo(0.590138994878, 11);
    const { probability, lower, upper } = correlationInference(pearson, 30);
    expect(probability).toBeCloseTo(0.000597823681258, 13);
    expect(lower).toBeCloseTo(0.291938500725, 11);
    expect(upper).toBeCloseTo(0.783771423928, 11);
    const spearman = spearmanCorrelation(RATING, RAISES);
    expect(spearman).toBeCloseTo(0.598149626579, 11);
    expect(correlationInference(spearman, 30, { method: 'spearman' }).probability).toBeCloseTo(0.000480991179836, 13);
    const kendall = kendallTest(kendallCounts(Float64Array.from(RATING), Float64Array.from(RAISES)));
    expect(kendall.tau).toBeCloseTo(0.443663194207, 11);
    expect(kendall.z).toBeCloseTo(3.38191762454, 10);
    expect(kendall.probability).toBeCloseTo(0.000719817262759, 13);
  });

  test("Kendall's tau equals the count over all pairs", () => {
    fc.assert(
      fc.property(tied, (pairs) => {
        const first = Float64Array.from(pairs, ([a]) => a);
        const second = Float64Array.from(pairs, ([, b]) => b);
        let score = 0;
        let untiedFirst = 0;
        let untiedSecond = 0;
        for (let i = 0; i < pairs.length; i++) {
          for (let j = 0; j < i; j++) {
            score += Math.sign(first[i]! - first[j]!) * Math.sign(second[i]! - second[j]!);
            if (first[i] !== first[j]) untiedFirst++;
            if (second[i] !== second[j]) untiedSecond++;
          }
        }
        const tau = kendallTauB(first, second);
        if (untiedFirst === 0 || untiedSecond === 0) expect(tau).toBeNaN();
        else expect(tau).toBeCloseTo(score / Math.sqrt(untiedFirst * untiedSecond), 12);
      }),
    );
  });

  test('monotone transformations leave ranks alone, linear ones leave all, a turn of sign turns the sign', () => {
    const random = createRandom(4);
    const first = Array.from({ length: 60 }, () => random.normal());
    const second = first.map((value) => value + random.normal());
    for (const correlation of [pearsonCorrelation, spearmanCorrelation]) {
      const plain = correlation(first, second);
      expect(correlation(second, first)).toBeCloseTo(plain, 14);
      expect(correlation(first.map((value) => 1e6 + 3 * value), second)).toBeCloseTo(plain, 9); // prettier-ignore
      expect(correlation(first.map((value) => -value), second)).toBeCloseTo(-plain, 14); // prettier-ignore
    }
    expect(spearmanCorrelation(first.map(Math.exp), second)).toBe(spearmanCorrelation(first, second));
    expect(kendallTauB(Float64Array.from(first, Math.exp), Float64Array.from(second))).toBe(
      kendallTauB(Float64Array.from(first), Float64Array.from(second)),
    );
  });

  test('too few pairs, constants and gaps', () => {
    expect(pearsonCorrelation([], [])).toBeNaN();
    expect(pearsonCorrelation([1], [2])).toBeNaN();
    expect(pearsonCorrelation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNaN();
    expect(spearmanCorrelation([5, 5, 5], [1, 2, 3])).toBeNaN();
    expect(pearsonCorrelation([1, NaN, 2, 4], [2, 7, 4, 8])).toBeCloseTo(1, 14);
    expect(correlationInference(0.5, 2)).toEqual({ probability: NaN, lower: NaN, upper: NaN });
    expect(correlationInference(1, 10)).toEqual({ probability: 0, lower: 1, upper: 1 });
    expect(correlationInference(NaN, 10).probability).toBeNaN();
    expect(kendallTest(kendallCounts(Float64Array.of(1, 1), Float64Array.of(1, 2)))).toEqual({ tau: NaN, z: NaN, probability: NaN });
  });
});

describe('correlation matrices', () => {
  const gaps = matrixOfColumns([
    [1, 2, NaN, 4, 5, 9],
    [2, 1, 4, NaN, 6, 5],
    [3, 3, 3, 3, 3, 3],
  ]);

  test.each(METHODS)('%s: symmetric, 1 on the diagonal, constants NaN throughout', (method) => {
    const { values, counts } = correlationMatrix(gaps, { method });
    expect([values[0], values[4]]).toEqual([1, 1]);
    expect(values[1]).toBe(values[3]);
    expect([values[2], values[5], values[8]]).toEqual([NaN, NaN, NaN]);
    expect(Array.from(counts)).toEqual(new Array(9).fill(4));
  });

  test.each(METHODS)('%s: pairwise counts what each pair has', (method) => {
    const { values, counts } = correlationMatrix(gaps, { method, missing: 'pairwise' });
    expect(Array.from(counts)).toEqual([5, 4, 5, 4, 5, 5, 5, 5, 6]);
    expect(values[1]).toBe(correlationMatrix(gaps, { method }).values[1]);
    expect(values[0]).toBe(1);
  });

  test('covariances with either divisor, pairwise around the means of the common rows', () => {
    const { matrix, indices } = completeRows(gaps);
    expect(Array.from(indices)).toEqual([0, 1, 4, 5]);
    expect(completeRows(matrix).matrix).toBe(matrix);
    const sample = covarianceMatrix(gaps).values;
    const population = covarianceMatrix(gaps, { convention: 'population' }).values;
    // 1 2 5 9 and 2 1 6 5: sum of products of deviations 19.5
    expect(sample[1]).toBeCloseTo(19.5 / 3, 13);
    expect(population[1]).toBeCloseTo(19.5 / 4, 13);
    expect(covarianceMatrix(gaps, { missing: 'pairwise' }).values[0]).toBeCloseTo(9.7, 13);
    expect(covarianceMatrix(matrixOfColumns([[3]])).values[0]).toBeNaN();
  });
});

describe('partial correlations', () => {
  test('three variables follow the textbook formula', () => {
    const [a, b, c] = [0.5, 0.4, 0.3];
    const partial = partialCorrelations(Float64Array.of(1, a, b, a, 1, c, b, c, 1), 3)!;
    expect(partial[1]).toBeCloseTo((a - b * c) / Math.sqrt((1 - b * b) * (1 - c * c)), 14);
    expect([partial[0], partial[4], partial[8]]).toEqual([1, 1, 1]);
  });

  test('all others as controls gives the matrix, no controls the plain correlation', () => {
    const all = partialCorrelations(ABILITY_TESTS, 6)!;
    expect(partialCorrelation(ABILITY_TESTS, 6, 1, 4, [0, 2, 3, 5])).toBeCloseTo(all[1 * 6 + 4]!, 13);
    expect(partialCorrelation(ABILITY_TESTS, 6, 1, 4, [])).toBeCloseTo(ABILITY_TESTS[1 * 6 + 4]!, 14);
  });

  test('a variable that others determine has none', () => {
    expect(partialCorrelations(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
    expect(partialCorrelation(Float64Array.of(1, NaN, NaN, 1), 2, 0, 1, [])).toBeNull();
  });
});
