import {
  centroids,
  distanceBand,
  linkDistances,
  nearestNeighbours,
  smallestBandWithoutIslands,
  vertexContiguity,
} from '../../../src/geometry/index.ts';
import {
  higherOrderNeighbours,
  inverseDistanceWeights,
  listsOfGraph,
  neighboursOf,
  summariseGraph,
} from '../../../src/statistics/index.ts';
import type { NeighbourGraph } from '../../../src/model/index.ts';
import type { Comparison } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { numbersOf, type Json, type JsonObject, type Oracle } from '../oracle.ts';
import { EXACT, parseTolerance, toleranceFor, type Tolerance } from '../tolerance.ts';
import { featuresOf } from './shapes.ts';

const MACHINE_EPSILON = 2 ** -52;

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The snap distance of `params`: a number, or R's expression for its default. */
function snapOf(params: JsonObject): number {
  const snap = params['snap'];
  if (typeof snap === 'number') return snap;
  const words = typeof snap === 'string' ? Number.parseFloat(snap) : NaN;
  return Number.isNaN(words) ? Math.sqrt(MACHINE_EPSILON) : words;
}

/**
 * Compares neighbour lists as sets: order within a list says nothing. `tied(area, wanted, ours)` may let a different set pass where several
 * are equally right.
 */
function compareLists(
  comparison: Comparison,
  path: string,
  graph: NeighbourGraph,
  tied: (area: number, wanted: readonly number[], ours: readonly number[]) => boolean = () => false,
): void {
  const expected = comparison.at([path]);
  if (!isList(expected) || expected.length !== graph.offsets.length - 1) {
    comparison.compare([path], listsOfGraph(graph), EXACT);
    return;
  }
  expected.forEach((list, area) => {
    // R writes a list of one as a plain number
    const wanted = Array.from(numbersOf(isList(list) ? list : [list], path));
    const ours = Array.from(neighboursOf(graph, area));
    const agrees = ours.length === wanted.length && (wanted.every((other) => ours.includes(other)) || tied(area, wanted, ours));
    if (wanted.length === 0) comparison.compare([path, area], ours, EXACT);
    else comparison.contract([path, area], agrees, 'the same set', ours);
  });
}

/** True where two choices of nearest points are equally near. */
const equallyNear =
  (points: Float64Array) =>
  (area: number, wanted: readonly number[], ours: readonly number[]): boolean => {
    const distances = (others: readonly number[]): number[] =>
      others
        .map((other) => Math.hypot(points[2 * other]! - points[2 * area]!, points[2 * other + 1]! - points[2 * area + 1]!))
        .sort((a, b) => a - b);
    const theirs = distances(wanted);
    return distances(ours).every((distance, index) => Math.abs(distance - theirs[index]!) <= 1e-12 * distance);
  };

const contiguity =
  (leastSharedVertices: 1 | 2): OracleCheck =>
  async (oracle, comparison) => {
    const { geometry } = await featuresOf(oracle);
    const snapDistance = snapOf(oracle.params);
    const graph = vertexContiguity(geometry, { leastSharedVertices, snapDistance });
    const summary = summariseGraph(graph);
    const results: Readonly<Record<string, unknown>> = {
      n: summary.areas,
      cardinalities: summary.histogram.length === 0 ? [] : listsOfGraph(graph).map((list) => list.length),
      n_links: summary.links,
      mean_neighbours: summary.meanNeighbours,
      islands: summary.islands,
      n_islands: summary.islands.length,
      n_components: summary.components,
      symmetric: summary.isSymmetric,
      is_symmetric: summary.isSymmetric,
      min_neighbours: summary.leastNeighbours,
      max_neighbours: summary.mostNeighbours,
      percent_nonzero: (100 * summary.links) / summary.areas ** 2,
    };
    for (const field of Object.keys(oracle.expected)) {
      if (field === 'neighbours') {
        compareLists(comparison, field, graph);
        continue;
      }
      const order = /^(?:higher_order|order|lag)_?(\d+)$/.exec(field)?.[1];
      if (order !== undefined) compareLists(comparison, field, higherOrderNeighbours(graph, { order: Number(order) }));
      else if (field in results) comparison.compare([field], results[field], valueTolerance(oracle, field));
      else comparison.putAside([field], 'no function of ours answers to this name');
    }
  };

