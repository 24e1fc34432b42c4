import type { DataMatrix } from '../../../src/statistics/index.ts';
import { numbersOf, type Json } from '../oracle.ts';
import type { Tolerance } from '../tolerance.ts';

/** Rounding of sums in another order, where an oracle states a tolerance only for its main figure. */
export const ROUNDING: Tolerance = { relative: 1e-9, absolute: 1e-9 };

/** A table given as rows of numbers. */
export function matrixOf(rows: Json | undefined): DataMatrix {
  if (!Array.isArray(rows)) throw new Error('expected rows of numbers');
  const lists = (rows as readonly Json[]).map((row) => numbersOf(row, 'row'));
  const columns = lists[0]?.length ?? 0;
  const values = new Float64Array(lists.length * columns);
  lists.forEach((list, row) => values.set(list, row * columns));
  return { rows: lists.length, columns, values };
}
