import { DisclosureReason, hasSmallBase, type DisclosureTable } from './disclosure-table.ts';

/** What a reader can work out about every cell: published cells have lower = upper = their count. */
export interface CellIntervals {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Plays the attacker: narrows every hidden count from the published counts, the published totals, the published bases and the knowledge of
 * the rules (only counts that are neither 0 nor the whole base are hidden, unless groups are hidden too or the base is small).
 *
 * `reasons`: length n, 0 = published. Bounds are passed along the totals until nothing changes; where every cell is a part of at most one
 * total (areas of a hierarchy) the intervals are exact. Cost O(rounds * cells in totals).
 */
export function attackIntervals(table: DisclosureTable, reasons: Uint8Array): CellIntervals {
  const { counts, bases, totals } = table;
  const lower = Float64Array.from(counts);
  const upper = Float64Array.from(counts);
  for (let cell = 0; cell < counts.length; cell++) {
    if (reasons[cell] === DisclosureReason.published || Number.isNaN(counts[cell]!)) continue;
    const base = bases?.[cell] ?? NaN;
    const margin = table.groups === 'hide' || hasSmallBase(table, cell) ? 0 : 1;
    lower[cell] = margin;
    upper[cell] = Number.isNaN(base) ? Infinity : base - margin;
  }
  let changed = true;
  while (changed) {
    changed = false;
    for (const { total, parts } of totals) {
      if (Number.isNaN(counts[total]!)) continue;
      if (narrow(table, total, parts, lower, upper)) changed = true;
    }
  }
  return { lower, upper };
}

/** Tightens total = sum of parts + what is known to lie outside the parts. Returns true where a bound moved. */
function narrow(table: DisclosureTable, total: number, parts: readonly number[], lower: Float64Array, upper: Float64Array): boolean {
  const { counts } = table;
  let rest = counts[total]!;
  let lowest = 0;
  let highest = 0;
  let unbounded = 0;
  let undelivered = false;
  for (const part of parts) {
    const count = counts[part]!;
    if (Number.isNaN(count)) {
      undelivered = true;
      continue;
    }
    rest -= count;
    lowest += lower[part]!;
    if (upper[part] === Infinity) unbounded++;
    else highest += upper[part]!;
  }
  // how much of the total lies in the parts without a number, nobody can know; anything else is taken for known
  if (undelivered && rest !== 0) return false;
  let moved = tighten(total, lowest + rest, unbounded > 0 ? Infinity : highest + rest, lower, upper);
  for (const part of parts) {
    if (Number.isNaN(counts[part]!)) continue;
    const others = upper[part] === Infinity ? unbounded - 1 : unbounded;
    const othersHighest = others > 0 ? Infinity : highest - (upper[part] === Infinity ? 0 : upper[part]!);
    const low = lower[total]! - rest - othersHighest;
    const high = upper[total]! - rest - (lowest - lower[part]!);
    const [lowBefore, highBefore] = [lower[part]!, upper[part]!];
    if (!tighten(part, low, high, lower, upper)) continue;
    moved = true;
    lowest += lower[part]! - lowBefore;
    if (highBefore === Infinity) {
      if (upper[part] !== Infinity) {
        unbounded--;
        highest += upper[part]!;
      }
    } else highest += upper[part]! - highBefore;
  }
  return moved;
}

const SMALLEST_STEP = 1e-9;

function tighten(cell: number, low: number, high: number, lower: Float64Array, upper: Float64Array): boolean {
  let moved = false;
  if (low > lower[cell]! + SMALLEST_STEP) {
    lower[cell] = low;
    moved = true;
  }
  if (high < upper[cell]! - SMALLEST_STEP) {
    upper[cell] = high;
    moved = true;
  }
  return moved;
}

/** True where the attack leaves a single possible value. */
export const isRecovered = ({ lower, upper }: CellIntervals, cell: number): boolean => upper[cell]! - lower[cell]! < 1 - SMALLEST_STEP;
