import type { SpatialWeights } from '../spatial-weights.ts';

/** What the lag says where an area has no neighbour: 0 (spdep with zero.policy and NAOK = FALSE, formulas with sums) or NaN (nothing known). */
export type IslandLag = 'zero' | 'missing';

/**
 * Spatial lag: for every area the weighted sum of its neighbours' values (with row-standardised weights their mean). `values`: length n.
 * A missing value (NaN) of a neighbour makes the lag missing; leave such areas out of the graph beforehand where that is not wanted.
 * Islands: 0, or NaN with `missing`. Writes into `result` (length n) where given. Cost O(links).
 */
export function spatialLag(
  { offsets, neighbours, weights }: SpatialWeights,
  values: Float64Array,
  islands: IslandLag = 'zero',
  result: Float64Array = new Float64Array(values.length),
): Float64Array {
  for (let area = 0; area + 1 < offsets.length; area++) {
    const to = offsets[area + 1]!;
    let at = offsets[area]!;
    if (at === to) {
      result[area] = islands === 'zero' ? 0 : NaN;
      continue;
    }
    let sum = 0;
    for (; at < to; at++) sum += weights[at]! * values[neighbours[at]!]!;
    result[area] = sum;
  }
  return result;
}
