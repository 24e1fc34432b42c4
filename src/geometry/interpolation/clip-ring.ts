import type { BoundingBox } from '../../model/index.ts';

/**
 * The part of a closed ring inside a box (Sutherland & Hodgman 1974), as a closed ring x, y interleaved; empty where nothing is left.
 * Vertices `from .. to` (exclusive) of `coordinates`. Where a bent ring falls into several parts they stay joined by edges along the box
 * that cancel out: sizes are exact, the outline is not meant for drawing. The direction is kept. Cost O(vertices).
 */
export function clipRingToBox(coordinates: Float64Array, from: number, to: number, box: BoundingBox): Float64Array {
  let ring: number[] = Array.from(coordinates.subarray(2 * from, 2 * Math.max(from, to - 1)));
  ring = clipAtLine(ring, 0, box.minX, 1);
  ring = clipAtLine(ring, 0, box.maxX, -1);
  ring = clipAtLine(ring, 1, box.minY, 1);
  ring = clipAtLine(ring, 1, box.maxY, -1);
  if (ring.length > 0) ring.push(ring[0]!, ring[1]!);
  return Float64Array.from(ring);
}

/** Keeps what lies on the `direction` side of `limit` on one axis (0: x, 1: y). The ring is open: its last vertex does not repeat the first. */
function clipAtLine(ring: readonly number[], axis: 0 | 1, limit: number, direction: 1 | -1): number[] {
  const kept: number[] = [];
  const other = 1 - axis;
  for (let i = 0; i < ring.length; i += 2) {
    const before = i === 0 ? ring.length - 2 : i - 2;
    const here = ring[i + axis]!;
    const there = ring[before + axis]!;
    const inside = direction * (here - limit) >= 0;
    if (inside !== direction * (there - limit) >= 0) {
      const share = (limit - there) / (here - there);
      const crossing = ring[before + other]! + share * (ring[i + other]! - ring[before + other]!);
      if (axis === 0) kept.push(limit, crossing);
      else kept.push(crossing, limit);
    }
    if (inside) kept.push(ring[i]!, ring[i + 1]!);
  }
  return kept;
}