/** What the file states for a field, else for all, else a rounding of the last printed digits. */
const valueTolerance = ({ tolerance }: Oracle, field: string): Tolerance =>
  parseTolerance(tolerance[field]) ?? parseTolerance(tolerance['all']) ?? { relative: 1e-12, absolute: 0 };

const nearestAndDistance: OracleCheck = async (oracle, comparison) => {
  const points = await pointsOf(oracle, comparison);
  const { params, expected } = oracle;
  const lists = toleranceFor({ ...oracle.tolerance, fallback: 'rel 1e-9' }, 'distances', 'fallback');
  const stated = typeof params['band'] === 'number' ? params['band'] : null;
  const maximum =
    stated ?? (typeof expected['max_nn_distance'] === 'number' ? expected['max_nn_distance'] : smallestBandWithoutIslands(points));
  const minimum = typeof params['lower'] === 'number' ? params['lower'] : 0;
  const band = distanceBand(points, { minimum, maximum });
  const power = typeof params['power'] === 'number' ? params['power'] : 1;
  const inverse = inverseDistanceWeights(band, linkDistances(band, points), { power });
  const alongLinks = (values: Float64Array): Float64Array[] =>
    Array.from({ length: band.offsets.length - 1 }, (_, area) => values.subarray(band.offsets[area]!, band.offsets[area + 1]!));
  for (const field of Object.keys(expected)) {
    const k = /^knn_?(\d+)?(_symmetric|_sym|_distances?)?$/.exec(field);
    const first = /^first_?(\d+)_/.exec(field)?.[1];
    const take = first === undefined ? undefined : Number(first);
    if (k) {
      const count = Number(k[1] ?? params['k']);
      const graph = nearestNeighbours(points, { k: count, symmetry: k[2]?.startsWith('_sym') === true ? 'either' : 'directed' });
      if (k[2]?.startsWith('_distance') === true) {
        const distances = linkDistances(graph, points);
        const rows = Array.from({ length: graph.offsets.length - 1 }, (_, area) =>
          distances.subarray(graph.offsets[area]!, graph.offsets[area + 1]!),
        );
        comparison.compare([field], rows, lists);
      } else compareLists(comparison, field, graph, equallyNear(points));
    } else if (field === 'max_nn_distance') comparison.compare([field], smallestBandWithoutIslands(points), lists);
    else if (/inverse_distance/.test(field)) comparison.compare([field], alongLinks(inverse.weights).slice(0, take), lists);
    else if (/distance_band|dnear/.test(field)) compareLists(comparison, field, band);
    else if (field.endsWith('distances')) comparison.compare([field], alongLinks(linkDistances(band, points)).slice(0, take), lists);
    else if (field === 'n_links') comparison.compare([field], band.neighbours.length, EXACT);
    else if (field === 'islands') comparison.compare([field], summariseGraph(band).islands, EXACT);
    else if (field === 'n_components') comparison.compare([field], summariseGraph(band).components, EXACT);
    else comparison.putAside([field], 'no function of ours answers to this name');
  }
};

/** The points of the file; where it also names areas, our centroids must agree with them. */
async function pointsOf(oracle: Oracle, comparison: Comparison): Promise<Float64Array> {
  const given = oracle.input['points'];
  const ours = typeof oracle.input['file'] === 'string' ? centroids((await featuresOf(oracle)).geometry) : null;
  if (!isList(given)) {
    if (ours === null) throw new Error('neither points nor a file of areas');
    return ours;
  }
  const points = Float64Array.from(given.flatMap((point) => Array.from(numbersOf(point, 'points'))));
  if (ours !== null && /centroid/.test(String(oracle.input['points_note'] ?? ''))) {
    const farthest = points.reduce((most, value, i) => Math.max(most, Math.abs(value - ours[i]!) / Math.max(1, Math.abs(value))), 0);
    if (farthest > 1e-9) comparison.contract([Object.keys(oracle.expected)[0]!], false, 'points are our centroids', farthest);
  }
  return points;
}

export const WEIGHTS_CHECKS: Readonly<Record<string, OracleCheck>> = {
  weights_queen: contiguity(1),
  weights_rook: contiguity(2),
  weights_knn_distance: nearestAndDistance,
};
