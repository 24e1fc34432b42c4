import type { NeighbourGraph } from '../../model/index.ts';

/** Pieces of a division: `labels` length n, 0 .. count - 1 in the order of their first area. */
export interface ConnectedPieces {
  readonly labels: Int32Array;
  readonly count: number;
}

/**
 * The connected pieces of areas of equal group: a group that falls apart has several. `groups`: length n, any numbers; the graph undirected.
 * Cost O(n + links).
 */
export function connectedPieces(groups: ArrayLike<number>, { offsets, neighbours }: NeighbourGraph): ConnectedPieces {
  const n = offsets.length - 1;
  const labels = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (labels[start] !== -1) continue;
    labels[start] = count;
    queue[0] = start;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const i = queue[head]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (labels[j] !== -1 || groups[j] !== groups[i]) continue;
        labels[j] = count;
        queue[length++] = j;
      }
    }
    count++;
  }
  return { labels, count };
}
