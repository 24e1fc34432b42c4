import { streetClassCode, StreetFlag } from '../../model/index.ts';
import { divideStreets, type AddedStreet, type DividedStreets, type Division } from './divide-streets.ts';
import type { EdgeIndex } from './edge-index.ts';
import { crossing, forEachCrossing, nearestOnSegment, pointOn, segmentOf, type Segment } from './segment-crossings.ts';
import { snapPoints } from './snap-points.ts';
import { nodeCountOf } from './street-graph.ts';

/** Lines as x, y interleaved, metric. */
export interface StreetChanges {
  /** New ways for feet and bicycles. */
  readonly ways: readonly Float64Array[];
  /** Lines nobody gets across. */
  readonly barriers: readonly Float64Array[];
}

export interface StreetChangeOptions {
  /** Ends of ways farther from every usable street stay dead ends. */
  readonly maximumJoinMeters: number;
  /** 1 per edge that ways may join. */
  readonly usable: Uint8Array;
}

export interface ChangedStreets extends DividedStreets {
  /** Positions of ways that meet no street at all. */
  readonly unjoinedWays: readonly number[];
}

/** A way in the making: its vertices with the ends that reach for the streets. */
interface NewWay {
  readonly vertices: number[];
  readonly lengths: number[];
  readonly divisions: Division[];
  from: number;
  to: number;
  joined: boolean;
}

/** Places this near to the end of a line are its end. */
const AT_END = 1e-9;

/**
 * Streets with new ways and barriers. A way joins the nearest usable street, or way before it, with both ends (the piece between is part of it) and
 * every street and way it crosses, but bridges and tunnels, which run above or below. A barrier cuts every street and way it crosses or touches,
 * bridges too. Cost O(edges) and what lies near the lines.
 */
