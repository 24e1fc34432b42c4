import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agrestiCoullInterval,
  byarInterval,
  byarMidInterval,
  clopperPearsonInterval,
  crudeRates,
  dividedInterval,
  poissonExactInterval,
  proportionFunnelLimits,
  ratioFunnelLimits,
  waldInterval,
  wilsonContinuityInterval,
  wilsonInterval,
} from '../../../../src/statistics/index.ts';

const PROPORTIONS = [wilsonInterval, wilsonContinuityInterval, clopperPearsonInterval, agrestiCoullInterval, waldInterval] as const;
const INSIDE = [wilsonInterval, wilsonContinuityInterval, clopperPearsonInterval] as const;
const counts = fc.tuple(fc.nat(300), fc.nat(300)).map(([a, b]) => ({ events: Math.min(a, b), trials: Math.max(a, b, 1) }));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

describe('intervals of a proportion', () => {
  test('Newcombe 1998: 81 of 263, 0 of 20', () => {
    const rounded = ({ lower, upper }: { lower: number; upper: number }): number[] => [Number(lower.toFixed(4)), Number(upper.toFixed(4))];
    expect(rounded(wilsonInterval(81, 263))).toEqual([0.2553, 0.3662]);
    expect(rounded(wilsonContinuityInterval(81, 263))).toEqual([0.2535, 0.3682]);
    expect(rounded(clopperPearsonInterval(81, 263))).toEqual([0.2527, 0.3676]);
    expect(rounded(waldInterval(81, 263))).toEqual([0.2522, 0.3638]);
    expect(rounded(wilsonInterval(0, 20))).toEqual([0, 0.1611]);
    expect(rounded(wilsonContinuityInterval(0, 20))).toEqual([0, 0.2005]);
    expect(rounded(clopperPearsonInterval(0, 20))).toEqual([0, 0.1684]);
  });

  test('contain the share, mirror it, stay within 0 and 1, widen with the level', () => {
    fc.assert(
      fc.property(counts, level, ({ events, trials }, confidence) => {
        for (const interval of PROPORTIONS) {
          const { lower, upper } = interval(events, trials, confidence);
          expect(lower).toBeLessThanOrEqual(events / trials + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(events / trials - 1e-12);
          const mirrored = interval(trials - events, trials, confidence);
          expect(mirrored.lower).toBeCloseTo(1 - upper, 9);
          expect(mirrored.upper).toBeCloseTo(1 - lower, 9);
          expect(interval(events, trials, 0.9995).upper).toBeGreaterThanOrEqual(upper - 1e-12);
        }
        for (const interval of INSIDE) {
          const { lower, upper } = interval(events, trials, confidence);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          if (events === 0) expect(lower).toBe(0);
          if (events === trials) expect(upper).toBe(1);
        }
      }),
      { seed: 51, numRuns: 200 },
    );
  });

  test('the correction towards one half vanishes there', () => {
    expect(wilsonContinuityInterval(5, 10, 0.95, 'towardsHalf')).toEqual(wilsonInterval(5, 10));
    expect(wilsonContinuityInterval(5, 10).upper).toBeGreaterThan(wilsonInterval(5, 10).upper);
  });

  test('impossible numbers have no interval, an impossible level is misuse', () => {
    for (const interval of PROPORTIONS) {
      for (const [events, trials] of [
        [0, 0],
        [3, 2],
        [-1, 5],
        [NaN, 5],
        [1, NaN],
        [1, Infinity],
      ] as const) {
        expect(interval(events, trials)).toEqual({ lower: NaN, upper: NaN });
      }
      expect(() => interval(1, 2, 1)).toThrow(/level/);
    }
  });
});

describe('intervals of a Poisson count', () => {
  test('Garwood 1936 and Byar: five cases', () => {
    expect(poissonExactInterval(5).lower).toBeCloseTo(1.6235, 4);
    expect(poissonExactInterval(5).upper).toBeCloseTo(11.6683, 4);
    expect(byarInterval(5).lower).toBeCloseTo(1.6113, 4);
    expect(byarInterval(5).upper).toBeCloseTo(11.6682, 4);
    expect(byarMidInterval(5).upper).toBeLessThan(byarInterval(5).upper);
  });

  test('no case: from 0 to -ln of the tail', () => {
    expect(poissonExactInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 12) });
    expect(byarInterval(0).lower).toBe(0);
    expect(byarInterval(1, 0.9999).lower).toBe(0);
  });

  test('contain the count; Byar comes near the exact one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), level, (events, confidence) => {
        const exact = poissonExactInterval(events, confidence);
        const byar = byarInterval(events, confidence);
        expect(exact.lower).toBeLessThan(events);
        expect(exact.upper).toBeGreaterThan(events);
        expect(Math.abs(byar.upper - exact.upper)).toBeLessThan(0.2);
      }),
      { seed: 52, numRuns: 200 },
    );
  });

  test('impossible counts and divisors have no interval', () => {
    for (const interval of [poissonExactInterval, byarInterval, byarMidInterval]) {
      for (const events of [-1, NaN, Infinity]) expect(interval(events)).toEqual({ lower: NaN, upper: NaN });
      expect(() => interval(1, 0)).toThrow(/level/);
    }
    expect(dividedInterval({ lower: 1, upper: 3 }, 2)).toEqual({ lower: 0.5, upper: 1.5 });
    expect(dividedInterval({ lower: 1, upper: 3 }, 0)).toEqual({ lower: NaN, upper: NaN });
  });
});

