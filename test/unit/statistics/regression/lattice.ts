import type { SpatialWeights, WeightStyle } from '../../../../src/statistics/index.ts';

/** Weights from neighbour lists (ascending). */
export function weightsOf(lists: readonly (readonly number[])[], style: WeightStyle = 'rowStandardised'): SpatialWeights {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  return {
    offsets,
    neighbours: Int32Array.from(lists.flat()),
    weights: Float64Array.from(lists.flatMap((list) => list.map(() => (style === 'rowStandardised' ? 1 / list.length : 1)))),
    style,
  };
}

/** Queen neighbours of a chessboard. */
export const queenLists = (columns: number, rows: number): number[][] =>
  Array.from({ length: columns * rows }, (_, cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    return Array.from({ length: columns * rows }, (_unused, other) => other).filter(
      (other) => other !== cell && Math.abs((other % columns) - x) <= 1 && Math.abs(Math.floor(other / columns) - y) <= 1,
    );
  });

/** The next cells in the numbering: links that do not lead back. */
export const oneWayLists = (count: number): number[][] =>
  Array.from({ length: count }, (_, cell) => [(cell + 1) % count, (cell + 2) % count, (cell + 5) % count].sort((a, b) => a - b));

/** I - rho W, dense, row-major. */
export function denseFilter({ offsets, neighbours, weights }: SpatialWeights, rho: number): Float64Array {
  const n = offsets.length - 1;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = 1;
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) matrix[i * n + neighbours[link]!]! -= rho * weights[link]!;
  }
  return matrix;
}
