import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agglomerate,
  agglomerateDistances,
  condensedDistances,
  copheneticDistances,
  cutAtHeight,
  cutIntoClusters,
  hierarchicalTree,
  leafOrder,
  mergeTable,
  runToEnd,
  wardOfCentroids,
  type DataMatrix,
  type Linkage,
} from '../../../../src/statistics/index.ts';
import { randomTable, tableOf } from './tables.ts';
import { totalSquares } from '../../../../src/statistics/clustering/partition.ts';

const LINKAGES: readonly Linkage[] = ['ward', 'average', 'complete', 'single', 'weighted', 'centroid', 'median'];
const SIX = tableOf([
  [0, 0],
  [1, 0],
  [5, 1],
  [6, 3],
  [2, 7],
  [9, 9],
]);

/** Distance of two groups of rows by the definition of the linkage. */
function distanceOfGroups(
  matrix: DataMatrix,
  a: readonly number[],
  b: readonly number[],
  linkage: 'average' | 'complete' | 'single',
): number {
  const distances = a.flatMap((row) => b.map((other) => Math.hypot(...difference(matrix, row, other))));
  if (linkage === 'single') return Math.min(...distances);
  if (linkage === 'complete') return Math.max(...distances);
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}

const difference = ({ columns, values }: DataMatrix, a: number, b: number): number[] =>
  Array.from({ length: columns }, (_, column) => values[a * columns + column]! - values[b * columns + column]!);

const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 3, maxLength: 36 }))
  .map(([columns, numbers]) => {
    const rows = Math.floor(numbers.length / columns);
    return { rows, columns, values: Float64Array.from(numbers.slice(0, rows * columns)) };
  });

