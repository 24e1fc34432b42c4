import { pointInArea } from '../geometry/index.ts';
import type { Conference, ConferencePlace, Level } from '../model/index.ts';

/**
 * Names of the areas that contributions and cards are about, by their ids; of places on the map, the area of `shown` they lie in. What is about
 * no known area has no name. Cost O(places * vertices) for places on the map.
 */
export function placeNames(
  { contributions, boards }: Conference,
  levels: readonly Level[],
  shown: Level | null,
): Readonly<Record<string, string>> {
  const items = [...contributions, ...boards.flatMap(({ cards }) => cards)];
  return Object.fromEntries(
    items.flatMap(({ id, place }) => {
      const name = place === null ? undefined : nameOf(place, levels, shown);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

function nameOf(place: ConferencePlace, levels: readonly Level[], shown: Level | null): string | undefined {
  if (place.kind === 'area') {
    const level = levels.find(({ id }) => id === place.level);
    return level?.names[level.keys.indexOf(place.area)];
  }
  if (shown === null) return undefined;
  return shown.names[shown.keys.findIndex((_, area) => pointInArea(shown.geometry, area, place.x, place.y))];
}
