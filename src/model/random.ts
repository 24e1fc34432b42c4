/**
 * A seeded stream of random numbers, the same on every machine: `mulberry32` (32 bits of state, period 2^32), good enough for
 * permutations and starting points, not for cryptography.
 */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, bound). `bound` >= 1. */
  integer(bound: number): number;
  /** Standard normal (Box-Muller, one of the pair is kept for the next call). */
  normal(): number;
  /** Brings `items` into random order in place (Fisher-Yates). Cost O(n). */
  shuffle(items: Int32Array | Uint32Array | Float64Array): void;
}

/** Starts a stream. The same seed gives the same numbers; seeds are taken modulo 2^32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  let spare = NaN;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (bound: number): number => Math.floor(next() * bound);
  return {
    next,
    integer,
    normal() {
      if (!Number.isNaN(spare)) {
        const kept = spare;
        spare = NaN;
        return kept;
      }
      // 1 - next() lies in (0, 1], so the logarithm is finite
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      const angle = 2 * Math.PI * next();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        const held = items[i]!;
        items[i] = items[j]!;
        items[j] = held;
      }
    },
  };
}
