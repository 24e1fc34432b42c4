import fc from 'fast-check';
import { graphOfLists, rowStandardisedWeights, type SpatialWeights } from '../../../../../src/statistics/index.ts';

/** Queen neighbours of a grid, numbered row by row. */
export function gridLists(columns: number, rows: number): number[][] {
  return Array.from({ length: columns * rows }, (_, cell) => {
    const x = cell % columns;
    const y = Math.floor(cell / columns);
    const list: number[] = [];
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const inside = x + dx >= 0 && x + dx < columns && y + dy >= 0 && y + dy < rows;
        if (inside && (dx !== 0 || dy !== 0)) list.push(cell + dy * columns + dx);
      }
    }
    return list;
  });
}

export const gridWeights = (columns: number, rows: number): SpatialWeights =>
  rowStandardisedWeights(graphOfLists(gridLists(columns, rows)));

/** Every order of the numbers 0 .. n - 1. */
export function ordersOf(n: number): number[][] {
  if (n === 0) return [[]];
  return ordersOf(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, place) => [...order.slice(0, place), n - 1, ...order.slice(place)]),
  );
}

/** Mean and variance over all of `numbers` (divisor n). */
export function momentsOf(numbers: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return { mean, variance: numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length };
}

/** Neighbour lists of a few areas, not necessarily symmetric, with at least one link. */
export const someLists = (areas: number): fc.Arbitrary<number[][]> =>
  fc
    .array(fc.uniqueArray(fc.nat(areas - 1), { maxLength: areas - 1 }), { minLength: areas, maxLength: areas })
    .map((lists) => lists.map((list, i) => list.filter((j) => j !== i)))
    .filter((lists) => lists.some((list) => list.length > 0));
