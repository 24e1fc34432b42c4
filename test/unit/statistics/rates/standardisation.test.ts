import { describe, expect, test } from 'vitest';
import { directlyStandardisedRate, indirectStandardisation, standardisedRatio } from '../../../../src/statistics/index.ts';

/** Down syndrome by age of the mother (Stark & Mantel 1966): first-born in Michigan 1950-64, against all births. */
const CASES = [107, 141, 60, 40, 39, 25];
const BIRTHS = [230061, 329449, 114920, 39487, 14208, 3052];
const STANDARD = [319319, 931318, 786511, 488235, 237863, 61313];

describe('direct standardisation', () => {
  test('Fay & Feuer 1997: published rate and interval', () => {
    const { rate, crudeRate, interval, strata } = directlyStandardisedRate(CASES, BIRTHS, STANDARD);
    expect(strata).toBe(6);
    expect(crudeRate * 1e5).toBeCloseTo(56.3, 1);
    expect(rate * 1e5).toBeCloseTo(92.3, 1);
    expect(interval.lower * 1e5).toBeCloseTo(80.4, 1);
    expect(interval.upper * 1e5).toBeCloseTo(105.8, 1);
  });

  test('standardised on itself the rate is the crude one; the size of the standard does not matter', () => {
    const own = directlyStandardisedRate(CASES, BIRTHS, BIRTHS);
    expect(own.rate).toBeCloseTo(own.crudeRate, 15);
    const scaled = directlyStandardisedRate(
      CASES,
      BIRTHS,
      STANDARD.map((people) => people * 1000),
    );
    expect(scaled.rate).toBeCloseTo(directlyStandardisedRate(CASES, BIRTHS, STANDARD).rate, 15);
  });

  test('no case at all: 0 with an upper limit', () => {
    const { rate, interval } = directlyStandardisedRate([0, 0], [100, 50], [10, 10]);
    expect(rate).toBe(0);
    expect(interval.lower).toBe(0);
    // the largest weight one case could have: -ln 0.025 times 1/2 / 50
    expect(interval.upper).toBeCloseTo(-Math.log(0.025) / 100, 12);
  });

  test('strata without people or with a gap are left out, and nothing left is not defined', () => {
    const whole = directlyStandardisedRate([1, 2], [100, 200], [3, 4]);
    expect(directlyStandardisedRate([1, 2, 0, NaN, 1], [100, 200, 0, 5, 5], [3, 4, 9, 9, NaN])).toEqual(whole);
    expect(directlyStandardisedRate([0], [0], [5])).toEqual({
      strata: 0,
      crudeRate: NaN,
      rate: NaN,
      interval: { lower: NaN, upper: NaN },
    });
    expect(() => directlyStandardisedRate([1], [1], [1], 2)).toThrow(/level/);
  });
});

describe('indirect standardisation', () => {
  test('against its own rates the ratio is 1 and the rate the crude one', () => {
    const result = indirectStandardisation(CASES, BIRTHS, CASES, BIRTHS);
    expect(result.observed).toBe(412);
    expect(result.expected).toBeCloseTo(412, 9);
    expect(result.ratio).toBeCloseTo(1, 12);
    expect(result.rate).toBeCloseTo(result.crudeRate, 15);
    expect(result.rateInterval.lower).toBeLessThan(result.rate);
  });

  test('a stratum the standard does not know is left out', () => {
    const known = indirectStandardisation([3, 1], [100, 50], [30, 20], [1000, 900]);
    expect(indirectStandardisation([3, 1, 7, 2], [100, 50, 9, NaN], [30, 20, 0, 5], [1000, 900, 0, 50])).toEqual(known);
  });

  test('the exact interval of a ratio contains it, also without cases', () => {
    const few = standardisedRatio(2, 4.5);
    expect(few.exactInterval.lower).toBeLessThan(few.ratio);
    expect(few.exactInterval.upper).toBeGreaterThan(few.ratio);
    expect(few.logNormalInterval.lower * few.logNormalInterval.upper).toBeCloseTo(few.ratio ** 2, 12);
    const none = standardisedRatio(0, 2);
    expect(none.ratio).toBe(0);
    expect(none.logNormalInterval).toEqual({ lower: 0, upper: NaN });
    expect(none.exactInterval).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025) / 2, 12) });
    expect(standardisedRatio(3, 0).ratio).toBeNaN();
    expect(standardisedRatio(3, 0).exactInterval).toEqual({ lower: NaN, upper: NaN });
    expect(indirectStandardisation([], [], [], []).ratio).toBeNaN();
  });
});
