import { partialCost, placementCount, type Placements } from '../graph/placements.ts';
import type { TravelGraph } from '../graph/travel-graph.ts';
import type { NetworkSearch } from './network-search.ts';
import { costAlongEdge } from './seed-placement.ts';

/**
 * Which of many points a search reaches, at which cost: points at nodes and inside edges, those on the start's own edge directly as well.
 * Holds the points ordered by node and edge and its memory from search to search.
 */
export class PointReach {
  /** The points reached last are the first `count` entries, in no particular order. */
  readonly points: Int32Array;
  /** Cost per point (by point, length points); Infinity = not reached. */
  readonly costs: Float64Array;
  count = 0;
  private readonly graph: TravelGraph;
  private readonly placements: Placements;
  private readonly nodeOffsets: Int32Array;
  private readonly nodePoints: Int32Array;
  private readonly nodeCosts: Float64Array;
  private readonly pointsOfEdge = new Map<number, number[]>();

  constructor(graph: TravelGraph, placements: Placements) {
    const n = placementCount(placements);
    this.graph = graph;
    this.placements = placements;
    this.points = new Int32Array(n);
    this.costs = new Float64Array(n).fill(Infinity);
    this.nodeOffsets = new Int32Array(graph.nodeCount + 1);
    this.eachAttachment((node) => this.nodeOffsets[node + 1]!++);
    for (let node = 0; node < graph.nodeCount; node++) this.nodeOffsets[node + 1]! += this.nodeOffsets[node]!;
    const next = this.nodeOffsets.slice(0, -1);
    const total = this.nodeOffsets[graph.nodeCount]!;
    this.nodePoints = new Int32Array(total);
    this.nodeCosts = new Float64Array(total);
    this.eachAttachment((node, point, cost) => {
      const at = next[node]!++;
      this.nodePoints[at] = point;
      this.nodeCosts[at] = cost;
    });
    for (let point = 0; point < n; point++) {
      const edge = placements.edges[point]!;
      if (placements.nodes[point]! >= 0 || edge < 0) continue;
      const others = this.pointsOfEdge.get(edge);
      if (others) others.push(point);
      else this.pointsOfEdge.set(edge, [point]);
    }
  }

  /** Forgets the last points. */
  start(): void {
    for (let at = 0; at < this.count; at++) this.costs[this.points[at]!] = Infinity;
    this.count = 0;
  }

  /** Takes over what a finished search reached, within `limit` (inclusive). */
  fromSearch(search: NetworkSearch, limit: number): void {
    const { reached, reachedCount, costs } = search;
    const { nodeOffsets, nodePoints, nodeCosts } = this;
    for (let at = 0; at < reachedCount; at++) {
      const node = reached[at]!;
      const cost = costs[node]!;
      const end = nodeOffsets[node + 1]!;
      for (let attachment = nodeOffsets[node]!; attachment < end; attachment++) {
        this.offer(nodePoints[attachment]!, cost + nodeCosts[attachment]!, limit);
      }
    }
  }

  /** The points on the same edge as start i, without a node in between. */
  alongEdge(starts: Placements, i: number, limit: number): void {
    const edge = starts.edges[i]!;
    if (starts.nodes[i]! >= 0 || edge < 0) return;
    const access = starts.accessCosts?.[i] ?? 0;
    const { positions, accessCosts } = this.placements;
    for (const point of this.pointsOfEdge.get(edge) ?? []) {
      const along = costAlongEdge(starts.positions[i]!, positions[point]!, this.graph.forwardCosts[edge]!, this.graph.backwardCosts[edge]!);
      this.offer(point, access + along + (accessCosts?.[point] ?? 0), limit);
    }
  }

  private offer(point: number, cost: number, limit: number): void {
    const known = this.costs[point]!;
    if (cost > limit || cost >= known) return;
    if (known === Infinity) this.points[this.count++] = point;
    this.costs[point] = cost;
  }

  /** Every node from which a point can be walked to without another node in between. */
  private eachAttachment(visit: (node: number, point: number, cost: number) => void): void {
    const { edgeFrom, edgeTo, forwardCosts, backwardCosts } = this.graph;
    const { nodes, edges, positions, accessCosts } = this.placements;
    for (let point = 0; point < nodes.length; point++) {
      const access = accessCosts?.[point] ?? 0;
      if (nodes[point]! >= 0) {
        visit(nodes[point]!, point, access);
        continue;
      }
      const edge = edges[point]!;
      if (edge < 0) continue;
      const forward = access + partialCost(positions[point]!, forwardCosts[edge]!);
      const backward = access + partialCost(1 - positions[point]!, backwardCosts[edge]!);
      if (forward < Infinity) visit(edgeFrom[edge]!, point, forward);
      if (backward < Infinity) visit(edgeTo[edge]!, point, backward);
    }
  }
}
