import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile, sortedNumbers, type QuantileType } from '../../../src/statistics/index.ts';

const types = fc.constantFrom<QuantileType>(1, 2, 6, 7, 8);
const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 30 });

describe('quantile', () => {
  test('Hyndman and Fan: the published definitions at p = 0.1 of ten numbers', () => {
    const sorted = Float64Array.from([2, 4, 4, 5, 6, 7, 8, 9, 11, 30]);
    expect(([1, 2, 6, 7, 8] as const).map((type) => quantile(sorted, 0.1, type))).toEqual([
      2,
      3,
      expect.closeTo(2.2, 12),
      expect.closeTo(3.8, 12),
      expect.closeTo(2.733333333333333, 12),
    ]);
  });

  test('never leaves the data, never falls with p', () => {
    fc.assert(
      fc.property(
        numbers,
        types,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, type, p, q) => {
          const sorted = sortedNumbers(list);
          const low = quantile(sorted, Math.min(p, q), type);
          const high = quantile(sorted, Math.max(p, q), type);
          expect(low).toBeGreaterThanOrEqual(sorted[0]!);
          expect(high).toBeLessThanOrEqual(sorted[sorted.length - 1]!);
          // interpolation may lose the last digit between two neighbouring p
          expect(high).toBeGreaterThanOrEqual(low - 1e-9 * Math.abs(low) - 1e-9);
        },
      ),
      { seed: 4, numRuns: 400 },
    );
  });

  test('between equal neighbours it is exactly their value', () => {
    const sorted = Float64Array.from([0.1, 0.3, 0.3, 0.3, 0.7]);
    for (const type of [6, 7, 8] as const) expect(quantile(sorted, 0.5, type)).toBe(0.3);
  });

  test('nothing has no quantile, and p must be a share', () => {
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
    expect(() => quantile(Float64Array.of(1), 1.5)).toThrow(/expected 0 to 1/);
  });
});
