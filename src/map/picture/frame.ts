import type { BoundingBox } from '../../model/index.ts';

/**
 * A rectangle of the plane at a scale: what a picture shows. Left and top are coordinates of the CRS, sizes are CSS pixels,
 * `unitsPerPixel` is CRS units per CSS pixel, `pixelRatio` device pixels per CSS pixel.
 */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly unitsPerPixel: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** The frame grown by a margin on every side (CSS pixels, whole numbers keep the pixels of both frames aligned). */
export const withMargin = (frame: Frame, marginX: number, marginY: number): Frame => ({
  ...frame,
  left: frame.left - marginX * frame.unitsPerPixel,
  top: frame.top + marginY * frame.unitsPerPixel,
  width: frame.width + 2 * marginX,
  height: frame.height + 2 * marginY,
});

export const frameBox = ({ left, top, unitsPerPixel, width, height }: Frame): BoundingBox => ({
  minX: left,
  minY: top - height * unitsPerPixel,
  maxX: left + width * unitsPerPixel,
  maxY: top,
});

export const boxContains = (outer: BoundingBox, inner: BoundingBox): boolean =>
  inner.minX >= outer.minX && inner.minY >= outer.minY && inner.maxX <= outer.maxX && inner.maxY <= outer.maxY;

export const boxesMeet = (a: BoundingBox, b: BoundingBox): boolean =>
  a.minX <= b.maxX && a.minY <= b.maxY && a.maxX >= b.minX && a.maxY >= b.minY;

/** The part of a box inside another; null when they do not meet. */
export function intersection(a: BoundingBox, b: BoundingBox): BoundingBox | null {
  if (!boxesMeet(a, b)) return null;
  return {
    minX: Math.max(a.minX, b.minX),
    minY: Math.max(a.minY, b.minY),
    maxX: Math.min(a.maxX, b.maxX),
    maxY: Math.min(a.maxY, b.maxY),
  };
}

/** The smallest box around both. */
export const union = (a: BoundingBox, b: BoundingBox): BoundingBox => ({
  minX: Math.min(a.minX, b.minX),
  minY: Math.min(a.minY, b.minY),
  maxX: Math.max(a.maxX, b.maxX),
  maxY: Math.max(a.maxY, b.maxY),
});

/** The part of a frame around a box with an overhang, its edges on the frame's device pixels; without size where they do not meet. */
export function aroundBox(frame: Frame, box: BoundingBox, overhangPixels: number): Frame {
  const { left, top, unitsPerPixel, pixelRatio, width, height } = frame;
  const begin = (pixels: number, most: number): number =>
    Math.min(Math.floor(most * pixelRatio), Math.max(0, Math.floor(pixels * pixelRatio))) / pixelRatio;
  const x0 = begin((box.minX - left) / unitsPerPixel - overhangPixels, width);
  const y0 = begin((top - box.maxY) / unitsPerPixel - overhangPixels, height);
  const end = (pixels: number, from: number, most: number): number =>
    Math.min(most, Math.max(from, Math.ceil(pixels * pixelRatio) / pixelRatio));
  const x1 = end((box.maxX - left) / unitsPerPixel + overhangPixels, x0, width);
  const y1 = end((top - box.minY) / unitsPerPixel + overhangPixels, y0, height);
  return { ...frame, left: left + x0 * unitsPerPixel, top: top - y0 * unitsPerPixel, width: x1 - x0, height: y1 - y0 };
}
