import { misuse } from '../../../model/index.ts';
import type { SpatialWeights } from '../spatial-weights.ts';

/** The areas with a number in every variable, with the weights among them. */
export interface CompleteAreas {
  /** Position of each of these areas among all, ascending. */
  readonly positions: Int32Array;
  /** The variables, each of length `positions.length`. */
  readonly variables: readonly Float64Array[];
  readonly weights: SpatialWeights;
}

/**
 * Leaves out every area where one of the variables is missing (NaN or infinite) and cuts its links. Row-standardised weights are
 * standardised again, so that an area's lag is the mean of the neighbours that have a number; binary and given weights stay as they are.
 * An area that loses all its neighbours becomes an island. This is spdep's `na.omit`. Cost O(n * variables + links).
 * @throws AtlasError (misuse) where a variable has not one value per area
 */
export function completeAreas(variables: readonly Float64Array[], weights: SpatialWeights): CompleteAreas {
  const areas = weights.offsets.length - 1;
  for (const { length } of variables) if (length !== areas) throw misuse(`${length} values for the weights of ${areas} areas`);
  const newPosition = new Int32Array(areas).fill(-1);
  let kept = 0;
  for (let i = 0; i < areas; i++) if (variables.every((values) => Number.isFinite(values[i]!))) newPosition[i] = kept++;
  const positions = new Int32Array(kept);
  for (let i = 0; i < areas; i++) if (newPosition[i]! >= 0) positions[newPosition[i]!] = i;
  if (kept === areas) return { positions, variables, weights };
  return {
    positions,
    variables: variables.map((values) => Float64Array.from(positions, (position) => values[position]!)),
    weights: weightsAmong(positions, newPosition, weights),
  };
}

function weightsAmong(
  positions: Int32Array,
  newPosition: Int32Array,
  { offsets, neighbours, weights, style }: SpatialWeights,
): SpatialWeights {
  const newOffsets = new Int32Array(positions.length + 1);
  const newNeighbours = new Int32Array(neighbours.length);
  const newWeights = new Float64Array(neighbours.length);
  let links = 0;
  for (let area = 0; area < positions.length; area++) {
    const first = links;
    let rowSum = 0;
    for (let link = offsets[positions[area]!]!; link < offsets[positions[area]! + 1]!; link++) {
      const neighbour = newPosition[neighbours[link]!]!;
      if (neighbour < 0) continue;
      newNeighbours[links] = neighbour;
      newWeights[links] = weights[link]!;
      rowSum += weights[link]!;
      links++;
    }
    if (style === 'rowStandardised') for (let link = first; link < links; link++) newWeights[link]! /= rowSum;
    newOffsets[area + 1] = links;
  }
  return { offsets: newOffsets, neighbours: newNeighbours.slice(0, links), weights: newWeights.slice(0, links), style };
}

/** Brings numbers of the complete areas back to their place among all `areas`; NaN elsewhere. Cost O(areas). */
export function spread(numbers: Float64Array, positions: Int32Array, areas: number): Float64Array {
  if (positions.length === areas) return numbers;
  const all = new Float64Array(areas).fill(NaN);
  for (let i = 0; i < positions.length; i++) all[positions[i]!] = numbers[i]!;
  return all;
}

/**
 * How many neighbours each of all areas has among the complete ones: 0 is an island, -1 an area without a number. Length `areas`.
 * Cost O(areas).
 */
export function neighbourCounts({ positions, weights: { offsets } }: CompleteAreas, areas: number): Int32Array {
  const counts = new Int32Array(areas).fill(-1);
  for (let i = 0; i < positions.length; i++) counts[positions[i]!] = offsets[i + 1]! - offsets[i]!;
  return counts;
}
