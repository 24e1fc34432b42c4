import { areaCount, misuse, type AreaGeometry } from '../model/index.ts';
import { AreaGeometryBuilder } from './area-builder.ts';
import { signedRingArea } from './area-measures.ts';
import { pointInRing } from './point-in-area.ts';
import { indexVertices } from './vertex-index.ts';

/**
 * Joins areas to groups: `groups[i]` is the group of area i, 0 .. groupCount - 1, anything else = left out. Edges that two areas of a
 * group share in opposite directions cancel; what remains is traced to rings. Needs borders with exactly shared vertices (as in a
 * topology); where two neighbours carry different vertices on a common border, that border stays. A group without areas becomes an area
 * without polygons. Rings touching themselves in a vertex are split there, so that all rings are simple.
 * Cost O(vertices) expected; 50,000 blocks to 500 groups in about 0.3 s.
 */
export function dissolve(geometry: AreaGeometry, groups: Int32Array, groupCount: number): AreaGeometry {
  if (groups.length !== areaCount(geometry)) throw misuse(`groups: length ${groups.length}, expected ${areaCount(geometry)}`);
  const edges = remainingEdges(geometry, groups, groupCount);
  const builder = new AreaGeometryBuilder(edges.count + 16);
  const trace = new RingTracer(geometry.coordinates, edges);
  for (let group = 0; group < groupCount; group++) appendGroup(builder, trace.ringsOf(group));
  return builder.build();
}

/** Directed edges left over after cancelling, sorted by group: `groupOffsets[g] .. groupOffsets[g + 1]`. */
interface DirectedEdges {
  readonly count: number;
  readonly groupOffsets: Uint32Array;
  /** Vertex ids (see `indexVertices`). */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Vertex id -> a position in the coordinates. */
  readonly representative: Uint32Array;
}

function remainingEdges(geometry: AreaGeometry, groups: Int32Array, groupCount: number): DirectedEdges {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  const { ids, representative } = indexVertices(coordinates);
  const capacity = ids.length;
  const start = new Uint32Array(capacity);
  const end = new Uint32Array(capacity);
  const group = new Int32Array(capacity);
  const alive = new Uint8Array(capacity);
  const next = new Int32Array(capacity);
  const bits = Math.max(4, Math.ceil(Math.log2(capacity + 1)) + 1);
  const heads = new Int32Array(1 << bits).fill(-1);
  const slotOf = (low: number, high: number): number => (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bits);

  let count = 0;
  for (let area = 0; area < groups.length; area++) {
    const own = groups[area]!;
    if (own < 0 || own >= groupCount) continue;
    for (let ring = polygonOffsets[areaOffsets[area]!]!; ring < polygonOffsets[areaOffsets[area + 1]!]!; ring++) {
      for (let vertex = ringOffsets[ring]!; vertex + 1 < ringOffsets[ring + 1]!; vertex++) {
        const from = ids[vertex]!;
        const to = ids[vertex + 1]!;
        if (from === to) continue;
        const slot = slotOf(Math.min(from, to), Math.max(from, to));
        let candidate = heads[slot]!;
        while (candidate >= 0) {
          if (alive[candidate] === 1 && start[candidate] === to && end[candidate] === from && group[candidate] === own) break;
          candidate = next[candidate]!;
        }
        if (candidate >= 0) {
          alive[candidate] = 0;
          continue;
        }
        start[count] = from;
        end[count] = to;
        group[count] = own;
        alive[count] = 1;
        next[count] = heads[slot]!;
        heads[slot] = count++;
      }
    }
  }

  const groupOffsets = new Uint32Array(groupCount + 1);
  for (let edge = 0; edge < count; edge++) if (alive[edge] === 1) groupOffsets[group[edge]! + 1]!++;
  for (let i = 0; i < groupCount; i++) groupOffsets[i + 1]! += groupOffsets[i]!;
  const fill = groupOffsets.slice();
  const left = groupOffsets[groupCount]!;
  const sortedStart = new Uint32Array(left);
  const sortedEnd = new Uint32Array(left);
  for (let edge = 0; edge < count; edge++) {
    if (alive[edge] !== 1) continue;
    const at = fill[group[edge]!]!++;
    sortedStart[at] = start[edge]!;
    sortedEnd[at] = end[edge]!;
  }
  return { count: left, groupOffsets, start: sortedStart, end: sortedEnd, representative };
}

