import type { Conference, LevelId } from '../model/index.ts';

/** Levels whose areas contributions and cards are about. */
export const placeLevels = ({ contributions, boards }: Conference): readonly LevelId[] => [
  ...new Set(
    [...contributions, ...boards.flatMap(({ cards }) => cards)].flatMap(({ place }) => (place?.kind === 'area' ? [place.level] : [])),
  ),
];
