import { turnedPairs } from '../access/turned-pairs.ts';
import type { CostMatrix } from './cost-matrix.ts';

/** With more outdated moves of a site than this all are looked up anew. */
const MOST_STALE = 8;

/** The cheapest moves of somebody at one full site to every other site; the last one is out of every site. */
interface Moves {
  /** Length siteCount + 1: additional cost, Infinity where nobody can move, NaN where it must be looked up again. */
  readonly cost: Float64Array;
  /** Length siteCount + 1: the entry that gives way and the one that takes it over (-1: nobody does). */
  readonly from: Int32Array;
  readonly to: Int32Array;
  staleCount: number;
}

/**
 * A least-cost plan of amounts that grows by one demand point at a time and stays optimal for those placed. Being left without a place is a
 * further site of unlimited capacity, dearer than any chain of moves. Full sites have prices; between full sites the cheapest moves are kept, so
 * that a chain is a shortest path among sites.
 */
export class TransportPlan {
  /** Length of the entries of the matrix. */
  readonly amounts: Float64Array;
  /** Length demandCount. */
  readonly unassigned: Float64Array;
  private readonly matrix: CostMatrix;
  private readonly demandOf: Int32Array;
  private readonly entryBySite: Int32Array;
  /** Length siteCount + 1: nowhere has no limit. */
  private readonly capacities: Float64Array;
  private readonly load: Float64Array;
  /** Entries with an amount, per site, and the place of an entry in its list. */
  private readonly users: number[][];
  private readonly rank: Int32Array;
  private readonly moves: (Moves | null)[];
  /** 0 for sites with free places, at most 0 for full ones. */
  private readonly prices: Float64Array;
  private readonly nowhere: number;
  private readonly nowhereCost: number;
  /** State of one search for a chain. */
  private readonly distance: Float64Array;
  private readonly previous: Int32Array;
  private readonly isScanned: Uint8Array;

  constructor(matrix: CostMatrix, capacities: Float64Array) {
    const { demandCount, siteCount, offsets, costs } = matrix;
    this.matrix = matrix;
    this.capacities = Float64Array.from([...capacities, Infinity], (capacity) => (capacity > 0 ? capacity : 0));
    this.amounts = new Float64Array(costs.length);
    this.unassigned = new Float64Array(demandCount);
    this.demandOf = new Int32Array(costs.length);
    for (let i = 0; i < demandCount; i++) this.demandOf.fill(i, offsets[i]!, offsets[i + 1]!);
    this.entryBySite = entriesBySite(matrix, this.demandOf);
    this.load = new Float64Array(siteCount + 1);
    this.users = Array.from({ length: siteCount }, () => []);
    this.rank = new Int32Array(costs.length).fill(-1);
    this.moves = Array.from({ length: siteCount }, () => null);
    this.prices = new Float64Array(siteCount + 1);
    this.nowhere = siteCount;
    this.nowhereCost = (siteCount + 1) * costs.reduce((most, cost) => Math.max(most, cost), 0) + 1;
    this.distance = new Float64Array(siteCount + 1);
    this.previous = new Int32Array(siteCount + 1);
    this.isScanned = new Uint8Array(siteCount + 1);
  }

  /** Places `amount` of demand `i`, moving others where that is cheaper or the only way. */
  place(i: number, amount: number): void {
    let left = amount;
    while (left > 0) left -= this.extend(i, left);
  }

  /** Places as much of `left` as the cheapest chain takes; returns how much. */
  private extend(i: number, left: number): number {
    const end = this.cheapestChain(i);
    let taken = Math.min(left, this.capacities[end]! - this.load[end]!);
    for (let site = end; this.previous[site]! >= 0; site = this.previous[site]!) {
      const { from } = this.moves[this.previous[site]!]!;
      taken = Math.min(taken, this.amounts[from[site]!]!);
    }
    if (end !== this.nowhere) {
      const free = this.capacities[end]! - this.load[end]!;
      this.load[end] = taken === free ? this.capacities[end]! : this.load[end]! + taken;
    }
    // the entries first: changing amounts changes the moves
    const steps: [from: number, to: number][] = [];
    let site = end;
    for (; this.previous[site]! >= 0; site = this.previous[site]!) {
      const { from, to } = this.moves[this.previous[site]!]!;
      steps.push([from[site]!, to[site]!]);
    }
    for (const [from, to] of steps) {
      this.take(from, taken);
      if (to >= 0) this.give(to, taken);
      else this.unassigned[this.demandOf[from]!] = this.unassigned[this.demandOf[from]!]! + taken;
    }
    if (site === this.nowhere) this.unassigned[i] = this.unassigned[i]! + taken;
    else this.give(this.entryOf(i, site), taken);
    return taken;
  }

