/** A seeded stream of random numbers. Streams of different names are independent: new draws in one place leave the others alone. */
export interface RandomStream {
  /** Uniform in [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  /** Integer in [0, count). */
  below(count: number): number;
  /** Approximately standard normal (sum of twelve uniforms), within -6..6. */
  normal(): number;
  pick<T>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): T[];
}

/** 32-bit hash (murmur finaliser) of integers. */
export function hashIntegers(...values: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const value of values) {
    h ^= value | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

/** 32-bit hash of a text (FNV-1a). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** mulberry32, seeded by the city's seed and the name of the stream. */
export function randomStream(seed: number, name: string): RandomStream {
  let state = hashIntegers(seed, hashText(name));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    between: (low, high) => low + (high - low) * next(),
    normal: () => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return sum;
    },
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('pick: the list is empty');
      return value;
    },
    shuffled: (values) => {
      const copy = [...values];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
  };
}

/** Smooth value noise in about -1..1 at a wavelength in metres; two octaves. Cost O(1). */
export function noiseField(seed: number, name: string, wavelengthMeters: number): (x: number, y: number) => number {
  const salt = hashIntegers(seed, hashText(name));
  const corner = (i: number, j: number): number => hashIntegers(salt, i, j) / 2147483648 - 1;
  const octave = (x: number, y: number): number => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const u = x - i;
    const v = y - j;
    const a = u * u * (3 - 2 * u);
    const b = v * v * (3 - 2 * v);
    const low = corner(i, j) + (corner(i + 1, j) - corner(i, j)) * a;
    const high = corner(i, j + 1) + (corner(i + 1, j + 1) - corner(i, j + 1)) * a;
    return low + (high - low) * b;
  };
  return (x, y) =>
    (octave(x / wavelengthMeters, y / wavelengthMeters) +
      0.4 * octave((2.1 * x) / wavelengthMeters + 31, (2.1 * y) / wavelengthMeters - 17)) /
    1.2;
}
