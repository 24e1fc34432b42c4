import { misuse, type NeighbourGraph } from '../../../model/index.ts';

export interface HigherOrderOptions {
  /** Number of steps, at least 1. */
  readonly order: number;
  /** True: neighbours up to this order; false (default): those of exactly this order, i.e. whose shortest way takes `order` links. */
  readonly including?: boolean;
}

/**
 * Neighbours of neighbours: areas that a shortest way of `order` links reaches, or of at most `order` links; an area is never its own
 * neighbour. Symmetric where the graph is. Rows ascending. Cost O(n times links within `order` steps).
 */
export function higherOrderNeighbours(
  { offsets, neighbours }: NeighbourGraph,
  { order, including = false }: HigherOrderOptions,
): NeighbourGraph {
  if (!(Number.isInteger(order) && order >= 1)) throw misuse(`order: ${order}, expected a whole number of at least 1`);
  const n = offsets.length - 1;
  const reachedFrom = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  const rows = new Int32Array(n + 1);
  let found = new Int32Array(Math.max(16, neighbours.length * order));
  let count = 0;
  for (let area = 0; area < n; area++) {
    reachedFrom[area] = area;
    queue[0] = area;
    let levelStart = 0;
    let end = 1;
    let step = 0;
    for (; step < order && levelStart < end; step++) {
      const levelEnd = end;
      for (let at = levelStart; at < levelEnd; at++) {
        const via = queue[at]!;
        for (let link = offsets[via]!; link < offsets[via + 1]!; link++) {
          const to = neighbours[link]!;
          if (reachedFrom[to] === area) continue;
          reachedFrom[to] = area;
          queue[end++] = to;
        }
      }
      levelStart = levelEnd;
    }
    const reached = queue.subarray(including ? 1 : levelStart, end).sort();
    if (count + reached.length > found.length) {
      const larger = new Int32Array(Math.max(2 * found.length, count + reached.length));
      larger.set(found);
      found = larger;
    }
    found.set(reached, count);
    count += reached.length;
    rows[area + 1] = count;
  }
  return { offsets: rows, neighbours: found.slice(0, count) };
}
