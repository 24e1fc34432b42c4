import type { DataMatrix } from '../data-matrix.ts';

export interface TypeOrder {
  /** Mean burden of each cluster in the unit of the centres (z-scores: standard deviations); NaN where no indicator has a direction. */
  readonly burdens: Float64Array;
  /** New number of each cluster: 0 has the lowest mean burden. For `relabel`. */
  readonly numbers: Int32Array;
  /** Clusters from the lowest to the highest mean burden. */
  readonly clusters: Int32Array;
}

/**
 * Orders types by need: the mean of a type's standardised centre over the indicators, each taken in the direction of burden. `directions`,
 * length columns: 1 = high values are a burden, -1 = low values are, 0 = no direction (does not count); other numbers are weights with a
 * sign. Equal burdens keep their order. The lowest burden comes first, as in Düsseldorf's five types. Cost O(k * columns + k log k).
 */
export function orderByBurden(centres: DataMatrix, directions: ArrayLike<number>): TypeOrder {
  let weights = 0;
  for (let column = 0; column < centres.columns; column++) weights += Math.abs(directions[column]!);
  const burdens = new Float64Array(centres.rows);
  for (let cluster = 0; cluster < centres.rows; cluster++) {
    for (let column = 0; column < centres.columns; column++) {
      burdens[cluster]! += (directions[column]! * centres.values[cluster * centres.columns + column]!) / weights;
    }
  }
  const clusters = Int32Array.from({ length: centres.rows }, (_, cluster) => cluster);
  if (weights > 0) clusters.sort((a, b) => burdens[a]! - burdens[b]! || a - b);
  const numbers = new Int32Array(centres.rows);
  clusters.forEach((cluster, number) => (numbers[cluster] = number));
  return { burdens, numbers, clusters };
}
