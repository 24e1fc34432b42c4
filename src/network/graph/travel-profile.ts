import { STREET_CLASSES, StreetFlag, NodeBarrier, type StreetClass } from '../../model/index.ts';
import { edgeCountOf, nodeCountOf, type StreetGraph } from './street-graph.ts';
import { travelGraphOf, type TravelGraph } from './travel-graph.ts';

/** Who travels, and how fast on which kind of way. */
export interface TravelProfile {
  readonly mode: 'foot' | 'bike';
  /** km/h per class; 0 = not allowed unless a street says so itself (then `usualSpeedKmh`). */
  readonly speedsKmh: Readonly<Record<StreetClass, number>>;
  readonly usualSpeedKmh: number;
  /** `tobler`: speed falls with the slope by Tobler's hiking function, on the flat it is that of the class. Only for times. */
  readonly slope: 'ignored' | 'tobler';
  /** Where the speeds come from, for people to read. */
  readonly source: string;
}

/** Share of the speed on stairs; an assumption of ours, to be changed with the profile. */
const STAIRS_SHARE = 0.5;
const PUSHING_KMH = 4;

const speeds = (usual: number, exceptions: Partial<Record<StreetClass, number>>): Record<StreetClass, number> =>
  Object.fromEntries(STREET_CLASSES.map((name) => [name, exceptions[name] ?? usual])) as Record<StreetClass, number>;

/** On foot: everything but motorways and motor roads, stairs at half speed. Speeds by age group are the caller's (5 km/h adults, 3.6 children). */
export function footProfile(speedKmh: number, source: string): TravelProfile {
  const exceptions = { motorway: 0, trunk: 0, steps: STAIRS_SHARE * speedKmh };
  return { mode: 'foot', speedsKmh: speeds(speedKmh, exceptions), usualSpeedKmh: speedKmh, slope: 'ignored', source };
}

/** By bike: one-way streets obeyed, no stairs, pushed on footways and in pedestrian zones. */
export function bikeProfile(speedKmh: number, source: string): TravelProfile {
  const pushed = Math.min(PUSHING_KMH, speedKmh);
  const exceptions = { motorway: 0, trunk: 0, steps: 0, footway: pushed, pedestrian: pushed };
  return { mode: 'bike', speedsKmh: speeds(speedKmh, exceptions), usualSpeedKmh: speedKmh, slope: 'ignored', source };
}

/** What ways cost: their length in metres, or the time in seconds. */
export type TravelMeasure = 'meters' | 'seconds';

const METERS_PER_SECOND_PER_KMH = 1 / 3.6;
/** Tobler 1993: exp(-3.5 |slope + 0.05|), here relative to the flat. */
const toblerShare = (grade: number): number => Math.exp(-3.5 * (Math.abs(grade + 0.05) - 0.05));

/**
 * The graph as a profile sees it. A direction of an edge is impassable where its class or the street itself forbids the mode, against a one-way
 * street (bikes only), and where it leaves a node with a barrier for the mode: one gets up to a barrier but not through. An explicit
 * permission of the street wins over its class, an explicit ban over both. Cost O(nodes + edges).
 */
export function travelGraphFor(graph: StreetGraph, profile: TravelProfile, measure: TravelMeasure): TravelGraph {
  const edges = edgeCountOf(graph);
  const { edgeFrom, edgeTo, edgeLengthsMeters, edgeClasses, edgeFlags, edgeGrades, nodeBarriers } = graph;
  const onFoot = profile.mode === 'foot';
  const forbidden = onFoot ? StreetFlag.footForbidden : StreetFlag.bikeForbidden;
  const allowed = onFoot ? StreetFlag.footAllowed : StreetFlag.bikeAllowed;
  const stopped = onFoot ? NodeBarrier.foot : NodeBarrier.bike;
  const byClass = STREET_CLASSES.map((name) => profile.speedsKmh[name]);
  const forwardCosts = new Float64Array(edges);
  const backwardCosts = new Float64Array(edges);
  const steep = profile.slope === 'tobler' && measure === 'seconds' ? edgeGrades : null;
  for (let edge = 0; edge < edges; edge++) {
    const flags = edgeFlags[edge]!;
    const classSpeed = byClass[edgeClasses[edge]!] ?? 0;
    const permitted = (flags & allowed) > 0;
    // permission on a way where one would push or not go at all means riding
    const kmh =
      (flags & forbidden) > 0 ? 0 : permitted && (!onFoot || classSpeed === 0) ? Math.max(classSpeed, profile.usualSpeedKmh) : classSpeed;
    const length = edgeLengthsMeters[edge]!;
    const cost = !(kmh > 0) ? Infinity : measure === 'meters' ? length : length / (kmh * METERS_PER_SECOND_PER_KMH);
    const grade = steep?.[edge] ?? 0;
    const obeys = !onFoot && (flags & StreetFlag.bikeBothWays) === 0;
    const noForward = (obeys && (flags & StreetFlag.onewayBackward) > 0) || (nodeBarriers[edgeFrom[edge]!]! & stopped) > 0;
    const noBackward = (obeys && (flags & StreetFlag.onewayForward) > 0) || (nodeBarriers[edgeTo[edge]!]! & stopped) > 0;
    const sloping = Number.isFinite(grade) && grade !== 0;
    forwardCosts[edge] = noForward ? Infinity : sloping ? cost / toblerShare(grade) : cost;
    backwardCosts[edge] = noBackward ? Infinity : sloping ? cost / toblerShare(-grade) : cost;
  }
  return travelGraphOf({ nodeCount: nodeCountOf(graph), from: edgeFrom, to: edgeTo, forwardCosts, backwardCosts });
}
