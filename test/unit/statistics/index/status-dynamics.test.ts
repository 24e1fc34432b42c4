import { describe, expect, test } from 'vitest';
import {
  aggregateIndex,
  BERLIN_MSS,
  classByLimits,
  classMatrix,
  createRandom,
  mean,
  standardDeviation,
  statusDynamicsIndex,
  weightedMeansByParent,
  WorseThanReference,
  worseThanReference,
  type StatusDynamicsOptions,
} from '../../../../src/statistics/index.ts';

const random = createRandom(5);
const draw = (): Float64Array => Float64Array.from({ length: 60 }, () => random.normal());
const side = (count: number, limits: readonly number[]): StatusDynamicsOptions['status'] => {
  const columns = Array.from({ length: count }, draw);
  return { columns, indicators: columns.map(() => ({ weight: 1, polarity: 'highIsUnfavourable' })), limits };
};
const CITY: StatusDynamicsOptions = {
  status: side(3, BERLIN_MSS.statusLimits),
  dynamics: side(2, BERLIN_MSS.dynamicsLimits),
  standardisation: 'zPopulation',
  orientation: 'highIsUnfavourable',
};

describe('classByLimits', () => {
  test('a number on a limit', () => {
    const values = Float64Array.of(-1, 1, 1.5, NaN, 0);
    expect(Array.from(classByLimits(values, [-1, 1, 1.5]))).toEqual([1, 1, 2, -1, 1]);
    expect(Array.from(classByLimits(values, [-1, 1, 1.5], 'lower'))).toEqual([0, 1, 2, -1, 1]);
    expect(Array.from(classByLimits(values, [-1, 1, 1.5], 'upper'))).toEqual([1, 2, 3, -1, 1]);
    expect(Array.from(classByLimits(values, []))).toEqual([0, 0, 0, -1, 0]);
  });

  test('the 4 x 3 counts of Berlin 2021 (domain rule T3) come back from their areas', () => {
    const counts = [1, 73, 1, 36, 296, 34, 8, 31, 7, 3, 36, 10];
    const pairs = counts.flatMap((count, cell) => Array<number>(count).fill(cell));
    const status = classByLimits(
      Float64Array.from(pairs, (cell) => [-2, 0, 1.2, 3][Math.floor(cell / 3)]!),
      BERLIN_MSS.statusLimits,
    );
    const dynamics = classByLimits(
      Float64Array.from(pairs, (cell) => [-2, 0, 2][cell % 3]!),
      BERLIN_MSS.dynamicsLimits,
    );
    const matrix = classMatrix(
      { classes: status, frequencies: new Uint32Array(4) },
      { classes: dynamics, frequencies: new Uint32Array(3) },
    );
    expect(Array.from(matrix.counts)).toEqual(counts);
    expect([0, 1, 2, 3].map((row) => matrix.counts.subarray(3 * row, 3 * row + 3).reduce((a, b) => a + b))).toEqual([75, 366, 46, 49]);
  });
});

describe('statusDynamicsIndex', () => {
  test('any number of indicators and limits; frequencies and matrix agree', () => {
    const { status, dynamics, matrix } = statusDynamicsIndex(CITY);
    expect(status.parts.columns).toBe(3);
    expect(dynamics.parts.columns).toBe(2);
    expect(mean(status.values)).toBeCloseTo(0, 12);
    expect(standardDeviation(status.values, 'population')).toBeCloseTo(1, 12);
    expect(matrix.counts.reduce((a, b) => a + b)).toBe(60);
    for (let row = 0; row < 4; row++)
      expect(matrix.counts.subarray(3 * row, 3 * row + 3).reduce((a, b) => a + b)).toBe(status.frequencies[row]);
  });

  test('the turned index has the same classes', () => {
    const turn = (one: StatusDynamicsOptions['status']): StatusDynamicsOptions['status'] => ({
      ...one,
      limits: one.limits.map((limit) => -limit).reverse(),
    });
    const turned = statusDynamicsIndex({
      ...CITY,
      status: turn(CITY.status),
      dynamics: turn(CITY.dynamics),
      orientation: 'highIsFavourable',
    });
    expect(turned.matrix).toEqual(statusDynamicsIndex(CITY).matrix);
  });

  test('an area without dynamics: in neither side by default, in the status when the sides are separate', () => {
    const gap = CITY.dynamics.columns.map((column) => Float64Array.from(column, (value, i) => (i === 7 ? NaN : value)));
    const city = { ...CITY, dynamics: { ...CITY.dynamics, columns: gap } };
    for (const missing of ['exclude', 'available'] as const) {
      const joint = statusDynamicsIndex({ ...city, missing });
      expect([joint.status.classes[7], joint.dynamics.classes[7]]).toEqual([-1, -1]);
      expect(joint.status.count).toBe(59);
    }
    const enough = { ...city, missing: 'available', minimumIndicators: 2 } as const;
    expect(statusDynamicsIndex(enough).status.count).toBe(59);
    const separate = statusDynamicsIndex({ ...city, sides: 'separate' });
    expect(separate.status.count).toBe(60);
    expect(separate.dynamics.classes[7]).toBe(-1);
    expect(separate.matrix.counts.reduce((a, b) => a + b)).toBe(59);
  });

  test('a city without differences has no classes', () => {
    const flat = { ...CITY.status, columns: CITY.status.columns.map(() => new Float64Array(60).fill(3)) };
    const { status, matrix } = statusDynamicsIndex({ ...CITY, status: flat });
    expect(status.classes.every((index) => index === -1)).toBe(true);
    expect(matrix.counts.every((count) => count === 0)).toBe(true);
  });
});

