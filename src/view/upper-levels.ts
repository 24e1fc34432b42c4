import type { LevelDescriptor } from '../model/index.ts';

const MAXIMUM_OUTLINES = 2;

/** The levels above one level, nearest first, without the outermost (the city as a whole has no inner border to show). */
export function upperLevels(level: LevelDescriptor, levels: readonly LevelDescriptor[]): LevelDescriptor[] {
  const chain: LevelDescriptor[] = [];
  let current = level;
  while (current.parent !== undefined && chain.length < levels.length) {
    const parent = levels.find((candidate) => candidate.id === current.parent?.level);
    if (parent === undefined) break;
    chain.push(parent);
    current = parent;
  }
  const inner = chain.length > 1 && chain.at(-1)?.parent === undefined ? chain.slice(0, -1) : chain;
  return inner.slice(0, MAXIMUM_OUTLINES);
}
