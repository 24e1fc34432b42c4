import { areaSet, visibleAreas } from '../draw/area-set.ts';
import { traceArea, verticesOf } from '../draw/trace.ts';
import type { MapDistricts } from '../map-model.ts';
import type { MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import { drawPill, pillSize } from './pill.ts';

const LINE_PIXELS = 3;
const HALO_PIXELS = 6;
const VERTICES_PER_STEP = 4000;
/** The name stands below the symbol of the facility. */
const NAME_BELOW_PIXELS = 22;
/** Names of districts narrower than their name, on the screen, would cover their neighbours'. */
const NAME_FITS = 0.7;
const LONGEST_NAME = 28;

/** Draws the border of every district, and its name where there is room. */
export function* drawDistricts(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { geometry, names, namePoints }: MapDistricts,
  theme: MapTheme,
): DrawingSteps {
  const areas = areaSet(geometry);
  const visible = visibleAreas(areas, frame);
  context.lineJoin = 'round';
  // Solid: neighbours share their border, whose dashes would fill each other's gaps.
  for (const [color, width] of [
    [theme.outlineHalo, HALO_PIXELS],
    [theme.focus, LINE_PIXELS],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = width;
    let vertices = 0;
    for (const area of visible) {
      context.beginPath();
      traceArea(context, geometry, area, frame);
      context.stroke();
      vertices += verticesOf(geometry, area);
      if (vertices < VERTICES_PER_STEP) continue;
      vertices = 0;
      yield;
    }
  }
  for (const area of visible) {
    const text = shortened(names[area] ?? '');
    const x = (namePoints[2 * area]! - frame.left) / frame.unitsPerPixel;
    const y = (frame.top - namePoints[2 * area + 1]!) / frame.unitsPerPixel + NAME_BELOW_PIXELS;
    const room = (areas.boxes[4 * area + 2]! - areas.boxes[4 * area]!) / frame.unitsPerPixel;
    if (text === '' || !Number.isFinite(x + y) || pillSize(context, text).width * NAME_FITS > room) continue;
    drawPill(context, text, x, y, { ground: theme.markPale, border: theme.focus, text: theme.markStrong });
  }
  yield;
}

const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);
