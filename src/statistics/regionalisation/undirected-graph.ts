import type { NeighbourGraph } from '../../model/index.ts';

/**
 * The same graph with every link in both directions, each row ascending and without repeats (k nearest neighbours are one-sided: here a
 * link in either direction makes two areas neighbours). Returns the graph itself where it is so already. Cost O(links log(links per area)).
 */
export function undirected(graph: NeighbourGraph): NeighbourGraph {
  if (isUndirected(graph)) return graph;
  const { offsets, neighbours } = graph;
  const n = offsets.length - 1;
  const rows = Array.from({ length: n }, (): Set<number> => new Set());
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = neighbours[e]!;
      if (i === j) continue;
      rows[i]!.add(j);
      rows[j]!.add(i);
    }
  }
  const both = new Int32Array(n + 1);
  rows.forEach((row, i) => (both[i + 1] = both[i]! + row.size));
  const links = new Int32Array(both[n]!);
  rows.forEach((row, i) => links.set(Int32Array.from(row).sort(), both[i]!));
  return { offsets: both, neighbours: links };
}

/** True where every row ascends strictly, no area is its own neighbour and every link has its counterpart. Cost O(links). */
function isUndirected({ offsets, neighbours }: NeighbourGraph): boolean {
  const n = offsets.length - 1;
  // walking the areas upwards, the lower neighbours of j must come up in exactly the order of its row
  const cursors = offsets.slice(0, n);
  for (let i = 0; i < n; i++) {
    let before = -1;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = neighbours[e]!;
      if (j <= before || j === i) return false;
      before = j;
      if (j < i) continue;
      if (neighbours[cursors[j]!] !== i || cursors[j]! >= offsets[j + 1]!) return false;
      cursors[j]!++;
    }
    if (cursors[i]! < offsets[i + 1]! && neighbours[cursors[i]!]! < i) return false;
  }
  return true;
}

/** The connected parts of an undirected graph: `labels` length n, 0 .. count - 1 in the order of their first area. An island is a part. */
export function connectedParts({ offsets, neighbours }: NeighbourGraph): { readonly labels: Int32Array; readonly count: number } {
  return connectedPartsWithin(new Int32Array(offsets.length - 1), { offsets, neighbours });
}

/**
 * The connected pieces of areas of equal group: a group that falls apart has several. `groups`: length n. `labels`: 0 .. count - 1 in the
 * order of their first area. Cost O(n + links).
 */
export function connectedPartsWithin(
  groups: ArrayLike<number>,
  { offsets, neighbours }: NeighbourGraph,
): { readonly labels: Int32Array; readonly count: number } {
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
