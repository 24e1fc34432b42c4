import proj4 from 'proj4';
import { centroids, perimeters, planarAreas, rookContiguity, vertexContiguity } from '../../../src/geometry/index.ts';
import type { AreaGeometry } from '../../../src/model/index.ts';
import {
  absoluteCentralisation,
  absoluteConcentration,
  binaryWeights,
  clusteringIndices,
  delta,
  dissimilarity,
  givenWeights,
  perimeterAreaDissimilarity,
  relativeCentralisation,
  relativeConcentration,
  rowStandardisedWeights,
  runToEnd,
  spatialDissimilarity,
  type Proximity,
  type SpatialWeights,
} from '../../../src/statistics/index.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { stringAt, type Oracle } from '../oracle.ts';
import { toleranceFor } from '../tolerance.ts';
import { commonBorders } from './common-borders.ts';
import { compareMembers, countsOf, countsOfProperties, type GroupCounts } from './group-counts.ts';
import { featuresOf } from './shapes.ts';
import { proximitySums } from '../../../src/statistics/segregation/clustering.ts';

function contiguityOf(oracle: Oracle, geometry: AreaGeometry): SpatialWeights {
  const isRook = /rook/i.test(String(oracle.params['weights'] ?? ''));
  // the package's queen looks at shared vertices only
  const graph = isRook ? rookContiguity(geometry) : vertexContiguity(geometry, { leastSharedVertices: 1 });
  return binaryWeights(graph);
}

/** Morrill's D(adj) and delta. */
export const spatialDissimilarityCheck: OracleCheck = async (oracle, comparison) => {
  const { group, total } = await countsOf(oracle);
  const { geometry } = await featuresOf(oracle);
  const tolerance = toleranceFor(oracle.tolerance, 'all');
  const binary = contiguityOf(oracle, geometry);
  const areas = planarAreas(geometry);
  const adjusted = (): number => spatialDissimilarity(group, total, binary, 'zeroShare');
  compareMembers(comparison, [], tolerance, {
    D: () => dissimilarity(group, total),
    D_adj_binary: adjusted,
    delta: () => delta(group, areas),
  });
  if (!('package' in oracle.expected)) return;
  compareMembers(comparison, ['package'], tolerance, {
    SpatialDissim_standardize_False: adjusted,
    SpatialDissim_standardize_True: () => spatialDissimilarity(group, total, rowStandardisedWeights(binary), 'zeroShare'),
    Delta: () => delta(group, areas),
  });
};

/** Border lengths with every row summing to 1. */
const rowStandardised = (borders: SpatialWeights): SpatialWeights => givenWeights(borders, borders.weights, { standardised: true });

/** The areas in the UTM zone of their middle, north of the equator. */
function inUtm(geometry: AreaGeometry): AreaGeometry {
  const coordinates = Float64Array.from(geometry.coordinates);
  const longitudes = coordinates.filter((_, index) => index % 2 === 0);
  const middle = longitudes.reduce((sum, longitude) => sum + longitude, 0) / longitudes.length;
  const { forward } = proj4('EPSG:4326', `+proj=utm +zone=${Math.floor((middle + 180) / 6) + 1} +datum=WGS84`);
  for (let i = 0; i < coordinates.length; i += 2) {
    const [x, y] = forward([coordinates[i]!, coordinates[i + 1]!]);
    coordinates[i] = x;
    coordinates[i + 1] = y;
  }
  return { ...geometry, coordinates };
}

function distancesToMean(geometry: AreaGeometry): Float64Array {
  const points = centroids(geometry);
  const n = points.length / 2;
  const middle = (axis: number): number => points.reduce((sum, value, index) => (index % 2 === axis ? sum + value : sum), 0) / n;
  const [x, y] = [middle(0), middle(1)];
  return Float64Array.from({ length: n }, (_, i) => Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y));
}

/**
 * The "proximity" of the publishing package: 1 - exp(-d / sum of the distances to the target), within an area 1 - exp(-sqrt(0.6 size)). It
 * grows with the distance, so it serves for comparing only.
 */
function packageProximity(geometry: AreaGeometry): Proximity {
  const points = centroids(geometry);
  const areas = planarAreas(geometry);
  const distance = (from: number, to: number): number =>
    Math.hypot(points[2 * from]! - points[2 * to]!, points[2 * from + 1]! - points[2 * to + 1]!);
  const sums = areas.map((_, to) => areas.reduce((sum, __, from) => sum + distance(from, to), 0));
  return (from, to) => 1 - Math.exp(from === to ? -Math.sqrt(0.6 * areas[from]!) : -distance(from, to) / sums[to]!);
}

/** Distance-decay exposure of the group to `met` as published: each contact over the sum of the area met, not of the area one lives in. */
function packageDistanceDecay({ group, total }: GroupCounts, met: Float64Array, proximity: Proximity): number {
  const [sums] = runToEnd(proximitySums([total], proximity));
  const [contacts] = runToEnd(proximitySums([met.map((count, i) => count / sums![i]!)], proximity));
  const groupSum = group.reduce((sum, count) => sum + count, 0);
  return group.reduce((sum, count, i) => sum + (count / groupSum) * contacts![i]!, 0);
}

/** The spatial indices a package publishes for the areas of a file: most on degrees, those by distance and the raggedness in UTM. */
export const spatialPublishedCheck: OracleCheck = async (oracle, comparison) => {
  const file = /\S+\.geojson/.exec(stringAt(oracle.input, 'file'))?.[0];
  const [, groupName, totalName] = /\((\w+), (\w+)\)/.exec(stringAt(oracle.input, 'dataset')) ?? [];
  if (file === undefined || groupName === undefined || totalName === undefined) throw new Error('input: no file or no columns');
  const { geometry, properties } = await featuresOf({ ...oracle, input: { file } });
  const { group, total } = countsOfProperties(properties, groupName, totalName);
  const metric = inUtm(geometry);
  const areas = planarAreas(geometry);
  const distances = distancesToMean(geometry);
  const proximity = packageProximity(metric);
  const clustering = runToEnd(clusteringIndices(group, total, proximity));
  const rest = total.map((count, i) => count - group[i]!);
  compareMembers(comparison, [], toleranceFor(oracle.tolerance, 'all'), {
    SpatialDissim: () => spatialDissimilarity(group, total, contiguityOf(oracle, geometry), 'zeroShare'),
    BoundarySpatialDissim: () => spatialDissimilarity(group, total, rowStandardised(commonBorders(geometry)), 'zeroShare'),
    PARDissim: () =>
      perimeterAreaDissimilarity(group, total, commonBorders(geometry, metric), perimeters(metric), planarAreas(metric), 'zeroShare'),
    AbsoluteConcentration: () => absoluteConcentration(group, total, areas),
    RelativeConcentration: () => relativeConcentration(group, total, areas),
    Delta: () => delta(group, areas),
    AbsoluteCentralization: () => absoluteCentralisation(group, areas, distances),
    RelativeCentralization: () => relativeCentralisation(group, total, distances),
    SpatialProximity: () => clustering.spatialProximity,
    AbsoluteClustering: () => clustering.absoluteClustering,
    RelativeClustering: () => clustering.relativeClustering,
    DistanceDecayIsolation: () => packageDistanceDecay({ group, total }, group, proximity),
    DistanceDecayInteraction: () => packageDistanceDecay({ group, total }, rest, proximity),
  });
};
