import { areaSet, visibleAreas } from '../draw/area-set.ts';
import { strokeAreas } from '../draw/stroke-areas.ts';
import type { MapDistricts } from '../map-model.ts';
import type { MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import { drawPill, pillSize } from './pill.ts';

const LINE_PIXELS = 3;
const HALO_PIXELS = 6;
/** The name stands below the symbol of the facility. */
const NAME_BELOW_PIXELS = 22;
/** Names of districts narrower than their name, on the screen, would cover their neighbours'. */
const NAME_FITS = 0.9;
const GAP_PIXELS = 3;
const LONGEST_NAME = 28;

/** Draws the border of every district. */
export function* drawDistricts(context: CanvasRenderingContext2D, frame: Frame, { geometry }: MapDistricts, theme: MapTheme): DrawingSteps {
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
    yield* strokeAreas(context, geometry, visible, frame);
  }
}

/** Names districts where there is room, wide ones first; a name that would touch one that stands there already is left out. */
export function drawDistrictNames(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { geometry, names, namePoints }: MapDistricts,
  theme: MapTheme,
): void {
  const areas = areaSet(geometry);
  const { boxes } = areas;
  const visible = visibleAreas(areas, frame);
  const room = (area: number): number => (boxes[4 * area + 2]! - boxes[4 * area]!) / frame.unitsPerPixel;
  const taken: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] = [];
  for (const area of visible.toSorted((a, b) => room(b) - room(a))) {
    const text = shortened(names[area] ?? '');
    const x = (namePoints[2 * area]! - frame.left) / frame.unitsPerPixel;
    const y = (frame.top - namePoints[2 * area + 1]!) / frame.unitsPerPixel + NAME_BELOW_PIXELS;
    if (text === '' || !Number.isFinite(x + y)) continue;
    const { width, height } = pillSize(context, text);
    const touches = taken.some(
      (other) =>
        Math.abs(other.x - x) < (other.width + width) / 2 + GAP_PIXELS && Math.abs(other.y - y) < (other.height + height) / 2 + GAP_PIXELS,
    );
    if (touches || width * NAME_FITS > room(area)) continue;
    taken.push({ x, y, width, height });
    drawPill(context, text, x, y, { ground: theme.markPale, border: theme.focus, text: theme.markStrong });
  }
}

const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);
