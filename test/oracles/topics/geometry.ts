import {
  boundingBoxOf,
  centroids,
  createTransform,
  dissolve,
  geodesicInverse,
  geodesicPolygonAreaSquareMeters,
  haversineMeters,
  isKnownCrs,
  labelPoints,
  locatePoint,
  perimeters,
  planarAreas,
  pointInArea,
  signedRingArea,
} from '../../../src/geometry/index.ts';
import { areaCount, crsCode } from '../../../src/model/index.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numberAt, numbersOf, objectAt, stringAt, type Json, type Oracle } from '../oracle.ts';
import { EXACT, toleranceFor } from '../tolerance.ts';
import { areasOf, featuresOf, pairsOf, pointOfWkt, polygonsOfWkt } from './shapes.ts';

const pairsAt = (oracle: Oracle, key: string): readonly (readonly [number, number])[] =>
  (oracle.input[key] as readonly Json[]).map((pair) => {
    const [first, second] = numbersOf(pair, key);
    return [first!, second!];
  });

async function projected(lonLat: readonly (readonly [number, number])[], to: string): Promise<Float64Array> {
  const transform = await createTransform(crsCode('EPSG:4326'), crsCode(to));
  if (transform === null) throw new Error(`${to}: no transformation`);
  const coordinates = Float64Array.from(lonLat.flat());
  transform(coordinates);
  return coordinates;
}

const areaAndCentroid: OracleCheck = async (oracle, comparison) => {
  const { geometry } = await featuresOf(oracle);
  const { tolerance } = oracle;
  comparison.compare(['area'], planarAreas(geometry), toleranceFor(tolerance, 'area'));
  comparison.compare(['perimeter'], perimeters(geometry), toleranceFor(tolerance, 'perimeter'));
  comparison.compare(['centroid'], pairsOf(centroids(geometry)), toleranceFor(tolerance, 'centroid'));
  const { minX, minY, maxX, maxY } = boundingBoxOf(geometry);
  comparison.compare(['bbox'], [minX, minY, maxX, maxY], toleranceFor(tolerance, 'bbox', 'centroid'));
  pairsOf(labelPoints(geometry)).forEach(([x, y], area) => {
    comparison.contract(['point_on_surface', area], locatePoint(geometry, area, x, y) === 'inside', 'inside its polygon', [x, y]);
  });
  const union = dissolve(geometry, new Int32Array(areaCount(geometry)), 1);
  comparison.compare(['union_area'], planarAreas(union)[0], toleranceFor(tolerance, 'area'));
};

const sphereDistances: OracleCheck = (oracle, comparison) => {
  const points = pairsAt(oracle, 'lonlat');
  const radius = numberAt(oracle.params, 'radius_m');
  const matrix = points.map(([lon1, lat1]) => points.map(([lon2, lat2]) => haversineMeters(lon1, lat1, lon2, lat2, radius)));
  comparison.compare(['s2_m'], matrix, toleranceFor(oracle.tolerance, 's2'));
};

const geodesic: OracleCheck = (oracle, comparison) => {
  const points = pairsAt(oracle, 'lonlat');
  const radius = numberAt(oracle.params, 'haversine_radius');
  const ends = pairsAt(oracle, 'pairs').map(([from, to]) => [...points[from]!, ...points[to]!] as const);
  const lines = ends.map((end) => geodesicInverse(...end));
  const { tolerance } = oracle;
  comparison.compare(
    ['geodesic_m'],
    lines.map((line) => line.distanceMeters),
    toleranceFor(tolerance, 'geodesic_m'),
  );
  comparison.compare(
    ['haversine_m'],
    ends.map((end) => haversineMeters(...end, radius)),
    toleranceFor(tolerance, 'haversine_m'),
  );
  // the file states no tolerance of its own for azimuths: that of the other result, taken relatively
  comparison.compare(
    ['azimuth_deg'],
    lines.map((line) => line.azimuthDegrees),
    toleranceFor(tolerance, 'azimuth_deg', 'haversine_m'),
  );
};

