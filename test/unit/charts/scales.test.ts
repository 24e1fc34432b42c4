import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calmRange, extent, fitLabel } from '../../../src/charts/chart-input.ts';
import { linePaths } from '../../../src/charts/line-path.ts';
import { innerTicks, niceAxis, niceStep } from '../../../src/charts/nice-ticks.ts';
import { spreadLabels } from '../../../src/charts/spread-labels.ts';

describe('niceAxis', () => {
  it('knows the round steps', () => {
    expect(niceAxis(0, 37.4, 4)).toEqual({ ticks: [0, 10, 20, 30, 40], decimals: 0, lower: 0, upper: 40 });
    expect(niceAxis(0.1, 0.3, 2)).toEqual({ ticks: [0.1, 0.2, 0.3], decimals: 1, lower: 0.1, upper: 0.3 });
    expect(innerTicks(1.3, 37.4, 4).ticks).toEqual([10, 20, 30]);
    expect(niceAxis(5, 5, 4).ticks).toContain(5);
    expect(niceAxis(Number.NaN, 1, 4).ticks).toEqual([]);
  });
  it('encloses the range with ticks in steps of 1, 2 or 5', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (lower, span, wanted) => {
          const upper = lower + span;
          const { ticks, lower: first, upper: last } = niceAxis(lower, upper, wanted);
          const slack = span * 1e-6;
          expect(first).toBeLessThanOrEqual(lower + slack);
          expect(last).toBeGreaterThanOrEqual(upper - slack);
          expect(ticks.length).toBeLessThanOrEqual(2 * wanted + 3);
          const step = niceStep(span, wanted);
          expect([1, 2, 5]).toContain(Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toFixed(6)));
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe('linePaths', () => {
  const x = (year: number): number => year;
  const y = (value: number): number => value;
  it('never draws through a missing year and keeps single points', () => {
    expect(linePaths([1, 2, 3, 4, 5], [1, 2, Number.NaN, 4, Number.NaN], [], x, y)).toEqual({
      solid: 'M1,1L2,2',
      broken: '',
      lonely: [{ x: 4, y: 4 }],
    });
  });
  it('draws the step across a break apart', () => {
    expect(linePaths([1, 2, 3, 4], [1, 2, 3, 4], [3], x, y)).toEqual({ solid: 'M1,1L2,2M3,3L4,4', broken: 'M2,2L3,3', lonely: [] });
  });
});

describe('spreadLabels', () => {
  it('keeps distance and bounds where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 7 }), (places) => {
        const moved = spreadLabels(places, 14, 0, 100).toSorted((one, other) => one - other);
        moved.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
          if (index > 0) expect(place - (moved[index - 1] ?? 0)).toBeGreaterThanOrEqual(14 - 1e-9);
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  });
  it('leaves labels alone that do not touch', () => expect(spreadLabels([10, 50, 90], 14, 0, 100)).toEqual([10, 50, 90]));
});

describe('ranges and labels', () => {
  it('ignores what is no number', () => {
    expect(extent([Number.NaN, 3, -1])).toEqual({ lower: -1, upper: 3 });
    expect(extent([Number.NaN])).toBeNull();
  });
  it('widens small ranges and leaves wide ones alone', () => {
    expect(calmRange({ lower: 5, upper: 20 })).toEqual({ lower: 5, upper: 20 });
    const calm = calmRange({ lower: 99, upper: 100 });
    expect(calm.upper - calm.lower).toBeCloseTo(25, 9);
    expect(calmRange({ lower: 0, upper: 0 })).toEqual({ lower: 0, upper: 0 });
  });
  it('cuts labels with an ellipsis', () => {
    expect(fitLabel('Nord', 100, 12)).toBe('Nord');
    expect(fitLabel('Nordstadt-Hafenviertel', 60, 12)).toMatch(/^Nord[a-z]*…$/u);
  });
});
