import type { AreaKey, Level } from '../model/index.ts';
import { memoize } from './memoize.ts';

/** Positions of all keys of a level. */
const positionsOf = memoize((level: Level): ReadonlyMap<AreaKey, number> => new Map(level.keys.map((key, position) => [key, position])));

/** Positions of some areas of a level, in the order of the keys; unknown keys are left out. */
export function areasOfKeys(level: Level | null, keys: readonly AreaKey[]): readonly number[] {
  if (level === null) return [];
  const positions = positionsOf(level);
  return keys.flatMap((key) => positions.get(key) ?? []);
}
