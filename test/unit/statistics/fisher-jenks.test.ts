import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classificationFit, createRandom, fisherJenksLimits, sortedNumbers } from '../../../src/statistics/index.ts';
import { distinctNumbers } from '../../../src/statistics/sorted-numbers.ts';

const withinSquares = (sorted: Float64Array, limits: readonly number[]): number =>
  classificationFit(sorted, [-Infinity, ...limits, Infinity]).squaredDeviations;

/** The best of all partitions, tried one by one. */
function bestByTrial(distinct: readonly number[], sorted: Float64Array, classes: number, chosen: readonly number[] = [], from = 0): number {
  if (chosen.length === classes - 1) return withinSquares(sorted, chosen);
  let best = Infinity;
  for (let i = from; i < distinct.length - 1; i++) {
    best = Math.min(best, bestByTrial(distinct, sorted, classes, [...chosen, distinct[i]!], i + 1));
  }
  return best;
}

describe('Fisher-Jenks', () => {
  test('finds the optimum that trying every partition finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 5 }),
        (values, classes) => {
          const sorted = sortedNumbers(values);
          const groups = distinctNumbers(sorted);
          const k = Math.min(classes, groups.values.length);
          const limits = fisherJenksLimits(groups, classes);
          expect(limits).toHaveLength(k - 1);
          expect(withinSquares(sorted, limits)).toBeCloseTo(bestByTrial(Array.from(groups.values), sorted, k), 9);
        },
      ),
      { seed: 11, numRuns: 250 },
    );
  });

  test('shifted and scaled data are cut at the same places', () => {
    const random = createRandom(5);
    const values = Float64Array.from({ length: 400 }, () => Math.round(Math.exp(random.normal()) * 1000));
    const limits = fisherJenksLimits(distinctNumbers(sortedNumbers(values)), 6);
    const moved = fisherJenksLimits(distinctNumbers(sortedNumbers(values.map((value) => value * 1024 + 2 ** 40))), 6);
    expect(moved).toEqual(limits.map((limit) => limit * 1024 + 2 ** 40));
  });

  test('a far outlier does not blur the small classes', () => {
    const values = sortedNumbers([1, 1.1, 1.2, 5, 5.1, 5.2, 9, 9.1, 9.2, 1e9]);
    expect(fisherJenksLimits(distinctNumbers(values), 4)).toEqual([1.2, 5.2, 9.2]);
    const mirrored = sortedNumbers(Array.from(values, (value) => -value));
    expect(fisherJenksLimits(distinctNumbers(mirrored), 4)).toEqual([-1e9, -9, -5]);
  });

  test('midpoints lie between the classes', () => {
    const groups = distinctNumbers(sortedNumbers([1, 2, 10, 12]));
    expect(fisherJenksLimits(groups, 2, 'upper')).toEqual([2]);
    expect(fisherJenksLimits(groups, 2, 'midpoint')).toEqual([6]);
  });
});
