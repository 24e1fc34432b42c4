import { areaCount, type AreaGeometry, type BoundingBox, type CrsCode } from '../model/index.ts';
import { isGeographicCrs } from './crs.ts';
import { toAuthalicPlane, webMercatorToAuthalicPlane } from './authalic-plane.ts';

/**
 * Signed planar area of one closed ring (shoelace), positive when it runs counter-clockwise. Vertices `from .. to` (exclusive) of
 * `coordinates`. Differences to the first vertex keep the precision with seven-digit coordinates. Cost O(vertices).
 */
export function signedRingArea(coordinates: Float64Array, from: number, to: number): number {
  const originX = coordinates[2 * from]!;
  const originY = coordinates[2 * from + 1]!;
  let twice = 0;
  let previousX = 0;
  let previousY = 0;
  for (let vertex = from + 1; vertex < to; vertex++) {
    const x = coordinates[2 * vertex]! - originX;
    const y = coordinates[2 * vertex + 1]! - originY;
    twice += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return twice / 2;
}

/**
 * Area of every area in squared units of its coordinates: sum over polygons of outer ring minus holes.
 * Ring direction does not matter: the first ring of a polygon counts positive, the others negative. Length n. Cost O(vertices).
 */
export function planarAreas(geometry: AreaGeometry): Float64Array {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  const areas = new Float64Array(areaCount(geometry));
  for (let area = 0; area < areas.length; area++) {
    let sum = 0;
    for (let polygon = areaOffsets[area]!; polygon < areaOffsets[area + 1]!; polygon++) {
      const firstRing = polygonOffsets[polygon]!;
      for (let ring = firstRing; ring < polygonOffsets[polygon + 1]!; ring++) {
        const size = Math.abs(signedRingArea(coordinates, ringOffsets[ring]!, ringOffsets[ring + 1]!));
        sum += ring === firstRing ? size : -size;
      }
    }
    areas[area] = sum;
  }
  return areas;
}

/**
 * Area of every area in square metres, length n.
 * Projected metric CRS (UTM, Gauß-Krüger, LAEA, Soldner): planar shoelace, without correcting the scale of the projection (below 0.1 %
 * within a zone). EPSG:4326/4258: each vertex is carried into the cylindrical equal-area plane of the WGS84 ellipsoid, where the
 * shoelace gives true areas for edges that are straight in longitude and authalic latitude. EPSG:3857: the same after undoing Mercator
 * (its own plane is too large by 1/cos² of the latitude). `local`: squared units as they are. Cost O(vertices).
 */
export function areaSquareMeters(geometry: AreaGeometry, crs: CrsCode): Float64Array {
  if (isGeographicCrs(crs)) return planarAreas({ ...geometry, coordinates: toAuthalicPlane(geometry.coordinates) });
  if (crs === 'EPSG:3857') return planarAreas({ ...geometry, coordinates: webMercatorToAuthalicPlane(geometry.coordinates) });
  return planarAreas(geometry);
}

/** Length of all rings (outer and holes) of every area, in units of the coordinates. Length n. Cost O(vertices). */
export function perimeters(geometry: AreaGeometry): Float64Array {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  const lengths = new Float64Array(areaCount(geometry));
  for (let area = 0; area < lengths.length; area++) {
    let sum = 0;
    for (let ring = polygonOffsets[areaOffsets[area]!]!; ring < polygonOffsets[areaOffsets[area + 1]!]!; ring++) {
      for (let vertex = ringOffsets[ring]! + 1; vertex < ringOffsets[ring + 1]!; vertex++) {
        sum += Math.hypot(
          coordinates[2 * vertex]! - coordinates[2 * vertex - 2]!,
          coordinates[2 * vertex + 1]! - coordinates[2 * vertex - 1]!,
        );
      }
    }
    lengths[area] = sum;
  }
  return lengths;
}

/**
 * Area-weighted planar centroid of every area over all its polygons, holes subtracted: x, y interleaved, length 2 n, NaN for an area
 * without polygons. An area of size zero gets the middle of its bounding box. The centroid may lie outside a bent area: use
 * `labelPoints` for a point inside. Cost O(vertices).
 */
export function centroids(geometry: AreaGeometry): Float64Array {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  const n = areaCount(geometry);
  const points = new Float64Array(2 * n).fill(Number.NaN);
  for (let area = 0; area < n; area++) {
    const firstPolygon = areaOffsets[area]!;
    const lastPolygon = areaOffsets[area + 1]!;
    if (firstPolygon === lastPolygon) continue;
    const origin = ringOffsets[polygonOffsets[firstPolygon]!]!;
    const originX = coordinates[2 * origin]!;
    const originY = coordinates[2 * origin + 1]!;
    let weight = 0;
    let sumX = 0;
    let sumY = 0;
    for (let polygon = firstPolygon; polygon < lastPolygon; polygon++) {
      const firstRing = polygonOffsets[polygon]!;
      for (let ring = firstRing; ring < polygonOffsets[polygon + 1]!; ring++) {
        const from = ringOffsets[ring]!;
        const to = ringOffsets[ring + 1]!;
        const signed = signedRingArea(coordinates, from, to);
        const sign = (ring === firstRing ? 1 : -1) * (signed < 0 ? -1 : 1);
        for (let vertex = from + 1; vertex < to; vertex++) {
          const x0 = coordinates[2 * vertex - 2]! - originX;
          const y0 = coordinates[2 * vertex - 1]! - originY;
          const x1 = coordinates[2 * vertex]! - originX;
          const y1 = coordinates[2 * vertex + 1]! - originY;
          const cross = sign * (x0 * y1 - x1 * y0);
          weight += cross;
          sumX += (x0 + x1) * cross;
          sumY += (y0 + y1) * cross;
        }
      }
    }
    if (weight > 0) {
      points[2 * area] = originX + sumX / (3 * weight);
      points[2 * area + 1] = originY + sumY / (3 * weight);
    } else {
      const box = boundingBoxOfVertices(coordinates, origin, ringOffsets[polygonOffsets[lastPolygon]!]!);
      points[2 * area] = (box.minX + box.maxX) / 2;
      points[2 * area + 1] = (box.minY + box.maxY) / 2;
    }
  }
  return points;
}

/** Box around all vertices; for a geometry without vertices the empty box (minima +Infinity, maxima -Infinity). Cost O(vertices). */
export const boundingBoxOf = (geometry: AreaGeometry): BoundingBox =>
  boundingBoxOfVertices(geometry.coordinates, 0, geometry.coordinates.length / 2);

/** Box of every area as minX, minY, maxX, maxY, length 4 n; an area without polygons gets the empty box. Cost O(vertices). */
export function boundingBoxes(geometry: AreaGeometry): Float64Array {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  const boxes = new Float64Array(4 * areaCount(geometry));
  for (let area = 0; 4 * area < boxes.length; area++) {
    const from = ringOffsets[polygonOffsets[areaOffsets[area]!]!]!;
    const to = ringOffsets[polygonOffsets[areaOffsets[area + 1]!]!]!;
    const box = boundingBoxOfVertices(coordinates, from, to);
    boxes[4 * area] = box.minX;
    boxes[4 * area + 1] = box.minY;
    boxes[4 * area + 2] = box.maxX;
    boxes[4 * area + 3] = box.maxY;
  }
  return boxes;
}

function boundingBoxOfVertices(coordinates: Float64Array, from: number, to: number): BoundingBox {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let vertex = from; vertex < to; vertex++) {
    const x = coordinates[2 * vertex]!;
    const y = coordinates[2 * vertex + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}
