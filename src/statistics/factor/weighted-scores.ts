import type { DataMatrix } from '../data-matrix.ts';

/** How the variables of a fit (columns of the input) are standardised before they are weighted. */
export interface Standardisation {
  readonly variables: Int32Array;
  readonly means: Float64Array;
  readonly scales: Float64Array;
}

/**
 * Scores of every row (rows * count, row-major): standardised variables times `weights` (variables * count, row-major). A row with a missing
 * number gets NaN. Cost O(rows * variables * count).
 */
export function weightedScores(
  matrix: DataMatrix,
  { variables, means, scales }: Standardisation,
  weights: Float64Array,
  count: number,
): Float64Array {
  const { rows, columns, values } = matrix;
  const size = variables.length;
  const scores = new Float64Array(rows * count);
  // the divisors go into the weights, the means do not: a large mean would cost digits
  const scaled = weights.map((weight, at) => weight / scales[Math.floor(at / count)]!);
  const sums = new Float64Array(count);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let i = 0; i < size; i++) {
      const deviation = values[row * columns + variables[i]!]! - means[i]!;
      for (let k = 0, at = i * count; k < count; k++, at++) sums[k]! += deviation * scaled[at]!;
    }
    scores.set(sums, row * count);
  }
  return scores;
}
