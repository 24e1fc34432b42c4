import { NodeBarrier, type ScenarioChange, type SupplyRecipe } from '../../model/index.ts';
import {
  bikeProfile,
  buildEdgeIndex,
  changeStreets,
  connectedComponents,
  footProfile,
  minutesAt,
  reverseTravelGraph,
  separateBarriers,
  snapPoints,
  travelGraphFor,
  usableEdges,
  withAccessCosts,
  type EdgeIndex,
  type Placements,
  type SnappedPoints,
  type StreetGraph,
  type TravelGraph,
} from '../../network/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { keptPart } from './kept-parts.ts';
import type { MetricPlane } from './metric-plane.ts';
import type { SessionNetwork } from './session-network.ts';

/** The streets a recipe is computed on: those of the network with the scenario's ways and barriers, seen by its mode of travel. */
export interface SupplyStreets {
  readonly graph: StreetGraph;
  /** Segments of `graph` by place; built when it is asked for first after a change. */
  readonly edgeIndex: () => EdgeIndex;
  /** The ways of people; costs in the unit of the recipe (metres or minutes). */
  readonly travel: TravelGraph;
  /** The same turned round, for searches that start at facilities; on foot mostly the very same graph. */
  readonly toFacility: TravelGraph;
  /** 1 per edge of `graph` that points may be put on: passable, and no dead island. */
  readonly usable: Uint8Array;
  /** Cost of a metre between a point and its street. */
  readonly costPerMeter: number;
  /** Positions of the scenario's ways that meet no street. */
  readonly unjoinedWays: readonly number[];
  /** Puts points (x, y interleaved, in the plane of the ways) on the unchanged streets: the part of placing that scenarios share. */
  readonly snap: (points: Float64Array, maximumMeters: number) => SnappedPoints;
  /** Carries snapped points over to these streets, the way to the street counted. */
  readonly place: (snapped: SnappedPoints, points: Float64Array, maximumMeters: number) => PlacedPoints;
}

export interface PlacedPoints {
  readonly placements: Placements;
  /** NaN = no usable street near enough. */
  readonly distancesMeters: Float64Array;
}

/** Facilities farther from every usable street are in no reach: in the river, or in the wrong place. */
export const FACILITY_SNAP_METERS = 200;
/** Label points of large blocks lie far from their streets. */
export const DEMAND_SNAP_METERS = 500;
/** Ends of drawn ways reach so far for a street. */
const WAY_JOIN_METERS = 150;
/** Parts of the network with fewer nodes are left-overs of its cut (in tiny networks: parts with half of the largest or less). */
const FEWEST_NODES = 30;

/** Names the streets by what they depend on, without the changes. */
export const travelKey = ({ travel: { mode, unit, speedKmh } }: SupplyRecipe): string => `${mode} ${unit} ${speedKmh}`;

interface BaseStreets {
  /** Segments of the streets as the mode sees them: cut at its barriers. */
  readonly index: EdgeIndex;
  readonly travel: TravelGraph;
  readonly toFacility: TravelGraph;
  readonly usable: Uint8Array;
}

/**
 * The streets of a recipe. Points are put on the unchanged streets first and carried over, so that a scenario never moves anyone to another street;
 * only who finds none is put on a new way. Edits and the travel graph cost O(edges) per scenario, kept for the next request.
 */
export async function streetsOf(
  session: AtlasSession,
  network: SessionNetwork,
  plane: MetricPlane,
  recipe: SupplyRecipe,
  pace: Pace,
): Promise<SupplyStreets> {
  const base = await keptPart(session, 'travel', travelKey(recipe), async () => baseStreets(network.index, recipe), pace);
  const lines = streetChanges(recipe.changes ?? []);
  const key = `${travelKey(recipe)} ${JSON.stringify(lines)}`;
  return keptPart(session, 'streets', key, async () => changedStreets(plane, recipe, base, lines), pace);
}

interface ChangedLines {
  readonly ways: readonly (readonly number[])[];
  readonly barriers: readonly (readonly number[])[];
}

const streetChanges = (changes: readonly ScenarioChange[]): ChangedLines => ({
  ways: changes.flatMap((change) => (change.kind === 'way' ? [change.points] : [])),
  barriers: changes.flatMap((change) => (change.kind === 'barrier' ? [change.points] : [])),
});

