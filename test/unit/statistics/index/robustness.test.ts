import { describe, expect, test } from 'vitest';
import {
  createRandom,
  indexRobustness,
  mean,
  runToEnd,
  type CompositeIndexOptions,
  type IndexRobustness,
  type RobustnessOptions,
} from '../../../../src/statistics/index.ts';
import { drawWeights } from '../../../../src/statistics/index/weight-variation.ts';

const AREAS = 40;
const random = createRandom(11);
const burden = Float64Array.from({ length: AREAS }, () => random.normal());
const noisy = (noise: number): Float64Array => burden.map((value) => value + noise * random.normal());
const COLUMNS = [noisy(0.5), noisy(0.5), noisy(2)];
const OPTIONS: CompositeIndexOptions = {
  indicators: COLUMNS.map(() => ({ weight: 1, polarity: 'highIsUnfavourable' })),
  orientation: 'highIsUnfavourable',
  standardisation: 'zPopulation',
  aggregation: 'sum',
  scaling: 'zPopulation',
};
const CHOICE: RobustnessOptions = {
  classing: { kind: 'limits', limits: [-1, 1, 1.5] },
  seed: 3,
  leaveOneOut: true,
  standardisations: ['zPopulation', 'zSample', 'rank', 'robust'],
  weights: { variation: { kind: 'uniform', spread: 0.5 }, count: 30 },
};
const run = (columns = COLUMNS, options = OPTIONS, choice = CHOICE): IndexRobustness => runToEnd(indexRobustness(columns, options, choice));

describe('indexRobustness', () => {
  test('tries every indicator left out, every other standardisation, every draw of weights', () => {
    const kinds = run().variants.map(({ variant }) => variant.kind);
    expect(kinds).toHaveLength(3 + 3 + 30);
    expect(kinds.slice(0, 6)).toEqual([...Array<string>(3).fill('leaveOneOut'), ...Array<string>(3).fill('standardisation')]);
  });

  test('ranks lie within their range, shares within 0 and 1', () => {
    const result = run();
    for (let i = 0; i < AREAS; i++) {
      expect(result.minimumRank[i]).toBeGreaterThanOrEqual(1);
      expect(result.minimumRank[i]).toBeLessThanOrEqual(result.medianRank[i]!);
      expect(result.medianRank[i]).toBeLessThanOrEqual(result.maximumRank[i]!);
      expect(result.maximumRank[i]).toBeLessThanOrEqual(AREAS);
      expect(result.classChangeShare[i]).toBeGreaterThanOrEqual(0);
      expect(result.classChangeShare[i]).toBeLessThanOrEqual(1);
    }
    expect(mean(result.classChangeShare)).toBeCloseTo(result.changedShare, 12);
    expect(result.everChangedShare).toBeGreaterThanOrEqual(result.changedShare);
    expect(result.medianSpearman).toBeGreaterThan(0.8);
    expect(Math.min(...result.referenceRanks)).toBe(1);
  });

  test('leaving one out, by hand', () => {
    const columns = [Float64Array.of(1, 2, 3), Float64Array.of(3, 1, 2)];
    const options = { ...OPTIONS, indicators: OPTIONS.indicators.slice(0, 2) };
    const result = run(columns, options, { classing: { kind: 'quantiles', classes: 3 }, seed: 1, leaveOneOut: true });
    // sums 0 + 1, 0 - 1, ... : area 2 first, area 0 second, area 1 last
    expect(Array.from(result.referenceRanks)).toEqual([2, 3, 1]);
    expect(Array.from(result.minimumRank)).toEqual([1, 2, 1]);
    expect(Array.from(result.maximumRank)).toEqual([3, 3, 2]);
    expect(Array.from(result.medianRank)).toEqual([2, 2.5, 1.5]);
    expect(result.variants).toHaveLength(2);
    for (const { spearman } of result.variants) expect(spearman).toBeCloseTo(0.5, 14);
    expect(Array.from(result.classChangeShare)).toEqual([1, 0.5, 0.5]);
    expect(result.changedShare).toBeCloseTo(2 / 3, 12);
    expect(result.everChangedShare).toBe(1);
  });

  test('indicators that say the same can not be shaken', () => {
    const result = run([burden, burden, burden], OPTIONS, { ...CHOICE, standardisations: ['zSample'] });
    expect(result.minimumRank).toEqual(result.referenceRanks);
    expect(result.maximumRank).toEqual(result.referenceRanks);
    expect(result.medianSpearman).toBeCloseTo(1, 12);
  });

  test('the same seed gives the same result, another seed another', () => {
    expect(run()).toEqual(run());
    const weights = ({ variants }: IndexRobustness): unknown => variants.at(-1)!.variant;
    expect(weights(run(COLUMNS, OPTIONS, { ...CHOICE, seed: 4 }))).not.toEqual(weights(run()));
  });

  test('tells how far it is, rising, below 1', () => {
    const steps = [...indexRobustness(COLUMNS, OPTIONS, CHOICE)];
    expect(steps).toHaveLength(36);
    steps.forEach((step, i) => expect(step).toBeGreaterThan(steps[i - 1] ?? 0));
    expect(steps.at(-1)).toBeLessThan(1);
  });

  test('areas without an index stay without, no variants give no shares', () => {
    const outside = run(COLUMNS, { ...OPTIONS, outliers: [0] });
    expect([outside.referenceRanks[0], outside.medianRank[0], outside.classChangeShare[0]]).toEqual([NaN, NaN, NaN]);
    expect(outside.referenceClasses[0]).toBe(-1);
    const nothing = run(COLUMNS, OPTIONS, { classing: CHOICE.classing, seed: 1 });
    expect(nothing.variants).toEqual([]);
    expect([nothing.changedShare, nothing.everChangedShare, nothing.medianSpearman, nothing.medianRank[3]]).toEqual([NaN, NaN, NaN, NaN]);
    expect(
      run([new Float64Array(3), new Float64Array(3), new Float64Array(3)]).variants.every(({ spearman }) => Number.isNaN(spearman)),
    ).toBe(true);
  });
});

