import type { NeighbourGraph } from '../../../model/index.ts';

export interface ConnectedComponents {
  /** Number of components; an island is one of its own. */
  readonly count: number;
  /** Area -> component, 0 .. count - 1, numbered in the order of their first areas. Length n. */
  readonly componentOf: Int32Array;
  /** Component -> number of areas. */
  readonly sizes: Int32Array;
}

/**
 * Parts of the graph between which there is no way. Directions do not matter (weakly connected, for k nearest neighbours). With `groups`
 * (length n, any numbers) only links within a group count: the pieces of a division, of which a group that falls apart has several.
 * Cost O(n + links), nearly.
 */
export function connectedComponents({ offsets, neighbours }: NeighbourGraph, groups?: ArrayLike<number>): ConnectedComponents {
  const n = offsets.length - 1;
  // union by smaller position: the root of a component is its first area
  const parent = Int32Array.from({ length: n }, (_, area) => area);
  const rootOf = (area: number): number => {
    let at = area;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let area = 0; area < n; area++) {
    for (let at = offsets[area]!; at < offsets[area + 1]!; at++) {
      const neighbour = neighbours[at]!;
      if (groups !== undefined && groups[neighbour] !== groups[area]) continue;
      const one = rootOf(area);
      const other = rootOf(neighbour);
      if (one < other) parent[other] = one;
      else if (other < one) parent[one] = other;
    }
  }
  const componentOf = new Int32Array(n);
  const sizes: number[] = [];
  for (let area = 0; area < n; area++) {
    const root = rootOf(area);
    if (root === area) {
      componentOf[area] = sizes.length;
      sizes.push(1);
    } else {
      componentOf[area] = componentOf[root]!;
      sizes[componentOf[area]!]!++;
    }
  }
  return { count: sizes.length, componentOf, sizes: Int32Array.from(sizes) };
}
