import { describe, expect, it } from 'vitest';
import { withFewCasesHidden, withHiddenLike } from '../../../src/analysis/series/published-series.ts';
import { indicatorId, levelId, ValueState, type IndicatorSeries } from '../../../src/model/index.ts';

const { NaN: none } = Number;
const { valid, secret, missing } = ValueState;

const rate = (): IndicatorSeries => ({
  indicator: indicatorId('i'),
  level: levelId('l'),
  years: [2024],
  values: [Float64Array.of(50, 5, 95, 0, none)],
  states: [Uint8Array.of(valid, valid, valid, valid, missing)],
  numerators: [Float64Array.of(20, 2, 38, 0, none)],
  denominators: [Float64Array.of(40, 40, 40, 40, none)],
  city: Float64Array.of(37.5),
  cityDelivered: [false],
  origin: ['direct'],
  breaks: [],
});

describe('withFewCasesHidden', () => {
  it('hides few cases and few left over, with the counts behind them; nothing is not few', () => {
    const series = rate();
    const hidden = withFewCasesHidden(series, { cases: 'numerators', withRest: true }, 3);
    expect([...hidden.states[0]!]).toEqual([valid, secret, secret, valid, missing]);
    expect([...hidden.values[0]!]).toEqual([50, none, none, 0, none]);
    expect([...hidden.numerators![0]!]).toEqual([20, none, none, 0, none]);
    expect([...hidden.denominators![0]!]).toEqual([40, none, none, 40, none]);
    expect([...hidden.city]).toEqual([37.5]);
    expect(series.values[0]![1]).toBe(5);
  });

  it('hides delivered counts by themselves, the city too', () => {
    const counts: IndicatorSeries = { ...rate(), values: [Float64Array.of(2, 3, 0, 4, none)], numerators: null, denominators: null, city: Float64Array.of(2) }; // prettier-ignore
    const hidden = withFewCasesHidden(counts, { cases: 'values', withRest: false }, 3);
    expect([...hidden.values[0]!]).toEqual([none, 3, 0, 4, none]);
    expect([...hidden.states[0]!]).toEqual([secret, valid, valid, valid, missing]);
    expect([...hidden.city]).toEqual([none]);
  });
});

describe('withHiddenLike', () => {
  it('hides where the other is secret in the same year, and nowhere else', () => {
    const other = withFewCasesHidden(rate(), { cases: 'numerators', withRest: true }, 3);
    expect([...withHiddenLike(rate(), other).states[0]!]).toEqual([valid, secret, secret, valid, missing]);
    expect(withHiddenLike({ ...rate(), years: [2023] }, other).states[0]).toEqual(rate().states[0]);
  });
});