describe('drawWeights', () => {
  const weights = [2, 1, 1, 0];
  const draws = (variation: Parameters<typeof drawWeights>[1]): Float64Array[] => {
    const stream = createRandom(8);
    return Array.from({ length: 4000 }, () => drawWeights(weights, variation, stream));
  };

  test.each([
    { kind: 'uniform', spread: 0.5 },
    { kind: 'dirichlet', concentration: 3 },
    { kind: 'dirichlet', concentration: 40 },
  ] as const)('$kind $spread$concentration: same sum, same mean, never negative, 0 stays 0', (variation) => {
    const drawn = draws(variation);
    for (const one of drawn) {
      expect(one.reduce((total, weight) => total + weight, 0)).toBeCloseTo(4, 9);
      expect(Math.min(...one)).toBeGreaterThanOrEqual(0);
      expect(one[3]).toBe(0);
    }
    [2, 1, 1].forEach((weight, k) => expect(Math.abs(mean(drawn.map((one) => one[k]!)) - weight)).toBeLessThan(0.06));
  });

  test('Dirichlet draws spread as theory says', () => {
    // variance of the share p with concentration c: p (1 - p) / (c + 1)
    const shares = draws({ kind: 'dirichlet', concentration: 3 }).map((one) => one[0]! / 4);
    const center = mean(shares);
    expect(mean(shares.map((share) => (share - center) ** 2))).toBeCloseTo(0.25 / 4, 2);
  });

  test('no weight at all stays none', () => {
    expect(Array.from(drawWeights([0, 0], { kind: 'uniform', spread: 0.2 }, createRandom(1)))).toEqual([0, 0]);
  });
});
