import type { Level } from '../../model/index.ts';

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ä|ae/g, 'a'],
  [/ö|oe/g, 'o'],
  [/ü|ue/g, 'u'],
  [/ß|ss/g, 's'],
  [/\p{Diacritic}/gu, ''],
  [/[\s\-/.]+/g, ' '],
];

/** Spelling differences that people do not type: umlauts, accents, hyphens, capitals. */
export function foldForSearch(text: string): string {
  return FOLDS.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), text.toLowerCase().normalize('NFC'))
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
}

/** How well a name fits: 0 = begins with the query, 1 = one of its words does, 2 = contains it; null = not at all. */
function rank(name: string, query: string): number | null {
  const place = name.indexOf(query);
  if (place < 0) return null;
  if (place === 0) return 0;
  return name.includes(` ${query}`) ? 1 : 2;
}

/**
 * Positions of areas whose name or key fits the query, best first, at most `limit`, and how many fit in all.
 * Cost O(areas).
 */
export function matchAreas(level: Level, query: string, limit: number): { readonly areas: readonly number[]; readonly total: number } {
  const wanted = foldForSearch(query).trim();
  if (wanted === '') return { areas: [], total: 0 };
  const matches: { area: number; rank: number; name: string }[] = [];
  level.names.forEach((name, area) => {
    const fit = rank(foldForSearch(name), wanted) ?? (level.keys[area]?.toLowerCase().startsWith(query.trim().toLowerCase()) ? 1 : null);
    if (fit !== null) matches.push({ area, rank: fit, name });
  });
  matches.sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name, 'de') || one.area - other.area);
  return { areas: matches.slice(0, limit).map((match) => match.area), total: matches.length };
}
