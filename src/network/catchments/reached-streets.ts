import { misuse } from '../../model/index.ts';
import { partialCost, type Placements } from '../graph/placements.ts';
import type { NetworkSearch } from '../paths/network-search.ts';
import { costAlongEdge } from '../paths/seed-placement.ts';

/**
 * Parts of streets within breaks: part p is the edge `edges[p]` from share `fromShares[p]` to `toShares[p]` (0..1 of its length, ascending), reached
 * in band `bands[p]`: above the break before and at most `breaks[band]`. Parts of one edge do not overlap.
 */
export interface StreetParts {
  readonly edges: Int32Array;
  readonly fromShares: Float64Array;
  readonly toShares: Float64Array;
  readonly bands: Uint8Array;
}

/**
 * The streets that a finished search reaches, cut exactly where a break is used up, from both ends of an edge and from starts inside it.
 * Give the starts that seeded the search and ran with a limit of at least the last break. Breaks ascend strictly (at most 255). An edge all
 * of whose directions are impassable is no part. Cost O(edges at reached nodes).
 */
export function reachedStreets(
  search: NetworkSearch,
  starts: Placements,
  which: ArrayLike<number>,
  breaks: ArrayLike<number>,
): StreetParts {
  if (breaks.length > 255) throw misuse('at most 255 breaks');
  for (let k = 1; k < breaks.length; k++) if (!(breaks[k]! > breaks[k - 1]!)) throw misuse('breaks must ascend');
  const { graph, reached, reachedCount, costs } = search;
  const { offsets, arcEdges, edgeFrom, edgeTo, forwardCosts, backwardCosts } = graph;
  const parts = new PartCollector(breaks);
  const startsOfEdge = startsByEdge(starts, which);
  const whole = (edge: number): void => {
    if (startsOfEdge.has(edge)) return;
    parts.between(edge, 0, 1, costs[edgeFrom[edge]!]!, costs[edgeTo[edge]!]!, forwardCosts[edge]!, backwardCosts[edge]!);
  };
  for (let at = 0; at < reachedCount; at++) {
    const node = reached[at]!;
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const edge = arcEdges[arc]!;
      // an edge open from both ends is looked at once, from its first node
      const fromFirst = costs[edgeFrom[edge]!]! < Infinity && forwardCosts[edge]! < Infinity;
      if (!fromFirst || node === edgeFrom[edge]!) whole(edge);
    }
  }
  for (const loop of loopsOf(search)) if (costs[edgeFrom[loop]!]! < Infinity) whole(loop);
  for (const [edge, own] of startsOfEdge) {
    alongStarts(
      own,
      starts,
      forwardCosts[edge]!,
      backwardCosts[edge]!,
      costs[edgeFrom[edge]!]!,
      costs[edgeTo[edge]!]!,
      (a, b, costA, costB) => parts.between(edge, a, b, costA, costB, forwardCosts[edge]!, backwardCosts[edge]!),
    );
  }
  return parts.build();
}

function startsByEdge(starts: Placements, which: ArrayLike<number>): Map<number, number[]> {
  const byEdge = new Map<number, number[]>();
  for (let at = 0; at < which.length; at++) {
    const start = which[at]!;
    const edge = starts.edges[start]!;
    if (starts.nodes[start]! >= 0 || edge < 0) continue;
    const others = byEdge.get(edge);
    if (others) others.push(start);
    else byEdge.set(edge, [start]);
  }
  return byEdge;
}

/** Cuts an edge at the starts on it: the cost at each is the cheapest from itself, from its neighbours on the edge and from the ends. */
function alongStarts(
  own: readonly number[],
  starts: Placements,
  forwardCost: number,
  backwardCost: number,
  costFrom: number,
  costTo: number,
  visit: (a: number, b: number, costA: number, costB: number) => void,
): void {
  const sorted = own.toSorted((a, b) => starts.positions[a]! - starts.positions[b]!);
  const positions = [0, ...sorted.map((start) => starts.positions[start]!), 1];
  const costs = [costFrom, ...sorted.map((start) => starts.accessCosts?.[start] ?? 0), costTo];
  for (let at = 1; at < costs.length; at++) {
    costs[at] = Math.min(costs[at]!, costs[at - 1]! + costAlongEdge(positions[at - 1]!, positions[at]!, forwardCost, backwardCost));
  }
  for (let at = costs.length - 2; at >= 0; at--) {
    costs[at] = Math.min(costs[at]!, costs[at + 1]! + costAlongEdge(positions[at + 1]!, positions[at]!, forwardCost, backwardCost));
  }
  for (let at = 1; at < costs.length; at++) visit(positions[at - 1]!, positions[at]!, costs[at - 1]!, costs[at]!);
}

