export type StrokeKind = 'line' | 'arrow';

/** One of two colours. */
export type StrokeColor = 0 | 1;

export interface Stroke {
  readonly kind: StrokeKind;
  readonly color: StrokeColor;
  /** x, y interleaved in CRS units. */
  readonly points: Float64Array;
}

const FIRST_CAPACITY = 1024;

/** Lines drawn by hand in one growing typed array, in CRS units, so that they stay where they are when the map moves. */
export class Strokes {
  #coordinates = new Float64Array(FIRST_CAPACITY);
  #used = 0;
  readonly #begun: { readonly kind: StrokeKind; readonly color: StrokeColor; readonly from: number }[] = [];

  get count(): number {
    return this.#begun.length;
  }

  begin(kind: StrokeKind, color: StrokeColor, x: number, y: number): void {
    this.#begun.push({ kind, color, from: this.#used });
    this.extend(x, y);
  }

  /** Adds a point to the last line; nothing without one. */
  extend(x: number, y: number): void {
    if (this.#begun.length === 0) return;
    if (this.#used + 2 > this.#coordinates.length) {
      const larger = new Float64Array(2 * this.#coordinates.length);
      larger.set(this.#coordinates);
      this.#coordinates = larger;
    }
    this.#coordinates[this.#used++] = x;
    this.#coordinates[this.#used++] = y;
  }

  /** Makes the last line a straight one from its first point to here. */
  stretch(x: number, y: number): void {
    const last = this.#begun.at(-1);
    if (last === undefined) return;
    this.#used = last.from + 2;
    this.extend(x, y);
  }

  /** Takes the last line away. */
  undo(): void {
    const last = this.#begun.pop();
    if (last !== undefined) this.#used = last.from;
  }

  clear(): void {
    this.#begun.length = 0;
    this.#used = 0;
  }

  /** Line `index` as a view into the store: valid until the next change. */
  at(index: number): Stroke {
    const { kind, color, from } = this.#begun[index]!;
    const to = this.#begun[index + 1]?.from ?? this.#used;
    return { kind, color, points: this.#coordinates.subarray(from, to) };
  }
}
