import type { NeighbourGraph } from '../../model/index.ts';
import { LinkCollector } from './link-collector.ts';
import { PointTree } from './point-tree.ts';

/** A graph without islands, as far as there are points, and the links it took. */
export interface ConnectedIslands {
  readonly graph: NeighbourGraph;
  /** Areas that had no neighbour, ascending. */
  readonly islands: Int32Array;
  /** The area each island was linked to; -1 where it has no coordinates or is the only point. */
  readonly linkedTo: Int32Array;
}

/**
 * Links every island of a symmetric graph, in both directions, to the area whose point (x, y interleaved, length 2 n: centroids) is nearest;
 * of equally near ones the first. Everything else stays. Cost O(links + n log n).
 */
export function linkIslandsToNearest(graph: NeighbourGraph, points: Float64Array): ConnectedIslands {
  const { offsets, neighbours } = graph;
  const n = offsets.length - 1;
  const islands = Int32Array.from({ length: n }, (_, area) => area).filter((area) => offsets[area] === offsets[area + 1]);
  const linkedTo = new Int32Array(islands.length).fill(-1);
  if (islands.length === 0) return { graph, islands, linkedTo };
  const links = new LinkCollector(n);
  for (let area = 0; area < n; area++) {
    for (let at = offsets[area]!; at < offsets[area + 1]!; at++) if (neighbours[at]! > area) links.add(area, neighbours[at]!);
  }
  const tree = new PointTree(points);
  const found = new Int32Array(1);
  const squaredDistances = new Float64Array(1);
  islands.forEach((island, index) => {
    const x = points[2 * island]!;
    const y = points[2 * island + 1]!;
    if (!Number.isFinite(x + y) || tree.nearest(x, y, island, found, squaredDistances) === 0) return;
    linkedTo[index] = found[0]!;
    links.add(island, found[0]!);
  });
  return { graph: links.graph(), islands, linkedTo };
}
