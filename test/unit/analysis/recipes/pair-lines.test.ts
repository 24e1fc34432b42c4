import { describe, expect, it } from 'vitest';
import { pairLines } from '../../../../src/analysis/recipes/pair-lines.ts';

describe('lines of least squares between columns', () => {
  it('agree with the textbook, each way round, over the areas that have both', () => {
    // R: lm(y ~ x) and lm(x ~ y) with x = 1, 2, 3, 4 and y = 2, 1, 4, 5.
    const { slopes, intercepts } = pairLines([Float64Array.of(1, 2, 3, 4, 9), Float64Array.of(2, 1, 4, 5, Number.NaN)]);
    expect(slopes[2]).toBeCloseTo(1.2, 12);
    expect(intercepts[2]).toBeCloseTo(0, 12);
    expect(slopes[1]).toBeCloseTo(0.6, 12);
    expect(intercepts[1]).toBeCloseTo(0.7, 12);
    expect([slopes[0], slopes[3]]).toEqual([1, 1]);
  });

  it('keep their digits far from zero', () => {
    const { slopes } = pairLines([Float64Array.of(1e9, 1e9 + 1, 1e9 + 2), Float64Array.of(5, 7, 9)]);
    expect(slopes[2]).toBeCloseTo(2, 9);
  });

  it('are none where nothing varies or nothing is known', () => {
    const { slopes, intercepts } = pairLines([Float64Array.of(3, 3, 3), Float64Array.of(1, 2, 3), new Float64Array(3).fill(Number.NaN)]);
    expect(slopes[3]).toBeNaN();
    expect(slopes[1]).toBe(0);
    expect(intercepts[1]).toBe(3);
    expect(slopes.slice(6)).toEqual(new Float64Array(3).fill(Number.NaN));
  });
});
