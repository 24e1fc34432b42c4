import { finding, type AreaGeometry, type Finding, type LineGeometry } from '../../model/index.ts';
import { catchmentPolygons, circleAreas, distanceMetersAt, reachedCounts, reachedStreets, streetPartLines } from '../../network/index.ts';
import type { Catchment, CatchmentRequest } from '../supply-protocol.ts';
import type { TaskResult } from '../protocol.ts';
import { paced } from '../recipes/paced.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { catchmentBarriers } from './catchment-barriers.ts';
import { peopleInYear, type PeopleInYear } from './people-in-year.ts';
import { searchesOf } from './reach-search.ts';
import { straightCost } from './straight-ways.ts';
import type { PlacedSupply, SupplyContext } from './supply-context.ts';
import { FACILITY_SNAP_METERS } from './supply-streets.ts';
import { rounded } from './supply-ways.ts';

/** What is reached, before people are counted. */
interface Reach {
  /** Per demand point in the recipe's unit; Infinity = not within the last break. */
  readonly demandCosts: Float64Array;
  /** Per facility, likewise. */
  readonly facilityCosts: Float64Array;
  readonly streets: LineGeometry;
  readonly bands: Uint8Array;
  /** In the plane of the ways; null = not asked for. */
  readonly polygons: AreaGeometry | null;
  readonly snapDistanceMeters: number;
}

const NO_STREETS: LineGeometry = { coordinates: new Float64Array(0), offsets: new Uint32Array(1) };
const SHOWN = 5;
/** Outlines around more starts than this are drawn on a wider lattice: they are looked at from farther away. */
const FEW_STARTS = 5;
const COARSE_CELL_METERS = 25;
/** A way of exactly the limit counts, whatever its pieces round to. */
const SLACK = 1e-6;

/**
 * What lies within the recipe's breaks of a place (ways from there), or of one, several or all facilities (ways of people to the nearest of
 * them): streets cut where a break is used up, people per break, facilities in reach of a place, and polygons where asked for: along the
 * streets, not across banks and railways; true circles by straight line. A place farther than 200 m from every street reaches nothing, which
 * is told. Streets alone at 1,500 m take a few milliseconds, so that they can follow the pointer.
 * @throws AtlasError `aborted`
 */
export async function supplyCatchment(
  session: AtlasSession,
  request: CatchmentRequest,
  pace: Pace,
): Promise<TaskResult<'supply/catchment'>> {
  const asked = await peopleInYear(session, request.recipe, request.year, pace);
  if (asked.kind === 'refused') return asked;
  const { context } = asked;
  const starts = startsOf(context, request.of);
  const reach =
    context.network === null
      ? alongLines(context, starts, request.polygons)
      : await alongStreets(session, context, context.network, starts, request.polygons, pace);
  return catchmentOf(asked, request, reach, starts.findings);
}

/** Where the ways begin. */
interface Starts {
  /** In the plane of the ways, x, y interleaved. */
  readonly points: Float64Array;
  /** Positions of facilities; null = a place. */
  readonly facilities: readonly number[] | null;
  readonly findings: readonly Finding[];
}

function startsOf({ plane, facilities, facilityPoints }: SupplyContext, of: CatchmentRequest['of']): Starts {
  if (of.kind === 'point') return { points: plane.toPlane(Float64Array.of(of.x, of.y)), facilities: null, findings: [] };
  if (of.kind === 'all') return { points: facilityPoints, facilities: [...facilities.keys.keys()], findings: [] };
  const chosen = [...new Set(of.facilities)];
  const missing = chosen.filter((key) => !facilities.keys.includes(key));
  const positions = chosen.map((key) => facilities.keys.indexOf(key)).filter((position) => position >= 0);
  const value = missing.slice(0, SHOWN).join(', ');
  return {
    points: Float64Array.from(positions.flatMap((position) => [facilityPoints[2 * position]!, facilityPoints[2 * position + 1]!])),
    facilities: positions,
    findings:
      missing.length === 0 ? [] : [finding('catchment-unknown-facility', 'warning', '', { value, parameters: { count: missing.length } })],
  };
}

