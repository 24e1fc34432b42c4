import { requireComplete, type DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import { ordered, type Dendrogram } from './dendrogram.ts';
import { createWardSearch, type WardSearch } from './ward-search.ts';

const WORK_PER_STEP = 1e7;

/**
 * Ward's tree without a matrix of distances: what the union of two clusters adds to the within sum of squares follows from their centres
 * and sizes, and the nearest-neighbour chain needs no more. Heights are sqrt(2 * increase), as in R's `ward.D2` and scipy's `ward`. The
 * same tree as `agglomerate(matrix, 'ward')` up to rounding; tied data may grow together in another order.
 * Cost O(n^2 * columns) time, O(n * columns) memory.
 * Sources: Ward, J. H. (1963), JASA 58; Murtagh, F. (1983), Computer Journal 26 (chain); Müllner, D. (2013), Journal of Statistical
 * Software 53.
 * @throws AtlasError `misuse` for a missing number
 */
export function* wardOfCentroids(matrix: DataMatrix, path: 'auto' | 'plain' | 'simd' = 'auto'): Stepwise<Dendrogram> {
  requireComplete(matrix);
  const { rows } = matrix;
  if (rows < 2) return dendrogramOf(rows, new Int32Array(0), new Int32Array(0), new Float64Array(0));
  const search = createWardSearch(matrix, path);
  const firsts = new Int32Array(rows - 1);
  const seconds = new Int32Array(rows - 1);
  const heights = new Float64Array(rows - 1);
  // a row of the cluster in each slot
  const rowOfSlot = Int32Array.from({ length: rows }, (_, row) => row);
  const chain: number[] = [];
  let work = 0;
  for (let step = 0; step < rows - 1;) {
    if (chain.length === 0) chain.push(0);
    const end = chain[chain.length - 1]!;
    const before = chain[chain.length - 2] ?? -1;
    const { slot, cost } = nearestInChain(search, end, before);
    work += search.count() * matrix.columns;
    if (work > WORK_PER_STEP) {
      work = 0;
      const left = search.count() / rows;
      yield 1 - left * left;
    }
    if (slot !== before) {
      chain.push(slot);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = ordered(end, before);
    firsts[step] = rowOfSlot[kept]!;
    seconds[step] = rowOfSlot[gone]!;
    heights[step] = Math.sqrt(2 * cost);
    step++;
    search.unite(kept, gone);
    const last = search.count();
    rowOfSlot[gone] = rowOfSlot[last]!;
    // the cluster from the last slot lives on in the place of the one that is gone
    for (let i = 0; i < chain.length; i++) if (chain[i] === last) chain[i] = gone;
  }
  return dendrogramOf(rows, firsts, seconds, heights);
}

/** The nearest cluster of the chain's end; of equally near ones the one before it, so that the chain can not run in a circle. */
function nearestInChain(search: WardSearch, end: number, before: number): { readonly slot: number; readonly cost: number } {
  if (before < 0) {
    const found = search.nearest(end, Infinity);
    // overflowing distances are all equally far
    return found.slot >= 0 ? found : { slot: end === 0 ? 1 : 0, cost: Infinity };
  }
  const cost = search.cost(end, before);
  const found = search.nearest(end, cost);
  return found.slot < 0 ? { slot: before, cost } : found;
}

/** Puts unions, given by one row of either side, into the order of their heights and names the clusters. Cost O(n log n). */
function dendrogramOf(rows: number, firsts: Int32Array, seconds: Int32Array, unionHeights: Float64Array): Dendrogram {
  const steps = firsts.length;
  const order = Array.from({ length: steps }, (_, step) => step).sort((a, b) => unionHeights[a]! - unionHeights[b]! || a - b);
  const parents = Int32Array.from({ length: rows }, (_, row) => row);
  const names = parents.slice();
  const members = new Int32Array(rows).fill(1);
  const rootOf = (row: number): number => {
    let root = row;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = row; at !== root;) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const result = {
    rows,
    left: new Int32Array(steps),
    right: new Int32Array(steps),
    heights: new Float64Array(steps),
    sizes: new Int32Array(steps),
  };
  order.forEach((union, step) => {
    const a = rootOf(firsts[union]!);
    const b = rootOf(seconds[union]!);
    [result.left[step], result.right[step]] = ordered(names[a]!, names[b]!);
    result.heights[step] = unionHeights[union]!;
    const [large, small] = members[a]! >= members[b]! ? [a, b] : [b, a];
    parents[small] = large;
    members[large]! += members[small]!;
    names[large] = rows + step;
    result.sizes[step] = members[large]!;
  });
  return result;
}
