import type { NeighbourGraph } from '../../model/index.ts';

/**
 * Planar distance of every link between its two points (x, y interleaved), in the order of `neighbours`, in units of the coordinates. NaN
 * where a point has no coordinates. Cost O(links).
 */
export function linkDistances({ offsets, neighbours }: NeighbourGraph, points: Float64Array): Float64Array {
  const distances = new Float64Array(neighbours.length);
  for (let area = 0; area + 1 < offsets.length; area++) {
    for (let at = offsets[area]!; at < offsets[area + 1]!; at++) {
      const other = neighbours[at]!;
      distances[at] = Math.hypot(points[2 * other]! - points[2 * area]!, points[2 * other + 1]! - points[2 * area + 1]!);
    }
  }
  return distances;
}