async function alongStreets(
  session: AtlasSession,
  { recipe, facilitySnapMeters }: SupplyContext,
  network: PlacedSupply,
  { points, facilities }: Starts,
  polygons: boolean,
  pace: Pace,
): Promise<Reach> {
  const { streets } = network;
  const { breaks } = recipe;
  const placed = facilities === null ? streets.place(streets.snap(points, FACILITY_SNAP_METERS), points, FACILITY_SNAP_METERS) : null;
  const placements = placed?.placements ?? network.facilities;
  const which = facilities ?? [0];
  const snaps = placed === null ? which.map((facility) => facilitySnapMeters[facility]!) : Array.from(placed.distancesMeters);
  const barriers = polygons ? await catchmentBarriers(session, recipe, pace) : null;
  // from here to the end of the reading no other request may search
  const { away, towards } = searchesOf(network);
  const reach = facilities === null ? away : towards;
  const limit = breaks.at(-1)! + SLACK;
  reach.run(placements, which, limit);
  const parts = reachedStreets(reach.search, placements, which, breaks);
  const found = {
    demandCosts: reach.demandCosts.map(rounded),
    facilityCosts: reach.facilityCosts.map(rounded),
    streets: streetPartLines(streets.graph, parts),
    bands: parts.bands,
    snapDistanceMeters: snaps.reduce((most, snap) => (snap <= most ? most : snap), Number.NaN),
  };
  if (barriers === null) return { ...found, polygons: null };
  const options = { barriers, ...(which.length > FEW_STARTS ? { cellMeters: COARSE_CELL_METERS } : {}) };
  return { ...found, polygons: await paced(catchmentPolygons(streets.edgeIndex(), parts, breaks.length, options), pace) };
}

function alongLines(context: SupplyContext, { points, facilities }: Starts, polygons: boolean): Reach {
  const { breaks, travel } = context.recipe;
  const way = straightCost(context);
  const limit = breaks.at(-1)!;
  const waysTo = (places: Float64Array): Float64Array =>
    Float64Array.from({ length: places.length / 2 }, (_, place) => {
      let nearest = Infinity;
      for (let at = 0; at < points.length; at += 2) {
        const distance = Math.hypot(points[at]! - places[2 * place]!, points[at + 1]! - places[2 * place + 1]!);
        if (distance < nearest) nearest = distance;
      }
      const cost = way(nearest);
      return cost <= limit ? cost : Infinity;
    });
  const radii = breaks.map(
    (one) => (travel.unit === 'meters' ? one : distanceMetersAt(travel.speedKmh, one)) / Math.max(1, travel.detourFactor),
  );
  return {
    demandCosts: waysTo(context.demand.coordinates),
    facilityCosts: facilities === null ? waysTo(context.facilityPoints) : new Float64Array(0),
    streets: NO_STREETS,
    bands: new Uint8Array(0),
    polygons: polygons ? circleAreas(points, radii) : null,
    snapDistanceMeters: 0,
  };
}

function catchmentOf(
  { context, people, findings }: PeopleInYear,
  request: CatchmentRequest,
  reach: Reach,
  noted: readonly Finding[],
): Catchment {
  const { recipe, facilities, plane, demand } = context;
  const { breaks } = recipe;
  const [counted] = reachedCounts(reach.demandCosts, [people], breaks);
  const last = breaks.at(-1)!;
  const unknown = new Set<number>();
  people.forEach((count, point) => {
    if (Number.isNaN(count) && reach.demandCosts[point]! <= last) unknown.add(demand.areas[point]!);
  });
  const isPoint = request.of.kind === 'point';
  const near = isPoint ? facilities.keys.map((key, at) => ({ key, name: facilities.names[at]!, way: reach.facilityCosts[at]! })) : [];
  const nowhere = isPoint && Number.isNaN(reach.snapDistanceMeters);
  return {
    kind: 'catchment',
    basis: context.basis,
    breaks,
    streets: { ...reach.streets, coordinates: plane.toPackage(reach.streets.coordinates) },
    bands: reach.bands,
    polygons: reach.polygons === null ? null : { ...reach.polygons, coordinates: plane.toPackage(reach.polygons.coordinates) },
    persons: counted!.within,
    unknownAreas: unknown.size,
    facilities: near.filter(({ way }) => way <= last).sort((a, b) => a.way - b.way),
    snapDistanceMeters: reach.snapDistanceMeters,
    findings: [
      ...findings,
      ...noted,
      ...(nowhere ? [finding('catchment-no-street', 'warning', '', { parameters: { meters: FACILITY_SNAP_METERS } })] : []),
    ],
  };
}
