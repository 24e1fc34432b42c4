import type { TravelGraph } from '../graph/travel-graph.ts';

/** Buckets per mean arc: narrow ones save re-scans, wide ones save empty buckets. */
const BUCKETS_PER_MEAN_ARC = 8;
const FEWEST_BUCKETS = 1 << 10;
const MOST_BUCKETS = 1 << 16;
const LARGEST_BUCKET = 2 ** 30;
const FIRST_ENTRIES = 1 << 10;

/**
 * Nodes waiting in buckets of cost, as linked entries in shared arrays; the buckets lie in a ring, because whatever waits is at most one
 * arc (and the spread of the starts) beyond the current one. The fields are open: the searches' inner loops keep them in local variables.
 */
export class BucketQueue {
  /** Bucket in which each node waits, -1 = it does not. Entries elsewhere are stale. All -1 between two searches. */
  readonly bucketOf: Int32Array;
  /** First entry of each bucket, -1 = empty. */
  readonly heads: Int32Array;
  readonly mask: number;
  entryNodes = new Int32Array(FIRST_ENTRIES);
  entryNext = new Int32Array(FIRST_ENTRIES);
  /** First of the unused entries, -1 = none. */
  free = 0;
  pending = 0;
  current = 0;
  perCost = 1;
  private readonly usualPerCost: number;
  private readonly maximumCost: number;

  constructor({ nodeCount, meanCost, maximumCost }: TravelGraph) {
    this.maximumCost = maximumCost;
    const narrow = meanCost > 0 ? BUCKETS_PER_MEAN_ARC / meanCost : 1;
    this.usualPerCost = maximumCost > 0 ? Math.min(narrow, (MOST_BUCKETS - 2) / maximumCost) : 1;
    let size = FEWEST_BUCKETS;
    while (size < maximumCost * this.usualPerCost + 2) size *= 2;
    this.heads = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    this.bucketOf = new Int32Array(nodeCount).fill(-1);
    this.linkFree(0);
  }

  /** Puts the starts into an empty queue. */
  fill(nodes: Int32Array, count: number, costs: Float64Array): void {
    let least = Infinity;
    let most = 0;
    for (let at = 0; at < count; at++) {
      const cost = costs[nodes[at]!]!;
      if (cost < least) least = cost;
      if (cost > most) most = cost;
    }
    const spread = count === 0 ? 0 : most - least;
    const widest = spread + this.maximumCost;
    this.perCost = this.usualPerCost;
    if (widest * this.perCost > this.mask - 1) this.perCost = (this.mask - 1) / widest;
    if (most * this.perCost > LARGEST_BUCKET) this.perCost = LARGEST_BUCKET / most;
    this.current = count === 0 ? 0 : Math.floor(least * this.perCost);
    this.pending = count;
    for (let at = 0; at < count; at++) {
      const node = nodes[at]!;
      const bucket = Math.floor(costs[node]! * this.perCost);
      if (this.free < 0) this.free = this.grow();
      const entry = this.free;
      this.free = this.entryNext[entry]!;
      this.entryNodes[entry] = node;
      this.entryNext[entry] = this.heads[bucket & this.mask]!;
      this.heads[bucket & this.mask] = entry;
      this.bucketOf[node] = bucket;
    }
  }

  /** Doubles the entries and returns the first unused one. Copies of `entryNodes` and `entryNext` are out of date afterwards. */
  grow(): number {
    const before = this.entryNodes.length;
    const nodes = new Int32Array(2 * before);
    const next = new Int32Array(2 * before);
    nodes.set(this.entryNodes);
    next.set(this.entryNext);
    this.entryNodes = nodes;
    this.entryNext = next;
    this.linkFree(before);
    return before;
  }

  private linkFree(from: number): void {
    const { entryNext } = this;
    for (let entry = from; entry < entryNext.length; entry++) entryNext[entry] = entry + 1 < entryNext.length ? entry + 1 : -1;
  }
}
