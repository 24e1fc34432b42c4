import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastTrend, linearTrend, slopeInterval } from '../../../../src/statistics/index.ts';

describe('linear trend', () => {
  it('finds a line with irregular years and reports what R lm reports', () => {
    const trend = linearTrend([2015, 2018, 2020], [10, 12, 11]);
    expect(trend.slope).toBeCloseTo(9 / 38, 12);
    expect(trend.slopeStandardError).toBeCloseTo(0.3190619908679511, 12);
    expect(trend.rSquared).toBeCloseTo(0.3552631578947368, 12);
    expect(slopeInterval(trend)[0]).toBeCloseTo(-3.8172248743187214, 9);
    expect(trend.durbinWatson).toBeCloseTo(2.9736842105263177, 9);
  });

  it('leaves out missing years, wherever they stand, and still fits a value for them', () => {
    const full = linearTrend([1, 2, 4, 5], [3, 5, 8, 12]);
    const gaps = linearTrend([1, 2, 3, 4, 5, NaN], [3, 5, NaN, 8, 12, 7]);
    expect(gaps.observations).toBe(4);
    expect(gaps.slope).toBe(full.slope);
    expect(gaps.fitted[2]).toBeCloseTo(full.intercept + 3 * full.slope, 12);
    expect(gaps.residuals[2]).toBeNaN();
    expect(gaps.fitted[5]).toBeNaN();
  });

  it('does not depend on the order of the years', () => {
    expect(linearTrend([3, 1, 2], [9, 1, 2]).durbinWatson).toBe(linearTrend([1, 2, 3], [1, 2, 9]).durbinWatson);
  });

  it('gives defined results for degenerate series', () => {
    const constant = linearTrend([2010, 2011, 2012], [0.1, 0.1, 0.1]);
    expect([constant.slope, constant.slopeStandardError, constant.residualStandardDeviation]).toEqual([0, 0, 0]);
    expect([constant.rSquared, constant.pValue, constant.durbinWatson]).toEqual([NaN, NaN, NaN]);
    expect(linearTrend([], []).slope).toBeNaN();
    expect(linearTrend([2010], [5]).slope).toBeNaN();
    expect(linearTrend([2010, 2010, 2010], [1, 2, 3]).slope).toBeNaN();
    const two = linearTrend([2010, 2020], [1, 3]);
    expect(two.slope).toBeCloseTo(0.2, 12);
    expect([two.slopeStandardError, ...slopeInterval(two), ...forecastTrend(two, 2030).predictionInterval]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    const perfect = linearTrend([1, 2, 3, 4], [2, 4, 6, 8]);
    expect([perfect.pValue, perfect.rSquared]).toEqual([0, 1]);
    const rounded = linearTrend(
      Array.from({ length: 12 }, (_, i) => 2010 + i),
      Array.from({ length: 12 }, (_, i) => 200.3 + 0.1 * i),
    );
    expect([rounded.residualStandardDeviation, rounded.durbinWatson]).toEqual([0, NaN]);
  });

  it('is carried along by a change of units', () => {
    const series = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(series, fc.integer({ min: -3000, max: 3000 }), (values, shift) => {
        const times = values.map((_, i) => i);
        const before = linearTrend(times, values);
        const after = linearTrend(
          times.map((time) => time + shift),
          values.map((value) => 2 * value),
        );
        expect(after.slope).toBeCloseTo(2 * before.slope, 8);
        expect(after.intercept).toBeCloseTo(2 * (before.intercept - before.slope * shift), 4);
      }),
    );
  });

  it('forecasts with wider limits for a single year than for the line', () => {
    const forecast = forecastTrend(linearTrend([1, 2, 3, 4, 5], [1, 3, 2, 5, 4]), 8);
    expect(forecast.value).toBeCloseTo(7, 12);
    expect(forecast.predictionInterval[0]).toBeLessThan(forecast.confidenceInterval[0]);
    // R 4.2: predict(lm(c(1,3,2,5,4) ~ x), data.frame(x = 8), interval = ...)
    expect(forecast.confidenceInterval[1]).toBeCloseTo(12.72840335, 7);
    expect(forecast.predictionInterval[1]).toBeCloseTo(13.70583047, 7);
  });
});