  /** Shortest path by reduced costs from a demand point to a site with free places, or nowhere. Adapts the prices; returns the end. */
  private cheapestChain(i: number): number {
    const { offsets, sites, costs } = this.matrix;
    const { distance, previous, isScanned, prices, nowhere } = this;
    distance.fill(Infinity);
    previous.fill(-1);
    isScanned.fill(0);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const site = sites[e]!;
      if (this.capacities[site]! > 0) distance[site] = costs[e]! - prices[site]!;
    }
    distance[nowhere] = this.nowhereCost;
    for (;;) {
      let site = nowhere;
      for (let other = 0; other < nowhere; other++) {
        if (isScanned[other] === 0 && distance[other]! < distance[site]!) site = other;
      }
      const length = distance[site]!;
      if (this.load[site]! < this.capacities[site]!) {
        for (let other = 0; other < nowhere; other++)
          if (isScanned[other] === 1) prices[other] = prices[other]! + distance[other]! - length;
        return site;
      }
      isScanned[site] = 1;
      const moves = this.movesOf(site);
      for (let other = 0; other <= nowhere; other++) {
        if (isScanned[other] === 1 || moves.cost[other] === Infinity) continue;
        // below 0 by rounding alone
        const through = length + Math.max(0, moves.cost[other]! + prices[site]! - prices[other]!);
        if (through >= distance[other]!) continue;
        distance[other] = through;
        previous[other] = site;
      }
    }
  }

  private movesOf(site: number): Moves {
    const users = this.users[site]!;
    let moves = this.moves[site];
    if (moves?.staleCount === 0) return moves;
    const length = this.nowhere + 1;
    moves ??= { cost: new Float64Array(length), from: new Int32Array(length), to: new Int32Array(length), staleCount: Infinity };
    if (moves.staleCount > MOST_STALE) {
      moves.cost.fill(Infinity);
      for (const entry of users) this.offerMoves(moves, entry);
    } else {
      for (let other = 0; other < length; other++) {
        if (!Number.isNaN(moves.cost[other]!)) continue;
        moves.cost[other] = Infinity;
        for (const entry of users) this.offerMove(moves, entry, other);
      }
    }
    moves.staleCount = 0;
    this.moves[site] = moves;
    return moves;
  }

  /** Enters what the user behind an entry could do instead. */
  private offerMoves(moves: Moves, entry: number): void {
    const { offsets, sites } = this.matrix;
    const i = this.demandOf[entry]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) if (e !== entry) this.offer(moves, entry, e, sites[e]!);
    this.offer(moves, entry, -1, this.nowhere);
  }

  private offerMove(moves: Moves, entry: number, site: number): void {
    const target = site === this.nowhere ? -1 : this.entryOf(this.demandOf[entry]!, site);
    if (site === this.nowhere || target >= 0) this.offer(moves, entry, target, site);
  }

  private offer({ cost, from, to }: Moves, entry: number, target: number, site: number): void {
    const additional = (target < 0 ? this.nowhereCost : this.matrix.costs[target]!) - this.matrix.costs[entry]!;
    // what must be looked up again waits for all users
    if (!(additional < cost[site]!) || this.capacities[site] === 0) return;
    cost[site] = additional;
    from[site] = entry;
    to[site] = target;
  }

  private give(entry: number, amount: number): void {
    const site = this.matrix.sites[entry]!;
    this.amounts[entry] = this.amounts[entry]! + amount;
    if (this.rank[entry]! >= 0) return;
    this.rank[entry] = this.users[site]!.push(entry) - 1;
    const moves = this.moves[site];
    if (moves && moves.staleCount <= MOST_STALE) this.offerMoves(moves, entry);
  }

  private take(entry: number, amount: number): void {
    this.amounts[entry] = this.amounts[entry]! - amount;
    if (this.amounts[entry]! > 0) return;
    const site = this.matrix.sites[entry]!;
    const users = this.users[site]!;
    const last = users.pop()!;
    if (last !== entry) {
      users[this.rank[entry]!] = last;
      this.rank[last] = this.rank[entry]!;
    }
    this.rank[entry] = -1;
    const moves = this.moves[site];
    if (!moves || moves.staleCount > MOST_STALE) return;
    for (let other = 0; other <= this.nowhere; other++) {
      if (moves.from[other] !== entry || !Number.isFinite(moves.cost[other]!)) continue;
      moves.cost[other] = NaN;
      moves.staleCount++;
    }
  }

  /** The entry of a demand point at a site, -1 where it is not reached. */
  private entryOf(i: number, site: number): number {
    const { sites, offsets } = this.matrix;
    let low = offsets[i]!;
    let high = offsets[i + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entry = this.entryBySite[middle]!;
      if (sites[entry] === site) return entry;
      if (sites[entry]! < site) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** The entries of every row in the order of their sites. Cost O(entries + sites). */
function entriesBySite({ demandCount, siteCount, offsets, sites }: CostMatrix, demandOf: Int32Array): Int32Array {
  const next = offsets.slice(0, demandCount);
  const ordered = new Int32Array(sites.length);
  for (const entry of turnedPairs(offsets, sites, siteCount).entries) ordered[next[demandOf[entry]!]!++] = entry;
  return ordered;
}
