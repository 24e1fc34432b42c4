import { createRandom, type DataMatrix } from '../../../../src/statistics/index.ts';

export const tableOf = (rows: readonly (readonly number[])[]): DataMatrix => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  values: Float64Array.from(rows.flat()),
});

/** Seeded groups of equal size around the given centres, standard deviation `spread`. Rows of a group follow each other. */
export function groupsAround(centres: readonly (readonly number[])[], perGroup: number, spread: number, seed: number): DataMatrix {
  const random = createRandom(seed);
  return tableOf(
    centres.flatMap((centre) => Array.from({ length: perGroup }, () => centre.map((value) => value + spread * random.normal()))),
  );
}

export const randomTable = (rows: number, columns: number, seed: number): DataMatrix => {
  const random = createRandom(seed);
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, () => random.normal()) };
};

export const distanceBetween = ({ columns, values }: DataMatrix, a: number, b: number): number => {
  let squares = 0;
  for (let column = 0; column < columns; column++) squares += (values[a * columns + column]! - values[b * columns + column]!) ** 2;
  return Math.sqrt(squares);
};

/** Every way to give `rows` rows labels 0 .. clusters - 1, numbered by first appearance. */
export function* partitionsOf(rows: number, clusters: number): Generator<Int32Array> {
  const labels = new Int32Array(rows);
  function* place(row: number, used: number): Generator<Int32Array> {
    if (row === rows) {
      if (used === clusters) yield labels;
      return;
    }
    for (let label = 0; label <= Math.min(used, clusters - 1); label++) {
      labels[row] = label;
      yield* place(row + 1, Math.max(used, label + 1));
    }
  }
  yield* place(0, 0);
}
