import type { TravelGraph } from '../graph/travel-graph.ts';
import { partialCost, placementCount, type Placements } from '../graph/placements.ts';
import { BucketQueue } from './bucket-queue.ts';
import { costAlongEdge } from './seed-placement.ts';

/** The nearest of many starts for every node. */
export interface NearestStarts {
  /** Position of the start per node, -1 = none within the limit. */
  readonly starts: Int32Array;
  /** Cost per node; Infinity = none within the limit. */
  readonly costs: Float64Array;
}

/**
 * The nearest of all starts for every node in one pass, within `limit` (inclusive). Of starts at equal cost the one with the lower position.
 * Same method as NetworkSearch; equally near nodes are scanned again when a lower start arrives. Cost about linear in the nodes.
 */
export function nearestStarts(graph: TravelGraph, placements: Placements, limit = Infinity): NearestStarts {
  const { nodeCount, offsets, targets, costs: arcCosts } = graph;
  const costs = new Float64Array(nodeCount).fill(Infinity);
  const starts = new Int32Array(nodeCount).fill(-1);
  const queue = new BucketQueue(graph);
  const seeds = seedAll(graph, placements, costs, starts, limit);
  queue.fill(seeds, seeds.length, costs);
  const { bucketOf, heads, mask, perCost } = queue;
  let { entryNodes, entryNext, free, pending, current } = queue;
  while (pending > 0) {
    const head = heads[current & mask]!;
    if (head < 0) {
      current++;
      continue;
    }
    const node = entryNodes[head]!;
    heads[current & mask] = entryNext[head]!;
    entryNext[head] = free;
    free = head;
    pending--;
    if (bucketOf[node] !== current) continue;
    bucketOf[node] = -1;
    const cost = costs[node]!;
    const start = starts[node]!;
    const end = offsets[node + 1]!;
    for (let arc = offsets[node]!; arc < end; arc++) {
      const target = targets[arc]!;
      const candidate = cost + arcCosts[arc]!;
      const known = costs[target]!;
      if (candidate > known || candidate > limit || (candidate === known && start >= starts[target]!)) continue;
      costs[target] = candidate;
      starts[target] = start;
      const bucket = (candidate * perCost) | 0;
      if (bucketOf[target] === bucket) continue;
      bucketOf[target] = bucket;
      if (free < 0) {
        free = queue.grow();
        ({ entryNodes, entryNext } = queue);
      }
      const entry = free;
      free = entryNext[entry]!;
      entryNodes[entry] = target;
      entryNext[entry] = heads[bucket & mask]!;
      heads[bucket & mask] = entry;
      pending++;
    }
  }
  return { starts, costs };
}

/** Nearest starts for points: over the nodes beside each, or directly along the same edge. Arrays by point. */
export function nearestStartsOfPoints(graph: TravelGraph, placements: Placements, points: Placements, limit = Infinity): NearestStarts {
  const ofNodes = nearestStarts(graph, placements, limit);
  const n = placementCount(points);
  const starts = new Int32Array(n).fill(-1);
  const costs = new Float64Array(n).fill(Infinity);
  const startsOfEdge = new Map<number, number[]>();
  for (let start = 0; start < placementCount(placements); start++) {
    const edge = placements.edges[start]!;
    if (placements.nodes[start]! >= 0 || edge < 0) continue;
    const others = startsOfEdge.get(edge);
    if (others) others.push(start);
    else startsOfEdge.set(edge, [start]);
  }
  const { edgeFrom, edgeTo, forwardCosts, backwardCosts } = graph;
  for (let point = 0; point < n; point++) {
    const access = points.accessCosts?.[point] ?? 0;
    const offer = (start: number, cost: number): void => {
      if (start < 0 || !(cost <= limit) || cost > costs[point]! || (cost === costs[point] && start >= starts[point]!)) return;
      costs[point] = cost;
      starts[point] = start;
    };
    const node = points.nodes[point]!;
    const edge = points.edges[point]!;
    if (node >= 0) offer(ofNodes.starts[node]!, ofNodes.costs[node]! + access);
    else if (edge >= 0) {
      const position = points.positions[point]!;
      const from = edgeFrom[edge]!;
      const to = edgeTo[edge]!;
      offer(ofNodes.starts[from]!, ofNodes.costs[from]! + (access + partialCost(position, forwardCosts[edge]!)));
      offer(ofNodes.starts[to]!, ofNodes.costs[to]! + (access + partialCost(1 - position, backwardCosts[edge]!)));
      for (const start of startsOfEdge.get(edge) ?? []) {
        const along = costAlongEdge(placements.positions[start]!, position, forwardCosts[edge]!, backwardCosts[edge]!);
        offer(start, (placements.accessCosts?.[start] ?? 0) + along + access);
      }
    }
  }
  return { starts, costs };
}

/** Writes every start's nodes and returns them, each once. */
function seedAll(graph: TravelGraph, placements: Placements, costs: Float64Array, starts: Int32Array, limit: number): Int32Array {
  const { edgeFrom, edgeTo, forwardCosts, backwardCosts } = graph;
  const seeds: number[] = [];
  const seed = (node: number, cost: number, start: number): void => {
    // starts come in ascending order: an equal cost stays with the lower one
    if (!(cost <= limit) || cost >= costs[node]!) return;
    if (costs[node] === Infinity) seeds.push(node);
    costs[node] = cost;
    starts[node] = start;
  };
  for (let start = 0; start < placementCount(placements); start++) {
    const access = placements.accessCosts?.[start] ?? 0;
    const node = placements.nodes[start]!;
    const edge = placements.edges[start]!;
    if (node >= 0) seed(node, access, start);
    else if (edge >= 0) {
      const position = placements.positions[start]!;
      seed(edgeFrom[edge]!, access + partialCost(position, backwardCosts[edge]!), start);
      seed(edgeTo[edge]!, access + partialCost(1 - position, forwardCosts[edge]!), start);
    }
  }
  return Int32Array.from(seeds);
}
