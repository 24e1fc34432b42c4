import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorId, levelId, type IndicatorSeries } from '../../../../src/model/index.ts';
import { levelAndDevelopment } from '../../../../src/statistics/trend/level-development.ts';

const series = (values: readonly (readonly number[])[], more: Partial<IndicatorSeries> = {}): IndicatorSeries => ({
  indicator: indicatorId('i'),
  level: levelId('l'),
  years: values.map((_, t) => 2020 + t),
  values: values.map((column) => Float64Array.from(column)),
  states: values.map((column) => new Uint8Array(column.length)),
  numerators: null,
  denominators: null,
  city: new Float64Array(values.length),
  cityDelivered: values.map(() => false),
  origin: values.map(() => 'direct' as const),
  breaks: [],
  ...more,
});

describe('levelAndDevelopment', () => {
  it('gives z-values over n for level and change', () => {
    const found = levelAndDevelopment(
      series([
        [1, 2, 3],
        [2, 4, 6],
      ]),
      1,
    );
    // Mean 4, s = sqrt(8/3); mean change 2, s = sqrt(2/3).
    expect(found?.levels[0]).toBeCloseTo(-2 / Math.sqrt(8 / 3), 12);
    expect(found?.changes[2]).toBeCloseTo(1 / Math.sqrt(2 / 3), 12);
    expect([found?.fromYear, found?.toYear]).toEqual([2020, 2021]);
  });

  it('does not depend on unit and offset', () => {
    const column = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(column, column, fc.integer({ min: 1, max: 50 }), (one, other, factor) => {
        const plain = levelAndDevelopment(series([one, other]), 1);
        const scaled = levelAndDevelopment(series([one, other].map((values) => values.map((value) => value * factor + 7))), 1);
        plain?.levels.forEach((z, at) => expect(scaled?.levels[at]).toBeCloseTo(z, 6));
        plain?.changes.forEach((z, at) => expect(scaled?.changes[at]).toBeCloseTo(z, 6));
      }),
    );
  });

  it('leaves areas without a number out, and takes equal ones for the mean', () => {
    const found = levelAndDevelopment(
      series([
        [5, 5, Number.NaN],
        [6, 6, 7],
      ]),
      1,
    );
    expect([...(found?.levels ?? [])]).toEqual([0, 0, Number.NaN]);
    // Equal changes, but for what rounding leaves.
    const rounded = levelAndDevelopment(
      series([
        [0.1, 0.2, 0.7],
        [0.3, 0.4, 0.9],
      ]),
      1,
    );
    expect([...(rounded?.changes ?? [])]).toEqual([0, 0, 0]);
  });

  it('begins after a break of all areas, and knows no change over a break of one', () => {
    const values = [
      [1, 2, 3],
      [2, 2, 2],
      [3, 4, 8],
    ];
    expect(levelAndDevelopment(series(values, { breaks: [{ year: 2021, areas: [], reason: 'definition' }] }), 2)?.fromYear).toBe(2021);
    expect(levelAndDevelopment(series(values, { breaks: [{ year: 2022, areas: [], reason: 'definition' }] }), 2)).toBeNull();
    expect(levelAndDevelopment(series(values, { breaks: [{ year: 2021, areas: [1], reason: 'boundaries' }] }), 2)?.changes[1]).toBeNaN();
    expect(levelAndDevelopment(series(values), 0)).toBeNull();
  });
});
