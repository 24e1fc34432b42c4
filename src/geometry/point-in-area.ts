import type { AreaGeometry } from '../model/index.ts';

export type PointLocation = 'inside' | 'boundary' | 'outside';

/**
 * True when the point lies inside a closed ring, by counting crossings of a ray to the right. Half-open: a point on a common border
 * belongs to one side only, so that gap-free areas count every point once. Vertices `from .. to` (exclusive). Cost O(vertices).
 */
export function pointInRing(coordinates: Float64Array, from: number, to: number, x: number, y: number): boolean {
  let inside = false;
  let previousX = coordinates[2 * (to - 1)]!;
  let previousY = coordinates[2 * (to - 1) + 1]!;
  for (let vertex = from; vertex < to; vertex++) {
    const currentX = coordinates[2 * vertex]!;
    const currentY = coordinates[2 * vertex + 1]!;
    if (currentY > y !== previousY > y && x < ((previousX - currentX) * (y - currentY)) / (previousY - currentY) + currentX) {
      inside = !inside;
    }
    previousX = currentX;
    previousY = currentY;
  }
  return inside;
}

/** True when the point lies in area `area` (holes excluded; borders half-open as in `pointInRing`). Cost O(vertices of the area). */
export function pointInArea(geometry: AreaGeometry, area: number, x: number, y: number): boolean {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  let inside = false;
  for (let ring = polygonOffsets[areaOffsets[area]!]!; ring < polygonOffsets[areaOffsets[area + 1]!]!; ring++) {
    if (pointInRing(coordinates, ringOffsets[ring]!, ringOffsets[ring + 1]!, x, y)) inside = !inside;
  }
  return inside;
}

/**
 * Tells inside, outside and exactly on a border apart ("intersects" of the standard = not outside, "within" = inside).
 * Exact on the border means exact in floating point arithmetic. Cost O(vertices of the area).
 */
export function locatePoint(geometry: AreaGeometry, area: number, x: number, y: number): PointLocation {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  for (let ring = polygonOffsets[areaOffsets[area]!]!; ring < polygonOffsets[areaOffsets[area + 1]!]!; ring++) {
    for (let vertex = ringOffsets[ring]! + 1; vertex < ringOffsets[ring + 1]!; vertex++) {
      const x0 = coordinates[2 * vertex - 2]!;
      const y0 = coordinates[2 * vertex - 1]!;
      const x1 = coordinates[2 * vertex]!;
      const y1 = coordinates[2 * vertex + 1]!;
      const onLine = (x1 - x0) * (y - y0) === (x - x0) * (y1 - y0);
      if (onLine && x >= Math.min(x0, x1) && x <= Math.max(x0, x1) && y >= Math.min(y0, y1) && y <= Math.max(y0, y1)) return 'boundary';
    }
  }
  return pointInArea(geometry, area, x, y) ? 'inside' : 'outside';
}
