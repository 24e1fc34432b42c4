import { keyCandidates, nameProperty } from './key-match.ts';
import { slugOf, stemOf, uniqueName } from './raw-file.ts';
import type { SniffedGeometry } from './sniff-geometry.ts';

export interface DraftLevel {
  readonly geometry: SniffedGeometry;
  readonly id: string;
  readonly title: string;
  readonly name: string | null;
  /** Candidates for the key, best first; tables may prefer another than the first. */
  readonly candidates: readonly string[];
  key: string;
  keyLength: number | null;
  parent: { readonly level: DraftLevel; readonly property: string } | { readonly level: DraftLevel; readonly keyPrefix: number } | null;
}

/** One level per file of areas that has a key, smallest areas first. */
export function draftLevels(geometries: readonly SniffedGeometry[], taken: Set<string>): DraftLevel[] {
  const levels: DraftLevel[] = [];
  for (const geometry of geometries.filter(({ shape }) => shape === 'areas')) {
    const candidates = keyCandidates(geometry);
    const key = candidates[0];
    if (key === undefined) continue;
    const title = titleOf(geometry.object ?? stemOf(geometry.path));
    const id = uniqueName(slugOf(title), taken);
    levels.push({ geometry, id, title, name: nameProperty(geometry, key), candidates, key, keyLength: null, parent: null });
  }
  return levels.sort((first, second) => second.geometry.count - first.geometry.count);
}

/** A readable title from a file name: `Ebene_2_Stadtteil` becomes `Stadtteil`. */
export function titleOf(stem: string): string {
  const words = stem
    .replace(/^(ebene|level|layer)[\s_-]*\d+[\s_-]*/i, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const title = words === '' ? stem : words;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

const LEAST_SHARE = 0.95;

export const keysOf = ({ geometry, key, keyLength }: DraftLevel): string[] =>
  (geometry.properties.get(key) ?? []).map((value) => (keyLength !== null && /^\d+$/.test(value) ? value.padStart(keyLength, '0') : value));

/**
 * Finds each level's parent: the level with the next fewer areas whose keys are the first characters of this level's keys, or stand in a
 * property of it. At least half of the parent's areas must have children, so that a chance hit on one key is no hierarchy.
 */
export function findParents(levels: readonly DraftLevel[]): void {
  for (const level of levels) {
    const larger = levels.filter((other) => other.geometry.count < level.geometry.count);
    for (const candidate of larger) {
      level.parent = parentBy(level, candidate);
      if (level.parent !== null) break;
    }
  }
}

function parentBy(level: DraftLevel, candidate: DraftLevel): DraftLevel['parent'] {
  const parents = new Set(keysOf(candidate));
  const covers = (values: readonly string[]): boolean => {
    const found = values.filter((value) => parents.has(value));
    return found.length >= LEAST_SHARE * level.geometry.count && new Set(found).size >= 0.5 * parents.size;
  };
  const own = keysOf(level);
  for (const length of new Set([...parents].map((key) => key.length))) {
    if (own.every((key) => key.length > length) && covers(own.map((key) => key.slice(0, length)))) {
      return { level: candidate, keyPrefix: length };
    }
  }
  for (const [property, values] of level.geometry.properties) {
    if (property !== level.key && covers(values)) return { level: candidate, property };
  }
  return null;
}
