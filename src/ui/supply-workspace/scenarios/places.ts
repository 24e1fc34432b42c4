import type { Level } from '../../../model/index.ts';
import { roundedPlace, type MapView, type Place } from '../../../state/index.ts';

/** The middle of the map: of its view, or of the city while the view was never moved. */
export function middleOfMap(view: MapView | null, { boundingBox: { minX, maxX, minY, maxY } }: Level): Place {
  return roundedPlace(view === null ? { x: (minX + maxX) / 2, y: (minY + maxY) / 2 } : { x: view.centerX, y: view.centerY });
}

/** Where the label of an area stands: inside it. */
export const placeOfArea = ({ labelPoints }: Level, area: number): Place =>
  roundedPlace({ x: labelPoints[2 * area] ?? Number.NaN, y: labelPoints[2 * area + 1] ?? Number.NaN });

const HALF_LINE_METERS = 50;

/** A line of 100 m from west to east through a place. */
export const lineThrough = ({ x, y }: Place): readonly number[] => [x - HALF_LINE_METERS, y, x + HALF_LINE_METERS, y];

export const lineBetween = (from: Place, to: Place): readonly number[] => [from.x, from.y, to.x, to.y];
