import type { NeighbourGraph } from '../../model/index.ts';

/** Collects links between areas, each in one direction only; links found twice count once. `graph` makes them symmetric. */
export class LinkCollector {
  private from: Int32Array<ArrayBuffer>;
  private to: Int32Array<ArrayBuffer>;
  /** Link -> the previous link to the same target, so that an area can ask who linked to it. */
  private previous: Int32Array<ArrayBuffer>;
  private readonly latest: Int32Array;
  private count = 0;

  constructor(areas: number) {
    // blocks have six to eight neighbours, each pair counts once
    const capacity = 4 * areas + 16;
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.previous = new Int32Array(capacity);
    this.latest = new Int32Array(areas).fill(-1);
  }

  add(from: number, to: number): void {
    if (this.count === this.from.length) {
      this.from = doubled(this.from);
      this.to = doubled(this.to);
      this.previous = doubled(this.previous);
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.previous[this.count] = this.latest[to]!;
    this.latest[to] = this.count++;
  }

  /** Sets `marks[area] = mark` for every area that was linked to `target`. */
  markSourcesOf(target: number, marks: Int32Array, mark: number): void {
    for (let link = this.latest[target]!; link >= 0; link = this.previous[link]!) marks[this.from[link]!] = mark;
  }

  /** The symmetric graph of all links: two counting passes put every row in ascending order. Cost O(links + areas). */
  graph(): NeighbourGraph {
    const areas = this.latest.length;
    const starts = new Int32Array(areas + 1);
    for (let link = 0; link < this.count; link++) {
      starts[this.from[link]! + 1]!++;
      starts[this.to[link]! + 1]!++;
    }
    for (let area = 0; area < areas; area++) starts[area + 1]! += starts[area]!;
    const unordered = new Int32Array(2 * this.count);
    let fill = starts.slice();
    for (let link = 0; link < this.count; link++) {
      const a = this.from[link]!;
      const b = this.to[link]!;
      unordered[fill[a]!++] = b;
      unordered[fill[b]!++] = a;
    }
    const ordered = new Int32Array(2 * this.count);
    const offsets = new Int32Array(areas + 1);
    fill = starts.slice();
    for (let area = 0; area < areas; area++) {
      for (let at = starts[area]!; at < starts[area + 1]!; at++) {
        const other = unordered[at]!;
        const next = fill[other]!;
        if (next > starts[other]! && ordered[next - 1] === area) continue;
        ordered[next] = area;
        fill[other] = next + 1;
      }
    }
    let kept = 0;
    for (let area = 0; area < areas; area++) {
      for (let at = starts[area]!; at < fill[area]!; at++) ordered[kept++] = ordered[at]!;
      offsets[area + 1] = kept;
    }
    return { offsets, neighbours: ordered.slice(0, kept) };
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
