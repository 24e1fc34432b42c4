import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import { ClusterLinks } from './cluster-links.ts';
import { rowDistance, type Dissimilarity } from '../row-distance.ts';
import { IndexedHeap } from './indexed-heap.ts';
import { combined, distancesToChain, type ConstrainedLinkage, type LinkageOrder } from './linkage.ts';
import { undirected } from './undirected-graph.ts';

/** The merges of a hierarchy in the order in which they happened; length n minus the number of connected parts. */
export interface Agglomeration {
  /** Groups merged: 0 .. n - 1 are areas, n + s is the group that merge s made. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /**
   * Distance at which they merged: for Ward the growth of the squared deviations, else a distance. May fall from one merge to the next: two
   * groups that become neighbours late can be closer than those that merged before.
   */
  readonly heights: Float64Array;
  /** The two neighbouring areas, one in each group, that differ least: together they span every part like a tree. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface AgglomerationRule {
  readonly linkage: ConstrainedLinkage;
  readonly order: LinkageOrder;
  readonly dissimilarity: Dissimilarity;
  /** Length n: how many areas each row already stands for, the row being their mean. Counts for Ward; default 1 each. */
  readonly sizes?: ArrayLike<number>;
}

const WORK_PER_STEP = 60_000;
/** More pairs than this are measured with pauses in between. */
const PAIRS_AT_ONCE = 2000;

/**
 * Merges, again and again, the two neighbouring groups with the smallest distance (ties: the group whose slot has the smaller number).
 *
 * No distance matrix: for full order a pair of areas is measured once at most, when their groups become neighbours, O(n^2 * columns / 2) in
 * all; Ward and first order need O(n * neighbours of a group). Memory O(links). Yields progress.
 */
