import { misuse, type NeighbourGraph } from '../../model/index.ts';
import { LinkCollector } from './link-collector.ts';
import { PointTree } from './point-tree.ts';

export interface DistanceBandOptions {
  /** Inclusive, in units of the coordinates. */
  readonly maximum: number;
  /** Exclusive, except that 0 (the default) takes in points at the same place. */
  readonly minimum?: number;
}

/**
 * Neighbours by distance between points (x, y interleaved, length 2 n: centroids, for areas): minimum < distance <= maximum, planar, as
 * spdep's `dnearneigh` has it. Points without finite coordinates are islands. Symmetric. Cost O(n log n + links).
 */
export function distanceBand(points: Float64Array, { maximum, minimum = 0 }: DistanceBandOptions): NeighbourGraph {
  if (!(minimum >= 0 && maximum >= minimum)) throw misuse(`distances: ${minimum} .. ${maximum}, expected 0 <= minimum <= maximum`);
  const n = points.length / 2;
  const links = new LinkCollector(n);
  const tree = new PointTree(points);
  for (let point = 0; point < n; point++) {
    const x = points[2 * point]!;
    const y = points[2 * point + 1]!;
    if (!Number.isFinite(x + y)) continue;
    tree.forEachWithin(x, y, maximum, (other, squaredDistance) => {
      if (other > point && (minimum === 0 || squaredDistance > minimum * minimum)) links.add(point, other);
    });
  }
  return links.graph();
}

/**
 * The smallest band in which no point is an island: the largest distance of a point to its nearest neighbour. NaN with fewer than two points.
 * Cost O(n log n).
 */
export function smallestBandWithoutIslands(points: Float64Array): number {
  const tree = new PointTree(points);
  const found = new Int32Array(1);
  const squaredDistances = new Float64Array(1);
  let largest = NaN;
  for (let point = 0; 2 * point < points.length; point++) {
    const x = points[2 * point]!;
    const y = points[2 * point + 1]!;
    if (!Number.isFinite(x + y) || tree.nearest(x, y, point, found, squaredDistances) === 0) continue;
    if (!(squaredDistances[0]! <= largest)) largest = squaredDistances[0]!;
  }
  return Math.sqrt(largest);
}
