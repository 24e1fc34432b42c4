import type { SheetStop } from '../../state/index.ts';

export const SHEET_STOPS: readonly SheetStop[] = ['peek', 'half', 'full'];
const HALF_FRACTION = 0.55;
/** What stays free above the open sheet, so that the map is not forgotten. */
const FREE_ABOVE_PIXELS = 8;
/** A throw faster than this goes to the next stop, however short. In pixels per millisecond. */
const THROW_SPEED = 0.5;

/** Heights of the stops in pixels, ascending. */
export function stopHeights(peekPixels: number, availablePixels: number): Readonly<Record<SheetStop, number>> {
  const full = Math.max(availablePixels - FREE_ABOVE_PIXELS, peekPixels);
  return { peek: peekPixels, half: Math.min(Math.max(Math.round(availablePixels * HALF_FRACTION), peekPixels), full), full };
}

/** The stop one further up (+1) or down (-1), or the same at the end. */
export function neighbourStop(stop: SheetStop, step: -1 | 1): SheetStop {
  return SHEET_STOPS[SHEET_STOPS.indexOf(stop) + step] ?? stop;
}

/** Where a dragged sheet comes to rest: thrown to the neighbour, else at the nearest stop. `speed` upwards positive, pixels per millisecond. */
export function restingStop(heightPixels: number, speed: number, from: SheetStop, heights: Readonly<Record<SheetStop, number>>): SheetStop {
  if (Math.abs(speed) > THROW_SPEED) return neighbourStop(from, speed > 0 ? 1 : -1);
  return SHEET_STOPS.reduce((best, stop) =>
    Math.abs(heights[stop] - heightPixels) < Math.abs(heights[best] - heightPixels) ? stop : best,
  );
}
