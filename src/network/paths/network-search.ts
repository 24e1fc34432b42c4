import { misuse } from '../../model/index.ts';
import type { TravelGraph } from '../graph/travel-graph.ts';
import { BucketQueue } from './bucket-queue.ts';

/**
 * Cheapest ways from one or several starts to every node within a limit, in memory that is used again from search to search (a search costs
 * only what it reaches, nothing is cleared beyond that).
 *
 * Label correcting in buckets of cost (Dial's idea with delta stepping's re-scan): a node that improves within its own bucket is
 * scanned again. Addition of floating point numbers is monotone, so the costs are those of Dijkstra's algorithm to the last bit.
 * One search at a time: `start`, `seed` each start, `run`, then read.
 */
export class NetworkSearch {
  readonly graph: TravelGraph;
  /** Length nodeCount; Infinity = not reached. Valid until the next `start`. */
  readonly costs: Float64Array;
  /** The reached nodes are the first `reachedCount` entries, in no particular order. */
  readonly reached: Int32Array;
  reachedCount = 0;
  /** Node before each reached node on its way, -1 at a start. */
  private readonly previous: Int32Array;
  private readonly queue: BucketQueue;

  constructor(graph: TravelGraph) {
    const { nodeCount } = graph;
    this.graph = graph;
    this.costs = new Float64Array(nodeCount).fill(Infinity);
    this.reached = new Int32Array(nodeCount);
    this.previous = new Int32Array(nodeCount);
    this.queue = new BucketQueue(graph);
  }

  /** Forgets the last search. Cost O(what it reached). */
  start(): void {
    for (let at = 0; at < this.reachedCount; at++) this.costs[this.reached[at]!] = Infinity;
    this.reachedCount = 0;
  }

  /** Adds a start that is itself reached at `cost` (>= 0, finite; the way to the node from a point inside an edge). */
  seed(node: number, cost: number): void {
    if (!(node >= 0 && node < this.graph.nodeCount)) throw misuse(`node ${node} of ${this.graph.nodeCount}`);
    if (!(cost >= 0 && cost < Infinity) || cost >= this.costs[node]!) return;
    if (this.costs[node] === Infinity) this.reached[this.reachedCount++] = node;
    this.costs[node] = cost;
    this.previous[node] = -1;
  }

  /** From the seeds to every node at most `limit` away (inclusive). Cost about linear in the nodes reached. */
  run(limit = Infinity): void {
    this.dropBeyond(limit);
    const { costs, reached, previous, queue } = this;
    const { offsets, targets, costs: arcCosts } = this.graph;
    queue.fill(reached, this.reachedCount, costs);
    let { reachedCount } = this;
    const { bucketOf, heads, mask, perCost } = queue;
    let { entryNodes, entryNext, free, pending, current } = queue;
    while (pending > 0) {
      const head = heads[current & mask]!;
      if (head < 0) {
        current++;
        continue;
      }
      const node = entryNodes[head]!;
      heads[current & mask] = entryNext[head]!;
      entryNext[head] = free;
      free = head;
      pending--;
      // moved to a cheaper bucket, or scanned since
      if (bucketOf[node] !== current) continue;
      bucketOf[node] = -1;
      const cost = costs[node]!;
      const end = offsets[node + 1]!;
      for (let arc = offsets[node]!; arc < end; arc++) {
        const target = targets[arc]!;
        const candidate = cost + arcCosts[arc]!;
        const known = costs[target]!;
        if (candidate >= known || candidate > limit) continue;
        if (known === Infinity) reached[reachedCount++] = target;
        costs[target] = candidate;
        previous[target] = node;
        const bucket = (candidate * perCost) | 0;
        if (bucketOf[target] === bucket) continue;
        bucketOf[target] = bucket;
        if (free < 0) {
          free = queue.grow();
          ({ entryNodes, entryNext } = queue);
        }
        const entry = free;
        free = entryNext[entry]!;
        entryNodes[entry] = target;
        entryNext[entry] = heads[bucket & mask]!;
        heads[bucket & mask] = entry;
        pending++;
      }
    }
    queue.free = free;
    this.reachedCount = reachedCount;
  }

  /** A whole search from one node. */
  fromNode(node: number, limit = Infinity): void {
    this.start();
    this.seed(node, 0);
    this.run(limit);
  }

  /** The nodes of the cheapest way from its start to `node`, both included; empty where the node is not reached. */
  pathTo(node: number): Int32Array {
    if (!(this.costs[node]! < Infinity)) return new Int32Array(0);
    let length = 0;
    for (let at = node; at >= 0; at = this.previous[at]!) length++;
    const path = new Int32Array(length);
    for (let at = node; at >= 0; at = this.previous[at]!) path[--length] = at;
    return path;
  }

  private dropBeyond(limit: number): void {
    let kept = 0;
    for (let at = 0; at < this.reachedCount; at++) {
      const node = this.reached[at]!;
      if (this.costs[node]! <= limit) this.reached[kept++] = node;
      else this.costs[node] = Infinity;
    }
    this.reachedCount = kept;
  }
}
