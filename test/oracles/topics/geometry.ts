import {
  boundingBoxOf,
  centroids,
  createTransform,
  dissolve,
  geodesicInverse,
  geodesicPolygonAreaSquareMeters,
  haversineMeters,
  interpolateExtensive,
  interpolateIntensive,
  isKnownCrs,
  labelPoints,
  locatePoint,
  overlapAreas,
  perimeters,
  planarAreas,
  pointInArea,
  signedRingArea,
  zonalStatistics,
  type ZonalStatistics,
} from '../../../src/geometry/index.ts';
import { areaCount, crsCode } from '../../../src/model/index.ts';
import { runToEnd, sum } from '../../../src/statistics/index.ts';
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

const arealInterpolation: OracleCheck = async (oracle, comparison) => {
  const { geometry, properties } = await featuresOf(oracle);
  const cells = (oracle.input['cells'] as readonly Json[]).map((cell) => numbersOf(cell, 'cells'));
  const target = areasOf(cells.map(([x0, y0, x1, y1]) => [[rectangle(x0!, y0!, x1!, y1!)]]));
  const overlap = runToEnd(overlapAreas(geometry, target));
  const column = (field: string): Float64Array =>
    numbersOf(
      properties.map((row) => row[stringAt(oracle.input, field)] ?? null),
      field,
    );
  const results: Readonly<Record<string, () => unknown>> = {
    extensive: () => interpolateExtensive(overlap, column('extensive_variable')),
    intensive: () => interpolateIntensive(overlap, column('intensive_variable')),
    extensive_total_in: () => sum(column('extensive_variable')),
    extensive_total_out: () => sum(interpolateExtensive(overlap, column('extensive_variable'))),
  };
  for (const field of Object.keys(oracle.expected)) {
    const result = results[field];
    if (result) comparison.compare([field], result(), toleranceFor(oracle.tolerance, field));
  }
};

const rectangle = (x0: number, y0: number, x1: number, y1: number): [number, number][] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

const zonal: OracleCheck = (oracle, comparison) => {
  const raster = (oracle.input['raster'] as readonly Json[]).map((row) => numbersOf(row, 'raster'));
  const noData = oracle.params['nodata'];
  const values = Float64Array.from(raster.flatMap((row) => Array.from(row, (value) => (value === noData ? NaN : value))));
  const grid = { columns: raster[0]!.length, rows: raster.length, minX: 0, maxY: raster.length, cellWidth: 1, cellHeight: 1, values };
  const geometry = areasOf((oracle.input['polygons_wkt'] as readonly string[]).map(polygonsOfWkt));
  const fields: Readonly<Record<string, keyof ZonalStatistics>> = {
    weighted_sum: 'sums',
    sum: 'sums',
    weighted_mean: 'means',
    mean: 'means',
    count: 'counts',
    min: 'minima',
    max: 'maxima',
    median: 'medians',
  };
  // terra takes a grid without a coordinate system for degrees where its extent allows, and then measures shares on the ellipsoid
  const degrees = grid.columns <= 360 && grid.rows <= 90;
  for (const [key, rule] of [
    ['exact', degrees ? 'geodesicCoverage' : 'coverage'],
    ['cell_centre', 'cellCentre'],
  ] as const) {
    const expected = oracle.expected[key];
    if (!Array.isArray(expected)) continue;
    const byRule = runToEnd(zonalStatistics(geometry, grid, rule));
    // terra may give an area without any centre all cells it touches
    const touched = rule === 'cellCentre' ? runToEnd(zonalStatistics(geometry, grid, 'touched')) : byRule;
    (expected as readonly Json[]).forEach((entry, area) => {
      const statistics = byRule.counts[area] === 0 && isObject(entry) && Number(entry['count']) > 0 ? touched : byRule;
      for (const field of Object.keys(isObject(entry) ? entry : {})) {
        const name = fields[field];
        // the reference gives its results with 15 digits; means of them differ from ours by the rounding of a sum
        const tolerance = key === 'exact' ? toleranceFor(oracle.tolerance, key) : { relative: 1e-12, absolute: 0 };
        if (name) comparison.compare([key, area, field], statistics[name][area], tolerance);
      }
    });
  }
};

/** Kinds of the topic `geometry`. */
export const GEOMETRY_CHECKS: Readonly<Record<string, OracleCheck>> = {
  area_centroid: areaAndCentroid,
  areal_interpolation: arealInterpolation,
  distances_sphere: sphereDistances,
  geodesic,
  polygon_area_projected: projectedPolygonArea,
  projection_forward: forwardProjection,
  projection_gauss_krueger: gaussKrueger,
  simple_shapes: simpleShapes,
  zonal,
};
