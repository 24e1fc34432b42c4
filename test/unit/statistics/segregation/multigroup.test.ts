import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  correlationRatio,
  dissimilarity,
  entropyIndex,
  localDiversity,
  multigroupSegregation,
  segregationGini,
  type DataMatrix,
} from '../../../../src/statistics/index.ts';
import { groupCounts, twoGroups } from './arbitraries.ts';

const matrix = (rows: readonly (readonly number[])[], columns = rows[0]?.length ?? 0): DataMatrix => ({
  rows: rows.length,
  columns,
  values: Float64Array.from(rows.flat()),
});
const EVENNESS = ['dissimilarity', 'gini', 'informationTheory', 'normalisedExposure', 'relativeDiversity', 'squaredVariation'] as const;

describe('segregation of several groups', () => {
  test('with two groups every index is the one of the two-group case', () => {
    fc.assert(
      fc.property(twoGroups, ({ group, total }) => {
        const result = multigroupSegregation(matrix(group.map((members, i) => [members, total[i]! - members])));
        expect(result.dissimilarity).toBeCloseTo(dissimilarity(group, total), 10);
        expect(result.gini).toBeCloseTo(segregationGini(group, total), 10);
        expect(result.informationTheory).toBeCloseTo(entropyIndex(group, total), 10);
        for (const name of ['normalisedExposure', 'relativeDiversity', 'squaredVariation'] as const) {
          expect(result[name]).toBeCloseTo(correlationRatio(group, total), 10);
        }
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test('indices lie between 0 and 1; empty groups, empty areas and areas with a gap change nothing', () => {
    fc.assert(
      fc.property(groupCounts(4), (rows) => {
        const result = multigroupSegregation(matrix(rows));
        const padded = multigroupSegregation(matrix([...rows.map((row) => [...row, 0]), [0, 0, 0, 0, 0], [5, NaN, 1, 1, 1]], 5));
        for (const name of EVENNESS) {
          if (Number.isNaN(result[name])) expect(padded[name]).toBeNaN();
          else {
            expect(result[name]).toBeGreaterThanOrEqual(-1e-12);
            expect(result[name]).toBeLessThanOrEqual(1 + 1e-12);
            expect(padded[name]).toBeCloseTo(result[name], 10);
          }
        }
      }),
      { seed: 22, numRuns: 200 },
    );
  });

  test('nobody shares an area: 1; all areas alike: 0', () => {
    const apart = multigroupSegregation(
      matrix([
        [9, 0, 0],
        [0, 4, 0],
        [0, 0, 7],
      ]),
    );
    const alike = multigroupSegregation(
      matrix([
        [1, 2, 3],
        [10, 20, 30],
      ]),
    );
    for (const name of EVENNESS) {
      expect(apart[name]).toBeCloseTo(1, 12);
      expect(alike[name]).toBeCloseTo(0, 12);
    }
  });

  test('one group or nobody: evenness is not defined, diversity is 0 or not defined', () => {
    const single = multigroupSegregation(
      matrix([
        [3, 0],
        [5, 0],
      ]),
    );
    for (const name of EVENNESS) expect(single[name]).toBeNaN();
    expect(single.diversity).toBeCloseTo(0, 15);
    expect(single.simpsonConcentration).toBe(1);
    expect(multigroupSegregation(matrix([[0, 0]])).diversity).toBeNaN();
    expect(multigroupSegregation(matrix([], 2)).dissimilarity).toBeNaN();
  });
});

describe('local diversity', () => {
  test('one group: 0; all alike: ln of the number of groups; nobody: missing', () => {
    const { entropy, normalisedEntropy, simpsonInteraction, locationQuotients } = localDiversity(
      matrix([
        [8, 0],
        [4, 4],
        [0, 0],
      ]),
    );
    expect([...entropy]).toEqual([expect.closeTo(0, 15), expect.closeTo(Math.LN2, 15), NaN]);
    expect([...normalisedEntropy]).toEqual([expect.closeTo(0, 15), expect.closeTo(1, 15), NaN]);
    expect([...simpsonInteraction]).toEqual([0, 0.5, NaN]);
    expect([...locationQuotients.values]).toEqual([
      expect.closeTo(4 / 3, 12),
      0,
      expect.closeTo(2 / 3, 12),
      expect.closeTo(2, 12),
      NaN,
      NaN,
    ]);
  });

  test('a group without members has no quotients, a single group no normalised entropy', () => {
    const { locationQuotients } = localDiversity(
      matrix([
        [8, 0],
        [4, 0],
      ]),
    );
    expect([...locationQuotients.values]).toEqual([1, NaN, 1, NaN]);
    expect([...localDiversity(matrix([[8], [4]])).normalisedEntropy]).toEqual([NaN, NaN]);
  });
});
