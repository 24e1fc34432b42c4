type NumberArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array | Int8Array;

const FIRST_CAPACITY = 1024;

/** A typed array that grows by doubling: files do not say beforehand how much is in them. `push` costs O(1) on average. */
export class GrowingArray<Values extends NumberArray> {
  private readonly create: (length: number) => Values;
  private values: Values;
  length = 0;

  constructor(create: (length: number) => Values) {
    this.create = create;
    this.values = create(FIRST_CAPACITY);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  /** Cost O(values), less than as many pushes. */
  append(values: ArrayLike<number>): void {
    while (this.length + values.length > this.values.length) this.grow();
    this.values.set(values, this.length);
    this.length += values.length;
  }

  /** NaN beyond the end. */
  at(index: number): number {
    return index < this.length ? this.values[index]! : NaN;
  }

  /** What was pushed, as an array of its own. */
  toArray(): Values {
    return this.values.slice(0, this.length) as Values;
  }

  private grow(): void {
    const larger = this.create(2 * this.values.length);
    larger.set(this.values);
    this.values = larger;
  }
}

export const growingFloat64 = (): GrowingArray<Float64Array> => new GrowingArray((length) => new Float64Array(length));
export const growingFloat32 = (): GrowingArray<Float32Array> => new GrowingArray((length) => new Float32Array(length));
export const growingUint32 = (): GrowingArray<Uint32Array> => new GrowingArray((length) => new Uint32Array(length));
export const growingUint16 = (): GrowingArray<Uint16Array> => new GrowingArray((length) => new Uint16Array(length));
export const growingUint8 = (): GrowingArray<Uint8Array> => new GrowingArray((length) => new Uint8Array(length));
export const growingInt8 = (): GrowingArray<Int8Array> => new GrowingArray((length) => new Int8Array(length));
