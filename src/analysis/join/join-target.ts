import type { LevelId } from '../../model/index.ts';

/** The areas a table is joined to: their keys in the order of the level. */
export interface JoinTarget {
  readonly id: LevelId;
  readonly keys: readonly string[];
  /** Keys several geometries carry; the second one stands in `keys` as `KEY#2`, the third as `KEY#3`. */
  readonly duplicateKeys: readonly string[];
}

/** True per area where it repeats the key of an earlier one (`KEY#2`); such an area gets no value and is in no sum. Length n. */
export function repeatedAreas({ keys, duplicateKeys }: JoinTarget): Uint8Array {
  const repeated = new Uint8Array(keys.length);
  if (duplicateKeys.length === 0) return repeated;
  const duplicates = new Set(duplicateKeys);
  keys.forEach((key, area) => {
    const base = /^(.*)#\d+$/.exec(key)?.[1];
    if (base !== undefined && duplicates.has(base)) repeated[area] = 1;
  });
  return repeated;
}
