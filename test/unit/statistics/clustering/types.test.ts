import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  distancesToCentres,
  kMeans,
  matchByCentres,
  matchByRows,
  numberByFirstAppearance,
  orderByBurden,
  relabel,
  runToEnd,
} from '../../../../src/statistics/index.ts';
import { groupsAround, tableOf } from './tables.ts';
import { cheapestAssignment } from '../../../../src/statistics/clustering/label-matching.ts';

/** The smallest total of all ways to give rows different columns. */
function leastByTrial(costs: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  if (row === costs.length) return 0;
  let best = Infinity;
  costs[row]!.forEach((cost, column) => {
    if (!taken.includes(column)) best = Math.min(best, cost + leastByTrial(costs, row + 1, [...taken, column]));
  });
  return best;
}

describe('assignment of clusters to clusters', () => {
  test('has the smallest total that trying all finds, also with more columns than rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 2 }),
        fc.infiniteStream(fc.integer({ min: -9, max: 9 })),
        (rows, more, stream) => {
          const columns = rows + more;
          const numbers = Array.from({ length: rows }, () => Array.from({ length: columns }, () => stream.next().value as number));
          const assigned = cheapestAssignment(Float64Array.from(numbers.flat()), rows, columns);
          expect(new Set(assigned).size).toBe(rows);
          const total = Array.from(assigned).reduce((sum, column, row) => sum + numbers[row]![column]!, 0);
          expect(total).toBe(leastByTrial(numbers));
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test('rows beyond the columns are left over', () => {
    expect(Array.from(cheapestAssignment(Float64Array.of(5, 1, 3), 3, 1))).toEqual([-1, 0, -1]);
    expect(cheapestAssignment(new Float64Array(0), 0, 0)).toHaveLength(0);
  });

  test('a solution with other numbers gets the numbers of the reference back', () => {
    const reference = Int32Array.of(0, 0, 1, 1, 2, 2, 2, -1);
    const renamed = Int32Array.of(2, 2, 0, 0, 1, 1, 1, 0);
    expect(Array.from(relabel(renamed, matchByRows(reference, renamed)))).toEqual([0, 0, 1, 1, 2, 2, 2, 1]);
    // a cluster that is new gets a new number
    expect(Array.from(matchByRows(Int32Array.of(0, 0, 0, 1), Int32Array.of(0, 0, 1, 2)))).toEqual([0, 2, 1]);
  });

  test('centres of another year find their types', () => {
    const reference = tableOf([
      [0, 0],
      [5, 5],
      [-5, 5],
    ]);
    expect(
      Array.from(
        matchByCentres(
          reference,
          tableOf([
            [-4.5, 5],
            [0.2, 0.1],
            [5, 4],
          ]),
        ),
      ),
    ).toEqual([2, 0, 1]);
    expect(Array.from(matchByCentres(reference, tableOf([[5, 6]])))).toEqual([1]);
  });

  test('numbers by first appearance leave rows without a cluster alone', () => {
    const { labels, formerLabels } = numberByFirstAppearance(Int32Array.of(3, -1, 1, 3));
    expect(Array.from(labels)).toEqual([0, -1, 1, 0]);
    expect(Array.from(formerLabels)).toEqual([3, 1]);
  });
});

describe('areas and centres', () => {
  test('the centres of a solution give its labels back; typical rows are near, border rows are not', () => {
    const matrix = groupsAround(
      [
        [0, 0],
        [9, 0],
      ],
      30,
      1,
      1,
    );
    const { labels, centres } = runToEnd(kMeans(matrix, { clusters: 2, seed: 1 }));
    const nearest = distancesToCentres(matrix, centres);
    expect(nearest.labels).toEqual(labels);
    const [first, second] = [centres.values.subarray(0, 2), centres.values.subarray(2, 4)];
    const middle = distancesToCentres(tableOf([[(first[0]! + second[0]!) / 2, (first[1]! + second[1]!) / 2], [...first]]), centres);
    expect(middle.borderRatios[0]).toBeCloseTo(1, 9);
    expect(middle.borderRatios[1]).toBe(0);
    expect(middle.secondLabels[1]).toBe(1);
    expect(nearest.borderRatios.every((ratio) => ratio >= 0 && ratio <= 1)).toBe(true);
  });

  test('missing values give no type, one centre has no border, no centre no type, equal centres are a border', () => {
    const { labels, distances } = distancesToCentres(tableOf([[NaN, 1]]), tableOf([[0, 0]]));
    expect(labels[0]).toBe(-1);
    expect(distances[0]).toBeNaN();
    const one = distancesToCentres(tableOf([[3, 4]]), tableOf([[0, 0]]));
    expect([one.distances[0], one.secondLabels[0], one.borderRatios[0]]).toEqual([5, -1, NaN]);
    expect(distancesToCentres(tableOf([[1]]), { rows: 0, columns: 1, values: new Float64Array(0) }).labels[0]).toBe(-1);
    expect(distancesToCentres(tableOf([[1]]), tableOf([[1], [1]])).borderRatios[0]).toBe(1);
  });
});

describe('order by burden', () => {
  test('directions decide: high unemployment and low income are a burden', () => {
    const centres = tableOf([
      [1.5, -1],
      [-1, 1],
      [0, 0],
    ]);
    const { burdens, numbers, clusters } = orderByBurden(centres, [1, -1]);
    expect(Array.from(burdens)).toEqual([1.25, -1, 0]);
    expect(Array.from(clusters)).toEqual([1, 2, 0]);
    expect(Array.from(numbers)).toEqual([2, 0, 1]);
    expect(Array.from(orderByBurden(centres, [1, 0]).burdens)).toEqual([1.5, -1, 0]);
  });

  test('without any direction the order stays and no burden is claimed', () => {
    const { burdens, numbers } = orderByBurden(tableOf([[2], [1]]), [0]);
    expect(Array.from(burdens)).toEqual([NaN, NaN]);
    expect(Array.from(numbers)).toEqual([0, 1]);
  });
});
