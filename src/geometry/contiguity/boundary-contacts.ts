import { areaCount, type AreaGeometry } from '../../model/index.ts';
import { firstVertexOf, type BoundaryIncidence } from './boundary-incidence.ts';
import { EdgeGrid } from './edge-grid.ts';
import { squaredDistanceToSegment } from './segments.ts';

/** A vertex of `area` lies on (within the tolerance of) the edge that starts at vertex `edge` of `other`. True: the pair is settled. */
export type Contact = (area: number, vertex: number, other: number, edge: number) => boolean;

/**
 * Finds vertices that lie on an edge of another area, within `tolerance`. Only `edges` (first vertices) and the vertices at their ends are
 * looked at. Once `contact` has settled a pair of areas, the same area reports it no more. Cost O(edges) expected for tolerances up to an
 * edge's length.
 */
export function forEachContact(
  geometry: AreaGeometry,
  { ids, areaOf }: BoundaryIncidence,
  edges: Uint32Array,
  tolerance: number,
  contact: Contact,
): void {
  if (edges.length === 0) return;
  const { coordinates } = geometry;
  const grid = new EdgeGrid(coordinates, edges, tolerance);
  const { offsets, entries } = grid;
  const squaredTolerance = tolerance * tolerance;
  // by point, not by vertex: the tip of an area between two others may meet an edge though its own edges are not among these
  const isEnd = new Uint8Array(ids.length);
  for (let at = 0; at < edges.length; at++) isEnd[ids[edges[at]!]!] = isEnd[ids[edges[at]! + 1]!] = 1;
  const settled = new Int32Array(areaCount(geometry)).fill(-1);
  for (let area = 0; area < settled.length; area++) {
    const end = firstVertexOf(geometry, area + 1);
    for (let vertex = firstVertexOf(geometry, area); vertex < end; vertex++) {
      if (isEnd[ids[vertex]!] === 0) continue;
      const x = coordinates[2 * vertex]!;
      const y = coordinates[2 * vertex + 1]!;
      const bucket = grid.bucketAt(x, y);
      for (let at = offsets[bucket]!; at < offsets[bucket + 1]!; at++) {
        const edge = entries[at]!;
        const other = areaOf[edge]!;
        if (other === area || settled[other] === area) continue;
        const distance = squaredDistanceToSegment(
          x,
          y,
          coordinates[2 * edge]!,
          coordinates[2 * edge + 1]!,
          coordinates[2 * edge + 2]!,
          coordinates[2 * edge + 3]!,
        );
        if (distance <= squaredTolerance && contact(area, vertex, other, edge)) settled[other] = area;
      }
    }
  }
}

/** First vertices of all edges of positive length. Cost O(vertices). */
export function allEdges({ coordinates }: AreaGeometry, isRingEnd: Uint8Array): Uint32Array {
  const edges = new Uint32Array(isRingEnd.length);
  let count = 0;
  for (let vertex = 0; vertex < isRingEnd.length; vertex++) {
    if (isRingEnd[vertex] === 1) continue;
    if (coordinates[2 * vertex] === coordinates[2 * vertex + 2] && coordinates[2 * vertex + 1] === coordinates[2 * vertex + 3]) continue;
    edges[count++] = vertex;
  }
  return edges.slice(0, count);
}
