import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mannKendall,
  mannKendallExact,
  mannKendallHamedRao,
  mannKendallYueWang,
  senSlope,
  trendDirection,
} from '../../../../src/statistics/index.ts';

const finite = fc.integer({ min: -50, max: 50 });

describe('Mann-Kendall', () => {
  it('counts rises and falls, corrected for ties', () => {
    const test = mannKendall([5, 5, 6, 4, 6, 6, 7, 5]);
    expect([test.score, test.variance]).toEqual([8, 58]);
    expect(test.pValue).toBeCloseTo(0.3580197188228159, 10);
    expect(trendDirection(test)).toBe('none');
  });

  it('sees a steady rise, skips missing years, and turns round with the series', () => {
    const rising = mannKendall([1, 2, NaN, 3, 4, 5, 6, 7, 8]);
    expect(rising.observations).toBe(8);
    expect(rising.tauA).toBe(1);
    expect(trendDirection(rising)).toBe('increasing');
    fc.assert(
      fc.property(fc.array(finite, { minLength: 2, maxLength: 15 }), (values) => {
        expect(mannKendall([...values].reverse()).score + mannKendall(values).score).toBe(0);
      }),
    );
  });

  it('has defined results for constant, single and empty series', () => {
    const constant = mannKendall([3, 3, 3]);
    expect([constant.score, constant.z, constant.pValue, constant.tauB]).toEqual([0, 0, 1, NaN]);
    expect(mannKendall([1]).pValue).toBeNaN();
    expect(mannKendall([]).pValue).toBeNaN();
    expect(mannKendallHamedRao([3, 3, 3, 3]).pValue).toBe(1);
    expect(mannKendallYueWang([1, 2]).score).toBe(1);
  });

  it('knows the exact distribution of short series', () => {
    // all orders of three values: scores 3, 1, 1, -1, -1, -3
    expect(mannKendallExact([1, 2, 3])).toBeCloseTo(2 / 6, 14);
    expect(mannKendallExact([1, 3, 2])).toBe(1);
    expect(mannKendallExact([1, 2, 3, 4])).toBeCloseTo(2 / 24, 14);
    expect(mannKendallExact([1, 1, 2])).toBeNaN();
  });

  it('corrects for serial correlation, and not at all without any', () => {
    const waves = Array.from({ length: 40 }, (_, i) => 0.05 * i + Math.sin(i / 4));
    const plain = mannKendall(waves);
    expect(mannKendallHamedRao(waves).variance).toBeGreaterThan(plain.variance);
    const line = [1, 2, 3, 4, 5, 6];
    expect(mannKendallHamedRao(line).variance).toBe(mannKendall(line).variance);
  });
});

describe('Sen slope', () => {
  it('is the median of the slopes and ignores an outlier', () => {
    expect(senSlope([1, 2, 3, 4, 5], [1, 2, 3, 4, 500]).slope).toBe(1);
    const sen = senSlope([2015, 2018, 2020], [10, 12, 11]);
    expect(sen.slope).toBeCloseTo(0.2, 12);
    expect(sen.intercepts.medians).toBeCloseTo(-392.6, 9);
    expect(sen.intercepts.residuals).toBeCloseTo(-393, 9);
    expect(sen.intercepts.firstTime).toBeCloseTo(10, 9);
  });

  it('lies within its limits and moves with the units', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 4, maxLength: 15 }), (values) => {
        const times = values.map((_, i) => 2000 + 2 * i);
        const sen = senSlope(times, values);
        expect(sen.slopeInterval[0]).toBeLessThanOrEqual(sen.slope);
        expect(sen.slopeInterval[1]).toBeGreaterThanOrEqual(sen.slope);
        const tenfold = senSlope(
          times,
          values.map((value) => 10 * value),
        );
        expect(tenfold.slope).toBeCloseTo(10 * sen.slope, 9);
      }),
    );
  });

  it('is NaN without two different times', () => {
    expect(senSlope([2010], [1]).slope).toBeNaN();
    expect(senSlope([2010, 2010], [1, 2]).slopeInterval).toEqual([NaN, NaN]);
  });
});
