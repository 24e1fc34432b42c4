import type { Level } from '../../../model/index.ts';
import type { MapView } from '../../../state/index.ts';

/** A place in the CRS of the package. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of the map: of its view, or of the city while the view was never moved. */
export function middleOfMap(view: MapView | null, { boundingBox: { minX, maxX, minY, maxY } }: Level): Place {
  return view === null ? rounded((minX + maxX) / 2, (minY + maxY) / 2) : rounded(view.centerX, view.centerY);
}

/** Where the label of an area stands: inside it. */
export const placeOfArea = ({ labelPoints }: Level, area: number): Place =>
  rounded(labelPoints[2 * area] ?? Number.NaN, labelPoints[2 * area + 1] ?? Number.NaN);

/** Decimetres are enough, and keep a scenario short in a link. */
const rounded = (x: number, y: number): Place => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

const HALF_LINE_METERS = 50;

/** A line of 100 m from west to east through a place. */
export const lineThrough = ({ x, y }: Place): readonly number[] => [x - HALF_LINE_METERS, y, x + HALF_LINE_METERS, y];

export const lineBetween = (from: Place, to: Place): readonly number[] => [from.x, from.y, to.x, to.y];
