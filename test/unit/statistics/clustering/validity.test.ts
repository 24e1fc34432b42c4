import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterStability, clusterValidity, kMeans, partitionAgreement, runToEnd, silhouette } from '../../../../src/statistics/index.ts';
import { distanceBetween, groupsAround, randomTable, tableOf } from './tables.ts';
import { bestJaccard } from '../../../../src/statistics/clustering/stability.ts';

const labelLists = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 2, maxLength: 30 });

describe('silhouette', () => {
  test('is (b - a) / max(a, b) of the mean distances', () => {
    const matrix = randomTable(40, 2, 1);
    const labels = Int32Array.from({ length: 40 }, (_, row) => row % 3);
    const { widths, neighbours, mean, clusterMeans } = runToEnd(silhouette(matrix, labels));
    const meanTo = (row: number, cluster: number): number => {
      const others = Array.from(labels.keys()).filter((other) => other !== row && labels[other] === cluster);
      return others.reduce((sum, other) => sum + distanceBetween(matrix, row, other), 0) / others.length;
    };
    for (let row = 0; row < 40; row++) {
      const within = meanTo(row, labels[row]!);
      const others = [0, 1, 2].filter((cluster) => cluster !== labels[row]);
      const nearest = others.reduce((a, b) => (meanTo(row, b) < meanTo(row, a) ? b : a));
      expect(neighbours[row]).toBe(nearest);
      expect(widths[row]).toBeCloseTo((meanTo(row, nearest) - within) / Math.max(within, meanTo(row, nearest)), 12);
    }
    expect(mean).toBeCloseTo(widths.reduce((sum, width) => sum + width, 0) / 40, 12);
    expect(clusterMeans).toHaveLength(3);
  });

  test('one cluster has none, a single row has 0, equal rows in two clusters have 0, rows without a cluster have none', () => {
    expect(runToEnd(silhouette(tableOf([[1], [2]]), Int32Array.of(0, 0))).mean).toBeNaN();
    expect(
      Array.from(
        runToEnd(
          silhouette(
            tableOf([
              [0, 0],
              [3, 4],
            ]),
            Int32Array.of(0, 1),
          ),
        ).widths,
      ),
    ).toEqual([0, 0]);
    expect(Array.from(runToEnd(silhouette(tableOf([[1], [1], [1], [1]]), Int32Array.of(0, 0, 1, 1))).widths)).toEqual([0, 0, 0, 0]);
    const partly = runToEnd(silhouette(tableOf([[0], [0], [9], [9], [4]]), Int32Array.of(0, 0, 1, 1, -1)));
    expect(Array.from(partly.widths)).toEqual([1, 1, 1, 1, NaN]);
    expect(partly.mean).toBe(1);
  });
});

describe('indices of compactness', () => {
  test('Calinski-Harabasz and Davies-Bouldin of a table worked by hand', () => {
    // means 1 and 11, squares within 2 + 2, between 4 * 25 = 100, spreads 1 and 1
    const validity = clusterValidity(tableOf([[0], [2], [10], [12]]), Int32Array.of(0, 0, 1, 1));
    expect(validity.withinSquares).toBe(4);
    expect(validity.calinskiHarabasz).toBe(50);
    expect(validity.daviesBouldin).toBeCloseTo(0.2, 12);
    expect(validity.explainedShare).toBeCloseTo(100 / 104, 12);
  });

  test('undefined for one cluster and for equal rows', () => {
    const one = clusterValidity(tableOf([[0], [2]]), Int32Array.of(0, 0));
    expect(one.calinskiHarabasz).toBeNaN();
    expect(one.daviesBouldin).toBeNaN();
    expect(clusterValidity(tableOf([[3], [3]]), Int32Array.of(0, 0)).explainedShare).toBeNaN();
  });
});

describe('agreement of two partitions', () => {
  test('equals the count over all pairs of rows', () => {
    fc.assert(
      fc.property(labelLists, (pairs) => {
        const a = Int32Array.from(pairs, ([first]) => first);
        const b = Int32Array.from(pairs, ([, second]) => second);
        let alike = 0;
        let all = 0;
        for (let i = 0; i < a.length; i++) {
          for (let j = 0; j < i; j++) {
            all++;
            if ((a[i] === a[j]) === (b[i] === b[j])) alike++;
          }
        }
        const agreement = partitionAgreement(a, b);
        expect(agreement.rand).toBeCloseTo(alike / all, 12);
        const mirrored = partitionAgreement(b, a);
        expect(mirrored.adjustedRand).toBeCloseTo(agreement.adjustedRand, 12);
        expect(mirrored.variationOfInformation).toBeCloseTo(agreement.variationOfInformation, 12);
        expect(agreement.variationOfInformation).toBeLessThanOrEqual(Math.log(a.length) + 1e-12);
        const renamed = partitionAgreement(
          a,
          a.map((label) => 3 - label),
        );
        expect(renamed.adjustedRand).toBeCloseTo(1, 12);
        expect(renamed.variationOfInformation).toBeCloseTo(0, 12);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('rows without a cluster are left out; nothing in common is undefined', () => {
    expect(partitionAgreement(Int32Array.of(0, 0, 1, -1), Int32Array.of(1, 1, 0, 0))).toEqual({
      rows: 3,
      rand: 1,
      adjustedRand: 1,
      variationOfInformation: 0,
    });
    const none = partitionAgreement(Int32Array.of(-1), Int32Array.of(0));
    expect(none.rand).toBeNaN();
    expect(none.variationOfInformation).toBeNaN();
  });
});

describe('stability', () => {
  const recluster = (clusters: number) => (matrix: Parameters<typeof kMeans>[0], seed: number) =>
    kMeans(matrix, { clusters, seed, restarts: 10 });

  test('Jaccard similarity to the most similar cluster', () => {
    expect(Array.from(bestJaccard(Int32Array.of(0, 0, 0, 1, 1, 3), Int32Array.of(0, 0, 1, 1, 1, 2)))).toEqual([2 / 3, 2 / 3, NaN, 1]);
  });

  test('separate groups are recovered in every sample, an invented division is not', () => {
    const groups = groupsAround(
      [
        [0, 0],
        [20, 0],
        [0, 20],
      ],
      20,
      1,
      2,
    );
    const three = runToEnd(kMeans(groups, { clusters: 3, seed: 1 }));
    const stable = runToEnd(clusterStability(groups, three.labels, recluster(3), { samples: 20, seed: 5 }));
    expect(Array.from(stable.meanJaccard)).toEqual([1, 1, 1]);
    expect(Array.from(stable.recovered)).toEqual([20, 20, 20]);
    expect(Array.from(stable.dissolved)).toEqual([0, 0, 0]);
    const five = runToEnd(kMeans(groups, { clusters: 5, seed: 1 }));
    const shaky = runToEnd(clusterStability(groups, five.labels, recluster(5), { samples: 20, seed: 5 }));
    expect(Math.min(...shaky.meanJaccard)).toBeLessThan(0.75);
    expect(runToEnd(clusterStability(groups, five.labels, recluster(5), { samples: 20, seed: 5 }))).toEqual(shaky);
  });

  test('without rows or samples nothing is claimed', () => {
    expect(runToEnd(clusterStability(tableOf([]), new Int32Array(0), recluster(2), { samples: 3, seed: 1 })).meanJaccard).toHaveLength(0);
    const none = runToEnd(clusterStability(tableOf([[1], [2]]), Int32Array.of(0, 1), recluster(2), { samples: 0, seed: 1 }));
    expect(Array.from(none.meanJaccard)).toEqual([NaN, NaN]);
  });
});
