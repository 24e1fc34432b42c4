import { createTransform, isGeographicCrs } from '../../geometry/index.ts';
import { crsCode, type CrsCode } from '../../model/index.ts';

/** The plane in metres that ways are measured in. */
export interface MetricPlane {
  readonly crs: CrsCode;
  /** A copy of coordinates of the package (x, y interleaved) in the plane; the very same array where the package is metric itself. */
  readonly toPlane: (coordinates: Float64Array) => Float64Array;
  readonly toPackage: (coordinates: Float64Array) => Float64Array;
}

const WEB_MERCATOR = 'EPSG:3857';
const WGS84 = crsCode('EPSG:4326');
/** Between UTM zones 32 and 33. */
const ZONE_BORDER_DEGREES = 12;

const same = (coordinates: Float64Array): Float64Array => coordinates;

/**
 * The package's own plane; UTM (zone 32, east of 12 degrees zone 33) where the package is in degrees or Web Mercator, whose units are no metres.
 * `near` is a point of the package.
 */
export async function metricPlane(crs: CrsCode, near: readonly [x: number, y: number]): Promise<MetricPlane> {
  if (!isGeographicCrs(crs) && crs !== WEB_MERCATOR) return { crs, toPlane: same, toPackage: same };
  const degrees = Float64Array.from(near);
  (await createTransform(crs, WGS84))?.(degrees);
  const metric = crsCode(degrees[0]! < ZONE_BORDER_DEGREES ? 'EPSG:25832' : 'EPSG:25833');
  const there = await createTransform(crs, metric);
  const back = await createTransform(metric, crs);
  const copied =
    (transform: typeof there) =>
    (coordinates: Float64Array): Float64Array => {
      const copy = coordinates.slice();
      transform?.(copy);
      return copy;
    };
  return { crs: metric, toPlane: copied(there), toPackage: copied(back) };
}
