import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import { rowDistance, type Dissimilarity } from '../row-distance.ts';
import { IndexedHeap } from './indexed-heap.ts';
import { undirected } from './undirected-graph.ts';

/** Links that join every connected part of a graph to one tree: length n minus the number of parts. */
export interface SpanningForest {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Dissimilarity of the two ends. */
  readonly costs: Float64Array;
}

const AREAS_PER_STEP = 512;

/**
 * The cheapest links that keep neighbours connected, cost = dissimilarity of the two areas (Prim's algorithm, as in spdep `mstree`). Links
 * stand in the order in which they were found, `from` already reached, starting at area `start`, then at the first area of every further
 * part. Where costs are equal the area with the smaller number is taken first. Yields progress. Cost O(links * (columns + log n)).
 */
export function* minimumSpanningForest(
  data: DataMatrix,
  anyGraph: NeighbourGraph,
  dissimilarity: Dissimilarity = 'euclidean',
  start = 0,
): Stepwise<SpanningForest> {
  const { rows: n, columns, values } = data;
  const { offsets, neighbours } = undirected(anyGraph);
  const heap = new IndexedHeap(n);
  const reached = new Uint8Array(n);
  const origin = new Int32Array(n).fill(-1);
  const from = new Int32Array(n);
  const to = new Int32Array(n);
  const costs = new Float64Array(n);
  let links = 0;
  let visited = 0;
  for (let root = -1; root < n; root++) {
    const first = root === -1 ? start : root;
    if (first >= n || reached[first] === 1) continue;
    heap.set(first, 0);
    while (heap.size > 0) {
      const i = heap.top();
      heap.remove(i);
      reached[i] = 1;
      if (origin[i] !== -1) {
        from[links] = origin[i]!;
        to[links] = i;
        costs[links++] = heap.keys[i]!;
      }
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (reached[j] === 1) continue;
        const cost = rowDistance(values, columns, i, j, dissimilarity);
        if (heap.has(j) && heap.keys[j]! <= cost) continue;
        origin[j] = i;
        heap.set(j, cost);
      }
      if (++visited % AREAS_PER_STEP === 0) yield visited / n;
    }
  }
  return { from: from.slice(0, links), to: to.slice(0, links), costs: costs.slice(0, links) };
}
