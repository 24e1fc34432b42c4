const INCREMENT = 0x9e3779b9;

/**
 * `count` of the `items` in random order, the same ones for the same seed on every machine (32-bit mixing of a counter, Fisher-Yates).
 * Good enough for the starts of a search. All of them where `count` is more. Cost O(items).
 */
export function seededSubset(items: Int32Array, count: number, seed: number): Int32Array {
  const order = items.slice();
  const taken = Math.min(count, order.length);
  let state = Math.imul(seed | 0, 0x85ebca6b) >>> 0;
  for (let k = 0; k < taken; k++) {
    state = (state + INCREMENT) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    const other = k + Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296) * (order.length - k));
    const held = order[k]!;
    order[k] = order[other]!;
    order[other] = held;
  }
  return order.subarray(0, taken);
}