function changedStreets(plane: MetricPlane, recipe: SupplyRecipe, base: BaseStreets, lines: ChangedLines): SupplyStreets {
  const costPerMeter = recipe.travel.unit === 'meters' ? 1 : minutesAt(recipe.travel.speedKmh, 1);
  const snap = (points: Float64Array, maximumMeters: number): SnappedPoints =>
    snapPoints(base.index, points, { maximumMeters, usable: base.usable });
  if (lines.ways.length + lines.barriers.length === 0) {
    return {
      graph: base.index.graph,
      edgeIndex: () => base.index,
      travel: base.travel,
      toFacility: base.toFacility,
      usable: base.usable,
      costPerMeter,
      unjoinedWays: [],
      snap,
      place: ({ placements, distancesMeters }) => counted(placements, distancesMeters, costPerMeter),
    };
  }
  const inPlane = (points: readonly number[]): Float64Array => plane.toPlane(Float64Array.from(points));
  const changes = { ways: lines.ways.map(inPlane), barriers: lines.barriers.map(inPlane) };
  const { graph, originals, carry, unjoinedWays } = changeStreets(base.index, changes, {
    maximumJoinMeters: WAY_JOIN_METERS,
    usable: base.usable,
  });
  let index: EdgeIndex | null = null;
  const edgeIndex = (): EdgeIndex => (index ??= buildEdgeIndex(graph));
  const usable = Uint8Array.from(originals, (edge) => (edge < 0 ? 1 : base.usable[edge]!));
  // parts of divided streets lie there as well
  const firstAdded = base.usable.length;
  const added = Uint8Array.from(originals.subarray(firstAdded), (edge) => (edge < 0 ? 1 : 0));
  return {
    graph,
    edgeIndex,
    ...bothDirections(travelOf(graph, recipe)),
    usable,
    costPerMeter,
    unjoinedWays,
    snap,
    place(snapped, points, maximumMeters) {
      const carried = carry(snapped.placements);
      const { notPlaced } = snapped.report;
      if (lines.ways.length === 0 || notPlaced.length === 0) return counted(carried, snapped.distancesMeters, costPerMeter);
      const lost = Float64Array.from([...notPlaced].flatMap((point) => [points[2 * point]!, points[2 * point + 1]!]));
      const onWays = snapPoints(buildEdgeIndex(edgesFrom(graph, firstAdded)), lost, { maximumMeters, usable: added });
      const edges = carried.edges.slice();
      const positions = carried.positions.slice();
      const distancesMeters = snapped.distancesMeters.slice();
      notPlaced.forEach((point, at) => {
        const edge = onWays.placements.edges[at]!;
        edges[point] = edge < 0 ? edge : firstAdded + edge;
        positions[point] = onWays.placements.positions[at]!;
        distancesMeters[point] = onWays.distancesMeters[at]!;
      });
      return counted({ ...carried, edges, positions }, distancesMeters, costPerMeter);
    },
  };
}

/** The streets from a number on, numbered from 0. */
function edgesFrom(graph: StreetGraph, first: number): StreetGraph {
  const shape = graph.shapeOffsets[first]!;
  return {
    ...graph,
    edgeFrom: graph.edgeFrom.subarray(first),
    edgeTo: graph.edgeTo.subarray(first),
    shapeOffsets: graph.shapeOffsets.slice(first).map((offset) => offset - shape),
    shapes: graph.shapes.subarray(2 * shape),
  };
}

function counted(placements: Placements, distancesMeters: Float64Array, costPerMeter: number): PlacedPoints {
  const distances = distancesMeters.map((distance) => (distance < Infinity ? distance : Number.NaN));
  const ways = distances.map((distance) => (Number.isNaN(distance) ? 0 : distance));
  return { placements: withAccessCosts(placements, ways, costPerMeter), distancesMeters: distances };
}

function baseStreets(present: EdgeIndex, recipe: SupplyRecipe): BaseStreets {
  const graph = separateBarriers(present.graph, recipe.travel.mode === 'bike' ? NodeBarrier.bike : NodeBarrier.foot);
  const { travel, toFacility } = bothDirections(travelOf(graph, recipe));
  const components = connectedComponents(travel);
  const fewest = Math.min(FEWEST_NODES, Math.floor((components.nodeCounts[0] ?? 0) / 2) + 1);
  return { index: { ...present, graph }, travel, toFacility, usable: usableEdges(travel, components, fewest) };
}

function bothDirections(travel: TravelGraph): Pick<BaseStreets, 'travel' | 'toFacility'> {
  const { forwardCosts, backwardCosts } = travel;
  const isSymmetric = forwardCosts.every((cost, edge) => cost === backwardCosts[edge]);
  return { travel, toFacility: isSymmetric ? travel : reverseTravelGraph(travel) };
}

function travelOf(graph: StreetGraph, { travel: { mode, unit, speedKmh, source } }: SupplyRecipe): TravelGraph {
  const profile = mode === 'bike' ? bikeProfile(speedKmh, source) : footProfile(speedKmh, source);
  return unit === 'meters' ? travelGraphFor(graph, profile, 'meters') : inMinutes(travelGraphFor(graph, profile, 'seconds'));
}

const SECONDS_PER_MINUTE = 60;

function inMinutes(graph: TravelGraph): TravelGraph {
  const minutes = (seconds: Float64Array): Float64Array => seconds.map((cost) => cost / SECONDS_PER_MINUTE);
  return {
    ...graph,
    costs: minutes(graph.costs),
    forwardCosts: minutes(graph.forwardCosts),
    backwardCosts: minutes(graph.backwardCosts),
    meanCost: graph.meanCost / SECONDS_PER_MINUTE,
    maximumCost: graph.maximumCost / SECONDS_PER_MINUTE,
  };
}
