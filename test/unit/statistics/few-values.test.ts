import { describe, expect, test } from 'vitest';
import { classifyFewValues } from '../../../src/statistics/index.ts';

describe('few values', () => {
  const yesOrNo = Float64Array.of(100, 100, 100, 100, 100, 100, 100, 0, Number.NaN);

  test('a yes or no becomes two classes, whatever the quantiles say', () => {
    expect(classifyFewValues(yesOrNo, { method: 'quantile', classes: 5 })).toEqual({
      method: 'quantile',
      bounds: [0, 0, 100],
      notes: ['reduced'],
    });
  });

  test('as many values as classes: one class each', () => {
    expect(classifyFewValues(Float64Array.of(3, 1, 2, 2), { method: 'fisherJenks', classes: 3 })?.bounds).toEqual([1, 1, 2, 3]);
  });

  test('more values than classes, or none, are for the method', () => {
    expect(classifyFewValues(Float64Array.of(1, 2, 3, 4), { method: 'quantile', classes: 3 })).toBeNull();
    expect(classifyFewValues(Float64Array.of(Number.NaN), { method: 'quantile', classes: 3 })).toBeNull();
  });
});
