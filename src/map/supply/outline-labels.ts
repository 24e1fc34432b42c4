import type { AreaGeometry } from '../../model/index.ts';
import type { Frame } from '../picture/frame.ts';

/** Outlines of one band that get a name. */
const MOST_PER_BAND = 3;
/** Smaller outlines have no room for a name. */
const RING_FROM_PIXELS = 60;
/** Part of the frame at each edge that may be out of sight (pictures are drawn with a margin). */
const EDGE = 1 / 7;
const GAP_PIXELS = 4;

export interface OutlineLabel {
  readonly band: number;
  /** Centre, CSS pixels of the frame. */
  readonly x: number;
  readonly y: number;
}

interface Ring {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/**
 * Places on the outlines of bands for their names: of each band the largest rings, at their top, bottom, right or left, where it is in sight and
 * no other name is. `sizes[k]`: room of the name of band k, CSS pixels. Cost O(vertices).
 */
export function outlineLabels(
  polygons: AreaGeometry,
  sizes: readonly { readonly width: number; readonly height: number }[],
  frame: Frame,
): OutlineLabel[] {
  const placed: OutlineLabel[] = [];
  for (const band of sizes.keys()) {
    let named = 0;
    for (const ring of largestRings(polygons, band, frame)) {
      const place = candidates(polygons, ring, frame).find(({ x, y }) => isFree({ band, x, y }, placed, sizes, frame));
      if (place === undefined) continue;
      placed.push({ band, ...place });
      if (++named >= MOST_PER_BAND) break;
    }
  }
  return placed;
}

function largestRings({ coordinates, ringOffsets, polygonOffsets, areaOffsets }: AreaGeometry, band: number, frame: Frame): Ring[] {
  const rings: Ring[] = [];
  for (let polygon = areaOffsets[band] ?? 0; polygon < (areaOffsets[band + 1] ?? 0); polygon++) {
    // The outer ring: holes are named by it.
    const ring = polygonOffsets[polygon]!;
    if (ring === polygonOffsets[polygon + 1]!) continue;
    const from = ringOffsets[ring]!;
    const to = ringOffsets[ring + 1]!;
    let [minX, maxX] = [Infinity, -Infinity];
    for (let vertex = from; vertex < to; vertex++) {
      minX = Math.min(minX, coordinates[2 * vertex]!);
      maxX = Math.max(maxX, coordinates[2 * vertex]!);
    }
    const size = (maxX - minX) / frame.unitsPerPixel;
    if (size >= RING_FROM_PIXELS) rings.push({ from, to, size });
  }
  return rings.sort((a, b) => b.size - a.size).slice(0, 4 * MOST_PER_BAND);
}

/** Top, bottom, right and left of a ring, then some vertices on the way around. */
function candidates({ coordinates }: AreaGeometry, { from, to }: Ring, frame: Frame): { readonly x: number; readonly y: number }[] {
  let [top, bottom, left, right] = [from, from, from, from];
  for (let vertex = from; vertex < to; vertex++) {
    if (coordinates[2 * vertex + 1]! > coordinates[2 * top + 1]!) top = vertex;
    if (coordinates[2 * vertex + 1]! < coordinates[2 * bottom + 1]!) bottom = vertex;
    if (coordinates[2 * vertex]! < coordinates[2 * left]!) left = vertex;
    if (coordinates[2 * vertex]! > coordinates[2 * right]!) right = vertex;
  }
  const step = Math.max(1, Math.ceil((to - from) / 32));
  const others = Array.from({ length: Math.floor((to - from) / step) }, (_, i) => from + i * step);
  return [top, bottom, right, left, ...others].map((vertex) => ({
    x: (coordinates[2 * vertex]! - frame.left) / frame.unitsPerPixel,
    y: (frame.top - coordinates[2 * vertex + 1]!) / frame.unitsPerPixel,
  }));
}

function isFree(
  { band, x, y }: OutlineLabel,
  placed: readonly OutlineLabel[],
  sizes: readonly { readonly width: number; readonly height: number }[],
  frame: Frame,
): boolean {
  const { width, height } = sizes[band]!;
  const inSight =
    x - width / 2 > frame.width * EDGE &&
    x + width / 2 < frame.width * (1 - EDGE) &&
    y - height / 2 > frame.height * EDGE &&
    y + height / 2 < frame.height * (1 - EDGE);
  return (
    inSight &&
    placed.every((other) => {
      const size = sizes[other.band]!;
      return (
        Math.abs(other.x - x) > (size.width + width) / 2 + GAP_PIXELS || Math.abs(other.y - y) > (size.height + height) / 2 + GAP_PIXELS
      );
    })
  );
}
