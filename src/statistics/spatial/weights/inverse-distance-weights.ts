import { misuse, type NeighbourGraph } from '../../../model/index.ts';
import type { SpatialWeights } from '../spatial-weights.ts';
import { givenWeights } from './standardise-weights.ts';

export interface InverseDistanceOptions {
  /** Weight = distance ** -power. Default 1. */
  readonly power?: number;
  /** Shorter distances count as this one, so that points at the same place do not weigh infinitely. Default: see below. */
  readonly leastDistance?: number;
  /** Divide each row by its sum. Default false. */
  readonly standardised?: boolean;
}

/**
 * Weights that fall with distance. `distances` has one entry per link in the order of `neighbours` (see `linkDistances`), in any unit.
 * Distances of 0 (two points at the same place) count as `leastDistance`, by default the smallest distance above 0 of any link, or 1 where
 * there is none; a link without a distance (NaN) weighs 0. Cost O(links).
 */
export function inverseDistanceWeights(
  graph: NeighbourGraph,
  distances: Float64Array,
  { power = 1, leastDistance, standardised = false }: InverseDistanceOptions = {},
): SpatialWeights {
  if (!(power >= 0)) throw misuse(`power: ${power}, expected at least 0`);
  const least = leastDistance ?? smallestPositive(distances);
  const weights = distances.map((distance) => (Number.isNaN(distance) ? 0 : Math.max(distance, least) ** -power));
  return givenWeights(graph, weights, { standardised });
}

function smallestPositive(distances: Float64Array): number {
  let smallest = Infinity;
  for (let at = 0; at < distances.length; at++) if (distances[at]! > 0 && distances[at]! < smallest) smallest = distances[at]!;
  return smallest === Infinity ? 1 : smallest;
}
