import { partialCost, type Placements } from '../graph/placements.ts';
import type { NetworkSearch } from './network-search.ts';

/**
 * Makes point i a start of a search: its node, or both ends of its edge at the exact cost of the part in between, where that direction is
 * passable. A point that is not placed starts nothing.
 */
export function seedPlacement(search: NetworkSearch, placements: Placements, i: number): void {
  const { edgeFrom, edgeTo, forwardCosts, backwardCosts } = search.graph;
  const access = placements.accessCosts?.[i] ?? 0;
  const node = placements.nodes[i]!;
  if (node >= 0) return search.seed(node, access);
  const edge = placements.edges[i]!;
  if (edge < 0) return;
  const position = placements.positions[i]!;
  search.seed(edgeFrom[edge]!, access + partialCost(position, backwardCosts[edge]!));
  search.seed(edgeTo[edge]!, access + partialCost(1 - position, forwardCosts[edge]!));
}

/** Along one edge from share `a` to share `b`. */
export const costAlongEdge = (a: number, b: number, forwardCost: number, backwardCost: number): number =>
  b >= a ? partialCost(b - a, forwardCost) : partialCost(a - b, backwardCost);
