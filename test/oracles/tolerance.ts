import type { Json, JsonObject } from './oracle.ts';

/** How far a result may be off: relative to the expected value, absolute, both limits joined by "or", or not at all. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

export const EXACT: Tolerance = { relative: 0, absolute: 0 };
const NUMBER = '([0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?)';

/**
 * Reads tolerance words: `rel x` means |a - b| <= x |b|, `abs x` means |a - b| <= x, `exact` equal; "rel x or abs y" allows either.
 * Remarks in brackets or after a comma or semicolon do not count. Null where the words state no tolerance.
 */
export function parseTolerance(words: Json | undefined): Tolerance | null {
  if (typeof words !== 'string') return null;
  const rule = words.split(/[(,;]/)[0]!;
  const relative = new RegExp(`\\brel\\s+${NUMBER}`).exec(rule);
  const absolute = new RegExp(`\\babs\\s+${NUMBER}`).exec(rule);
  if (relative || absolute) return { relative: Number(relative?.[1] ?? 0), absolute: Number(absolute?.[1] ?? 0) };
  return /^\s*exact\b/.test(rule) ? EXACT : null;
}

/**
 * The tolerance an oracle states under one of `names` (first that states one), else under `all`.
 * @throws Error where it states none: nothing is compared by a tolerance of our own making
 */
export function toleranceFor(tolerance: JsonObject, ...names: readonly string[]): Tolerance {
  for (const name of [...names, 'all']) {
    const parsed = parseTolerance(tolerance[name]);
    if (parsed) return parsed;
  }
  throw new Error(`no tolerance stated for ${names.join(' or ')}`);
}

/** True where `actual` lies within the tolerance of `expected`. Both must be numbers; equal infinities agree. */
export function agrees(expected: number, actual: number, { relative, absolute }: Tolerance): boolean {
  if (expected === actual) return true;
  const difference = Math.abs(expected - actual);
  return difference <= relative * Math.abs(expected) || difference <= absolute;
}

/** The tolerance in words, for messages. */
export function toleranceWords({ relative, absolute }: Tolerance): string {
  const words = [...(relative > 0 ? [`rel ${relative}`] : []), ...(absolute > 0 ? [`abs ${absolute}`] : [])];
  return words.length > 0 ? words.join(' or ') : 'exact';
}
