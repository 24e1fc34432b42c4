const FIRST_CAPACITY = 1 << 12;

/** Vertices of lines one after the other, in arrays that double. Plain arrays side by side, as a file may have millions. */
export class VertexTable {
  count = 0;
  private coordinates = new Float64Array(2 * FIRST_CAPACITY);
  private ids = new Float64Array(FIRST_CAPACITY);
  private barriers = new Uint8Array(FIRST_CAPACITY);

  /** Cost O(1) on average. */
  add(x: number, y: number, id: number, barrier: number): void {
    if (this.count === this.ids.length) this.grow();
    this.coordinates[2 * this.count] = x;
    this.coordinates[2 * this.count + 1] = y;
    this.ids[this.count] = id;
    this.barriers[this.count] = barrier;
    this.count++;
  }

  /** Copies as long as what was added. */
  coordinatesArray = (): Float64Array => this.coordinates.slice(0, 2 * this.count);
  idsArray = (): Float64Array => this.ids.slice(0, this.count);
  barriersArray = (): Uint8Array => this.barriers.slice(0, this.count);

  private grow(): void {
    const capacity = 2 * this.ids.length;
    const { coordinates, ids, barriers } = this;
    (this.coordinates = new Float64Array(2 * capacity)).set(coordinates);
    (this.ids = new Float64Array(capacity)).set(ids);
    (this.barriers = new Uint8Array(capacity)).set(barriers);
  }
}
