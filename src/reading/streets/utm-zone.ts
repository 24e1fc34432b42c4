import { isGeographicCrs, isKnownCrs } from '../../geometry/index.ts';
import { crsCode, type CrsCode } from '../../model/index.ts';

const EARTH_RADIUS_METERS = 6_378_137;

/**
 * The UTM zone on ETRS89 (EPSG:25832 ...) the middle of the vertices lies in, by their mean longitude; null outside the zones we can transform to.
 * `crs`: longitude and latitude, or web Mercator. Cost O(vertices).
 */
export function utmZoneOf(coordinates: Float64Array, crs: CrsCode): CrsCode | null {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < coordinates.length; at += 2) {
    if (!Number.isFinite(coordinates[at]!)) continue;
    sum += coordinates[at]!;
    count++;
  }
  if (count === 0) return null;
  const mean = sum / count;
  const longitude = isGeographicCrs(crs) ? mean : ((mean / EARTH_RADIUS_METERS) * 180) / Math.PI;
  const zone = crsCode(`EPSG:258${Math.floor((longitude + 180) / 6) + 1}`);
  return isKnownCrs(zone) ? zone : null;
}
