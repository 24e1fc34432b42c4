import type { TravelGraph } from './travel-graph.ts';

/** Parts of a graph between which nobody gets; the largest is number 0. */
export interface GraphComponents {
  /** Component per node. */
  readonly componentOf: Int32Array;
  /** Nodes per component, descending; of equals the one with the lowest node first. */
  readonly nodeCounts: Int32Array;
}

/**
 * Connected components over edges passable in at least one direction (weak components: one-way streets join as well). A node whose edges
 * are all impassable is a component of its own. Cost about O(nodes + edges).
 */
export function connectedComponents({ nodeCount, edgeFrom, edgeTo, forwardCosts, backwardCosts }: TravelGraph): GraphComponents {
  const parent = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const rootOf = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (!(forwardCosts[edge]! < Infinity || backwardCosts[edge]! < Infinity)) continue;
    const a = rootOf(edgeFrom[edge]!);
    const b = rootOf(edgeTo[edge]!);
    // the lower node leads: numbering does not depend on the order of edges
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  const sizes = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) sizes[rootOf(node)]!++;
  const roots: number[] = [];
  for (let node = 0; node < nodeCount; node++) if (sizes[node]! > 0) roots.push(node);
  roots.sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const numberOf = new Int32Array(nodeCount);
  roots.forEach((root, number) => (numberOf[root] = number));
  return {
    componentOf: Int32Array.from({ length: nodeCount }, (_, node) => numberOf[rootOf(node)]!),
    nodeCounts: Int32Array.from(roots, (root) => sizes[root]!),
  };
}

/**
 * Which edges a point may be placed on: passable in some direction and part of a component with at least `fewestNodes` nodes. Short stubs that
 * the cut of the data left over are dead islands from which nobody gets anywhere. 1 per usable edge. Cost O(edges).
 */
export function usableEdges(graph: TravelGraph, { componentOf, nodeCounts }: GraphComponents, fewestNodes: number): Uint8Array {
  const { edgeFrom, forwardCosts, backwardCosts } = graph;
  return Uint8Array.from(edgeFrom, (from, edge) => {
    const passable = forwardCosts[edge]! < Infinity || backwardCosts[edge]! < Infinity;
    return passable && nodeCounts[componentOf[from]!]! >= fewestNodes ? 1 : 0;
  });
}
