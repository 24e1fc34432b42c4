import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import type { MinimumBound } from './regions.ts';

/**
 * A division into connected regions that changes area by area: keeps means and bound sums, says what a move would change, and whether an
 * area may leave its region (the rest stays connected, not empty and above the minimum).
 */
export class RegionState {
  readonly graph: NeighbourGraph;
  readonly areas: number;
  /** Region of each area; change it through `move` only. */
  readonly labels: Int32Array;
  readonly regions: number;
  readonly sizes: Int32Array;
  /** Links that `mayLeave` has followed; whoever counts the work sets it back. */
  linksSearched = 0;
  private readonly columns: number;
  private readonly values: Float64Array;
  private readonly means: Float64Array;
  private readonly amounts: Float64Array | null;
  private readonly least: number;
  private readonly boundSums: Float64Array;
  /** Grows with every change of a region: answers about leaving hold as long as the number of the region is the same. */
  private readonly versions: Int32Array;
  private readonly askedAt: Int32Array;
  private readonly answers: Uint8Array;
  private readonly visited: Int32Array;
  private readonly queue: Int32Array;
  private clock = 0;
  private visit = 0;

  /** `data` centred; `graph` undirected; `labels` 0 .. regions - 1, kept and changed. Cost O(n * columns). */
  constructor(data: DataMatrix, graph: NeighbourGraph, labels: Int32Array, regions: number, bound: MinimumBound | undefined) {
    const n = data.rows;
    const { columns, values } = data;
    this.graph = graph;
    this.areas = n;
    this.labels = labels;
    this.regions = regions;
    this.columns = columns;
    this.values = values;
    this.sizes = new Int32Array(regions);
    this.means = new Float64Array(regions * columns);
    this.amounts = bound === undefined ? null : Float64Array.from(bound.amounts);
    this.least = bound?.least ?? 0;
    this.boundSums = new Float64Array(regions);
    this.versions = new Int32Array(regions);
    this.askedAt = new Int32Array(n).fill(-1);
    this.answers = new Uint8Array(n);
    this.visited = new Int32Array(n);
    this.queue = new Int32Array(n);
    this.restart(labels);
  }

  /** Takes up another division into as many regions. Cost O(n * columns). */
  restart(labels: Int32Array): void {
    const { areas, columns, means, sizes, boundSums, values } = this;
    this.labels.set(labels);
    sizes.fill(0);
    means.fill(0);
    boundSums.fill(0);
    for (let i = 0; i < areas; i++) {
      const region = labels[i]!;
      sizes[region]!++;
      if (this.amounts !== null) boundSums[region]! += this.amounts[i]!;
      for (let k = 0; k < columns; k++) means[region * columns + k]! += values[i * columns + k]!;
    }
    for (let at = 0; at < means.length; at++) means[at]! /= sizes[Math.floor(at / columns)]!;
    for (let region = 0; region < this.regions; region++) this.versions[region] = this.clock++;
  }

  /** What joining `region` adds to the squared deviations within. */
  gainOfJoining(area: number, region: number): number {
    const size = this.sizes[region]!;
    return (this.squaredDistance(area, region) * size) / (size + 1);
  }

  /** What leaving its region (of two areas or more) takes off the squared deviations within. */
  lossOfLeaving(area: number): number {
    const region = this.labels[area]!;
    const size = this.sizes[region]!;
    return (this.squaredDistance(area, region) * size) / (size - 1);
  }

  /** Moves an area; the caller has asked `mayLeave` and that the region touches the area. Cost O(columns). */
  move(area: number, to: number): void {
    const { columns, means, sizes, values, boundSums } = this;
    const from = this.labels[area]!;
    const left = --sizes[from]!;
    const joined = ++sizes[to]!;
    for (let k = 0; k < columns; k++) {
      const value = values[area * columns + k]!;
      means[from * columns + k]! -= (value - means[from * columns + k]!) / left;
      means[to * columns + k]! += (value - means[to * columns + k]!) / joined;
    }
    if (this.amounts !== null) {
      boundSums[from]! -= this.amounts[area]!;
      boundSums[to]! += this.amounts[area]!;
    }
    this.labels[area] = to;
    this.versions[from] = this.clock++;
    this.versions[to] = this.clock++;
  }

  /**
   * May the area leave its region? Mostly answered from its neighbours alone: they hang together without it; else its region is searched,
   * O(areas of the region * neighbours), once per change of the region.
   */
  mayLeave(area: number): boolean {
    const region = this.labels[area]!;
    if (this.sizes[region] === 1) return false;
    if (this.amounts !== null && this.boundSums[region]! - this.amounts[area]! < this.least) return false;
    if (this.askedAt[area] !== this.versions[region]) {
      this.askedAt[area] = this.versions[region]!;
      this.answers[area] = this.staysConnected(area, region) ? 1 : 0;
    }
    return this.answers[area] === 1;
  }

  private squaredDistance(area: number, region: number): number {
    const { columns, means, values } = this;
    let squares = 0;
    for (let k = 0, a = area * columns, b = region * columns; k < columns; k++, a++, b++) {
      const difference = values[a]! - means[b]!;
      squares += difference * difference;
    }
    return squares;
  }

  private staysConnected(area: number, region: number): boolean {
    const { labels, visited, queue } = this;
    const { offsets, neighbours } = this.graph;
    // numbers above `open` mark the neighbours still to be found, `seen` what the search has reached
    const open = ++this.visit;
    const seen = ++this.visit;
    let wanted = 0;
    for (let e = offsets[area]!; e < offsets[area + 1]!; e++) {
      const j = neighbours[e]!;
      if (labels[j] !== region) continue;
      visited[j] = open;
      queue[0] = j;
      wanted++;
    }
    if (wanted < 2) return true;
    // first among the neighbours themselves
    visited[queue[0]!] = seen;
    let found = 1;
    let length = 1;
    for (let head = 0; head < length && found < wanted; head++) {
      const i = queue[head]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (visited[j] !== open) continue;
        visited[j] = seen;
        queue[length++] = j;
        found++;
      }
    }
    visited[area] = seen;
    for (let head = 0; head < length && found < wanted; head++) {
      const i = queue[head]!;
      this.linksSearched += offsets[i + 1]! - offsets[i]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (labels[j] !== region || visited[j] === seen) continue;
        if (visited[j] === open) found++;
        visited[j] = seen;
        queue[length++] = j;
      }
    }
    return found === wanted;
  }
}
