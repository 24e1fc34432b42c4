import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceClasses } from '../../../src/statistics/index.ts';

const options = { method: 'quantile', classes: 5 } as const;

describe('classes of differences', () => {
  it('keep what stays as it is in a class of its own, however much it is', () => {
    const values = Float64Array.of(...Array<number>(57).fill(0), -15.2, 4, 9);
    expect(differenceClasses(values, 0.05, options).bounds).toEqual([-15.2, -0.05, 0.05, 6.5, 9]);
  });

  it('have no class on a side without values', () => {
    expect(differenceClasses(Float64Array.of(0, 0.04, Number.NaN), 0.05, options).bounds).toEqual([-0.05, 0.05]);
    expect(differenceClasses(Float64Array.of(-3, -3, 0), 0.05, options).bounds).toEqual([-3, -0.05, 0.05]);
    expect(differenceClasses(Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY), 0.5, options)).toEqual({
      method: 'quantile',
      bounds: [],
      notes: ['noValues'],
    });
  });

  it('ascend, cover every value and hold zero, by any method', () => {
    const methods = fc.constantFrom('quantile', 'equalInterval', 'fisherJenks', 'standardDeviation', 'headTail', 'maximumBreaks', 'pretty');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: -500, max: 500, noNaN: true })), { minLength: 1, maxLength: 60 }),
        methods,
        fc.integer({ min: 2, max: 9 }),
        (values, method, classes) => {
          const { bounds } = differenceClasses(Float64Array.from(values), 0.5, { method: method as 'quantile', classes });
          expect(bounds.every((bound, at) => at === 0 || bound > bounds[at - 1]!)).toBe(true);
          expect(bounds).toContain(-0.5);
          expect(bounds).toContain(0.5);
          const changed = values.filter((value) => Math.abs(value) > 0.5);
          expect(Math.min(...changed, 0)).toBeGreaterThanOrEqual(bounds[0]!);
          expect(Math.max(...changed, 0)).toBeLessThanOrEqual(bounds.at(-1)!);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});
