import { describe, expect, test } from 'vitest';
import { createRandom, mean, standardDeviation, sum } from '../../../src/statistics/index.ts';
import { countNumbers } from '../../../src/statistics/moments.ts';

describe('moments', () => {
  test('missing values are skipped, nothing has no mean', () => {
    expect(sum([1, NaN, 2])).toBe(3);
    expect(mean([1, NaN, 2])).toBe(1.5);
    expect(countNumbers([NaN, 1, NaN])).toBe(1);
    expect(mean([NaN])).toBeNaN();
    expect(sum([])).toBe(0);
  });

  test('small summands survive beside large ones', () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
  });

  test('both conventions on the worked example of the Berlin index (domain rule T5)', () => {
    const values = [4, 8, 6, 10, 22];
    expect(standardDeviation(values, 'population')).toBeCloseTo(6.3246, 4);
    expect(standardDeviation(values, 'sample')).toBeCloseTo(7.0711, 4);
  });

  test('a large offset does not swallow the deviation', () => {
    expect(standardDeviation([1e9 + 1, 1e9 + 2, 1e9 + 3], 'sample')).toBeCloseTo(1, 9);
  });

  test('one number has a population deviation of 0 and no sample deviation', () => {
    expect(standardDeviation([7], 'population')).toBe(0);
    expect(standardDeviation([7], 'sample')).toBeNaN();
  });
});

describe('seeded random numbers', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  test('normal numbers have mean 0 and deviation 1', () => {
    const random = createRandom(3);
    const drawn = Float64Array.from({ length: 20_000 }, () => random.normal());
    expect(mean(drawn)).toBeCloseTo(0, 1);
    expect(standardDeviation(drawn, 'sample')).toBeCloseTo(1, 1);
  });

  test('shuffling keeps every item', () => {
    const items = Int32Array.from({ length: 50 }, (_, index) => index);
    createRandom(9).shuffle(items);
    expect(Array.from(items)).not.toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(Array.from(items).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });
});
