import { describe, expect, it } from 'vitest';
import {
  evaluateCount,
  evaluateDelivered,
  evaluateDensity,
  evaluateRate,
  sumOfColumns,
  type Summand,
} from '../../../src/analysis/series/evaluate.ts';
import { ValueState } from '../../../src/model/index.ts';

const none = Number.NaN;

function summand(values: readonly number[], states: readonly number[] = [], minimumCases = 0): Summand {
  return {
    column: {
      values: Float64Array.from(values),
      states: Uint8Array.from(values, (value, area) => states[area] ?? (Number.isNaN(value) ? ValueState.missing : ValueState.valid)),
      outside: null,
      origin: 'direct',
      orphans: [],
      unassigned: 0,
      total: none,
      partialAreas: 0,
      minimumCases,
    },
    city: { value: values.reduce((sum, value) => sum + value, 0), delivered: false },
  };
}
const context = { inhabitants: null, areaSquareMeters: Float64Array.from([1e6, 5e5, 0]) };
const percent = { factor: 100, minimumBase: 0, minimumCases: 0 };

describe('evaluateRate', () => {
  it('is the sum of cases over the sum of bases for the city, never the mean of the rates', () => {
    const result = evaluateRate(percent, summand([10, 10]), summand([100, 1000]), context);
    expect([...result.values]).toEqual([10, 1]);
    expect(result.city.value).toBeCloseTo(1.8182, 4);
  });

  it('keeps missing, secret, not rated, not calculable and zero apart', () => {
    const result = evaluateRate(
      { ...percent, minimumBase: 30, minimumCases: 3 },
      summand([0, none, none, 2, 49, 5, 0], [0, ValueState.missing, ValueState.secret]),
      summand([50, 50, 50, 50, 50, 20, 0]),
      context,
    );
    expect([...result.states]).toEqual([
      ValueState.valid,
      ValueState.missing,
      ValueState.secret,
      ValueState.secret,
      ValueState.secret,
      ValueState.notRated,
      ValueState.notCalculable,
    ]);
    expect([...result.values]).toEqual([0, none, none, none, none, none, none]);
    // A hidden rate with its numerator beside it would be no secret.
    expect([...result.numerators!]).toEqual([0, none, none, none, none, none, 0]);
  });

  it('applies the minimum of a source to its own counts', () => {
    const result = evaluateRate(percent, summand([4, 10], [], 5), summand([100, 100]), context);
    expect([...result.states]).toEqual([ValueState.secret, ValueState.valid]);
  });

  it('tells uninhabited from not calculable', () => {
    const result = evaluateRate(percent, summand([0, 0]), summand([0, 0]), { ...context, inhabitants: Float64Array.from([0, 12]) });
    expect([...result.states]).toEqual([ValueState.uninhabited, ValueState.notCalculable]);
  });

  it('notes areas with more cases than the base', () => {
    expect(evaluateRate(percent, summand([5, 12]), summand([10, 10]), context).exceeding).toEqual([1]);
  });

  it('has no city value where a part is unknown', () => {
    expect(evaluateRate(percent, summand([5, none]), summand([10, 10]), context).city.value).toBeNaN();
  });
});

describe('evaluateCount', () => {
  it('hides small counts but not zero', () => {
    const result = evaluateCount({ minimumBase: 0, minimumCases: 3 }, summand([0, 2, 3]), context, null);
    expect([...result.states]).toEqual([ValueState.valid, ValueState.secret, ValueState.valid]);
    expect([...result.values]).toEqual([0, none, 3]);
  });
});

describe('evaluateDensity', () => {
  it('is per square kilometre of the own area, and not calculable without one', () => {
    const result = evaluateDensity({ factor: 1, minimumBase: 0, minimumCases: 0 }, summand([100, 100, 100]), context);
    expect([...result.values]).toEqual([100, 200, none]);
    expect(result.states[2]).toBe(ValueState.notCalculable);
    expect(result.city.value).toBe(200);
  });
});

describe('evaluateDelivered', () => {
  it('rates nothing on a base that is too small', () => {
    const result = evaluateDelivered({ minimumBase: 300, minimumCases: 0 }, summand([12.5, 13]), summand([299, 300]).column, context);
    expect([...result.states]).toEqual([ValueState.notRated, ValueState.valid]);
    expect([...result.values]).toEqual([none, 13]);
  });
});

describe('sumOfColumns', () => {
  it('has no number where one column has none', () => {
    const { column, city } = sumOfColumns([summand([1, 2]), summand([10, none], [0, ValueState.secret])]);
    expect([...column.values]).toEqual([11, none]);
    expect([...column.states]).toEqual([ValueState.valid, ValueState.secret]);
    expect(city.value).toBeNaN();
  });
});
