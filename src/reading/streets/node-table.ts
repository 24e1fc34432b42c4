const FIRST_CAPACITY = 1 << 14;

/** OpenStreetMap keeps seven decimals of a degree; whole numbers of them take half the room of doubles. */
const UNITS_PER_DEGREE = 1e7;

/** Nodes by position, in arrays that double: 17 bytes a node. Plain arrays side by side, as a file may have millions. */
export class NodeTable {
  count = 0;
  private ids = new Float64Array(FIRST_CAPACITY);
  private longitudes = new Int32Array(FIRST_CAPACITY);
  private latitudes = new Int32Array(FIRST_CAPACITY);
  private barriers = new Uint8Array(FIRST_CAPACITY);

  /** Degrees within the world. Cost O(1) on average. */
  add(id: number, longitude: number, latitude: number, barrier: number): void {
    if (this.count === this.ids.length) this.grow();
    this.ids[this.count] = id;
    this.longitudes[this.count] = Math.round(longitude * UNITS_PER_DEGREE);
    this.latitudes[this.count] = Math.round(latitude * UNITS_PER_DEGREE);
    this.barriers[this.count] = barrier;
    this.count++;
  }

  /** Ids by position, as long as nothing is added. */
  allIds = (): Float64Array => this.ids.subarray(0, this.count);
  id = (node: number): number => this.ids[node]!;
  longitude = (node: number): number => this.longitudes[node]! / UNITS_PER_DEGREE;
  latitude = (node: number): number => this.latitudes[node]! / UNITS_PER_DEGREE;
  barrier = (node: number): number => this.barriers[node]!;

  private grow(): void {
    const capacity = 2 * this.ids.length;
    const { ids, longitudes, latitudes, barriers } = this;
    (this.ids = new Float64Array(capacity)).set(ids);
    (this.longitudes = new Int32Array(capacity)).set(longitudes);
    (this.latitudes = new Int32Array(capacity)).set(latitudes);
    (this.barriers = new Uint8Array(capacity)).set(barriers);
  }
}
