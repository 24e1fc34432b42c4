import { completeRows, correlationMatrix, type DataMatrix } from '../../../src/statistics/index.ts';
import type { Comparison } from '../comparison.ts';
import type { Json, Oracle } from '../oracle.ts';
import type { Tolerance } from '../tolerance.ts';

/** The rows of a matrix without gaps; null and words are missing. */
export function matrixOf(rows: Json | undefined): DataMatrix {
  if (!Array.isArray(rows)) throw new Error('rows: expected a matrix');
  const lists = rows as readonly (readonly Json[])[];
  const values = Float64Array.from(lists.flat(), (entry) => (typeof entry === 'number' ? entry : NaN));
  return completeRows({ rows: lists.length, columns: lists[0]?.length ?? 0, values }).matrix;
}

export const rowsOf = (values: ArrayLike<number>, columns: number, shown = columns): number[][] =>
  Array.from({ length: values.length / columns }, (_, i) => Array.from({ length: shown }, (_, k) => values[i * columns + k]!));

/** Entry [i][k] of an expected matrix. */
export const cell = (matrix: Json, i: number, k: number): number => Number((matrix as readonly (readonly Json[])[])[i]?.[k]);
export const columnsIn = (matrix: Json): number => (matrix as readonly (readonly Json[])[])[0]?.length ?? 0;

export function largestIn(value: Json): number {
  if (Array.isArray(value)) return (value as readonly Json[]).reduce<number>((largest, entry) => Math.max(largest, largestIn(entry)), 0);
  return typeof value === 'number' ? Math.abs(value) : 0;
}

/** An absolute tolerance stated for numbers of size 1, for numbers as large as those expected. */
export const scaledTo = (expected: Json, { relative, absolute }: Tolerance): Tolerance => ({
  relative,
  absolute: absolute * Math.max(1, largestIn(expected)),
});

/** A matrix of one column as the plain list that some files state it as. */
function shapedAs(expected: Json, actual: unknown): unknown {
  if (!Array.isArray(expected) || !Array.isArray(actual) || Array.isArray(expected[0])) return actual;
  return actual.every((row) => Array.isArray(row) && row.length === 1) ? actual.flat() : actual;
}

/** Compares every field of `expected` for which there is a result; puts the others aside. */
export function compareFields(
  { expected }: Oracle,
  comparison: Comparison,
  results: Readonly<Record<string, () => unknown>>,
  tolerance: (field: string, value: Json) => Tolerance,
): void {
  for (const [field, value] of Object.entries(expected)) {
    const result = results[field];
    if (result) comparison.compare([field], shapedAs(value, result()), tolerance(field, value));
    else comparison.putAside([field], 'no function of ours computes it');
  }
}

/** True where the two largest of a column's expected weights are equally large, so that its sign is open, and ours is the other one. */
export function hasTiedSign(column: readonly number[], weights: Float64Array, columns: number, k: number, tie: number): boolean {
  const sizes = column.map(Math.abs).sort((a, b) => b - a);
  if (sizes.length < 2 || sizes[0]! - sizes[1]! > tie) return false;
  return column.reduce((sum, weight, i) => sum + weight * weights[i * columns + k]!, 0) < 0;
}

/** Correlations and number of rows, from rows or given. */
export function correlationsOf({ input, params }: Oracle): { correlations: Float64Array; size: number; n: number } {
  if (Array.isArray(input['rows'])) {
    const matrix = matrixOf(input['rows']);
    return { correlations: correlationMatrix(matrix).values, size: matrix.columns, n: matrix.rows };
  }
  const given = matrixOf(input['correlation']);
  return { correlations: given.values, size: given.columns, n: Number(params['n']) };
}
