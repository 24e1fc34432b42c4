import { describe, expect, it } from 'vitest';
import { indicatorId, levelId, ValueState, type IndicatorSeries } from '../../../src/model/index.ts';
import { publishableSeries } from '../../../src/view/index.ts';

const { NaN: none } = Number;
const series = (states: readonly number[]): IndicatorSeries => ({
  indicator: indicatorId('i'),
  level: levelId('l'),
  years: [2024],
  values: [Float64Array.of(10, 20, none)],
  states: [Uint8Array.from(states)],
  numerators: [Float64Array.of(1, 2, 3)],
  denominators: [Float64Array.of(10, 10, 10)],
  city: Float64Array.of(15),
  cityDelivered: [false],
  origin: ['direct'],
  breaks: [],
});

describe('publishableSeries', () => {
  it('takes hidden numbers and the counts behind them out, and nothing else', () => {
    const input = series([ValueState.valid, ValueState.secret, ValueState.notRated]);
    const cleaned = publishableSeries(input);
    expect([...cleaned.values[0]!]).toEqual([10, none, none]);
    expect([...cleaned.numerators![0]!]).toEqual([1, none, none]);
    expect([...cleaned.denominators![0]!]).toEqual([10, none, none]);
    expect(cleaned.states).toBe(input.states);
    expect(cleaned.city).toBe(input.city);
    // The input is shared with others and stays as it was.
    expect(input.numerators![0]![1]).toBe(2);
  });
  it('is the same object for the same series, and the series itself where nothing is hidden', () => {
    const input = series([ValueState.valid, ValueState.secret, ValueState.valid]);
    expect(publishableSeries(input)).toBe(publishableSeries(input));
    const open = series([ValueState.valid, ValueState.valid, ValueState.valid]);
    expect(publishableSeries(open)).toBe(open);
  });
});
