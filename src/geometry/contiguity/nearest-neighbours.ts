import { misuse, type NeighbourGraph } from '../../model/index.ts';
import { LinkCollector } from './link-collector.ts';
import { PointTree } from './point-tree.ts';

export interface NearestNeighboursOptions {
  /** Neighbours per point, at least 1. Where there are fewer other points, all of them. */
  readonly k: number;
  /**
   * `directed` (default): the graph as it comes, generally not symmetric (i may be near to j without j being near to i).
   * `either`: linked where one of the two counts the other among its nearest; at least k neighbours each.
   * `mutual`: linked where both do; may leave islands.
   */
  readonly symmetry?: 'directed' | 'either' | 'mutual';
}

/**
 * The k nearest neighbours of every point (x, y interleaved, length 2 n: centroids, for areas) by planar distance. Of equally far points the
 * one that comes first in the level is nearer, so the answer is the same on every machine. Points at the same place are neighbours at
 * distance 0. A point without finite coordinates (an area without polygons) is an island and nobody's neighbour. Cost O(n log n + n k).
 */
export function nearestNeighbours(points: Float64Array, { k, symmetry = 'directed' }: NearestNeighboursOptions): NeighbourGraph {
  if (!(Number.isInteger(k) && k >= 1)) throw misuse(`k: ${k}, expected a whole number of at least 1`);
  const n = points.length / 2;
  const tree = new PointTree(points);
  const found = new Int32Array(Math.min(k, Math.max(0, n - 1)));
  const distances = new Float64Array(found.length);
  const offsets = new Int32Array(n + 1);
  const neighbours = new Int32Array(n * found.length);
  let count = 0;
  for (let point = 0; point < n; point++) {
    const x = points[2 * point]!;
    const y = points[2 * point + 1]!;
    const known = Number.isFinite(x + y) ? tree.nearest(x, y, point, found, distances) : 0;
    neighbours.set(found.subarray(0, known).sort(), count);
    count += known;
    offsets[point + 1] = count;
  }
  const directed = { offsets, neighbours: neighbours.slice(0, count) };
  return symmetry === 'directed' ? directed : symmetric(directed, symmetry === 'mutual');
}

function symmetric({ offsets, neighbours }: NeighbourGraph, mutual: boolean): NeighbourGraph {
  const n = offsets.length - 1;
  const links = new LinkCollector(n);
  for (let from = 0; from < n; from++) {
    for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
      const to = neighbours[at]!;
      const back = neighbours.subarray(offsets[to]!, offsets[to + 1]!).includes(from);
      if (mutual ? back && from < to : !back || from < to) links.add(from, to);
    }
  }
  return links.graph();
}
