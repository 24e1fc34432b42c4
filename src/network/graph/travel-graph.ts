import { misuse } from '../../model/index.ts';

/**
 * A directed graph with costs (metres or seconds, the caller's choice for the whole graph), as searches need it. Arcs leaving node v are
 * `offsets[v] .. offsets[v + 1])`. Impassable directions have no arc.
 */
export interface TravelGraph {
  readonly nodeCount: number;
  /** Length nodeCount + 1. */
  readonly offsets: Int32Array;
  /** Node at the far end of each arc. */
  readonly targets: Int32Array;
  /** Cost of each arc, finite, >= 0. */
  readonly costs: Float64Array;
  /** The edge each arc runs along. */
  readonly arcEdges: Int32Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  /** Cost of each edge from its first to its second node; Infinity = not this way. */
  readonly forwardCosts: Float64Array;
  /** Cost of each edge from its second to its first node; Infinity = not this way. */
  readonly backwardCosts: Float64Array;
  /** Of the arcs; 0 without arcs. */
  readonly meanCost: number;
  readonly maximumCost: number;
}

export interface TravelEdges {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Length edges. NaN, negative and infinite costs = impassable. */
  readonly forwardCosts: Float64Array;
  /** The same array as `forwardCosts` for an undirected graph. */
  readonly backwardCosts: Float64Array;
}

/**
 * Puts edges into compressed rows. Parallel edges are kept (a search takes the cheaper one), loops lead nowhere and get no arc.
 * Cost O(nodes + edges). @throws misuse where lengths differ or a node is not in the graph
 */
export function travelGraphOf({ nodeCount, from, to, forwardCosts, backwardCosts }: TravelEdges): TravelGraph {
  const edges = from.length;
  if (to.length !== edges || forwardCosts.length !== edges || backwardCosts.length !== edges)
    throw misuse('edges: arrays of unequal length');
  const forward = passable(forwardCosts);
  const backward = backwardCosts === forwardCosts ? forward : passable(backwardCosts);
  const offsets = new Int32Array(nodeCount + 1);
  for (let edge = 0; edge < edges; edge++) {
    const u = from[edge]!;
    const v = to[edge]!;
    if (!(u >= 0 && u < nodeCount && v >= 0 && v < nodeCount)) throw misuse(`edge ${edge}: ${u} - ${v} of ${nodeCount} nodes`);
    if (u === v) continue;
    if (forward[edge]! < Infinity) offsets[u + 1]!++;
    if (backward[edge]! < Infinity) offsets[v + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const arcs = offsets[nodeCount]!;
  const next = offsets.slice(0, nodeCount);
  const targets = new Int32Array(arcs);
  const costs = new Float64Array(arcs);
  const arcEdges = new Int32Array(arcs);
  let total = 0;
  let maximumCost = 0;
  const add = (source: number, target: number, cost: number, edge: number): void => {
    if (!(cost < Infinity)) return;
    const arc = next[source]!++;
    targets[arc] = target;
    costs[arc] = cost;
    arcEdges[arc] = edge;
    total += cost;
    if (cost > maximumCost) maximumCost = cost;
  };
  for (let edge = 0; edge < edges; edge++) {
    const u = from[edge]!;
    const v = to[edge]!;
    if (u === v) continue;
    add(u, v, forward[edge]!, edge);
    add(v, u, backward[edge]!, edge);
  }
  return {
    nodeCount,
    offsets,
    targets,
    costs,
    arcEdges,
    edgeFrom: from,
    edgeTo: to,
    forwardCosts: forward,
    backwardCosts: backward,
    meanCost: arcs === 0 ? 0 : total / arcs,
    maximumCost,
  };
}

/** The same graph with every direction turned round: a search from a facility then tells the costs of the ways to it. */
export function reverseTravelGraph(graph: TravelGraph): TravelGraph {
  return travelGraphOf({
    nodeCount: graph.nodeCount,
    from: graph.edgeFrom,
    to: graph.edgeTo,
    forwardCosts: graph.backwardCosts,
    backwardCosts: graph.forwardCosts,
  });
}

/** Copies only where something is to be mended. */
function passable(costs: Float64Array): Float64Array {
  let mended: Float64Array | null = null;
  for (let edge = 0; edge < costs.length; edge++) {
    if (costs[edge]! >= 0) continue;
    mended ??= costs.slice();
    mended[edge] = Infinity;
  }
  return mended ?? costs;
}
