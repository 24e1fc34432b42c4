/** Pairs seen from their other side: of item k the entries `entries[offsets[k] .. offsets[k + 1])`, in rows `rows` (same positions), ascending. */
export interface TurnedPairs {
  readonly offsets: Int32Array;
  readonly entries: Int32Array;
  readonly rows: Int32Array;
}

/** Turns sparse rows round (counting sort). Row r holds `items[offsets[r] .. offsets[r + 1])`, each 0 .. itemCount - 1. Cost O(entries + items). */
export function turnedPairs(offsets: Int32Array, items: Int32Array, itemCount: number): TurnedPairs {
  const starts = new Int32Array(itemCount + 1);
  for (let e = 0; e < items.length; e++) starts[items[e]! + 1]!++;
  for (let item = 0; item < itemCount; item++) starts[item + 1]! += starts[item]!;
  const next = starts.slice(0, itemCount);
  const entries = new Int32Array(items.length);
  const rows = new Int32Array(items.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let e = offsets[row]!; e < offsets[row + 1]!; e++) {
      const at = next[items[e]!]!++;
      entries[at] = e;
      rows[at] = row;
    }
  }
  return { offsets: starts, entries, rows };
}
