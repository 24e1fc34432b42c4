import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCentreAssignment } from '../../../../src/statistics/clustering/centre-assignment.ts';
import { clusterMeans, kMeans, runToEnd, type DataMatrix } from '../../../../src/statistics/index.ts';
import { groupsAround, partitionsOf, randomTable, tableOf } from './tables.ts';
import { squaresByCluster, totalSquares } from '../../../../src/statistics/clustering/partition.ts';

const withinSquares = (matrix: DataMatrix, labels: Int32Array, clusters: number): number =>
  squaresByCluster(matrix, labels, clusterMeans(matrix, labels, clusters)).reduce((sum, squares) => sum + squares, 0);

describe('k-means', () => {
  test('finds the optimum that trying every partition finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, asked) => {
          const matrix = tableOf(rows);
          const distinct = new Set(rows.map((row) => row.join())).size;
          const solution = runToEnd(kMeans(matrix, { clusters: asked, seed: 3 }));
          expect(solution.clusters).toBe(Math.min(asked, distinct));
          expect(solution.sizes.every((size) => size > 0)).toBe(true);
          let best = Infinity;
          for (const labels of partitionsOf(rows.length, solution.clusters)) {
            best = Math.min(best, withinSquares(matrix, labels, solution.clusters));
          }
          expect(solution.withinSquares).toBeCloseTo(best, 8);
        },
      ),
      { seed: 12, numRuns: 80 },
    );
  });

  test('centres, sizes and sums of squares belong to the labels', () => {
    const matrix = randomTable(300, 3, 5);
    const {
      clusters,
      labels,
      centres,
      sizes,
      squaresByCluster: squares,
      totalSquares: total,
    } = runToEnd(kMeans(matrix, { clusters: 5, seed: 1 }));
    expect(labels[0]).toBe(0);
    const means = clusterMeans(matrix, labels, clusters);
    means.values.forEach((value, at) => expect(centres.values[at]).toBeCloseTo(value, 12));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(300);
    squaresByCluster(matrix, labels, means).forEach((value, cluster) => expect(squares[cluster]).toBeCloseTo(value, 9));
    expect(total).toBeCloseTo(totalSquares(matrix), 9);
  });

  test('the WebAssembly path gives the same bits as the plain one, whatever the number of rows and columns', () => {
    for (const [rows, columns, clusters] of [
      [4, 1, 2],
      [7, 2, 3],
      [1003, 11, 6],
      [64, 64, 5],
    ] as const) {
      const matrix = randomTable(rows, columns, rows);
      const centres = matrix.values.slice(0, clusters * columns);
      const simd = createCentreAssignment(matrix, clusters, 'simd');
      const plain = createCentreAssignment(matrix, clusters, 'plain');
      expect(simd.path).toBe('simd');
      expect(plain.path).toBe('plain');
      expect(simd.assign(centres, clusters)).toBe(rows);
      expect(plain.assign(centres, clusters)).toBe(rows);
      expect(simd.assign(centres, clusters)).toBe(0);
      expect(simd.labels).toEqual(plain.labels);
      expect(simd.squaredDistances).toEqual(plain.squaredDistances);
      expect(simd.sums).toEqual(plain.sums);
      expect(simd.sizes).toEqual(plain.sizes);
      const solutions = (['simd', 'plain'] as const).map((path) => runToEnd(kMeans(matrix, { clusters, seed: 4, restarts: 4, path })));
      expect(solutions[0]).toEqual(solutions[1]);
    }
  });

  test('of equally near centres the first one takes the row, on both paths', () => {
    const matrix = tableOf([[0], [1], [2], [3], [4]]);
    for (const path of ['simd', 'plain'] as const) {
      const assignment = createCentreAssignment(matrix, 3, path);
      assignment.assign(Float64Array.of(0, 2, 2), 3);
      expect(Array.from(assignment.labels)).toEqual([0, 0, 1, 1, 1]);
    }
  });

  test('too many columns for the WebAssembly kernel fall back to the plain path', () => {
    expect(createCentreAssignment(randomTable(8, 65, 1), 2, 'simd').path).toBe('plain');
  });

  test('a cluster that starts empty gets the farthest row', () => {
    const matrix = tableOf([[0], [1], [10], [11], [30]]);
    const initialCentres = tableOf([[0], [1e6], [10]]);
    const solution = runToEnd(kMeans(matrix, { clusters: 3, seed: 1, initialCentres, exchange: false }));
    expect(solution.clusters).toBe(3);
    expect(Array.from(solution.labels)).toEqual([0, 0, 1, 1, 2]);
  });

  test('single rows are moved where Lloyd has settled in a poorer optimum', () => {
    const matrix = tableOf([[0], [2], [3], [5.1], [7.1]]);
    const initialCentres = tableOf([[0], [5]]);
    const plain = runToEnd(kMeans(matrix, { clusters: 2, seed: 1, initialCentres, exchange: false }));
    const improved = runToEnd(kMeans(matrix, { clusters: 2, seed: 1, initialCentres, exchange: true }));
    expect(improved.withinSquares).toBeLessThanOrEqual(plain.withinSquares);
    expect(Array.from(improved.labels)).toEqual([0, 0, 0, 1, 1]);
  });

  test('degenerate tables: no rows, no columns, no cluster, one row, equal rows', () => {
    const none = runToEnd(kMeans(tableOf([]), { clusters: 3, seed: 1 }));
    expect(none.clusters).toBe(0);
    expect(none.labels).toHaveLength(0);
    expect(none.withinSquares).toBe(0);
    expect(runToEnd(kMeans({ rows: 2, columns: 0, values: new Float64Array(0) }, { clusters: 1, seed: 1 })).clusters).toBe(0);
    expect(Array.from(runToEnd(kMeans(tableOf([[1], [2]]), { clusters: 0, seed: 1 })).labels)).toEqual([-1, -1]);
    expect(runToEnd(kMeans(tableOf([[7, 8]]), { clusters: 2, seed: 1 })).clusters).toBe(1);
    const equal = runToEnd(
      kMeans(
        tableOf([
          [1, 1],
          [1, 1],
          [1, 1],
        ]),
        { clusters: 2, seed: 1 },
      ),
    );
    expect(equal.clusters).toBe(1);
    expect(equal.totalSquares).toBe(0);
  });

  test('the same seed gives the same solution; scaling and shifting by powers of two changes no label', () => {
    const matrix = groupsAround(
      [
        [0, 0],
        [3, 1],
        [1, 4],
      ],
      40,
      1,
      8,
    );
    const solution = runToEnd(kMeans(matrix, { clusters: 4, seed: 9 }));
    expect(runToEnd(kMeans(matrix, { clusters: 4, seed: 9 }))).toEqual(solution);
    const scaled = { ...matrix, values: matrix.values.map((value) => value * 1024) };
    expect(runToEnd(kMeans(scaled, { clusters: 4, seed: 9 })).labels).toEqual(solution.labels);
  });

  test('a long computation reports progress that never exceeds one and can be left', () => {
    const computation = kMeans(randomTable(20_000, 11, 2), { clusters: 8, seed: 1, restarts: 3, exchange: false });
    let last = -1;
    for (let step = 0; step < 5; step++) {
      const { value, done } = computation.next();
      expect(done).toBe(false);
      expect(value as number).toBeGreaterThanOrEqual(last);
      expect(value as number).toBeLessThanOrEqual(1);
      last = value as number;
    }
    computation.return(undefined as never);
    expect(computation.next().done).toBe(true);
  });
});