describe('hierarchical clustering', () => {
  test('every step joins the two groups that are nearest by the definition of the linkage', () => {
    for (const linkage of ['average', 'complete', 'single'] as const) {
      fc.assert(
        fc.property(tables, (matrix) => {
          const tree = runToEnd(agglomerate(matrix, linkage))!;
          const groups = new Map(Array.from({ length: matrix.rows }, (_, row) => [row, [row]]));
          for (let step = 0; step < tree.left.length; step++) {
            const a = groups.get(tree.left[step]!)!;
            const b = groups.get(tree.right[step]!)!;
            let least = Infinity;
            for (const [name, group] of groups) {
              for (const [other, second] of groups)
                if (name < other) least = Math.min(least, distanceOfGroups(matrix, group, second, linkage));
            }
            expect(tree.heights[step]).toBeCloseTo(least, 9);
            expect(distanceOfGroups(matrix, a, b, linkage)).toBeCloseTo(least, 9);
            expect(tree.sizes[step]).toBe(a.length + b.length);
            groups.delete(tree.left[step]!);
            groups.delete(tree.right[step]!);
            groups.set(matrix.rows + step, [...a, ...b]);
          }
        }),
        { seed: 4, numRuns: 40 },
      );
    }
  });

  test('squared Ward heights add up to twice the total sum of squares', () => {
    fc.assert(
      fc.property(tables, (matrix) => {
        for (const tree of [
          runToEnd(agglomerate(matrix, 'ward'))!,
          runToEnd(wardOfCentroids(matrix)),
          runToEnd(wardOfCentroids(matrix, 'plain')),
        ]) {
          const squares = tree.heights.reduce((sum, height) => sum + height * height, 0);
          expect(squares).toBeCloseTo(2 * totalSquares(matrix), 6);
          expect(tree.heights.every((height, step) => step === 0 || height >= tree.heights[step - 1]! - 1e-9)).toBe(true);
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('Ward without a matrix grows the tree that the matrix gives, with and without WebAssembly', () => {
    for (const [rows, columns] of [
      [2, 1],
      [5, 3],
      [333, 11],
      [130, 65],
    ] as const) {
      const matrix = randomTable(rows, columns, rows);
      const reference = runToEnd(agglomerate(matrix, 'ward'))!;
      const simd = runToEnd(wardOfCentroids(matrix));
      const plain = runToEnd(wardOfCentroids(matrix, 'plain'));
      expect(plain).toEqual(simd);
      expect(simd.left).toEqual(reference.left);
      expect(simd.right).toEqual(reference.right);
      expect(simd.sizes).toEqual(reference.sizes);
      simd.heights.forEach((height, step) => expect(height).toBeCloseTo(reference.heights[step]!, 9));
    }
  });

  // scipy 1.10.1 linkage
  test.each([
    ['centroid', [1, 2.23606797749979, 5.385164807134504, 6.082762530298219, 9.202173656261872]],
    ['median', [1, 2.23606797749979, 5.385164807134504, 6.082762530298219, 8.200609733428363]],
    ['weighted', [1, 2.23606797749979, 5.440320241638778, 6.6790589707844354, 8.692804004971343]],
  ] as const)('%s linkage has the heights scipy has', (linkage, heights) => {
    const tree = runToEnd(agglomerate(SIX, linkage))!;
    heights.forEach((height, step) => expect(tree.heights[step]).toBeCloseTo(height, 12));
    expect(Array.from(mergeTable(tree))).toEqual([-1, -2, -3, -4, 1, 2, -5, 3, -6, 4]);
  });

  test('tied distances are joined in the order of the rows', () => {
    const tree = runToEnd(agglomerate(tableOf([[0], [1], [2], [3]]), 'complete'))!;
    expect(Array.from(mergeTable(tree))).toEqual([-1, -2, -3, -4, 1, 2]);
  });

  test('cuts by number and by height agree and are numbered by first appearance', () => {
    const matrix = randomTable(60, 2, 3);
    const tree = runToEnd(hierarchicalTree(matrix, 'average'))!;
    for (let clusters = 1; clusters <= 60; clusters++) {
      const labels = cutIntoClusters(tree, clusters);
      expect(labels[0]).toBe(0);
      expect(new Set(labels).size).toBe(clusters);
      expect(cutAtHeight(tree, clusters === 60 ? -1 : tree.heights[60 - clusters - 1]!)).toEqual(labels);
    }
    expect(cutIntoClusters(tree, 0)).toEqual(cutIntoClusters(tree, 1));
    expect(cutIntoClusters(tree, 99)).toEqual(cutIntoClusters(tree, 60));
  });

  test('cophenetic distances are ultrametric, single linkage stays below the distances, leaves are shown once', () => {
    const matrix = randomTable(25, 3, 6);
    const n = matrix.rows;
    const tree = runToEnd(agglomerate(matrix, 'single'))!;
    const cophenetic = copheneticDistances(tree);
    const at = (a: number, b: number): number =>
      cophenetic[Math.min(a, b) * n - (Math.min(a, b) * (Math.min(a, b) + 1)) / 2 + Math.max(a, b) - Math.min(a, b) - 1]!;
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        for (let c = 0; c < n; c++) if (a !== b && b !== c && a !== c) expect(at(a, b)).toBeLessThanOrEqual(Math.max(at(a, c), at(c, b)));
      }
    }
    condensedDistances(matrix).forEach((distance, pair) => expect(cophenetic[pair]).toBeLessThanOrEqual(distance));
    expect(Array.from(leafOrder(tree)).sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, row) => row));
  });

  test('infinite distances are joined last', () => {
    const tree = runToEnd(agglomerateDistances(Float64Array.of(Infinity, 2, Infinity, Infinity, Infinity, Infinity), 4, 'single'));
    expect(Array.from(tree.heights)).toEqual([2, Infinity, Infinity]);
    expect(Array.from(cutAtHeight(tree, 10))).toEqual([0, 1, 0, 2]);
    expect(new Set([...tree.left, ...tree.right]).size).toBe(6);
  });

  test('degenerate tables: no row, one row, equal rows, too many rows for a matrix', () => {
    for (const linkage of LINKAGES) {
      expect(runToEnd(agglomerate(tableOf([]), linkage))!.heights).toHaveLength(0);
      expect(Array.from(cutIntoClusters(runToEnd(hierarchicalTree(tableOf([[1]]), linkage))!, 3))).toEqual([0]);
      const equal = runToEnd(
        agglomerate(
          tableOf([
            [2, 2],
            [2, 2],
            [2, 2],
          ]),
          linkage,
        ),
      )!;
      expect(Array.from(equal.heights)).toEqual([0, 0]);
    }
    expect(runToEnd(wardOfCentroids(tableOf([]))).left).toHaveLength(0);
    expect(Array.from(runToEnd(wardOfCentroids(tableOf([[2], [2], [2], [2], [2]]))).heights)).toEqual([0, 0, 0, 0]);
    expect(runToEnd(agglomerate({ rows: 14_001, columns: 0, values: new Float64Array(0) }, 'single'))).toBeNull();
  });
});
