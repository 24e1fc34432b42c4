import type { DataMatrix } from '../../statistics/index.ts';

/** How clearly each row belongs to its type; arrays over the rows. */
export interface TypeDistances {
  /** Euclidean distance to the centre of the row's type. */
  readonly own: Float64Array;
  /** The nearest other type, -1 where there is none. */
  readonly second: Int32Array;
  /** Distance to the own centre over that to the second, at most 1 = on the border; NaN without a second type. */
  readonly ratios: Float64Array;
}

/** Measures every row against the centres (types x columns); `labels` need not name the nearest one. Cost O(n · types · columns). */
export function typeDistances(matrix: DataMatrix, labels: Int32Array, centres: DataMatrix): TypeDistances {
  const own = new Float64Array(matrix.rows);
  const second = new Int32Array(matrix.rows).fill(-1);
  const ratios = new Float64Array(matrix.rows).fill(NaN);
  for (let row = 0; row < matrix.rows; row++) {
    own[row] = distanceTo(matrix, row, centres, labels[row]!);
    let least = Infinity;
    for (let type = 0; type < centres.rows; type++) {
      if (type === labels[row]) continue;
      const distance = distanceTo(matrix, row, centres, type);
      if (distance >= least) continue;
      least = distance;
      second[row] = type;
    }
    if (second[row]! >= 0) ratios[row] = least === 0 ? 1 : Math.min(1, own[row]! / least);
  }
  return { own, second, ratios };
}

/** Euclidean distance of a row to a centre. */
export function distanceTo({ columns, values }: DataMatrix, row: number, centres: DataMatrix, type: number): number {
  let squares = 0;
  for (let a = row * columns, b = type * columns, end = a + columns; a < end; a++, b++) squares += (values[a]! - centres.values[b]!) ** 2;
  return Math.sqrt(squares);
}