describe('crude rates', () => {
  test('nobody lives there: missing, never 0 or infinite', () => {
    expect([...crudeRates([0, 3, 0, 2, NaN, 1, -1], [50, 900, 0, 0, 10, NaN, 5], 1000)]).toEqual([
      0,
      expect.closeTo(10 / 3, 12),
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
  });
});

describe('funnel limits', () => {
  const sizes = [1, 10, 100, 10_000, 1_000_000];

  test('narrow to the target with the size and open with the probability', () => {
    for (const method of ['exact', 'normal'] as const) {
      const upper = proportionFunnelLimits(0.1, sizes, 0.975, method);
      const outer = proportionFunnelLimits(0.1, sizes, 0.999, method);
      const ratio = ratioFunnelLimits(sizes, 0.025, method);
      for (let i = 1; i < sizes.length; i++) {
        expect(upper[i]!).toBeLessThan(upper[i - 1]!);
        expect(outer[i]!).toBeGreaterThan(upper[i]!);
        expect(ratio[i]!).toBeGreaterThan(ratio[i - 1]!);
      }
      expect(upper[4]!).toBeCloseTo(0.1, 2);
      expect(ratio[4]!).toBeCloseTo(1, 2);
    }
  });

  test('exact and normal limits meet for large areas; quantiles are counts', () => {
    const exact = proportionFunnelLimits(0.3, [100_000], 0.001)[0]!;
    expect(Math.abs(exact - proportionFunnelLimits(0.3, [100_000], 0.001, 'normal')[0]!)).toBeLessThan(2e-5);
    expect(proportionFunnelLimits(0.1, [25], 0.975, 'quantile')[0]).toBeCloseTo(6 / 25, 12);
    expect(ratioFunnelLimits([10], 0.975, 'quantile')[0]).toBeCloseTo(1.7, 12);
  });

  test('no people, nothing expected, an impossible target: no limit', () => {
    expect([...proportionFunnelLimits(0.1, [0, NaN, -3, 0.3], 0.975)]).toEqual([NaN, NaN, NaN, NaN]);
    expect([...proportionFunnelLimits(1.1, [5], 0.975)]).toEqual([NaN]);
    expect([...ratioFunnelLimits([0, NaN], 0.975)]).toEqual([NaN, NaN]);
    expect([...ratioFunnelLimits([4], 0.975, 'exact', 0)]).toEqual([NaN]);
    expect(proportionFunnelLimits(0, [5], 0.975)[0]).toBeLessThanOrEqual(0);
  });
});
