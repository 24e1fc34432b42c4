import { areaKey, type AreaKey } from '../model/index.ts';

/** Left-pads a key of digits with zeros, as spreadsheets lose them; other keys (`insgesamt`) stay as they are. */
export const padKey = (key: string, length: number | undefined): string =>
  length !== undefined && key.length < length && /^\d+$/.test(key) ? key.padStart(length, '0') : key;

/**
 * Makes keys unique: the second area with key `K` becomes `K#2`, the third `K#3`. Returns the keys that occur more than once, in the order
 * they were found. A made-up key never takes the place of a real one. Cost O(n).
 */
export function uniqueKeys(keys: readonly string[]): { readonly keys: AreaKey[]; readonly duplicateKeys: string[] } {
  const taken = new Set(keys);
  const seen = new Map<string, number>();
  const duplicateKeys: string[] = [];
  const unique = keys.map((key) => {
    let occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    if (occurrence === 1) return areaKey(key);
    if (occurrence === 2) duplicateKeys.push(key);
    while (taken.has(`${key}#${occurrence}`)) occurrence++;
    const made = `${key}#${occurrence}`;
    taken.add(made);
    return areaKey(made);
  });
  return { keys: unique, duplicateKeys };
}
