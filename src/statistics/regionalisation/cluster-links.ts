import type { NeighbourGraph } from '../../model/index.ts';

/**
 * The neighbourhood of groups while they merge: half-links in doubly linked lists, one list per group. Half-link e belongs to one group and
 * leads to group `targets[e]`; `twins[e]` is the same link seen from there. A group is named by one of its areas (its slot).
 */
export class ClusterLinks {
  readonly targets: Int32Array;
  readonly twins: Int32Array;
  readonly next: Int32Array;
  /** First half-link of a slot, -1 = none. */
  readonly first: Int32Array;
  readonly degrees: Int32Array;
  private readonly previous: Int32Array;

  /** `graph` must be undirected with ascending rows. Cost O(links). */
  constructor({ offsets, neighbours }: NeighbourGraph) {
    const n = offsets.length - 1;
    const links = neighbours.length;
    this.targets = neighbours.slice();
    this.twins = new Int32Array(links);
    this.next = new Int32Array(links);
    this.previous = new Int32Array(links);
    this.first = new Int32Array(n);
    this.degrees = new Int32Array(n);
    const cursors = offsets.slice(0, n);
    for (let i = 0; i < n; i++) {
      const start = offsets[i]!;
      const end = offsets[i + 1]!;
      this.first[i] = end > start ? start : -1;
      this.degrees[i] = end - start;
      for (let e = start; e < end; e++) {
        this.previous[e] = e > start ? e - 1 : -1;
        this.next[e] = e + 1 < end ? e + 1 : -1;
        const j = neighbours[e]!;
        if (j < i) continue;
        const twin = cursors[j]!++;
        this.twins[e] = twin;
        this.twins[twin] = e;
      }
    }
  }

  /** Takes half-link e out of the list of its slot. */
  unlink(slot: number, e: number): void {
    const before = this.previous[e]!;
    const after = this.next[e]!;
    if (before === -1) this.first[slot] = after;
    else this.next[before] = after;
    if (after !== -1) this.previous[after] = before;
    this.degrees[slot]!--;
  }

  /** Puts half-link e at the head of the list of a slot. */
  prepend(slot: number, e: number): void {
    const head = this.first[slot]!;
    this.next[e] = head;
    this.previous[e] = -1;
    if (head !== -1) this.previous[head] = e;
    this.first[slot] = e;
    this.degrees[slot]!++;
  }
}
