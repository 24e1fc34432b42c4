import type { DataMatrix } from '../data-matrix.ts';
import { BLOCK } from './web-assembly/assignment-module.ts';
import { instantiate } from './web-assembly/instantiate.ts';
import { encodeWard, type WardExports } from './web-assembly/ward-module.ts';

/**
 * The clusters of a growing Ward tree in slots 0 .. count - 1, each with a centre and a size. Every row starts as a cluster in its own
 * slot.
 */
export interface WardSearch {
  readonly path: 'simd' | 'plain';
  count(): number;
  /**
   * The slot whose union with `slot` adds least to the within sum of squares, if less than `limit`; `slot: -1` where none does. Of equal
   * costs the lowest slot. Cost O(count * columns).
   */
  nearest(slot: number, limit: number): { readonly slot: number; readonly cost: number };
  /** What the union of two slots adds to the within sum of squares. */
  cost(a: number, b: number): number;
  /** Unites `b` into `a`; the last slot moves to the place of `b`. */
  unite(a: number, b: number): void;
}

/** The square of a difference from it is infinite: no cluster is ever near a slot with this coordinate. */
const FAR_AWAY = 1e300;
const MOST_COLUMNS_SIMD = 64;

/**
 * Prepares the search, with SIMD instructions where the engine allows them; both paths compute the same costs to the last bit. Memory O(n *
 * columns).
 */
export function createWardSearch({ rows, columns, values }: DataMatrix, path: 'auto' | 'plain' | 'simd' = 'auto'): WardSearch {
  const slots = Math.ceil(rows / BLOCK) * BLOCK;
  const centreBytes = slots * columns * 8;
  const sizesAt = centreBytes;
  const queryAt = sizesAt + slots * 8;
  const resultAt = queryAt + columns * 8;
  const instance =
    path !== 'plain' && columns > 0 && columns <= MOST_COLUMNS_SIMD
      ? instantiate<WardExports>(`ward ${columns}`, () => encodeWard(columns), resultAt + BLOCK * 12)
      : null;
  const buffer = instance?.buffer ?? new ArrayBuffer(resultAt + BLOCK * 12);
  const centres = new Float64Array(buffer, 0, slots * columns).fill(FAR_AWAY);
  const sizes = new Float64Array(buffer, sizesAt, slots).fill(1);
  const query = new Float64Array(buffer, queryAt, columns);
  const costs = new Float64Array(buffer, resultAt, BLOCK);
  const found = new Int32Array(buffer, resultAt + BLOCK * 8, BLOCK);
  /** Place of column 0 of a slot; the next column lies BLOCK further. */
  const place = (slot: number): number => (slot - (slot % BLOCK)) * columns + (slot % BLOCK);
  for (let row = 0; row < rows; row++) {
    for (let column = 0, at = place(row); column < columns; column++, at += BLOCK) centres[at] = values[row * columns + column]!;
  }
  let count = rows;

  const searchPlain = (slot: number, limit: number): void => {
    const size = sizes[slot]!;
    costs.fill(limit);
    found.fill(-1);
    const consider = (other: number, lane: number, squares: number): void => {
      const cost = ((sizes[other]! * size) / (sizes[other]! + size)) * squares;
      if (cost >= costs[lane]!) return;
      costs[lane] = cost;
      found[lane] = other;
    };
    for (let other = 0, at = 0; other < count; other += BLOCK) {
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let column = 0; column < columns; column++, at += BLOCK) {
        const center = query[column]!;
        const a = centres[at]! - center;
        const b = centres[at + 1]! - center;
        const c = centres[at + 2]! - center;
        const d = centres[at + 3]! - center;
        first += a * a;
        second += b * b;
        third += c * c;
        fourth += d * d;
      }
      consider(other, 0, first);
      consider(other + 1, 1, second);
      consider(other + 2, 2, third);
      consider(other + 3, 3, fourth);
    }
  };
  return {
    path: instance === null ? 'plain' : 'simd',
    count: () => count,
    nearest(slot, limit) {
      const first = place(slot);
      for (let column = 0, at = first; column < columns; column++, at += BLOCK) query[column] = centres[at]!;
      const own = centres[first]!;
      // a cluster is not its own neighbour
      centres[first] = FAR_AWAY;
      if (instance === null) searchPlain(slot, limit);
      else instance.exports.nearest(0, Math.ceil(count / BLOCK) * BLOCK * columns * 8, sizesAt, queryAt, resultAt, sizes[slot]!, limit);
      centres[first] = own;
      let best = -1;
      let cost = limit;
      for (let lane = 0; lane < BLOCK; lane++) {
        const candidate = found[lane]!;
        if (candidate < 0) continue;
        if (costs[lane]! < cost || (costs[lane] === cost && candidate < best)) {
          cost = costs[lane]!;
          best = candidate;
        }
      }
      return { slot: best, cost };
    },
    cost(a, b) {
      let squares = 0;
      for (let column = 0, atA = place(a), atB = place(b); column < columns; column++, atA += BLOCK, atB += BLOCK) {
        const difference = centres[atA]! - centres[atB]!;
        squares += difference * difference;
      }
      return ((sizes[a]! * sizes[b]!) / (sizes[a]! + sizes[b]!)) * squares;
    },
    unite(a, b) {
      const weight = sizes[b]! / (sizes[a]! + sizes[b]!);
      count--;
      for (let column = 0, atA = place(a), atB = place(b), last = place(count); column < columns; column++) {
        centres[atA]! += (centres[atB]! - centres[atA]!) * weight;
        centres[atB] = centres[last]!;
        centres[last] = FAR_AWAY;
        atA += BLOCK;
        atB += BLOCK;
        last += BLOCK;
      }
      sizes[a]! += sizes[b]!;
      sizes[b] = sizes[count]!;
      sizes[count] = 1;
    },
  };
}
