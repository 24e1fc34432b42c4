import Projection from 'ol/proj/Projection.js';
import { isGeographicCrs } from '../geometry/index.ts';
import { LOCAL_CRS, type BoundingBox, type CrsCode } from '../model/index.ts';

/** Systems whose official axes are north before east; services of maps want their boxes in that order. */
const NORTH_FIRST = new Set(['EPSG:4326', 'EPSG:3035', 'EPSG:3068', 'EPSG:31466', 'EPSG:31467', 'EPSG:31468', 'EPSG:31469']);
const EARTH_RADIUS_METERS = 6_378_137;
const METERS_PER_DEGREE = 111_320;

/**
 * The package's CRS as a plane for the view. Nothing is projected here: geometries were brought into this CRS when they were read,
 * so no projection library is needed for looking at the map.
 */
export function viewProjection(crs: CrsCode, extent: BoundingBox): Projection {
  return new Projection({
    code: crs,
    units: crs === LOCAL_CRS ? 'pixels' : isGeographicCrs(crs) ? 'degrees' : 'm',
    axisOrientation: NORTH_FIRST.has(crs) ? 'neu' : 'enu',
    extent: [extent.minX, extent.minY, extent.maxX, extent.maxY],
  });
}

/** Metres on the ground per CRS unit, east-west, at a place; null for planes without a place on earth. */
export function metersPerUnit(crs: CrsCode, y: number): number | null {
  if (crs === LOCAL_CRS) return null;
  if (crs === 'EPSG:3857') return 1 / Math.cosh(y / EARTH_RADIUS_METERS);
  return isGeographicCrs(crs) ? METERS_PER_DEGREE * Math.cos((y * Math.PI) / 180) : 1;
}
