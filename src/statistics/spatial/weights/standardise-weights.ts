import { misuse, type NeighbourGraph } from '../../../model/index.ts';
import type { SpatialWeights } from '../spatial-weights.ts';

/** Every neighbour weighs 1 (spdep style "B"). The graph's arrays are shared, not copied. Cost O(links). */
export const binaryWeights = ({ offsets, neighbours }: NeighbourGraph): SpatialWeights => ({
  offsets,
  neighbours,
  weights: new Float64Array(neighbours.length).fill(1),
  style: 'binary',
});

/**
 * Every neighbour of an area weighs 1 / number of its neighbours (spdep style "W"), so that a spatial lag is the neighbours' mean. Islands
 * keep an empty row. Cost O(links).
 */
export function rowStandardisedWeights({ offsets, neighbours }: NeighbourGraph): SpatialWeights {
  const weights = new Float64Array(neighbours.length);
  for (let area = 0; area + 1 < offsets.length; area++) {
    const from = offsets[area]!;
    const to = offsets[area + 1]!;
    if (to > from) weights.fill(1 / (to - from), from, to);
  }
  return { offsets, neighbours, weights, style: 'rowStandardised' };
}

/**
 * Weights as delivered, one per link in the order of `neighbours`. With `standardised`, each row is divided by its sum; a row that sums to 0
 * stays as it is. Weights must be finite and not negative. @throws AtlasError where the length differs or a weight is not allowed
 */
export function givenWeights(
  { offsets, neighbours }: NeighbourGraph,
  weights: Float64Array,
  { standardised = false }: { readonly standardised?: boolean } = {},
): SpatialWeights {
  if (weights.length !== neighbours.length) throw misuse(`weights: length ${weights.length}, expected ${neighbours.length}`);
  if (!weights.every((weight) => weight >= 0 && weight < Infinity)) throw misuse('weights: expected finite numbers of at least 0');
  const kept = weights.slice();
  if (standardised) {
    for (let area = 0; area + 1 < offsets.length; area++) {
      let sum = 0;
      for (let at = offsets[area]!; at < offsets[area + 1]!; at++) sum += weights[at]!;
      if (sum > 0) for (let at = offsets[area]!; at < offsets[area + 1]!; at++) kept[at] = weights[at]! / sum;
    }
  }
  return { offsets, neighbours, weights: kept, style: 'given' };
}
