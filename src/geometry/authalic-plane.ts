import { WGS84_ECCENTRICITY, WGS84_SEMI_MAJOR_METERS } from './ellipsoid.ts';

const DEGREE = Math.PI / 180;

/** Authalic function q of a latitude (Snyder 1987, formula 3-12): the strip between equator and latitude has the area a² q / 2 per radian. */
function authalicQ(sinLatitude: number): number {
  const e = WGS84_ECCENTRICITY;
  const es = e * sinLatitude;
  return (1 - e * e) * (sinLatitude / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * e));
}

/**
 * Longitude and latitude in degrees -> cylindrical equal-area plane of the WGS84 ellipsoid in metres. Areas measured there are true.
 * Returns a new array; x, y interleaved. Cost O(n).
 */
export function toAuthalicPlane(coordinates: Float64Array): Float64Array {
  const plane = new Float64Array(coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) {
    plane[i] = WGS84_SEMI_MAJOR_METERS * coordinates[i]! * DEGREE;
    plane[i + 1] = (WGS84_SEMI_MAJOR_METERS / 2) * authalicQ(Math.sin(coordinates[i + 1]! * DEGREE));
  }
  return plane;
}

/** The same from EPSG:3857 metres: sin(latitude) = tanh(y / a). */
export function webMercatorToAuthalicPlane(coordinates: Float64Array): Float64Array {
  const plane = new Float64Array(coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) {
    plane[i] = coordinates[i]!;
    plane[i + 1] = (WGS84_SEMI_MAJOR_METERS / 2) * authalicQ(Math.tanh(coordinates[i + 1]! / WGS84_SEMI_MAJOR_METERS));
  }
  return plane;
}
