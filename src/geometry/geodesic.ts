import { toAuthalicPlane } from './authalic-plane.ts';
import { signedRingArea } from './area-measures.ts';
import { WGS84_ECCENTRICITY, WGS84_FLATTENING, WGS84_SEMI_MAJOR_METERS } from './ellipsoid.ts';

const DEGREE = Math.PI / 180;
/** IUGG mean radius, as most web libraries use it. */
const MEAN_RADIUS_METERS = 6371008.8;

/** Great-circle distance on a sphere in metres; up to 0.5 % off the ellipsoid. Degrees in. Cost O(1). */
export function haversineMeters(lon1: number, lat1: number, lon2: number, lat2: number, radiusMeters = MEAN_RADIUS_METERS): number {
  const sinLat = Math.sin(((lat2 - lat1) * DEGREE) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * DEGREE) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * DEGREE) * Math.cos(lat2 * DEGREE) * sinLon * sinLon;
  return 2 * radiusMeters * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Shortest line on the ellipsoid: length and azimuth at the start, clockwise from north, -180..180. */
export interface GeodesicLine {
  readonly distanceMeters: number;
  readonly azimuthDegrees: number;
}

/**
 * Shortest line between two points on the WGS84 ellipsoid (Vincenty 1975, inverse formula), good to 0.5 mm. Degrees in.
 * NaN for nearly antipodal points, where the iteration does not converge. Cost O(1), below 20 iterations.
 */
export function geodesicInverse(lon1: number, lat1: number, lon2: number, lat2: number): GeodesicLine {
  const f = WGS84_FLATTENING;
  const semiMinor = WGS84_SEMI_MAJOR_METERS * (1 - f);
  const difference = (lon2 - lon1) * DEGREE;
  const u1 = Math.atan((1 - f) * Math.tan(lat1 * DEGREE));
  const u2 = Math.atan((1 - f) * Math.tan(lat2 * DEGREE));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = difference;
  for (let iteration = 0; iteration < 100; iteration++) {
    const sinLambda = Math.sin(lambda);
    const cosLambda = Math.cos(lambda);
    const across = cosU2 * sinLambda;
    const along = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
    const sinSigma = Math.hypot(across, along);
    if (sinSigma === 0) return { distanceMeters: 0, azimuthDegrees: 0 };
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cosSquaredAlpha = 1 - sinAlpha * sinAlpha;
    const cos2Middle = cosSquaredAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSquaredAlpha;
    const c = (f / 16) * cosSquaredAlpha * (4 + f * (4 - 3 * cosSquaredAlpha));
    const previous = lambda;
    lambda = difference + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2Middle + c * cosSigma * (2 * cos2Middle * cos2Middle - 1)));
    if (Math.abs(lambda - previous) > 1e-13) continue;
    const uSquared = (cosSquaredAlpha * (WGS84_SEMI_MAJOR_METERS ** 2 - semiMinor ** 2)) / semiMinor ** 2;
    const a = 1 + (uSquared / 16384) * (4096 + uSquared * (-768 + uSquared * (320 - 175 * uSquared)));
    const b = (uSquared / 1024) * (256 + uSquared * (-128 + uSquared * (74 - 47 * uSquared)));
    const correction =
      b *
      sinSigma *
      (cos2Middle +
        (b / 4) * (cosSigma * (2 * cos2Middle ** 2 - 1) - (b / 6) * cos2Middle * (4 * sinSigma ** 2 - 3) * (4 * cos2Middle ** 2 - 3)));
    return { distanceMeters: semiMinor * a * (sigma - correction), azimuthDegrees: Math.atan2(across, along) / DEGREE };
  }
  return { distanceMeters: Number.NaN, azimuthDegrees: Number.NaN };
}

/**
 * Area of one ring of longitude/latitude degrees (x, y interleaved, closed) whose edges are shortest lines on the WGS84 ellipsoid, in
 * square metres, always positive. Every edge is cut into `pieces` along its normal section (off the geodesic by millimetres at city
 * size) and measured in the equal-area plane. Cost O(vertices · pieces).
 */
export function geodesicPolygonAreaSquareMeters(ring: Float64Array, pieces = 256): number {
  const vertices = ring.length / 2;
  const dense: number[] = [];
  for (let vertex = 0; vertex + 1 < vertices; vertex++) {
    const start = toEarthCentred(ring[2 * vertex]!, ring[2 * vertex + 1]!);
    const end = toEarthCentred(ring[2 * vertex + 2]!, ring[2 * vertex + 3]!);
    for (let piece = 0; piece < pieces; piece++) {
      const share = piece / pieces;
      dense.push(
        ...toDegrees(
          start[0] + share * (end[0] - start[0]),
          start[1] + share * (end[1] - start[1]),
          start[2] + share * (end[2] - start[2]),
        ),
      );
    }
  }
  dense.push(dense[0]!, dense[1]!);
  const plane = toAuthalicPlane(Float64Array.from(dense));
  return Math.abs(signedRingArea(plane, 0, plane.length / 2));
}

type Point3 = readonly [number, number, number];

function toEarthCentred(longitude: number, latitude: number): Point3 {
  const sin = Math.sin(latitude * DEGREE);
  const cos = Math.cos(latitude * DEGREE);
  const radius = WGS84_SEMI_MAJOR_METERS / Math.sqrt(1 - (WGS84_ECCENTRICITY * sin) ** 2);
  return [
    radius * cos * Math.cos(longitude * DEGREE),
    radius * cos * Math.sin(longitude * DEGREE),
    radius * (1 - WGS84_ECCENTRICITY ** 2) * sin,
  ];
}

/** Direction of a point from the earth's centre, as longitude and geodetic latitude of the surface point in that direction. */
function toDegrees(x: number, y: number, z: number): readonly [number, number] {
  const geodetic = Math.atan2(z, (1 - WGS84_ECCENTRICITY ** 2) * Math.hypot(x, y));
  return [Math.atan2(y, x) / DEGREE, geodetic / DEGREE];
}
