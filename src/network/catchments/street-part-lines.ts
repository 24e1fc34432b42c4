import type { LineGeometry } from '../../model/index.ts';
import { edgeVertices, mostEdgeVertices, type StreetGraph } from '../graph/street-graph.ts';
import type { StreetParts } from './reached-streets.ts';

/** The parts as lines, one per part, in the direction of their edges. Shares count along the drawn length. Cost O(vertices of the edges). */
export function streetPartLines(graph: StreetGraph, { edges, fromShares, toShares }: StreetParts): LineGeometry {
  const vertices = new Float64Array(2 * mostEdgeVertices(graph));
  const offsets = new Uint32Array(edges.length + 1);
  const coordinates: number[] = [];
  edges.forEach((edge, part) => {
    const count = edgeVertices(graph, edge, vertices);
    cutLine(vertices, count, fromShares[part]!, toShares[part]!, coordinates);
    offsets[part + 1] = coordinates.length / 2;
  });
  return { coordinates: Float64Array.from(coordinates), offsets };
}

/** Length reached per band in metres, by the edges' own lengths; length `bands`. */
export function reachedLengths(graph: StreetGraph, { edges, fromShares, toShares, bands }: StreetParts, bandCount: number): Float64Array {
  const lengths = new Float64Array(bandCount);
  edges.forEach((edge, part) => (lengths[bands[part]!]! += (toShares[part]! - fromShares[part]!) * graph.edgeLengthsMeters[edge]!));
  return lengths;
}

/** Appends the vertices between two shares of a line. */
export function cutLine(vertices: Float64Array, count: number, fromShare: number, toShare: number, into: number[]): void {
  let length = 0;
  for (let vertex = 1; vertex < count; vertex++) length += segmentLength(vertices, vertex);
  const from = fromShare * length;
  const to = toShare * length;
  let walked = 0;
  let begun = false;
  for (let vertex = 1; vertex < count; vertex++) {
    const step = segmentLength(vertices, vertex);
    const last = vertex === count - 1;
    if (!begun && (walked + step >= from || last)) {
      pushBetween(vertices, vertex, step, from - walked, into);
      begun = true;
    }
    if (begun && (walked + step >= to || last)) {
      pushBetween(vertices, vertex, step, to - walked, into);
      return;
    }
    if (begun) into.push(vertices[2 * vertex]!, vertices[2 * vertex + 1]!);
    walked += step;
  }
}

const segmentLength = (vertices: Float64Array, vertex: number): number =>
  Math.hypot(vertices[2 * vertex]! - vertices[2 * vertex - 2]!, vertices[2 * vertex + 1]! - vertices[2 * vertex - 1]!);

function pushBetween(vertices: Float64Array, vertex: number, step: number, along: number, into: number[]): void {
  const share = step > 0 ? Math.min(1, Math.max(0, along / step)) : 0;
  const x = vertices[2 * vertex - 2]!;
  const y = vertices[2 * vertex - 1]!;
  into.push(x + share * (vertices[2 * vertex]! - x), y + share * (vertices[2 * vertex + 1]! - y));
}
