import type { DataMatrix } from '../data-matrix.ts';

/** How the variables of a fit (columns of the input) are standardised before they are weighted. */
export interface Standardisation {
  readonly variables: Int32Array;
  readonly means: Float64Array;
  readonly scales: Float64Array;
}

/** Scores summed up side by side: one deviation read serves four of them. */
const AT_ONCE = 4;

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
  const padded = Math.ceil(count / AT_ONCE) * AT_ONCE;
  const scaled = new Float64Array(padded * size);
  for (let i = 0; i < size; i++) for (let k = 0; k < count; k++) scaled[k * size + i] = weights[i * count + k]! / scales[i]!;
  const deviations = new Float64Array(size);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < size; i++) deviations[i] = values[row * columns + variables[i]!]! - means[i]!;
    for (let k = 0; k < padded; k += AT_ONCE) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let i = 0, at = k * size; i < size; i++, at++) {
        const deviation = deviations[i]!;
        s0 += deviation * scaled[at]!;
        s1 += deviation * scaled[at + size]!;
        s2 += deviation * scaled[at + 2 * size]!;
        s3 += deviation * scaled[at + 3 * size]!;
      }
      const to = row * count + k;
      scores[to] = s0;
      if (k + 1 < count) scores[to + 1] = s1;
      if (k + 2 < count) scores[to + 2] = s2;
      if (k + 3 < count) scores[to + 3] = s3;
    }
  }
  return scores;
}
