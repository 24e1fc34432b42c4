import type { AtlasPackage, ColumnReference, LevelDescriptor, LevelId } from '../../model/index.ts';

/** The descriptor of a level, or null. */
export const levelDescriptor = (atlas: AtlasPackage, id: LevelId): LevelDescriptor | null =>
  atlas.atlas.levels.find((level) => level.id === id) ?? null;

/** Levels whose areas lie directly in those of `id`, current editions before older ones. */
export function childLevels(atlas: AtlasPackage, id: LevelId): LevelDescriptor[] {
  const children = atlas.atlas.levels.filter((level) => level.parent?.level === id && level.id !== id);
  return [...children.filter(({ editionOf }) => editionOf === undefined), ...children.filter(({ editionOf }) => editionOf !== undefined)];
}

/** Older editions of a level; editions that name each other in a circle are none. */
export function olderEditions(atlas: AtlasPackage, id: LevelId): LevelDescriptor[] {
  const newer = new Set<LevelId>([id]);
  for (let next = levelDescriptor(atlas, id)?.editionOf; next !== undefined && !newer.has(next);) {
    newer.add(next);
    next = levelDescriptor(atlas, next)?.editionOf;
  }
  return atlas.atlas.levels.filter((level) => level.editionOf === id && !newer.has(level.id));
}

/** The levels below, nearest first, each once; ends in a cycle too. */
export function lowerLevels(atlas: AtlasPackage, id: LevelId): LevelDescriptor[] {
  const found: LevelDescriptor[] = [];
  const queue = [id];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const child of childLevels(atlas, next)) {
      if (child.id === id || found.includes(child)) continue;
      found.push(child);
      queue.push(child.id);
    }
  }
  return found;
}

/** The parent, unless the levels run in a circle (reported with the descriptor). */
export function parentOf(atlas: AtlasPackage, level: LevelDescriptor): LevelDescriptor | null {
  const seen = new Set<LevelId>([level.id]);
  for (let next = level.parent; next !== undefined;) {
    if (seen.has(next.level)) return null;
    seen.add(next.level);
    next = levelDescriptor(atlas, next.level)?.parent;
  }
  return level.parent === undefined ? null : levelDescriptor(atlas, level.parent.level);
}

/** The column that counts the inhabitants of a level: its own, else that of the nearest level below. */
export function populationReference(atlas: AtlasPackage, id: LevelId): ColumnReference | null {
  const own = levelDescriptor(atlas, id)?.population;
  return own ?? lowerLevels(atlas, id).find(({ population }) => population !== undefined)?.population ?? null;
}
