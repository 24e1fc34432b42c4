import type { MapModel } from '../map-model.ts';
import type { MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import { areaSet, typicalSizePixels, visibleAreas } from './area-set.ts';
import { strokeAreas } from './stroke-areas.ts';

/** Outlines closer together than this would cover the map. */
const OUTLINES_FROM_PIXELS = 14;

const HALO_OPACITY = 0.25;

/** Draws the borders of upper levels, the thick ones last: a soft pale line below a dark one, so that they show on every fill. */
export function* drawOutlines(
  context: CanvasRenderingContext2D,
  frame: Frame,
  outlines: MapModel['outlines'],
  theme: MapTheme,
): DrawingSteps {
  for (const { geometry, widthPixels } of outlines) {
    const areas = areaSet(geometry);
    const visible = visibleAreas(areas, frame);
    if (typicalSizePixels(areas, visible, frame) < OUTLINES_FROM_PIXELS) continue;
    // Bevels: with wide lines joins take time.
    context.lineJoin = 'bevel';
    for (const [color, width, opacity] of [
      [theme.outlineHalo, widthPixels + 1.5, HALO_OPACITY],
      // Opaque: neighbours share their border, which is drawn twice.
      [theme.outline, widthPixels, 1],
    ] as const) {
      context.globalAlpha = opacity;
      context.strokeStyle = color;
      context.lineWidth = width;
      yield* strokeAreas(context, geometry, visible, frame);
      yield;
    }
  }
  context.globalAlpha = 1;
}
