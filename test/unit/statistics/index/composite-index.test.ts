import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compositeIndex,
  createRandom,
  indexExclusionName,
  mean,
  standardDeviation,
  type CompositeIndex,
  type CompositeIndexOptions,
} from '../../../../src/statistics/index.ts';

const UNEMPLOYED = [4, 8, 6, 10, 22];
const INCOME = [30, 25, 28, 20, 12];

const options = (more: Partial<CompositeIndexOptions> = {}): CompositeIndexOptions => ({
  indicators: [
    { weight: 1, polarity: 'highIsUnfavourable' },
    { weight: 1, polarity: 'highIsFavourable' },
  ],
  orientation: 'highIsUnfavourable',
  standardisation: 'zPopulation',
  aggregation: 'sum',
  scaling: 'none',
  ...more,
});
const reasons = ({ exclusion }: CompositeIndex): string[] => Array.from(exclusion, indexExclusionName);
const rowSum = ({ contributions, base }: CompositeIndex, area: number): number =>
  Array.from({ length: contributions.columns }, (_, k) => contributions.values[area * contributions.columns + k]!)
    .filter((value) => !Number.isNaN(value))
    .reduce((total, value) => total + value, base);

describe('compositeIndex', () => {
  test('turns every indicator to the orientation of the index', () => {
    const { values, indicators } = compositeIndex([UNEMPLOYED, INCOME], options());
    expect(indicators.map(({ sign }) => sign)).toEqual([1, -1]);
    expect(Math.max(...values)).toBe(values[4]);
    const turned = compositeIndex([UNEMPLOYED, INCOME], options({ orientation: 'highIsFavourable' }));
    turned.values.forEach((value, i) => expect(value).toBeCloseTo(-values[i]!, 12));
  });

  test('sum, arithmetic and geometric mean, ranks, by hand', () => {
    const columns = [
      [0, 1, 2],
      [0, 4, 1],
    ];
    const indicators = [
      { weight: 3, polarity: 'highIsUnfavourable' },
      { weight: 1, polarity: 'highIsUnfavourable' },
    ] as const;
    const run = (more: Partial<CompositeIndexOptions>): number[] =>
      Array.from(compositeIndex(columns, options({ indicators, standardisation: 'minMax', ...more })).values);
    expect(run({ aggregation: 'sum' })).toEqual([0, 2.5, 3.25]);
    expect(run({ aggregation: 'arithmetic' })).toEqual([0, 0.625, 0.8125]);
    expect(run({ aggregation: 'geometric' })[1]).toBeCloseTo(0.5 ** 0.75, 12);
    expect(run({ aggregation: 'geometric' })[0]).toBe(0);
    expect(run({ aggregation: 'geometric', minMaxRange: [0.1, 1] })[0]).toBeCloseTo(0.1, 12);
    expect(run({ aggregation: 'rank', standardisation: 'zSample' })).toEqual([1, 2.25, 2.75]);
  });

  test('a negative part has no geometric mean, a part of 0 makes it 0', () => {
    const index = compositeIndex([UNEMPLOYED, INCOME], options({ aggregation: 'geometric' }));
    expect(reasons(index)).toEqual(['undefinedMean', 'undefinedMean', 'undefinedMean', 'none', 'none']);
    expect(index.values[3]).toBe(0);
  });

  test('every reason for having no index', () => {
    const first = [1, 2, 3, 4, 5, NaN, 6, 7, 8, 500];
    const second = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const index = compositeIndex(
      [first, second],
      options({
        universe: Uint8Array.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1),
        bases: [1000, 299, NaN, 300, 1000, 1000, 1000, 1000, 1000, 1000],
        minimumBase: 300,
        outliers: [4],
        outlierLimit: 3.5,
      }),
    );
    expect(reasons(index)).toEqual([
      'outsideUniverse',
      'belowMinimumBase',
      'missingBase',
      'none',
      'outlier',
      'missingIndicator',
      'none',
      'none',
      'none',
      'outlierByRule',
    ]);
    expect(index.count).toBe(4);
    expect(index.indicators[0]).toMatchObject({ count: 4, center: 6.25 });
    index.values.forEach((value, i) => expect(Number.isNaN(value)).toBe(index.exclusion[i] !== 0));
  });

  test('missing indicators: excluded, or the others with their weights brought up', () => {
    const columns = [UNEMPLOYED, [30, NaN, 28, 20, 12]];
    expect(reasons(compositeIndex(columns, options()))[1]).toBe('missingIndicator');
    const index = compositeIndex(columns, options({ missing: 'available' }));
    expect(index.values[1]).toBeCloseTo(2 * index.parts.values[2]!, 12);
    expect(index.contributions.values[3]).toBeNaN();
    expect(reasons(compositeIndex(columns, options({ missing: 'available', minimumIndicators: 2 })))[1]).toBe('missingIndicator');
    expect(
      reasons(
        compositeIndex(
          [
            [NaN, 1],
            [NaN, 2],
          ],
          options({ missing: 'available' }),
        ),
      )[0],
    ).toBe('missingIndicator');
  });

  test('an indicator without spread or weight is left out, the rest goes on', () => {
    const index = compositeIndex([UNEMPLOYED, [7, 7, 7, 7, 7]], options({ aggregation: 'arithmetic' }));
    expect(index.indicators.map(({ hasSpread }) => hasSpread)).toEqual([true, false]);
    expect(index.indicators.map(({ weightShare }) => weightShare)).toEqual([1, 0]);
    expect(index.values[4]).toBeCloseTo(1.8974, 4);
    const unweighted = options({ indicators: [options().indicators[0]!, { weight: 0, polarity: 'highIsFavourable' }] });
    expect(reasons(compositeIndex([UNEMPLOYED, [NaN, NaN, NaN, NaN, NaN]], unweighted))).toEqual(Array(5).fill('none'));
  });

  test('nothing to tell areas apart gives no index, with a reason', () => {
    expect(
      reasons(
        compositeIndex(
          [
            [1, 1],
            [2, 2],
          ],
          options(),
        ),
      ),
    ).toEqual(['noSpread', 'noSpread']);
    expect(
      reasons(
        compositeIndex(
          [
            [1, 2],
            [1, 2],
          ],
          options({ scaling: 'zPopulation' }),
        ),
      ),
    ).toEqual(['noSpread', 'noSpread']);
    expect(reasons(compositeIndex([[5], [2]], options()))).toEqual(['noSpread']);
    expect(reasons(compositeIndex([[NaN], [NaN]], options()))).toEqual(['missingIndicator']);
    expect(compositeIndex([], options({ indicators: [] })).values).toHaveLength(0);
    expect(compositeIndex([[], []], options()).count).toBe(0);
  });

  test('a broken contract is told', () => {
    expect(() => compositeIndex([UNEMPLOYED], options())).toThrow('indicators');
    expect(() => compositeIndex([UNEMPLOYED, [1]], options())).toThrow('length');
    expect(() => compositeIndex([UNEMPLOYED, INCOME], options({ minimumBase: 300 }))).toThrow('bases');
    const negative = [options().indicators[0]!, { weight: -1, polarity: 'highIsFavourable' as const }];
    expect(() => compositeIndex([UNEMPLOYED, INCOME], options({ indicators: negative }))).toThrow('weight');
  });

  test('base and contributions add up to the index, however it is made', () => {
    const recipe = fc.record({
      seed: fc.integer(),
      standardisation: fc.constantFrom('zPopulation', 'zSample', 'rank', 'percentile', 'minMax', 'robust'),
      aggregation: fc.constantFrom('sum', 'arithmetic', 'geometric', 'rank'),
      scaling: fc.constantFrom('none', 'zPopulation', 'zSample', 'tScore'),
      missing: fc.constantFrom('exclude', 'available'),
    });
    fc.assert(
      fc.property(recipe, ({ seed, ...choices }) => {
        const random = createRandom(seed);
        const columns = Array.from({ length: 4 }, () =>
          Array.from({ length: 25 }, () => (random.next() < 0.1 ? NaN : 100 * random.next())),
        );
        const index = compositeIndex(columns, {
          ...choices,
          orientation: 'highIsUnfavourable',
          indicators: columns.map((_, k) => ({ weight: 1 + k / 2, polarity: k % 2 ? 'highIsFavourable' : 'highIsUnfavourable' })),
        });
        index.values.forEach((value, i) => {
          if (!Number.isNaN(value)) expect(Math.abs(rowSum(index, i) - value)).toBeLessThan(1e-9 * (1 + Math.abs(value)));
        });
        if (choices.scaling !== 'zPopulation' || index.values.every(Number.isNaN)) return;
        expect(mean(index.values)).toBeCloseTo(0, 9);
        expect(standardDeviation(index.values, 'population')).toBeCloseTo(1, 9);
      }),
    );
  });

  test('units do not matter', () => {
    const before = compositeIndex([UNEMPLOYED, INCOME], options({ scaling: 'zPopulation' })).values;
    const after = compositeIndex(
      [UNEMPLOYED.map((x) => x / 100), INCOME.map((x) => 1e6 * x + 5)],
      options({ scaling: 'zPopulation' }),
    ).values;
    after.forEach((value, i) => expect(value).toBeCloseTo(before[i]!, 9));
  });
});
