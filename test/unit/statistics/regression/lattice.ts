import { binaryWeights, graphOfLists, rowStandardisedWeights, type SpatialWeights } from '../../../../src/statistics/index.ts';

/** Weights from neighbour lists. */
export const weightsOf = (
  lists: readonly (readonly number[])[],
  style: 'binary' | 'rowStandardised' = 'rowStandardised',
): SpatialWeights => (style === 'binary' ? binaryWeights(graphOfLists(lists)) : rowStandardisedWeights(graphOfLists(lists)));

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
