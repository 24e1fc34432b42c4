/**
 * A binary heap of the items 0 .. capacity - 1, each with one key that may change: the smallest key on top, the smaller item among equal
 * keys, so that the order never depends on how the heap was filled.
 */
export class IndexedHeap {
  size = 0;
  readonly keys: Float64Array;
  private readonly items: Int32Array;
  /** Where an item stands in `items`; -1 = not in the heap. */
  private readonly places: Int32Array;

  constructor(capacity: number) {
    this.keys = new Float64Array(capacity);
    this.items = new Int32Array(capacity);
    this.places = new Int32Array(capacity).fill(-1);
  }

  has(item: number): boolean {
    return this.places[item] !== -1;
  }

  /** The item with the smallest key; the heap must not be empty. */
  top(): number {
    return this.items[0]!;
  }

  /** Adds an item or changes its key. Cost O(log size). */
  set(item: number, key: number): void {
    let place = this.places[item]!;
    if (place === -1) {
      place = this.size++;
      this.items[place] = item;
      this.places[item] = place;
    }
    this.keys[item] = key;
    this.sink(this.rise(place));
  }

  /** Takes an item out; one that is not in it does no harm. Cost O(log size). */
  remove(item: number): void {
    const place = this.places[item]!;
    if (place === -1) return;
    this.places[item] = -1;
    const last = this.items[--this.size]!;
    if (last === item) return;
    this.items[place] = last;
    this.places[last] = place;
    this.sink(this.rise(place));
  }

  private before(a: number, b: number): boolean {
    const difference = this.keys[a]! - this.keys[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }

  private rise(from: number): number {
    const { items, places } = this;
    const item = items[from]!;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = items[above]!;
      if (!this.before(item, other)) break;
      items[place] = other;
      places[other] = place;
      place = above;
    }
    items[place] = item;
    places[item] = place;
    return place;
  }

  private sink(from: number): void {
    const { items, places } = this;
    const item = items[from]!;
    let place = from;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.before(items[below + 1]!, items[below]!)) below++;
      const other = items[below]!;
      if (!this.before(other, item)) break;
      items[place] = other;
      places[other] = place;
      place = below;
    }
    items[place] = item;
    places[item] = place;
  }
}
