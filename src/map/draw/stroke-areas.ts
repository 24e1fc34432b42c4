import type { AreaGeometry } from '../../model/index.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import { traceArea, verticesOf } from './trace.ts';

/** About 2 ms without a graphics card. */
const VERTICES_PER_STEP = 4000;

/** Strokes the rings of `areas` in the line style of the context, one path an area: with wide lines long paths are what takes time. */
export function* strokeAreas(
  context: CanvasRenderingContext2D,
  geometry: AreaGeometry,
  areas: Iterable<number>,
  frame: Frame,
): DrawingSteps {
  let vertices = 0;
  for (const area of areas) {
    context.beginPath();
    traceArea(context, geometry, area, frame);
    context.stroke();
    vertices += verticesOf(geometry, area);
    if (vertices < VERTICES_PER_STEP) continue;
    vertices = 0;
    yield;
  }
}