export function* constrainedAgglomeration(data: DataMatrix, anyGraph: NeighbourGraph, rule: AgglomerationRule): Stepwise<Agglomeration> {
  const { rows: n, columns, values } = data;
  const { linkage, dissimilarity } = rule;
  const ward = linkage === 'ward';
  const full = rule.order === 'full' && !ward;
  const graph = undirected(anyGraph);
  const links = new ClusterLinks(graph);
  const { targets, twins, next, first, degrees } = links;

  // per half-link, the same on its twin: pairs put together, their number (first order), distance, cheapest original link
  const bundles = new Float64Array(targets.length);
  const pairs = new Float64Array(targets.length).fill(1);
  const distances = new Float64Array(targets.length);
  const cheapest = new Int32Array(targets.length);
  const cheapestCosts = new Float64Array(targets.length);
  // per slot
  const sizes = rule.sizes === undefined ? new Float64Array(n).fill(1) : Float64Array.from(rule.sizes);
  const sums = values.map((value, at) => value * sizes[Math.floor(at / columns)]!);
  const nearest = new Int32Array(n).fill(-1);
  const names = Int32Array.from({ length: n }, (_, i) => i);
  const heap = new IndexedHeap(n);
  // members of a slot as a chain that starts at the slot itself
  const chain = new Int32Array(n).fill(-1);
  const chainEnds = Int32Array.from({ length: n }, (_, i) => i);
  const marks = new Int32Array(n).fill(-1);
  const shared = new Int32Array(n).fill(-1);

  const originOf = new Int32Array(targets.length);
  for (let i = 0; i < n; i++) originOf.fill(i, graph.offsets[i], graph.offsets[i + 1]);

  const wardCost = (a: number, b: number): number => {
    let squares = 0;
    const sizeA = sizes[a]!;
    const sizeB = sizes[b]!;
    for (let k = 0, x = a * columns, y = b * columns; k < columns; k++, x++, y++) {
      const difference = sums[x]! / sizeA - sums[y]! / sizeB;
      squares += difference * difference;
    }
    return (squares * sizeA * sizeB) / (sizeA + sizeB);
  };
  const distanceOf = (e: number, a: number, b: number): number => {
    if (ward) return wardCost(a, b);
    if (linkage !== 'average') return bundles[e]!;
    return bundles[e]! / (full ? sizes[a]! * sizes[b]! : pairs[e]!);
  };
  const seekNearest = (slot: number): void => {
    let best = Infinity;
    let at = -1;
    for (let e = first[slot]!; e !== -1; e = next[e]!) {
      const distance = distances[e]!;
      if (at === -1 || distance < best || (distance === best && targets[e]! < targets[at]!)) {
        best = distance;
        at = e;
      }
    }
    if (at === -1) {
      nearest[slot] = -1;
      heap.remove(slot);
      return;
    }
    nearest[slot] = targets[at]!;
    heap.set(slot, best);
  };

  let work = 0;
  for (let i = 0; i < n; i++) {
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      const distance = rowDistance(values, columns, i, targets[e]!, dissimilarity);
      bundles[e] = distance;
      cheapest[e] = Math.min(e, twins[e]!);
      cheapestCosts[e] = distance;
      distances[e] = distanceOf(e, i, targets[e]!);
      work += columns + 8;
    }
    seekNearest(i);
    if (work > WORK_PER_STEP) {
      work = 0;
      yield 0;
    }
  }

  const left = new Int32Array(n);
  const right = new Int32Array(n);
  const heights = new Float64Array(n);
  const from = new Int32Array(n);
  const to = new Int32Array(n);
  let merges = 0;

  /** Adds the pairs between all members of `outer` and all members of the slot `inner` to the bundle of half-link e. */
  const extend = (e: number, outer: number, outerEnd: number, inner: number): void => {
    let bundle = bundles[e]!;
    for (let member = outer; member !== outerEnd; member = chain[member]!) {
      bundle = combined(linkage, bundle, distancesToChain(linkage, values, columns, member, inner, chain, dissimilarity));
      work += sizes[inner]! * (columns + 4);
    }
    bundles[e] = bundle;
    bundles[twins[e]!] = bundle;
  };
  /** The same for large groups, one member at a time. */
  function* extendStepwise(e: number, outer: number, inner: number): Stepwise<void> {
    for (let member = outer; member !== -1; member = chain[member]!) {
      extend(e, member, chain[member]!, inner);
      if (work > WORK_PER_STEP) {
        work = 0;
        yield merges / n;
      }
    }
  }

  while (heap.size > 0) {
    const one = heap.top();
    const other = nearest[one]!;
    // the slot with more links stays, the links of the other one are moved
    const keep = degrees[one]! >= degrees[other]! ? one : other;
    const drop = keep === one ? other : one;
    heights[merges] = heap.keys[one]!;
    left[merges] = Math.min(names[keep]!, names[drop]!);
    right[merges] = Math.max(names[keep]!, names[drop]!);

    for (let e = first[keep]!; e !== -1; e = next[e]!) marks[targets[e]!] = e;
    const joint = marks[drop]!;
    from[merges] = originOf[cheapest[joint]!]!;
    to[merges] = graph.neighbours[cheapest[joint]!]!;
    marks[drop] = -1;
    links.unlink(keep, joint);
    links.unlink(drop, twins[joint]!);

    for (let f = first[drop]!; f !== -1;) {
      const after = next[f]!;
      const slot = targets[f]!;
      const e = marks[slot]!;
      if (e !== -1) {
        const twin = twins[e]!;
        shared[slot] = merges;
        bundles[e] = combined(linkage, bundles[e]!, bundles[f]!);
        pairs[e]! += pairs[f]!;
        const cheaper = cheapestCosts[f]! - cheapestCosts[e]!;
        if (cheaper < 0 || (cheaper === 0 && cheapest[f]! < cheapest[e]!)) {
          cheapest[e] = cheapest[f]!;
          cheapestCosts[e] = cheapestCosts[f]!;
        }
        bundles[twin] = bundles[e]!;
        pairs[twin] = pairs[e]!;
        cheapest[twin] = cheapest[e]!;
        cheapestCosts[twin] = cheapestCosts[e]!;
        links.unlink(slot, twins[f]!);
      } else {
        targets[twins[f]!] = keep;
        links.prepend(keep, f);
        if (full) {
          shared[slot] = merges;
          if (sizes[slot]! * sizes[keep]! > PAIRS_AT_ONCE) yield* extendStepwise(f, slot, keep);
          else extend(f, slot, -1, keep);
        }
      }
      f = after;
    }
    if (full) {
      for (let e = first[keep]!; e !== -1; e = next[e]!) {
        const slot = targets[e]!;
        if (shared[slot] === merges) continue;
        if (sizes[slot]! * sizes[drop]! > PAIRS_AT_ONCE) yield* extendStepwise(e, slot, drop);
        else extend(e, slot, -1, drop);
      }
    }

    chain[chainEnds[keep]!] = drop;
    chainEnds[keep] = chainEnds[drop]!;
    sizes[keep]! += sizes[drop]!;
    for (let k = 0; k < columns; k++) sums[keep * columns + k]! += sums[drop * columns + k]!;
    names[keep] = n + merges;
    heap.remove(drop);
    merges++;

    for (let e = first[keep]!; e !== -1; e = next[e]!) {
      const slot = targets[e]!;
      marks[slot] = -1;
      const distance = distanceOf(e, keep, slot);
      distances[e] = distance;
      distances[twins[e]!] = distance;
      work += columns + 10;
      const before = nearest[slot]!;
      if (before === keep || before === drop) {
        if (distance <= heap.keys[slot]!) {
          nearest[slot] = keep;
          if (distance < heap.keys[slot]!) heap.set(slot, distance);
        } else {
          seekNearest(slot);
          work += degrees[slot]! * 2;
        }
      } else if (distance < heap.keys[slot]! || (distance === heap.keys[slot]! && keep < before)) {
        nearest[slot] = keep;
        heap.set(slot, distance);
      }
    }
    seekNearest(keep);
    if (work > WORK_PER_STEP) {
      work = 0;
      yield merges / n;
    }
  }
  return {
    left: left.slice(0, merges),
    right: right.slice(0, merges),
    heights: heights.slice(0, merges),
    from: from.slice(0, merges),
    to: to.slice(0, merges),
  };
}
