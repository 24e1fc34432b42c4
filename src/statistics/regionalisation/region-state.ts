import { squaredDistance } from '../row-distance.ts';
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
  /** Queues of areas as chains. */
  private readonly following: Int32Array;
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
    this.following = new Int32Array(n);
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
    return (squaredDistance(this.values, area, this.means, region, this.columns) * size) / (size + 1);
  }

  /** What leaving its region (of two areas or more) takes off the squared deviations within. */
  lossOfLeaving(area: number): number {
    const region = this.labels[area]!;
    const size = this.sizes[region]!;
    return (squaredDistance(this.values, area, this.means, region, this.columns) * size) / (size - 1);
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
   * at most O(areas of the region * neighbours), once per change of the region.
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

  /**
   * Do the neighbours of an area in its region hang together without it? They form groups at once where they touch; from every group the
   * region is searched in turn, groups that meet become one, and one that has nowhere left to go is cut off. So the price is that of the
   * smallest piece, not of the region.
   */
  private staysConnected(area: number, region: number): boolean {
    const { labels, visited, following } = this;
    const { offsets, neighbours } = this.graph;
    const open = ++this.visit;
    const start = offsets[area]!;
    const end = offsets[area + 1]!;
    for (let e = start; e < end; e++) if (labels[neighbours[e]!] === region) visited[neighbours[e]!] = open;
    const heads: number[] = [];
    const tails: number[] = [];
    for (let e = start; e < end; e++) {
      const first = neighbours[e]!;
      if (visited[first] !== open) continue;
      const group = heads.length;
      const mark = open + 1 + group;
      visited[first] = mark;
      following[first] = -1;
      let last = first;
      for (let i = first; i !== -1; i = following[i]!) {
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          const j = neighbours[f]!;
          if (visited[j] !== open) continue;
          visited[j] = mark;
          following[j] = -1;
          following[last] = j;
          last = j;
        }
      }
      heads[group] = first;
      tails[group] = last;
    }
    const groups = heads.length;
    this.visit = open + groups;
    if (groups < 2) return true;
    visited[area] = open;
    const roots = heads.map((_, group) => group);
    const rootOf = (group: number): number => {
      while (roots[group] !== group) group = roots[group]!;
      return group;
    };
    for (let left = groups, group = 0; ; group = (group + 1) % groups) {
      if (roots[group] !== group) continue;
      const i = heads[group]!;
      // all that hangs on this group has been seen
      if (i === -1) return false;
      this.linksSearched += offsets[i + 1]! - offsets[i]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (labels[j] !== region || j === area) continue;
        if (visited[j]! <= open) {
          visited[j] = open + 1 + group;
          following[j] = -1;
          following[tails[group]!] = j;
          tails[group] = j;
          continue;
        }
        const other = rootOf(visited[j]! - open - 1);
        if (other === group) continue;
        if (--left === 1) return true;
        roots[other] = group;
        if (heads[other] === -1) continue;
        following[tails[group]!] = heads[other]!;
        tails[group] = tails[other]!;
      }
      heads[group] = following[i]!;
    }
  }
}
