export { AreaGeometryBuilder } from './area-builder.ts';
export { buildAreaIndex, type AreaIndex } from './area-index.ts';
export { areaSquareMeters, boundingBoxOf, boundingBoxes, centroids, perimeters, planarAreas, signedRingArea } from './area-measures.ts';
export { crsDefinition, guessCrs, isGeographicCrs, isKnownCrs, KNOWN_CRS, parseCrsName, type CrsGuess } from './crs.ts';
export { dissolve } from './dissolve.ts';
export { geodesicInverse, geodesicPolygonAreaSquareMeters, haversineMeters, type GeodesicLine } from './geodesic.ts';
export { labelPoints } from './label-points.ts';
export { locatePoint, pointInArea, pointInRing, type PointLocation } from './point-in-area.ts';
export { createTransform, type CoordinateTransform } from './transform.ts';
