import type { MapModel } from '../map-model.ts';
import type { MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import { areaSet, typicalSizePixels, visibleAreas } from './area-set.ts';
import { traceArea } from './trace.ts';

/** Outlines closer together than this would cover the map. */
const OUTLINES_FROM_PIXELS = 14;

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
    context.lineJoin = 'round';
    for (const [color, width, opacity] of [
      [theme.outlineHalo, widthPixels + 1.5, 0.4],
      [theme.outline, widthPixels, 0.82],
    ] as const) {
      context.globalAlpha = opacity;
      context.strokeStyle = color;
      context.lineWidth = width;
      // One path per colour: neighbours share their border, and strokes of one path do not darken each other.
      context.beginPath();
      for (const area of visible) traceArea(context, geometry, area, frame);
      context.stroke();
      yield;
    }
  }
  context.globalAlpha = 1;
}
