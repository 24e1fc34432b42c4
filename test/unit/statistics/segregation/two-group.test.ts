import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  concentrationProfile,
  correlationRatio,
  dissimilarity,
  entropyIndex,
  interaction,
  isolation,
  locationQuotients,
  segregationAtkinson,
  segregationGini,
  segregationIndex,
  twoGroupSegregation,
} from '../../../../src/statistics/index.ts';
import { twoGroups } from './arbitraries.ts';

const EVENNESS = [dissimilarity, segregationGini, entropyIndex, segregationAtkinson, correlationRatio, concentrationProfile] as const;

describe('segregation of one group', () => {
  test('the index of segregation of the worked example', () => {
    expect(segregationIndex([50, 30, 20, 0], [100, 200, 300, 400])).toBeCloseTo(55.5556, 4);
  });

  test('an IS of 19.4 among 38,000 members means about 7,000 who would have to move', () => {
    const index = 19.4;
    // a group in one half of a city that has it in excess by just this index
    const group = [38_000 * (0.5 + index / 100), 38_000 * (0.5 - index / 100)];
    const total = group.map((members) => members + 300_000);
    expect(segregationIndex(group, total)).toBeCloseTo(index, 9);
    expect(((segregationIndex(group, total) / 100) * 38_000) / 1000).toBeCloseTo(7.372, 9);
  });

  test('evenness is 0 where every area is like the city and 1 where nobody shares an area', () => {
    for (const index of EVENNESS) {
      expect(index([10, 20, 5], [100, 200, 50])).toBeCloseTo(0, 12);
      expect(index([50, 0, 30, 0], [50, 70, 30, 20])).toBeCloseTo(1, 12);
    }
  });

  test('evenness lies between 0 and 1, and neither scale nor order nor uninhabited or missing areas change it', () => {
    fc.assert(
      fc.property(twoGroups, ({ group, total }) => {
        for (const index of EVENNESS) {
          const value = index(group, total);
          expect(value).toBeGreaterThanOrEqual(-1e-12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          const scaled = (counts: number[]): number[] => counts.map((count) => 1000 * count).reverse();
          expect(index(scaled(group), scaled(total))).toBeCloseTo(value, 9);
          expect(index([...group, 0, NaN, 7, 9], [...total, 0, 100, NaN, 3])).toBeCloseTo(value, 12);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('cutting an area in two like parts changes nothing, joining areas never raises dissimilarity', () => {
    fc.assert(
      fc.property(twoGroups, ({ group, total }) => {
        const halves = (counts: number[]): number[] => counts.flatMap((count) => [count / 2, count / 2]);
        for (const index of EVENNESS) expect(index(halves(group), halves(total))).toBeCloseTo(index(group, total), 9);
        if (group.length < 2) return;
        const joined = ([first, second, ...rest]: number[]): number[] => [first! + second!, ...rest];
        expect(dissimilarity(joined(group), joined(total))).toBeLessThanOrEqual(dissimilarity(group, total) + 1e-12);
      }),
      { seed: 12, numRuns: 200 },
    );
  });

  test('Gini is the mean difference over all pairs, as its definition says', () => {
    fc.assert(
      fc.property(twoGroups, ({ group, total }) => {
        const groupSum = group.reduce((sum, count) => sum + count, 0);
        const totalSum = total.reduce((sum, count) => sum + count, 0);
        const share = groupSum / totalSum;
        let pairs = 0;
        total.forEach((everybody, i) => {
          total.forEach((others, j) => {
            if (everybody > 0 && others > 0) pairs += everybody * others * Math.abs(group[i]! / everybody - group[j]! / others);
          });
        });
        expect(segregationGini(group, total)).toBeCloseTo(pairs / (2 * totalSum ** 2 * share * (1 - share)), 10);
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  test('isolation and interaction sum to 1, and quotients weigh up to 1', () => {
    fc.assert(
      fc.property(twoGroups, ({ group, total }) => {
        expect(isolation(group, total) + interaction(group, total)).toBeCloseTo(1, 12);
        const totalSum = total.reduce((sum, count) => sum + count, 0);
        const quotients = locationQuotients(group, total);
        const mean = total.reduce((sum, count, i) => (count > 0 ? sum + (count / totalSum) * quotients[i]! : sum), 0);
        expect(mean).toBeCloseTo(1, 10);
        total.forEach((count, i) => expect(Number.isNaN(quotients[i]!)).toBe(count === 0));
      }),
      { seed: 14, numRuns: 200 },
    );
  });

  test('the profile on many thresholds comes near the exact one', () => {
    const group = [10, 20, 30, 0, 40];
    const total = [100, 50, 60, 80, 40];
    expect(Math.abs(concentrationProfile(group, total, 20_000) - concentrationProfile(group, total))).toBeLessThan(1e-4);
  });

  test('without the group, without the rest, without anybody the evenness is not defined', () => {
    for (const index of EVENNESS) {
      expect(index([0, 0], [5, 7])).toBeNaN();
      expect(index([5, 7], [5, 7])).toBeNaN();
      expect(index([], [])).toBeNaN();
      expect(index([NaN, 3], [4, NaN])).toBeNaN();
    }
    expect(isolation([0, 0], [5, 7])).toBeNaN();
    expect(isolation([5, 7], [5, 7])).toBe(1);
  });

  test('a single area is even', () => {
    for (const index of EVENNESS) expect(index([3], [10])).toBeCloseTo(0, 12);
    expect(isolation([3], [10])).toBeCloseTo(0.3, 15);
  });

  test('all indices at once are those of the single functions', () => {
    const group = [10, 20, 30, NaN, 40];
    const total = [100, 50, 60, 80, 40];
    expect(twoGroupSegregation(group, total, 0.3)).toEqual({
      areas: 4,
      groupSum: 100,
      totalSum: 250,
      dissimilarity: dissimilarity(group, total),
      isolation: isolation(group, total),
      interaction: interaction(group, total),
      gini: segregationGini(group, total),
      atkinson: segregationAtkinson(group, total, 0.3),
      entropy: entropyIndex(group, total),
      correlationRatio: correlationRatio(group, total),
      concentrationProfile: concentrationProfile(group, total),
    });
  });

  test('a shape outside 0 to 1 is misuse', () => {
    expect(() => segregationAtkinson([1], [2], 1)).toThrow(/shape/);
  });
});
