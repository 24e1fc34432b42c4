import { createRandom } from '../../model/index.ts';

/** `count` of the `items` in random order, the same ones for the same seed on every machine. All of them where `count` is more. Cost O(items). */
export function seededSubset(items: Int32Array, count: number, seed: number): Int32Array {
  const order = items.slice();
  const taken = Math.min(count, order.length);
  const random = createRandom(seed);
  for (let k = 0; k < taken; k++) {
    const other = k + random.integer(order.length - k);
    const held = order[k]!;
    order[k] = order[other]!;
    order[other] = held;
  }
  return order.subarray(0, taken);
}