/** Streets that come back to their own node have no arc, but can be walked. Found once per graph. */
const LOOPS = new WeakMap<object, Int32Array>();
function loopsOf({ graph }: NetworkSearch): Int32Array {
  let loops = LOOPS.get(graph);
  if (loops === undefined) {
    const found: number[] = [];
    graph.edgeFrom.forEach((from, edge) => {
      if (from === graph.edgeTo[edge]) found.push(edge);
    });
    loops = Int32Array.from(found);
    LOOPS.set(graph, loops);
  }
  return loops;
}

class PartCollector {
  private readonly edges: number[] = [];
  private readonly fromShares: number[] = [];
  private readonly toShares: number[] = [];
  private readonly bands: number[] = [];
  private readonly breaks: ArrayLike<number>;

  constructor(breaks: ArrayLike<number>) {
    this.breaks = breaks;
  }

  /** The piece a..b of an edge with costs at both ends: the bands from a up to where both sides meet, then those from b. */
  between(edge: number, a: number, b: number, costA: number, costB: number, forwardCost: number, backwardCost: number): void {
    const meeting = meetingShare(a, b, costA, costB, forwardCost, backwardCost);
    const first = this.edges.length;
    let done = a;
    for (let k = 0; k < this.breaks.length && done < meeting; k++) {
      const left = this.breaks[k]! - costA;
      if (!(left >= 0)) continue;
      const end = left >= partialCost(meeting - a, forwardCost) ? meeting : Math.min(meeting, a + left / forwardCost);
      if (end > done) this.add(edge, done, end, k);
      done = Math.max(done, end);
    }
    const middle = this.edges.length;
    done = b;
    for (let k = 0; k < this.breaks.length && done > meeting; k++) {
      const left = this.breaks[k]! - costB;
      if (!(left >= 0)) continue;
      const end = left >= partialCost(b - meeting, backwardCost) ? meeting : Math.max(meeting, b - left / backwardCost);
      if (end < done) this.add(edge, end, done, k);
      done = Math.min(done, end);
    }
    this.join(first, middle);
  }

  build(): StreetParts {
    return {
      edges: Int32Array.from(this.edges),
      fromShares: Float64Array.from(this.fromShares),
      toShares: Float64Array.from(this.toShares),
      bands: Uint8Array.from(this.bands),
    };
  }

  private add(edge: number, from: number, to: number, band: number): void {
    this.edges.push(edge);
    this.fromShares.push(from);
    this.toShares.push(to);
    this.bands.push(band);
  }

  /** Where both sides meet in the same band, one part. */
  private join(first: number, middle: number): void {
    const left = middle - 1;
    const right = this.edges.length - 1;
    if (left < first || right < middle || this.bands[left] !== this.bands[right] || this.toShares[left] !== this.fromShares[right]) return;
    this.toShares[left] = this.toShares[right]!;
    this.edges.pop();
    this.fromShares.pop();
    this.toShares.pop();
    this.bands.pop();
  }
}

function meetingShare(a: number, b: number, costA: number, costB: number, forwardCost: number, backwardCost: number): number {
  const fromA = costA < Infinity && forwardCost < Infinity;
  const fromB = costB < Infinity && backwardCost < Infinity;
  if (!fromB) return fromA ? b : a;
  if (!fromA) return a;
  const both = forwardCost + backwardCost;
  if (!(both > 0)) return costA <= costB ? b : a;
  const share = (costB - costA + b * backwardCost + a * forwardCost) / both;
  return Math.min(b, Math.max(a, share));
}
