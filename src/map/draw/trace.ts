import type { AreaGeometry, LineGeometry } from '../../model/index.ts';
import type { Frame } from '../picture/frame.ts';

/** Vertices nearer to the last one drawn than this many device pixels are left out. */
const TOLERANCE_DEVICE_PIXELS = 0.7;
/** Areas smaller than this many device pixels become rectangles. */
const RECTANGLE_DEVICE_PIXELS = 1.6;

/** What tracing needs of a canvas context or a Path2D. */
export type Tracer = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath' | 'rect'>;

const tolerance = (frame: Frame): number => TOLERANCE_DEVICE_PIXELS / frame.pixelRatio;

/** Number of vertices of an area. */
export function verticesOf({ ringOffsets, polygonOffsets, areaOffsets }: AreaGeometry, area: number): number {
  return ringOffsets[polygonOffsets[areaOffsets[area + 1]!]!]! - ringOffsets[polygonOffsets[areaOffsets[area]!]!]!;
}

/** Adds all rings of an area to the current path. Fill with the even-odd rule. Cost O(vertices of the area). */
export function traceArea(path: Tracer, geometry: AreaGeometry, area: number, frame: Frame): void {
  const first = geometry.polygonOffsets[geometry.areaOffsets[area]!]!;
  const last = geometry.polygonOffsets[geometry.areaOffsets[area + 1]!]!;
  for (let ring = first; ring < last; ring++) traceRing(path, geometry, ring, frame);
}

/** As `traceArea`, for areas of any size: tiny ones become rectangles of their box. `boxes`: minX, minY, maxX, maxY per area. */
export function traceSmallArea(path: Tracer, geometry: AreaGeometry, boxes: Float64Array, area: number, frame: Frame): void {
  const smallest = (RECTANGLE_DEVICE_PIXELS / frame.pixelRatio) * frame.unitsPerPixel;
  const width = boxes[4 * area + 2]! - boxes[4 * area]!;
  const height = boxes[4 * area + 3]! - boxes[4 * area + 1]!;
  if (width >= smallest || height >= smallest) return traceArea(path, geometry, area, frame);
  if (!(width >= 0)) return;
  const scale = 1 / frame.unitsPerPixel;
  const x = (boxes[4 * area]! - frame.left) * scale;
  const y = (frame.top - boxes[4 * area + 3]!) * scale;
  path.rect(x, y, Math.max(width * scale, 0.75), Math.max(height * scale, 0.75));
}

/** Adds one ring to the current path. */
export function traceRing(path: Tracer, { coordinates, ringOffsets }: AreaGeometry, ring: number, frame: Frame): void {
  const from = ringOffsets[ring]!;
  const to = ringOffsets[ring + 1]! - 1;
  if (to - from < 3) return;
  const { left, top } = frame;
  const scale = 1 / frame.unitsPerPixel;
  const nearest = tolerance(frame);
  let lastX = (coordinates[2 * from]! - left) * scale;
  let lastY = (top - coordinates[2 * from + 1]!) * scale;
  path.moveTo(lastX, lastY);
  for (let vertex = from + 1; vertex < to; vertex++) {
    const x = (coordinates[2 * vertex]! - left) * scale;
    const y = (top - coordinates[2 * vertex + 1]!) * scale;
    if (Math.abs(x - lastX) + Math.abs(y - lastY) < nearest) continue;
    path.lineTo(x, y);
    lastX = x;
    lastY = y;
  }
  path.closePath();
}

/** Adds a line to the current path unless it lies outside the frame; the last vertex is always kept. Cost O(vertices of the line). */
export function traceLine(path: Tracer, { coordinates, offsets }: LineGeometry, line: number, frame: Frame): void {
  const from = offsets[line]!;
  const to = offsets[line + 1]!;
  if (to - from < 2) return;
  const { left, top, width, height } = frame;
  const scale = 1 / frame.unitsPerPixel;
  const nearest = tolerance(frame);
  let lastX = (coordinates[2 * from]! - left) * scale;
  let lastY = (top - coordinates[2 * from + 1]!) * scale;
  let drawn = false;
  for (let vertex = from + 1; vertex < to; vertex++) {
    const x = (coordinates[2 * vertex]! - left) * scale;
    const y = (top - coordinates[2 * vertex + 1]!) * scale;
    if (vertex < to - 1 && Math.abs(x - lastX) + Math.abs(y - lastY) < nearest) continue;
    const outside = (x < 0 && lastX < 0) || (y < 0 && lastY < 0) || (x > width && lastX > width) || (y > height && lastY > height);
    if (outside) drawn = false;
    else {
      if (!drawn) path.moveTo(lastX, lastY);
      path.lineTo(x, y);
      drawn = true;
    }
    lastX = x;
    lastY = y;
  }
}
