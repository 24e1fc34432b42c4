import { areaCount, type AreaGeometry } from '../../model/index.ts';
import { indexVertices } from '../vertex-index.ts';

/** Which areas' boundaries pass through which point. */
export interface BoundaryIncidence {
  /** Vertex -> id of its point; vertices with exactly equal coordinates share it. */
  readonly ids: Uint32Array;
  /** Vertex -> area. */
  readonly areaOf: Int32Array;
  /** 1 on the last vertex of every ring, from which no edge starts. */
  readonly isRingEnd: Uint8Array;
  /** Id -> its vertices `vertices[offsets[id] .. offsets[id + 1])`, ascending (and so are their areas). Closing vertices are included. */
  readonly offsets: Uint32Array;
  readonly vertices: Uint32Array;
}

/** Vertex -> area, length = number of vertices. Cost O(vertices). */
export function areasOfVertices({ coordinates, ringOffsets, polygonOffsets, areaOffsets }: AreaGeometry): Int32Array {
  const areaOf = new Int32Array(coordinates.length / 2);
  for (let area = 0; area + 1 < areaOffsets.length; area++) {
    areaOf.fill(area, ringOffsets[polygonOffsets[areaOffsets[area]!]!]!, ringOffsets[polygonOffsets[areaOffsets[area + 1]!]!]!);
  }
  return areaOf;
}

/** Marks the last vertex of every ring. Cost O(vertices). */
export function ringEnds({ coordinates, ringOffsets }: AreaGeometry): Uint8Array {
  const isRingEnd = new Uint8Array(coordinates.length / 2);
  for (let ring = 1; ring < ringOffsets.length; ring++) if (ringOffsets[ring]! > 0) isRingEnd[ringOffsets[ring]! - 1] = 1;
  return isRingEnd;
}

/** First vertex of an area; that of `area + 1` ends its range. */
export const firstVertexOf = ({ ringOffsets, polygonOffsets, areaOffsets }: AreaGeometry, area: number): number =>
  ringOffsets[polygonOffsets[areaOffsets[area]!]!]!;

/** Cost O(vertices) expected. */
export function boundaryIncidence(geometry: AreaGeometry): BoundaryIncidence {
  const { ids, representative } = indexVertices(geometry.coordinates);
  const offsets = new Uint32Array(representative.length + 1);
  for (let vertex = 0; vertex < ids.length; vertex++) offsets[ids[vertex]! + 1]!++;
  for (let id = 0; id < representative.length; id++) offsets[id + 1]! += offsets[id]!;
  const fill = offsets.slice();
  const vertices = new Uint32Array(ids.length);
  for (let vertex = 0; vertex < ids.length; vertex++) vertices[fill[ids[vertex]!]!++] = vertex;
  return { ids, areaOf: areasOfVertices(geometry), isRingEnd: ringEnds(geometry), offsets, vertices };
}

/** Calls back once for every pair of areas, the smaller position first, whose boundaries share a vertex exactly. Cost O(vertices). */
export function forEachSharedVertex(
  geometry: AreaGeometry,
  incidence: BoundaryIncidence,
  link: (area: number, other: number) => void,
): void {
  const { ids, areaOf, offsets, vertices } = incidence;
  const areas = areaCount(geometry);
  const seenBy = new Int32Array(areas).fill(-1);
  for (let area = 0; area < areas; area++) {
    const end = firstVertexOf(geometry, area + 1);
    for (let vertex = firstVertexOf(geometry, area); vertex < end; vertex++) {
      const id = ids[vertex]!;
      for (let at = offsets[id + 1]! - 1; at >= offsets[id]!; at--) {
        const other = areaOf[vertices[at]!]!;
        if (other <= area) break;
        if (seenBy[other] === area) continue;
        seenBy[other] = area;
        link(area, other);
      }
    }
  }
}

/**
 * Looks for the same edge, in either direction, in other areas: calls back for every find (a pair may come up more than once) and returns
 * the first vertices of the edges that no other area has: the places where boundaries may still meet without sharing vertices.
 * Edges of length zero are left out. Cost O(vertices times areas per vertex).
 */
export function matchEdges(incidence: BoundaryIncidence, link: (area: number, other: number) => void): Uint32Array {
  const { ids, areaOf, isRingEnd, offsets, vertices } = incidence;
  const unmatched = new Uint32Array(ids.length);
  let count = 0;
  for (let vertex = 0; vertex < ids.length; vertex++) {
    if (isRingEnd[vertex] === 1) continue;
    const from = ids[vertex]!;
    const to = ids[vertex + 1]!;
    if (from === to) continue;
    const area = areaOf[vertex]!;
    let matched = false;
    for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
      const twin = vertices[at]!;
      const other = areaOf[twin]!;
      if (other === area) continue;
      const follows = isRingEnd[twin] === 0 && ids[twin + 1] === to;
      const precedes = twin > 0 && isRingEnd[twin - 1] === 0 && ids[twin - 1] === to;
      if (!follows && !precedes) continue;
      matched = true;
      if (other > area) link(area, other);
    }
    if (!matched) unmatched[count++] = vertex;
  }
  return unmatched.slice(0, count);
}
