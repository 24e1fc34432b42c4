import type { SniffedGeometry } from './sniff-geometry.ts';

/** A property of areas as a key: its values as they are, or with the leading zeros a spreadsheet took away. */
export interface KeyMatch {
  /** Share of the areas that occur in the other list. */
  readonly areaShare: number;
  /** Share of the distinct entries of the other list that are areas. */
  readonly entryShare: number;
  /** Length the areas' keys are padded to, or null. */
  readonly areaKeyLength: number | null;
  /** Length the entries are padded to, or null. */
  readonly entryKeyLength: number | null;
}

const digits = /^\d+$/;
const pad = (key: string, length: number | null): string => (length !== null && digits.test(key) ? key.padStart(length, '0') : key);

/** The common length of keys of digits; null where they differ in length or are not all digits. */
function commonLength(keys: readonly string[]): number | null {
  const length = keys[0]?.length ?? 0;
  return length > 0 && keys.every((key) => key.length === length && digits.test(key)) ? length : null;
}

/** Compares two lists of keys: as they are, and where digits lost their zeros on one side, padded to the other's length. */
export function matchKeys(areas: readonly string[], entries: readonly string[]): KeyMatch {
  const filled = (list: readonly string[]): string[] => [...new Set(list.filter((key) => key !== ''))];
  const ours = filled(areas);
  const theirs = filled(entries);
  const variants: readonly (readonly [number | null, number | null])[] = [
    [null, null],
    [null, commonLength(ours)],
    [commonLength(theirs.filter((key) => digits.test(key))), null],
  ];
  let best: KeyMatch = { areaShare: 0, entryShare: 0, areaKeyLength: null, entryKeyLength: null };
  for (const [areaKeyLength, entryKeyLength] of variants) {
    const known = new Set(theirs.map((key) => pad(key, entryKeyLength)));
    const matched = ours.filter((key) => known.has(pad(key, areaKeyLength))).length;
    const match = {
      areaShare: ours.length === 0 ? 0 : matched / ours.length,
      entryShare: known.size === 0 ? 0 : matched / known.size,
      areaKeyLength,
      entryKeyLength,
    };
    if (match.areaShare * match.entryShare > best.areaShare * best.entryShare) best = match;
  }
  return best;
}

const KEY_NAME = /^(id|key|nr|nummer|code|rs|ags|schl.*|.*(_id|_nr|_key|nr|schl|schluessel|schlüssel|code|raumid|kennung))$/i;
const NAME_NAME = /^(name|.*(name|bezeichnung|bez|titel|label|gen))$/i;

/** Properties that could be the key of areas, best first: (nearly) one value per area, no decimals, named like a key. */
export function keyCandidates({ properties, count }: SniffedGeometry): string[] {
  const scored: { name: string; score: number }[] = [];
  for (const [name, values] of properties) {
    const filled = values.filter((value) => value !== '');
    const distinct = new Set(filled).size;
    if (distinct < 0.95 * count || filled.some((value) => /^-?\d+\.\d+$/.test(value) || value.length > 40)) continue;
    const compact = filled.every((value) => /^[\w.-]+$/.test(value));
    scored.push({
      name,
      score: (KEY_NAME.test(name) ? 2 : 0) + (compact ? 2 : 0) + (commonLength(filled) === null ? 0 : 1) + distinct / count,
    });
  }
  return scored.sort((first, second) => second.score - first.score).map(({ name }) => name);
}

/** The property that names areas or places, or null: text with letters, mostly different, named like a name. */
export function nameProperty({ properties, count }: SniffedGeometry, key: string | null): string | null {
  let best: { name: string; score: number } | null = null;
  for (const [name, values] of properties) {
    if (name === key) continue;
    const lettered = values.filter((value) => /\p{L}{3}/u.test(value)).length / count;
    if (lettered < 0.8) continue;
    const score = (NAME_NAME.test(name) ? 2 : 0) + new Set(values).size / count + lettered;
    if (best === null || score > best.score) best = { name, score };
  }
  return best?.name ?? null;
}
