import {
  centroids,
  distanceBand,
  gapContiguity,
  linkIslandsToNearest,
  metricGeometry,
  nearestNeighbours,
  queenContiguity,
  rookContiguity,
} from '../../geometry/index.ts';
import type { NeighbourGraph, NeighbourSettings } from '../../model/index.ts';
import { graphOfLists, neighboursOf, rowStandardisedWeights, summariseGraph, type SpatialWeights } from '../../statistics/index.ts';
import type { NeighbourFacts } from '../recipe-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import type { Pace } from '../tasks/pace.ts';
import { keptComputation } from './kept-computations.ts';
import { paced } from './paced.ts';

/** Neighbours of the areas that take part in an analysis: one row per area that takes part, in their order. */
export interface NeighbourWeights {
  /** Row-standardised. */
  readonly weights: SpatialWeights;
  readonly facts: NeighbourFacts;
}

/**
 * Row-standardised weights among the areas at `positions` (ascending). Areas that take no part are nobody's neighbours: `nearest` counts
 * among those that do, islands are linked to the nearest that does. Distances are planar and in metres, between centroids. With a gap,
 * queen and rook are one: the areas within the gap that see each other, corners included. `nearest` is not symmetric. Pieces that
 * repeat a key belong to the first area with it: their neighbours are its neighbours (its centroid is that of its first piece).
 * `facts.islands` are positions in the level, before any linking. What depends on the level alone is kept per package, level and
 * settings. Cost as the geometry kernels say, 50,000 blocks with gaps about 0.2 s at first, then O(n + links).
 * @throws AtlasError `aborted`
 */
export async function neighbourWeights(
  session: AtlasSession,
  loaded: LoadedLevel,
  settings: NeighbourSettings,
  positions: Int32Array,
  pace: Pace,
): Promise<NeighbourWeights> {
  const points = pointsAt(await levelCentroids(session, loaded, pace), positions);
  const graph = await graphAmongAreas(session, loaded, settings, positions, points, pace);
  const facts = neighbourFacts(graph, positions);
  const linked = settings.islands === 'linkToNearest' ? linkIslandsToNearest(graph, points).graph : graph;
  return { weights: rowStandardisedWeights(linked), facts };
}

/** Row-standardised weights of the k nearest among points (x, y interleaved, in metres, NaN = nowhere). Cost O(n log n). */
export function nearestWeights(points: Float64Array, count: number): NeighbourWeights {
  const graph = nearestNeighbours(points, { k: wholeCount(count) });
  const positions = Int32Array.from({ length: points.length / 2 }, (_, place) => place);
  return { weights: rowStandardisedWeights(graph), facts: neighbourFacts(graph, positions) };
}

/** What is to be known about the neighbours before reading a result; `positions` names the rows. Cost O(n + links). */
export function neighbourFacts(graph: NeighbourGraph, positions: Int32Array): NeighbourFacts {
  const { links, islands, components, meanNeighbours } = summariseGraph(graph);
  return { links, islands: Array.from(islands, (row) => positions[row]!), components, meanNeighbours };
}

/** The rows and links of a graph among some of its areas (ascending positions). Cost O(n + links). */
export function graphAmong(graph: NeighbourGraph, positions: Int32Array): NeighbourGraph {
  const places = new Int32Array(graph.offsets.length - 1).fill(-1);
  positions.forEach((area, place) => (places[area] = place));
  const offsets = new Int32Array(positions.length + 1);
  const neighbours = new Int32Array(graph.neighbours.length);
  let links = 0;
  positions.forEach((area, place) => {
    for (let link = graph.offsets[area]!; link < graph.offsets[area + 1]!; link++) {
      const other = places[graph.neighbours[link]!]!;
      if (other >= 0) neighbours[links++] = other;
    }
    offsets[place + 1] = links;
  });
  return { offsets, neighbours: neighbours.slice(0, links) };
}

async function graphAmongAreas(
  session: AtlasSession,
  loaded: LoadedLevel,
  settings: NeighbourSettings,
  positions: Int32Array,
  points: Float64Array,
  pace: Pace,
): Promise<NeighbourGraph> {
  switch (settings.kind) {
    case 'distance':
      return distanceBand(points, { maximum: Math.max(0, settings.distanceMeters) });
    case 'nearest':
      return nearestNeighbours(points, { k: wholeCount(settings.count) });
    default:
      return graphAmong(await contiguity(session, loaded, settings, pace), positions);
  }
}

/** Who touches whom in a whole level (n rows). */
function contiguity(
  session: AtlasSession,
  loaded: LoadedLevel,
  { kind, gapMeters }: NeighbourSettings,
  pace: Pace,
): Promise<NeighbourGraph> {
  const key = gapMeters > 0 ? `gap ${gapMeters}` : kind;
  const compute = async (shared: Pace): Promise<NeighbourGraph> => {
    const geometry = metricGeometry(loaded.level.geometry, session.atlas.atlas.crs);
    const touching = kind === 'rook' ? rookContiguity : queenContiguity;
    const graph = gapMeters > 0 ? await paced(gapContiguity(geometry, { gapMeters }), shared) : touching(geometry);
    return withPiecesMerged(graph, firstPieces(loaded));
  };
  return keptComputation(session, `neighbours ${loaded.level.id} ${key}`, compute, pace);
}

const levelCentroids = (session: AtlasSession, { level }: LoadedLevel, pace: Pace): Promise<Float64Array> =>
  keptComputation(
    session,
    `centroids ${level.id}`,
    () => Promise.resolve(centroids(metricGeometry(level.geometry, session.atlas.atlas.crs))),
    pace,
  );

/** x, y interleaved of the areas at `positions`. */
function pointsAt(points: Float64Array, positions: Int32Array): Float64Array {
  const picked = new Float64Array(2 * positions.length);
  positions.forEach((area, place) => picked.set(points.subarray(2 * area, 2 * area + 2), 2 * place));
  return picked;
}

const wholeCount = (count: number): number => Math.max(1, Math.round(count));

/** Per area (n) the position of the first one with its key: its own for most. Cost O(n). */
export function firstPieces({ level, repeated, positions }: LoadedLevel): Int32Array {
  return Int32Array.from(level.keys, (key, area) => (repeated[area] === 1 ? (positions.get(key.replace(/#\d+$/, '')) ?? area) : area));
}

function withPiecesMerged(graph: NeighbourGraph, first: Int32Array): NeighbourGraph {
  if (first.every((owner, area) => owner === area)) return graph;
  const lists = Array.from(first, (): number[] => []);
  // `graphOfLists` drops doubles and links of an area to its own pieces.
  first.forEach((owner, area) => lists[owner]!.push(...Array.from(neighboursOf(graph, area), (other) => first[other]!)));
  return graphOfLists(lists);
}
