import type { AreaGeometry, CrsCode } from '../../model/index.ts';
import { boundingBoxOf } from '../area-measures.ts';
import { isGeographicCrs } from '../crs.ts';
import { WGS84_ECCENTRICITY, WGS84_SEMI_MAJOR_METERS } from '../ellipsoid.ts';

const DEGREE = Math.PI / 180;

/**
 * The same areas in a plane measured in metres, for kernels with distances in metres. Projected metric CRS and `local`: the geometry itself.
 * EPSG:4326/4258: an equirectangular plane, true in scale at the middle latitude of the ellipsoid. EPSG:3857: divided by its scale there.
 * Both are off by less than 1 % within 0.25 degrees of latitude from the middle: enough for tolerances within a city or a district.
 * Equal vertices stay exactly equal. Cost O(vertices), nothing in a metric CRS.
 */
export function metricGeometry(geometry: AreaGeometry, crs: CrsCode): AreaGeometry {
  if (geometry.coordinates.length === 0) return geometry;
  if (isGeographicCrs(crs)) return inDegrees(geometry);
  if (crs === 'EPSG:3857') return inWebMercator(geometry);
  return geometry;
}

function inDegrees(geometry: AreaGeometry): AreaGeometry {
  const { minY, maxY } = boundingBoxOf(geometry);
  const [metersPerRadianEast, metersPerRadianNorth] = radii(((minY + maxY) / 2) * DEGREE);
  return scaled(geometry, metersPerRadianEast * DEGREE, metersPerRadianNorth * DEGREE);
}

function inWebMercator(geometry: AreaGeometry): AreaGeometry {
  const { minY, maxY } = boundingBoxOf(geometry);
  const latitude = Math.asin(Math.tanh((minY + maxY) / 2 / WGS84_SEMI_MAJOR_METERS));
  const [east, north] = radii(latitude);
  // Web Mercator stretches as on a sphere of the semi-major axis, so east and north differ by the ellipsoid's flattening
  const stretch = WGS84_SEMI_MAJOR_METERS * Math.cos(latitude);
  return scaled(geometry, east / WGS84_SEMI_MAJOR_METERS, (north * Math.cos(latitude) ** 2) / stretch);
}

/** Metres per radian of longitude and of latitude at a latitude (radians) of the ellipsoid. */
function radii(latitude: number): [east: number, north: number] {
  const squared = WGS84_ECCENTRICITY ** 2;
  const root = Math.sqrt(1 - squared * Math.sin(latitude) ** 2);
  return [(WGS84_SEMI_MAJOR_METERS * Math.cos(latitude)) / root, (WGS84_SEMI_MAJOR_METERS * (1 - squared)) / root ** 3];
}

function scaled(geometry: AreaGeometry, east: number, north: number): AreaGeometry {
  const coordinates = new Float64Array(geometry.coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) {
    coordinates[i] = geometry.coordinates[i]! * east;
    coordinates[i + 1] = geometry.coordinates[i + 1]! * north;
  }
  return { ...geometry, coordinates };
}