const projectedPolygonArea: OracleCheck = async (oracle, comparison) => {
  const lonLat = pairsAt(oracle, 'lonlat');
  const first = lonLat[0]!;
  const last = lonLat[lonLat.length - 1]!;
  const ring = first[0] === last[0] && first[1] === last[1] ? lonLat : [...lonLat, first];
  const tolerance = toleranceFor(oracle.tolerance, 'all');
  for (const field of Object.keys(oracle.expected)) {
    const epsg = /(\d{4,5})_m2$/.exec(field)?.[1];
    if (epsg !== undefined) {
      const plane = await projected(ring, `EPSG:${epsg}`);
      comparison.compare([field], Math.abs(signedRingArea(plane, 0, plane.length / 2)), tolerance);
    } else if (field === 'geodesic_area_m2') {
      comparison.compare([field], geodesicPolygonAreaSquareMeters(Float64Array.from(ring.flat())), tolerance);
    } else if (field === 'geodesic_perimeter_m') {
      const lengths = ring.slice(1).map((end, index) => geodesicInverse(...ring[index]!, ...end).distanceMeters);
      comparison.compare(
        [field],
        lengths.reduce((sum, length) => sum + length, 0),
        tolerance,
      );
    }
  }
};

const forwardProjection: OracleCheck = async (oracle, comparison) => {
  const lonLat = pairsAt(oracle, 'lonlat');
  for (const field of Object.keys(oracle.expected)) {
    if (!isKnownCrs(field)) {
      comparison.putAside([field], 'we do not read this coordinate system');
      continue;
    }
    const degrees = field === 'EPSG:4326' || field === 'EPSG:4258';
    comparison.compare([field], pairsOf(await projected(lonLat, field)), toleranceFor(oracle.tolerance, degrees ? 'degrees' : 'metres'));
  }
};

const gaussKrueger: OracleCheck = async (oracle, comparison) => {
  const lonLat = pairsAt(oracle, 'lonlat');
  for (const field of Object.keys(oracle.expected)) {
    if (field !== 'helmert_EPSG1777') {
      comparison.putAside([field], 'needs the BeTA2007 grid, which we do not carry');
      continue;
    }
    for (const epsg of Object.keys(objectAt(oracle.expected, field))) {
      comparison.compare([field, epsg], pairsOf(await projected(lonLat, epsg)), toleranceFor(oracle.tolerance, 'metres'));
    }
  }
};

const simpleShapes: OracleCheck = (oracle, comparison) => {
  const wkt = objectAt(oracle.input, 'wkt');
  const names = Object.keys(wkt);
  const geometry = areasOf(names.map((name) => polygonsOfWkt(stringAt(wkt, name))));
  const points = (oracle.input['points'] as readonly string[]).map(pointOfWkt);
  const areas = planarAreas(geometry);
  const middles = pairsOf(centroids(geometry));
  const located = names.map((_, area) => points.map(([x, y]) => locatePoint(geometry, area, x, y)));
  const results: Readonly<Record<string, (area: number) => unknown>> = {
    area: (area) => areas[area],
    centroid: (area) => middles[area],
    centroid_inside: (area) =>
      pointInArea(geometry, area, ...middles[area]!) || locatePoint(geometry, area, ...middles[area]!) !== 'outside',
    intersects: (area) => located[area]!.map((location) => location !== 'outside'),
    within: (area) => located[area]!.map((location) => location === 'inside'),
  };
  for (const [field, entry] of Object.entries(oracle.expected)) {
    const result = results[field];
    if (result === undefined) {
      comparison.putAside([field], 'no function of ours computes it');
      continue;
    }
    const tolerance = field === 'area' || field === 'centroid' ? toleranceFor(oracle.tolerance, field) : EXACT;
    for (const name of Object.keys(isObject(entry) ? entry : {})) comparison.compare([field, name], result(names.indexOf(name)), tolerance);
  }
};

/** Kinds of the topic `geometry`. */
export const GEOMETRY_CHECKS: Readonly<Record<string, OracleCheck>> = {
  area_centroid: areaAndCentroid,
  distances_sphere: sphereDistances,
  geodesic,
  polygon_area_projected: projectedPolygonArea,
  projection_forward: forwardProjection,
  projection_gauss_krueger: gaussKrueger,
  simple_shapes: simpleShapes,
};
