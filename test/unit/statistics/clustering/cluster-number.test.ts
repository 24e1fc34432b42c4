import { describe, expect, test } from 'vitest';
import { clustersByGap, gapStatistic, runToEnd, suggestClusters } from '../../../../src/statistics/index.ts';
import { distanceBetween, groupsAround, randomTable, tableOf } from './tables.ts';
import { logDispersionOf } from '../../../../src/statistics/clustering/gap-statistic.ts';

const THREE_GROUPS = groupsAround(
  [
    [0, 0],
    [12, 0],
    [0, 12],
  ],
  25,
  1,
  4,
);

describe('gap statistic', () => {
  test('finds three groups and none in structureless data', () => {
    const grouped = runToEnd(gapStatistic(THREE_GROUPS, { mostClusters: 5, references: 20, seed: 1 }));
    expect(clustersByGap(grouped.gap, grouped.standardError, 'firstStandardErrorMaximum')).toBe(3);
    expect(clustersByGap(grouped.gap, grouped.standardError, 'tibshirani2001')).toBe(3);
    const plain = randomTable(80, 3, 2);
    const none = runToEnd(gapStatistic(plain, { mostClusters: 4, references: 20, seed: 1 }));
    expect(clustersByGap(none.gap, none.standardError, 'tibshirani2001')).toBe(1);
    expect(runToEnd(gapStatistic(plain, { mostClusters: 4, references: 20, seed: 1 }))).toEqual(none);
  });

  test('the dispersion is the sum of pair distances over twice the size, for both powers', () => {
    const matrix = randomTable(12, 3, 7);
    const labels = Int32Array.from({ length: 12 }, (_, row) => (row < 5 ? 0 : 1));
    for (const power of [1, 2] as const) {
      let total = 0;
      for (const cluster of [0, 1]) {
        const members = Array.from(labels.keys()).filter((row) => labels[row] === cluster);
        for (const a of members) for (const b of members) if (a < b) total += distanceBetween(matrix, a, b) ** power / (2 * members.length);
      }
      expect(logDispersionOf(matrix, labels, power)).toBeCloseTo(Math.log(total), 10);
    }
  });

  test('rules read the number from given gaps', () => {
    const gap = [0.1, 0.5, 0.48, 0.9, 0.85];
    const error = [0.01, 0.05, 0.01, 0.5, 0.01];
    expect(clustersByGap(gap, error, 'firstMaximum')).toBe(2);
    expect(clustersByGap(gap, error, 'firstStandardErrorMaximum')).toBe(2);
    expect(clustersByGap(gap, error, 'globalMaximum')).toBe(4);
    expect(clustersByGap(gap, error, 'globalStandardErrorMaximum')).toBe(2);
    expect(clustersByGap(gap, error, 'tibshirani2001')).toBe(2);
    expect(clustersByGap([1, 2, 3], [0, 0, 0], 'firstMaximum')).toBe(3);
    expect(clustersByGap([1, 2, 3], [0, 0, 0], 'tibshirani2001')).toBe(3);
    expect(clustersByGap([], [], 'firstMaximum')).toBe(0);
  });

  test('no rows, no entries; at most as many clusters as rows', () => {
    expect(runToEnd(gapStatistic(tableOf([]), { mostClusters: 3, references: 2, seed: 1 })).gap).toHaveLength(0);
    expect(runToEnd(gapStatistic(tableOf([[1], [2]]), { mostClusters: 9, references: 2, seed: 1 })).gap).toHaveLength(2);
  });
});

describe('suggested number of clusters', () => {
  test('all criteria favour the three groups there are', () => {
    const { clusters, votes, reasons, cautions, measures } = runToEnd(suggestClusters(THREE_GROUPS, { seed: 1, most: 6, references: 10 }));
    expect(clusters).toBe(3);
    expect(votes).toBe(5);
    expect(reasons.map(({ criterion }) => criterion)).toEqual(['elbow', 'silhouette', 'calinskiHarabasz', 'daviesBouldin', 'gap']);
    expect(cautions).toEqual([]);
    expect(measures.map((entry) => entry.clusters)).toEqual([2, 3, 4, 5, 6]);
    expect(measures[1]!.smallestCluster).toBe(25);
  });

  test('structureless data are met with cautions', () => {
    const { cautions } = runToEnd(suggestClusters(randomTable(120, 5, 3), { seed: 1, most: 5, references: 10 }));
    const codes = cautions.map(({ code }) => code);
    expect(codes).toContain('weakStructure');
    expect(codes).toContain('noStructureByGap');
  });

  test('large tables are judged by a sample and say so', () => {
    const matrix = groupsAround(
      [
        [0, 0],
        [40, 0],
      ],
      1_100,
      1,
      4,
    );
    const { clusters, cautions } = runToEnd(suggestClusters(matrix, { seed: 1, most: 3, references: 2 }));
    expect(clusters).toBe(2);
    expect(cautions).toContainEqual({ code: 'sampled', rows: 1_000 });
  });

  test('nothing to choose: no rows, two rows, equal rows', () => {
    for (const table of [tableOf([]), tableOf([[1], [2]]), tableOf([[1], [1], [1], [1]])]) {
      const suggestion = runToEnd(suggestClusters(table, { seed: 1, references: 2 }));
      expect(suggestion.clusters).toBe(0);
      expect(suggestion.measures).toEqual([]);
    }
  });
});