/** Follows the remaining edges of one group after the other. */
class RingTracer {
  private readonly coordinates: Float64Array;
  private readonly edges: DirectedEdges;
  /** Vertex id -> first unused outgoing edge of the current group, -1 = none. */
  private readonly firstOutgoing: Int32Array;
  private readonly nextOutgoing: Int32Array;
  /** Vertex id -> position on the current path, -1 = not on it. */
  private readonly onPath: Int32Array;

  constructor(coordinates: Float64Array, edges: DirectedEdges) {
    this.coordinates = coordinates;
    this.edges = edges;
    this.firstOutgoing = new Int32Array(edges.representative.length).fill(-1);
    this.onPath = new Int32Array(edges.representative.length).fill(-1);
    this.nextOutgoing = new Int32Array(edges.count);
  }

  ringsOf(group: number): Float64Array[] {
    const { start, end, groupOffsets } = this.edges;
    const from = groupOffsets[group]!;
    const to = groupOffsets[group + 1]!;
    for (let edge = to - 1; edge >= from; edge--) {
      this.nextOutgoing[edge] = this.firstOutgoing[start[edge]!]!;
      this.firstOutgoing[start[edge]!] = edge;
    }
    const rings: Float64Array[] = [];
    const path: number[] = [];
    for (let edge = from; edge < to; edge++) {
      let vertex = start[edge]!;
      while (this.firstOutgoing[vertex]! >= 0 || path.length > 0) {
        const seenAt = this.onPath[vertex]!;
        if (seenAt >= 0) {
          rings.push(this.cutRing(path, seenAt));
        }
        const outgoing = this.firstOutgoing[vertex]!;
        if (outgoing < 0) break;
        this.firstOutgoing[vertex] = this.nextOutgoing[outgoing]!;
        this.onPath[vertex] = path.length;
        path.push(vertex);
        vertex = end[outgoing]!;
      }
      // an open chain can only come from broken input rings; it encloses nothing
      for (const left of path) this.onPath[left] = -1;
      path.length = 0;
    }
    return rings;
  }

  /** Takes the loop `path[from ..]` off the path and returns it as a closed ring. */
  private cutRing(path: number[], from: number): Float64Array {
    const ring = new Float64Array(2 * (path.length - from + 1));
    for (let i = from; i < path.length; i++) {
      const at = this.edges.representative[path[i]!]!;
      ring[2 * (i - from)] = this.coordinates[2 * at]!;
      ring[2 * (i - from) + 1] = this.coordinates[2 * at + 1]!;
      this.onPath[path[i]!] = -1;
    }
    ring[ring.length - 2] = ring[0]!;
    ring[ring.length - 1] = ring[1]!;
    path.length = from;
    return ring;
  }
}

/** Writes one group: counter-clockwise rings are outer rings, each clockwise ring is a hole of the smallest outer ring around it. */
function appendGroup(builder: AreaGeometryBuilder, rings: readonly Float64Array[]): void {
  const outers: { readonly ring: Float64Array; readonly size: number; readonly holes: Float64Array[] }[] = [];
  const holes: Float64Array[] = [];
  for (const ring of rings) {
    const size = signedRingArea(ring, 0, ring.length / 2);
    if (size > 0) outers.push({ ring, size, holes: [] });
    else if (size < 0) holes.push(ring);
  }
  outers.sort((a, b) => a.size - b.size);
  for (const hole of holes) {
    // the middle of an edge can not lie on the outer ring, a vertex can
    const x = (hole[0]! + hole[2]!) / 2;
    const y = (hole[1]! + hole[3]!) / 2;
    outers.find((outer) => pointInRing(outer.ring, 0, outer.ring.length / 2, x, y))?.holes.push(hole);
  }
  for (const outer of outers.reverse()) {
    for (const ring of [outer.ring, ...outer.holes]) {
      for (let i = 0; i < ring.length; i += 2) builder.vertex(ring[i]!, ring[i + 1]!);
      builder.endRing();
    }
    builder.endPolygon();
  }
  builder.endArea();
}
