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
  /** Id -> its last vertex, closing vertices included. */
  readonly last: Int32Array;
  /** Vertex -> the next earlier vertex at the same point, -1 = none. Following it, areas descend. */
  readonly earlier: Int32Array;
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
  const last = new Int32Array(representative.length).fill(-1);
  const earlier = new Int32Array(ids.length);
  for (let vertex = 0; vertex < ids.length; vertex++) {
    const id = ids[vertex]!;
    earlier[vertex] = last[id]!;
    last[id] = vertex;
  }
  return { ids, areaOf: areasOfVertices(geometry), isRingEnd: ringEnds(geometry), last, earlier };
}

/** What two areas, the smaller position first, have exactly in common. */
export interface SharedBoundaries {
  /** Called once per pair with a common vertex. */
  sharedVertex?(area: number, other: number): void;
  /** Called for every common edge of positive length, whichever way it runs. */
  sharedEdge?(area: number, other: number): void;
}

/**
 * Finds common vertices and edges, and returns the first vertices of the edges (of positive length) that no other area has: the places
 * where boundaries may still meet without sharing vertices. Cost O(vertices times areas per vertex).
 */
export function matchBoundaries(geometry: AreaGeometry, incidence: BoundaryIncidence, found: SharedBoundaries): Uint32Array {
  const { ids, areaOf, isRingEnd, last, earlier } = incidence;
  const areas = areaCount(geometry);
  const seenBy = new Int32Array(areas).fill(-1);
  const isMatched = new Uint8Array(ids.length);
  const unmatched = new Uint32Array(ids.length);
  let count = 0;
  for (let vertex = 0; vertex < ids.length; vertex++) {
    // the closing vertex is the first one again
    if (isRingEnd[vertex] === 1) continue;
    const area = areaOf[vertex]!;
    const from = ids[vertex]!;
    const to = ids[vertex + 1]!;
    for (let twin = last[from]!; twin >= 0; twin = earlier[twin]!) {
      const other = areaOf[twin]!;
      if (other <= area) break;
      if (seenBy[other] !== area) {
        seenBy[other] = area;
        found.sharedVertex?.(area, other);
      }
      if (from === to) continue;
      if (isRingEnd[twin] === 0 && ids[twin + 1] === to) isMatched[twin] = 1;
      else if (twin > 0 && isRingEnd[twin - 1] === 0 && ids[twin - 1] === to) isMatched[twin - 1] = 1;
      else continue;
      isMatched[vertex] = 1;
      found.sharedEdge?.(area, other);
    }
    if (from !== to && isMatched[vertex] === 0) unmatched[count++] = vertex;
  }
  return unmatched.slice(0, count);
}
