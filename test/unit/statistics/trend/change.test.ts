import { describe, expect, it } from 'vitest';
import {
  autocorrelations,
  changeOverTime,
  compoundGrowthPercent,
  indexSeries,
  movingAverage,
  percentChange,
  percentSteps,
} from '../../../../src/statistics/index.ts';

describe('change over time', () => {
  it('compares the first with the last observed year', () => {
    const change = changeOverTime([2014, 2015, 2018, 2020, 2021], [NaN, 10, 12, 11, NaN]);
    expect([change.firstTime, change.lastTime, change.absolute]).toEqual([2015, 2020, 1]);
    expect(change.percent).toBeCloseTo(10, 10);
    expect(change.compoundAnnualPercent).toBeCloseTo(1.9244876491456564, 10);
    expect(changeOverTime([], []).percent).toBeNaN();
  });

  it('has no per cent of nothing', () => {
    expect(percentChange(0, 5)).toBeNaN();
    expect(compoundGrowthPercent(5, -5, 3)).toBeNaN();
    expect(compoundGrowthPercent(5, 10, 0)).toBeNaN();
    expect(compoundGrowthPercent(5, 0, 2)).toBe(-100);
  });

  it('does not step over a gap', () => {
    expect([...percentSteps([100, 110, NaN, 121])]).toEqual([expect.closeTo(10, 10), NaN, NaN]);
    expect(percentSteps([]).length).toBe(0);
  });

  it('takes the first observed value as 100, or the year one asks for', () => {
    expect([...indexSeries([NaN, 50, 75])]).toEqual([NaN, 100, 150]);
    expect([...indexSeries([50, 100, 75], 1)]).toEqual([50, 100, 75]);
    expect([...indexSeries([0, 5])]).toEqual([NaN, NaN]);
  });
});

describe('moving average', () => {
  it('stops at ends and gaps', () => {
    expect([...movingAverage([1, 2, 3, 4, 5], 3)]).toEqual([NaN, 2, 3, 4, NaN]);
    expect([...movingAverage([1, 2, NaN, 4, 5, 6, 7], 3)]).toEqual([NaN, NaN, NaN, NaN, 5, 6, NaN]);
    expect([...movingAverage([1, 2, 3], 2, 'trailing')]).toEqual([NaN, 1.5, 2.5]);
  });

  it('centres an even width by halving its outermost values', () => {
    expect([...movingAverage([1, 2, 3, 4, 9], 4)]).toEqual([NaN, NaN, (0.5 + 2 + 3 + 4 + 4.5) / 4, NaN, NaN]);
  });
});

describe('autocorrelation', () => {
  it('is 1 at lag 0 and alternates for an alternating series', () => {
    const [zero, one] = autocorrelations(Float64Array.of(1, -1, 1, -1), 1);
    expect([zero, one]).toEqual([1, -0.75]);
    expect(autocorrelations(Float64Array.of(2, 2), 1)[0]).toBeNaN();
  });
});
