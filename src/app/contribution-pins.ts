import type { MapPin } from '../map/index.ts';
import type { Conference, ConferencePlace, Level } from '../model/index.ts';

/** Where a place is on the map: itself, or where the name of its area stands; null for areas that are not known (yet). */
export function pointOfPlace(place: ConferencePlace, levels: readonly Level[]): { readonly x: number; readonly y: number } | null {
  if (place.kind === 'point') return place;
  const level = levels.find(({ id }) => id === place.level);
  const area = level?.keys.indexOf(place.area) ?? -1;
  const x = level?.labelPoints[2 * area];
  const y = level?.labelPoints[2 * area + 1];
  return x === undefined || y === undefined || Number.isNaN(x + y) ? null : { x, y };
}

/** Contributions that have a place, with their number; `open` is the id of the one that is looked at. */
export const contributionPins = ({ contributions }: Conference, levels: readonly Level[], open: string | null): readonly MapPin[] =>
  contributions.flatMap(({ id, kind, place }, index): MapPin[] => {
    const point = place === null ? null : pointOfPlace(place, levels);
    return point === null ? [] : [{ x: point.x, y: point.y, number: index + 1, kind, open: id === open }];
  });
