import { describe, expect, test } from 'vitest';
import { gaussianMixture, runToEnd } from '../../../../src/statistics/index.ts';
import { groupsAround, randomTable, tableOf } from './tables.ts';

describe('Gaussian mixture', () => {
  test('one full component is the normal distribution with the moments of the table', () => {
    const matrix = tableOf([
      [1, 2],
      [3, 1],
      [4, 6],
      [7, 5],
    ]);
    const { means, covariances, logLikelihood, parameters, bayesianInformationCriterion } = runToEnd(
      gaussianMixture(matrix, { clusters: 1, seed: 1, ridge: 0 }),
    );
    expect(Array.from(means.values)).toEqual([3.75, 3.5]);
    // divisor n
    const [xx, xy, , yy] = [4.6875, 2.875, 2.875, 4.25];
    expect(covariances[0]).toBeCloseTo(xx, 12);
    expect(covariances[1]).toBeCloseTo(xy, 12);
    expect(covariances[3]).toBeCloseTo(yy, 12);
    // at the maximum the quadratic forms average to the number of columns
    const expected = -0.5 * 4 * (2 * Math.log(2 * Math.PI) + Math.log(xx * yy - xy * xy) + 2);
    expect(logLikelihood).toBeCloseTo(expected, 10);
    expect(parameters).toBe(5);
    expect(bayesianInformationCriterion).toBeCloseTo(-2 * expected + 5 * Math.log(4), 9);
  });

  test.each(['full', 'diagonal'] as const)('%s: separate groups are found, probabilities add up to one', (shape) => {
    const matrix = groupsAround(
      [
        [0, 0],
        [10, 0],
        [0, 10],
      ],
      60,
      1,
      3,
    );
    const { labels, sizes, weights, memberships, clusters } = runToEnd(gaussianMixture(matrix, { clusters: 3, seed: 1, shape }));
    expect(clusters).toBe(3);
    expect(Array.from(sizes)).toEqual([60, 60, 60]);
    expect(labels[60]).toBe(1);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (let row = 0; row < 180; row++) {
      expect(memberships[row * 3]! + memberships[row * 3 + 1]! + memberships[row * 3 + 2]!).toBeCloseTo(1, 12);
      expect(memberships[row * 3 + labels[row]!]).toBeGreaterThan(0.99);
    }
  });

  test('the criterion prefers the number of groups there are', () => {
    const matrix = groupsAround(
      [
        [0, 0],
        [8, 0],
        [0, 8],
      ],
      50,
      1,
      5,
    );
    const criteria = [1, 2, 3, 4, 5].map(
      (clusters) => runToEnd(gaussianMixture(matrix, { clusters, seed: 1 })).bayesianInformationCriterion,
    );
    expect(criteria.indexOf(Math.min(...criteria))).toBe(2);
  });

  test('more components are never less likely than the restriction to diagonal covariances', () => {
    const matrix = randomTable(80, 3, 9);
    const full = runToEnd(gaussianMixture(matrix, { clusters: 2, seed: 1 }));
    const diagonal = runToEnd(gaussianMixture(matrix, { clusters: 2, seed: 1, shape: 'diagonal' }));
    expect(full.logLikelihood).toBeGreaterThan(diagonal.logLikelihood);
  });

  test('degenerate tables stay finite: constant and repeated columns, equal rows; no rows have no components', () => {
    const singular = tableOf([
      [1, 1, 5],
      [2, 2, 5],
      [3, 3, 5],
      [9, 9, 5],
      [10, 10, 5],
    ]);
    for (const shape of ['full', 'diagonal'] as const) {
      const mixture = runToEnd(gaussianMixture(singular, { clusters: 2, seed: 1, shape }));
      expect(Number.isFinite(mixture.logLikelihood)).toBe(true);
      expect(mixture.memberships.every(Number.isFinite)).toBe(true);
      const equal = runToEnd(
        gaussianMixture(
          tableOf([
            [4, 4],
            [4, 4],
            [4, 4],
          ]),
          { clusters: 2, seed: 1, shape },
        ),
      );
      expect(equal.clusters).toBe(1);
      expect(Number.isFinite(equal.logLikelihood)).toBe(true);
    }
    const none = runToEnd(gaussianMixture(tableOf([]), { clusters: 2, seed: 1 }));
    expect(none.clusters).toBe(0);
    expect(none.bayesianInformationCriterion).toBeNaN();
  });
});
