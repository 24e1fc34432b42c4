import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kMedoids, runToEnd } from '../../../../src/statistics/index.ts';
import { distanceBetween, groupsAround, randomTable, tableOf } from './tables.ts';

function* subsets(rows: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else for (let row = from; row < rows; row++) for (const rest of subsets(rows, size - 1, row + 1)) yield [row, ...rest];
}

describe('k-medoids', () => {
  test('finds the medoids that trying all of them finds, and every row is with its nearest', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
          minLength: 1,
          maxLength: 10,
          selector: (row) => row.join(),
        }),
        fc.integer({ min: 1, max: 4 }),
        (rows, asked) => {
          const matrix = tableOf(rows);
          const { clusters, medoids, labels, cost, sizes } = runToEnd(kMedoids(matrix, { clusters: asked, seed: 2 }));
          expect(clusters).toBe(Math.min(asked, rows.length));
          let best = Infinity;
          for (const subset of subsets(rows.length, clusters)) {
            const total = rows.reduce((sum, _, row) => sum + Math.min(...subset.map((medoid) => distanceBetween(matrix, row, medoid))), 0);
            best = Math.min(best, total);
          }
          expect(cost).toBeCloseTo(best, 9);
          labels.forEach((label, row) => {
            const own = distanceBetween(matrix, row, medoids[label]!);
            for (const medoid of medoids) expect(own).toBeLessThanOrEqual(distanceBetween(matrix, row, medoid) + 1e-12);
          });
          medoids.forEach((medoid, cluster) => expect(labels[medoid]).toBe(cluster));
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows.length);
        },
      ),
      { seed: 21, numRuns: 60 },
    );
  });

  test('above the rows whose distances are kept the same groups are found', { timeout: 20_000 }, () => {
    const matrix = groupsAround(
      [
        [0, 0],
        [50, 0],
      ],
      2_100,
      1,
      3,
    );
    const { labels, sizes } = runToEnd(kMedoids(matrix, { clusters: 2, seed: 1, restarts: 1 }));
    expect(Array.from(sizes)).toEqual([2_100, 2_100]);
    expect(labels[2_099]).toBe(0);
    expect(labels[2_100]).toBe(1);
  });

  test('degenerate tables: no rows, no cluster, fewer distinct rows than clusters', () => {
    expect(runToEnd(kMedoids(tableOf([]), { clusters: 2, seed: 1 })).clusters).toBe(0);
    expect(Array.from(runToEnd(kMedoids(tableOf([[1]]), { clusters: 0, seed: 1 })).labels)).toEqual([-1]);
    const twice = runToEnd(kMedoids(tableOf([[1], [1], [5], [5], [5]]), { clusters: 4, seed: 1 }));
    expect(twice.clusters).toBe(2);
    expect(twice.cost).toBe(0);
    expect(Array.from(twice.labels)).toEqual([0, 0, 1, 1, 1]);
  });

  test('the same seed gives the same solution', () => {
    const matrix = randomTable(120, 3, 4);
    expect(runToEnd(kMedoids(matrix, { clusters: 5, seed: 6 }))).toEqual(runToEnd(kMedoids(matrix, { clusters: 5, seed: 6 })));
  });
});
