import { areaCount, type AreaGeometry, type BoundingBox } from '../model/index.ts';

/** Box around some areas of a geometry (all without `areas`). Cost O(vertices of these areas). */
export function boundingBoxOfAreas(geometry: AreaGeometry, areas: readonly number[]): BoundingBox | null {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (const area of areas) {
    if (area < 0 || area >= areaCount(geometry)) continue;
    const from = ringOffsets[polygonOffsets[areaOffsets[area]!]!]!;
    const to = ringOffsets[polygonOffsets[areaOffsets[area + 1]!]!]!;
    for (let vertex = from; vertex < to; vertex++) {
      const x = coordinates[2 * vertex]!;
      const y = coordinates[2 * vertex + 1]!;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : null;
}
