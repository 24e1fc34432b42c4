import { signedRingArea, type AreaGeometryBuilder } from '../geometry/index.ts';

/** A ring encloses nothing when its area is below this share of the square of its length: rounding noise of seven-digit coordinates. */
const DEGENERATE_SHARE = 1e-12;

/** What was wrong with the rings of one polygon. */
export interface RingTrouble {
  /** Rings left out: fewer than three different corners, no area, or coordinates that are no numbers. */
  dropped: number;
}

/**
 * Appends one polygon: rings are closed, vertices that repeat their predecessor are left out, outer rings run counter-clockwise, holes
 * clockwise. A ring without area is left out; without its outer ring the whole polygon is. True when a polygon was added. Cost O(vertices).
 */
export function appendPolygon(builder: AreaGeometryBuilder, rings: readonly Float64Array[], trouble: RingTrouble): boolean {
  let added = false;
  for (let index = 0; index < rings.length; index++) {
    const ring = cleanRing(rings[index]!);
    const size = ring === null ? 0 : signedRingArea(ring, 0, ring.length / 2);
    if (ring === null || !(Math.abs(size) > DEGENERATE_SHARE * squaredLength(ring))) {
      trouble.dropped++;
      if (index === 0) return false;
      continue;
    }
    const backwards = size > 0 !== (index === 0);
    const vertices = ring.length / 2;
    for (let i = 0; i < vertices; i++) {
      const vertex = backwards ? vertices - 1 - i : i;
      builder.vertex(ring[2 * vertex]!, ring[2 * vertex + 1]!);
    }
    builder.endRing();
    added = true;
  }
  if (added) builder.endPolygon();
  return added;
}

/** Closed and without repeated vertices; null when a number is not finite or fewer than three corners are left. */
function cleanRing(ring: Float64Array): Float64Array | null {
  const clean = new Float64Array(ring.length + 2);
  let length = 0;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = ring[i]!;
    const y = ring[i + 1]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    if (length > 0 && clean[length - 2] === x && clean[length - 1] === y) continue;
    clean[length++] = x;
    clean[length++] = y;
  }
  if (length > 2 && (clean[0] !== clean[length - 2] || clean[1] !== clean[length - 1])) {
    clean[length++] = clean[0]!;
    clean[length++] = clean[1]!;
  }
  return length >= 8 ? clean.subarray(0, length) : null;
}

function squaredLength(ring: Float64Array): number {
  let length = 0;
  for (let i = 2; i < ring.length; i += 2) length += Math.hypot(ring[i]! - ring[i - 2]!, ring[i + 1]! - ring[i - 1]!);
  return length * length;
}