describe('aggregateIndex', () => {
  const grouping = { parents: Int32Array.of(0, 0, 1, 1, 2, -1), parentCount: 4 };

  test('population-weighted means of the sums, then standardised over the larger areas', () => {
    const result = aggregateIndex([4, 1, NaN, -2, 0, 9], [100, 300, 50, 150, 80, 10], { ...grouping, standardisation: 'zPopulation' });
    expect(Array.from(result.sums)).toEqual([1.75, -2, 0, NaN]);
    expect(Array.from(result.coverage)).toEqual([1, 0.75, 1, NaN]);
    expect(mean(result.values)).toBeCloseTo(0, 12);
    expect(standardDeviation(result.values, 'population')).toBeCloseTo(1, 12);
    expect(result.scale).toBeCloseTo(standardDeviation([1.75, -2, 0], 'population'), 12);
  });

  test('too little of an area behind its mean: no value', () => {
    const choice = { ...grouping, standardisation: 'zPopulation', minimumCoverage: 0.8 } as const;
    expect(aggregateIndex([4, 1, NaN, -2, 0, 9], [100, 300, 50, 150, 80, 10], choice).sums[1]).toBeNaN();
  });

  test('one larger area has a sum but nothing to be compared with', () => {
    const one = aggregateIndex([1, 3], [1, 1], { parents: Int32Array.of(0, 0), parentCount: 1, standardisation: 'zPopulation' });
    expect(one.sums[0]).toBe(2);
    expect(one.values[0]).toBeNaN();
  });

  test('unknown and zero populations do not count', () => {
    const { means } = weightedMeansByParent([1, 5, 9], [NaN, 2, 0], { parents: Int32Array.of(0, 0, 0), parentCount: 1 });
    expect(means[0]).toBe(5);
  });
});

describe('worseThanReference', () => {
  const columns = [
    [10, 20, 30, NaN],
    [10, 20, 30, NaN],
    [5, 4, NaN, 1],
  ];
  const polarities = ['highIsUnfavourable', 'highIsUnfavourable', 'highIsFavourable'] as const;

  test('counts by polarity, equal is not worse, gaps leave it open', () => {
    const result = worseThanReference(columns, { polarities, minimumWorse: 3, references: [20, 15, 4.5] });
    expect(Array.from(result.worse)).toEqual([0, 2, 2, 1]);
    expect(Array.from(result.compared)).toEqual([3, 3, 2, 1]);
    const { no, undecided } = WorseThanReference;
    expect(Array.from(result.states)).toEqual([no, no, undecided, undecided]);
  });

  test('without city values the mean over the universe counts; areas outside are not rated', () => {
    const result = worseThanReference(columns, { polarities, minimumWorse: 2, universe: Uint8Array.of(1, 1, 0, 1) });
    expect(Array.from(result.references)).toEqual([15, 15, 10 / 3]);
    const { no, yes, notRated, undecided } = WorseThanReference;
    expect(Array.from(result.states)).toEqual([no, yes, notRated, undecided]);
  });
});
