import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSIFICATION_METHODS, type ClassificationMethod } from '../../../src/model/index.ts';
import { classCounts, classIndexOf, classify } from '../../../src/statistics/index.ts';

const anyNumbers = fc.oneof(
  fc.array(fc.double(), { maxLength: 40 }),
  fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 60 }),
  fc.array(fc.constantFrom(0, -0, 1e-308, 5e-324, 1e308, -1e308, 1 / 3, NaN, Infinity), { maxLength: 20 }),
);
const methods = fc.constantFrom(...CLASSIFICATION_METHODS);
const manualLimits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 9 });

const classifyNumbers = (method: ClassificationMethod, values: readonly number[], classes = 5, limits: readonly number[] = []) =>
  classify(Float64Array.from(values), { method, classes, manualLimits: limits });

describe('classify', () => {
  test('whatever the data, bounds ascend, are numbers and cover every value', () => {
    fc.assert(
      fc.property(anyNumbers, methods, fc.integer({ min: 2, max: 9 }), manualLimits, (values, method, classes, limits) => {
        const frozen = Float64Array.from(values);
        const before = Array.from(frozen);
        const { bounds, notes } = classify(frozen, { method, classes, manualLimits: limits });
        expect(Array.from(frozen)).toEqual(before);
        const finite = values.filter(Number.isFinite);
        if (finite.length === 0) {
          expect(bounds).toEqual([]);
          expect(notes).toEqual(['noValues']);
          return;
        }
        expect(bounds.every(Number.isFinite)).toBe(true);
        expect(bounds.length).toBeGreaterThanOrEqual(2);
        expect(bounds.length - 1).toBeLessThanOrEqual(method === 'manual' ? limits.length + 1 : 9);
        for (let i = 1; i < bounds.length; i++) expect(bounds[i]).toBeGreaterThanOrEqual(bounds[i - 1]!);
        for (const value of finite) expect(classIndexOf(bounds, value)).toBeGreaterThanOrEqual(0);
        expect(classCounts(finite, bounds).reduce((sum, count) => sum + count, 0)).toBe(finite.length);
      }),
      { seed: 2, numRuns: 600 },
    );
  });

  test('no class is empty where limits come from the data', () => {
    fc.assert(
      fc.property(
        anyNumbers,
        fc.constantFrom('fisherJenks', 'maximumBreaks', 'headTail'),
        fc.integer({ min: 2, max: 9 }),
        (values, method, k) => {
          const finite = values.filter((value) => Number.isFinite(value) && Math.abs(value) < 1e100);
          const { bounds } = classifyNumbers(method as ClassificationMethod, finite, k);
          // tiny gaps may have their middle on the lower value, which is still not an empty class
          expect(classCounts(finite, bounds).every((count) => count > 0)).toBe(true);
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  test('equal values make one class and say so', () => {
    for (const method of CLASSIFICATION_METHODS) {
      const { bounds, notes } = classifyNumbers(method, [4, 4, NaN, 4]);
      expect(bounds, method).toEqual([4, 4]);
      expect(notes, method).toEqual(['constant']);
    }
  });

  test('fewer distinct values than classes are noted', () => {
    expect(classifyNumbers('fisherJenks', [1, 1, 1, 9])).toEqual({ method: 'fisherJenks', bounds: [1, 1, 9], notes: ['reduced'] });
    expect(classifyNumbers('quantile', [0, 0, 0, 0, 0, 0, 0, 5]).notes).toEqual(['reduced']);
    expect(classifyNumbers('maximumBreaks', [1, 2, 4], 9)).toEqual({ method: 'maximumBreaks', bounds: [1, 1.5, 3, 4], notes: ['reduced'] });
  });

  test('a heap of zeros gets a class of its own', () => {
    const values = [0, 0, 0, 0, 0, 1, 2, 3, 4, 5];
    const { bounds } = classifyNumbers('quantile', values, 5);
    expect(bounds.slice(0, 2)).toEqual([0, 0]);
    expect(classCounts(values, bounds)[0]).toBe(5);
  });

  test('methods that choose the number themselves say so', () => {
    expect(classifyNumbers('headTail', [1, 1, 1, 1, 1, 1, 1, 1, 2, 20]).notes).toEqual(['countIgnored']);
    expect(classifyNumbers('pretty', [0.2, 68], 5)).toEqual({
      method: 'pretty',
      bounds: [0, 10, 20, 30, 40, 50, 60, 70],
      notes: ['countIgnored'],
    });
  });

  test('manual limits stay, also beyond the data', () => {
    expect(classifyNumbers('manual', [12, 18, 30], 5, [20, 10, 40, 20])).toEqual({
      method: 'manual',
      bounds: [10, 10, 20, 40, 40],
      notes: ['manualOutside'],
    });
    expect(classifyNumbers('manual', [12, 18, 30], 5, [15])).toEqual({ method: 'manual', bounds: [12, 15, 30], notes: [] });
  });

  test('the standard deviation is cut around the mean', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9, 30];
    const { bounds } = classifyNumbers('standardDeviation', values, 4);
    expect(bounds[0]).toBe(2);
    expect(bounds).toContainEqual(expect.closeTo(70 / 9, 12));
  });

  test('steps of a tenth are written without binary dust', () => {
    expect(classifyNumbers('pretty', [0, 0.32], 4).bounds).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  });
});

describe('classIndexOf', () => {
  test('a value on a limit belongs to the class below', () => {
    expect([0, 5, 5.1, 10, 10.5, 20].map((x) => classIndexOf([0, 5, 10, 20], x))).toEqual([0, 0, 1, 1, 2, 2]);
  });
  test('outside, missing and no classes give none', () => {
    expect([-1, 21, NaN].map((x) => classIndexOf([0, 5, 20], x))).toEqual([-1, -1, -1]);
    expect(classIndexOf([], 1)).toBe(-1);
  });
});