export function changeStreets(index: EdgeIndex, changes: StreetChanges, options: StreetChangeOptions): ChangedStreets {
  const { graph } = index;
  const nodes: number[] = [];
  const edges = new Map<number, Division[]>();
  const ways: NewWay[] = [];
  const addNode = (x: number, y: number): number => nodeCountOf(graph) + nodes.push(x, y) / 2 - 1;
  const divide = (edge: number, position: number, node: number | null): void => {
    const others = edges.get(edge);
    if (others) others.push({ position, node });
    else edges.set(edge, [{ position, node }]);
  };
  const joinEdge = (edge: number, position: number, x: number, y: number): number => {
    if (position <= AT_END) return graph.edgeFrom[edge]!;
    if (position >= 1 - AT_END) return graph.edgeTo[edge]!;
    const node = addNode(x, y);
    divide(edge, position, node);
    return node;
  };
  const joinWay = (way: NewWay, position: number, x: number, y: number): number => {
    way.joined = true;
    if (position <= AT_END) return way.from;
    if (position >= 1 - AT_END) return way.to;
    const node = addNode(x, y);
    way.divisions.push({ position, node });
    return node;
  };
  /** Node at the nearest street or way; null = too far. */
  const joinNearest = (x: number, y: number): { node: number; x: number; y: number } | null => {
    const { placements, distancesMeters, footPoints } = snapPoints(index, Float64Array.of(x, y), {
      maximumMeters: options.maximumJoinMeters,
      usable: options.usable,
    });
    const near = nearestOnWays(ways, x, y);
    if (near !== null && near.distance < distancesMeters[0]! && near.distance <= options.maximumJoinMeters) {
      return { node: joinWay(near.way, near.position, near.x, near.y), x: near.x, y: near.y };
    }
    if (!(distancesMeters[0]! < Infinity)) return null;
    const [footX, footY] = [footPoints[0]!, footPoints[1]!];
    return { node: joinEdge(placements.edges[0]!, placements.positions[0]!, footX, footY), x: footX, y: footY };
  };

  const unjoinedWays: number[] = [];
  for (const [position, points] of changes.ways.entries()) {
    if (points.length < 4 || !points.every(Number.isFinite)) {
      unjoinedWays.push(position);
      continue;
    }
    const [x, y] = [points[0]!, points[1]!];
    const [endX, endY] = [points[points.length - 2]!, points[points.length - 1]!];
    const first = joinNearest(x, y);
    const last = joinNearest(endX, endY);
    const vertices = [...(first === null ? [] : [first.x, first.y]), ...points, ...(last === null ? [] : [last.x, last.y])];
    const way: NewWay = {
      vertices,
      lengths: runningLengths(vertices),
      divisions: [],
      from: first?.node ?? addNode(x, y),
      to: last?.node ?? addNode(endX, endY),
      joined: first !== null || last !== null,
    };
    const skipFirst = first === null ? 0 : 1;
    const segments = vertices.length / 2 - 1 - (last === null ? 0 : 1);
    for (let segment = skipFirst; segment < segments; segment++) {
      const line = segmentOf(vertices, segment);
      forEachCrossing(index, line, (edge, position, share) => {
        if ((graph.edgeFlags[edge]! & (StreetFlag.bridge | StreetFlag.tunnel)) > 0 || options.usable[edge] !== 1) return;
        const node = joinEdge(edge, position, ...pointOn(line, share));
        way.divisions.push({ position: positionOf(way, segment, share), node });
        way.joined = true;
      });
      for (const other of ways) {
        for (const { segment: at, shareOfOther, share } of crossingsOfWay(other, line)) {
          const node = joinWay(other, positionOf(other, at, shareOfOther), ...pointOn(line, share));
          way.divisions.push({ position: positionOf(way, segment, share), node });
          way.joined = true;
        }
      }
    }
    ways.push(way);
    if (!way.joined) unjoinedWays.push(position);
  }
  for (const points of changes.barriers) {
    for (let segment = 0; segment + 1 < points.length / 2; segment++) {
      const line = segmentOf(points, segment);
      forEachCrossing(index, line, (edge, position) => divide(edge, position, null));
      for (const way of ways) {
        for (const { segment: at, shareOfOther } of crossingsOfWay(way, line)) {
          way.divisions.push({ position: positionOf(way, at, shareOfOther), node: null });
        }
      }
    }
  }
  const streets = ways.map(({ vertices, from, to, divisions }): AddedStreet => ({
    vertices,
    from,
    to,
    divisions,
    streetClass: streetClassCode('path'),
    flags: StreetFlag.footAllowed | StreetFlag.bikeAllowed,
  }));
  return { ...divideStreets(graph, { nodes, edges, streets }), unjoinedWays };
}

function runningLengths(vertices: readonly number[]): number[] {
  const lengths = [0];
  for (let i = 2; i < vertices.length; i += 2) {
    lengths.push(lengths[lengths.length - 1]! + Math.hypot(vertices[i]! - vertices[i - 2]!, vertices[i + 1]! - vertices[i - 1]!));
  }
  return lengths;
}

/** Share of the whole way at a share of one of its segments. */
function positionOf({ lengths }: NewWay, segment: number, share: number): number {
  const whole = lengths[lengths.length - 1]!;
  return whole > 0 ? Math.min(1, (lengths[segment]! + share * (lengths[segment + 1]! - lengths[segment]!)) / whole) : 0;
}

function crossingsOfWay(way: NewWay, line: Segment): { segment: number; shareOfOther: number; share: number }[] {
  const found: { segment: number; shareOfOther: number; share: number }[] = [];
  for (let segment = 0; segment + 1 < way.vertices.length / 2; segment++) {
    const met = crossing(line, segmentOf(way.vertices, segment));
    if (met !== null) found.push({ segment, shareOfOther: met.second, share: met.first });
  }
  return found;
}

function nearestOnWays(
  ways: readonly NewWay[],
  x: number,
  y: number,
): { way: NewWay; position: number; x: number; y: number; distance: number } | null {
  let nearest: ReturnType<typeof nearestOnWays> = null;
  for (const way of ways) {
    for (let segment = 0; segment + 1 < way.vertices.length / 2; segment++) {
      const foot = nearestOnSegment(segmentOf(way.vertices, segment), x, y);
      if (nearest === null || foot.distance < nearest.distance) {
        nearest = { ...foot, way, position: positionOf(way, segment, foot.share) };
      }
    }
  }
  return nearest;
}
