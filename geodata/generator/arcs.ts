import { OUTSIDE } from './planar-map.ts';
import type { PlanarMap } from './planar-map.ts';

/** Lines between the junctions of a planar map. An arc runs forwards as `i`, backwards as `~i`, as in TopoJSON. */
export interface Arcs {
  /** Vertices of each arc. */
  readonly vertices: readonly (readonly number[])[];
  /** First half-edge of each arc, forwards. */
  readonly first: readonly number[];
  /** Per half-edge: the arc that starts with it (`i` or `~i`), or null in the middle of an arc. */
  readonly startingAt: readonly (number | null)[];
}

/** Cuts the edges of a planar map to arcs at every vertex where not exactly two edges meet. Cost O(n). */
export function buildArcs(map: PlanarMap): Arcs {
  const degree = new Int32Array(map.x.length);
  for (const vertex of map.origin) degree[vertex]!++;
  const vertices: number[][] = [];
  const first: number[] = [];
  const startingAt: (number | null)[] = map.origin.map(() => null);
  for (let h = 0; h < map.origin.length; h++) {
    if (degree[map.origin[h]!] === 2 || startingAt[h] !== null) continue;
    const chain = [map.origin[h]!];
    let last = h;
    for (;;) {
      const end = map.origin[last ^ 1]!;
      chain.push(end);
      if (degree[end] !== 2) break;
      last = map.next[last]!;
    }
    startingAt[h] = vertices.length;
    startingAt[last ^ 1] = ~vertices.length;
    vertices.push(chain);
    first.push(h);
  }
  return { vertices, first, startingAt };
}

/** Polygons of a label as rings of arcs: polygon -> ring -> arcs, the first ring of each polygon is the outer one. */
export type ArcPolygons = readonly (readonly (readonly number[])[])[];

/** The areas of every label of a zoning as polygons of arcs; label -1 is left out. Cost O(edges) plus holes times rings. */
export function polygonsByLabel(map: PlanarMap, arcs: Arcs, labelOfFace: ArrayLike<number>, count: number): ArcPolygons[] {
  const label = (h: number): number => {
    const face = map.face[h]!;
    return face === OUTSIDE ? -1 : labelOfFace[face]!;
  };
  const visited = new Uint8Array(map.origin.length);
  const rings: { readonly arcs: number[]; readonly points: number[]; readonly twiceArea: number }[][] = Array.from(
    { length: count },
    () => [],
  );
  for (let start = 0; start < map.origin.length; start++) {
    const own = label(start);
    if (own < 0 || visited[start] === 1 || label(start ^ 1) === own || arcs.startingAt[start] === null) continue;
    const members: number[] = [];
    const points: number[] = [];
    let twiceArea = 0;
    let h = start;
    do {
      visited[h] = 1;
      const arc = arcs.startingAt[h];
      if (arc !== null && arc !== undefined) members.push(arc);
      const a = map.origin[h]!;
      const b = map.origin[h ^ 1]!;
      points.push(map.x[a]!, map.y[a]!);
      twiceArea += map.x[a]! * map.y[b]! - map.x[b]! * map.y[a]!;
      h = map.next[h]!;
      while (label(h ^ 1) === own) h = map.next[h ^ 1]!;
    } while (h !== start);
    rings[own]!.push({ arcs: members, points, twiceArea });
  }
  return rings.map((ofLabel) => {
    const outer = ofLabel.filter((ring) => ring.twiceArea > 0);
    const polygons = outer.map((ring) => [ring.arcs]);
    for (const hole of ofLabel) {
      if (hole.twiceArea > 0) continue;
      let home = 0;
      if (outer.length > 1) {
        // The smallest outer ring around a point of the hole.
        let smallest = Infinity;
        outer.forEach((ring, i) => {
          if (ring.twiceArea < smallest && ring.twiceArea > -hole.twiceArea && containsOne(ring.points, hole.points)) {
            smallest = ring.twiceArea;
            home = i;
          }
        });
      }
      polygons[home]!.push(hole.arcs);
    }
    return polygons;
  });
}

/** True where the middle of the first edge of a ring, moved a little inwards, lies in another ring. */
function containsOne(ring: readonly number[], hole: readonly number[]): boolean {
  const x = (hole[0]! + hole[2]!) / 2;
  const y = (hole[1]! + hole[3]!) / 2;
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const yi = ring[i + 1]!;
    const yj = ring[j + 1]!;
    if (yi > y !== yj > y && x < ((ring[j]! - ring[i]!) * (y - yi)) / (yj - yi) + ring[i]!) inside = !inside;
  }
  return inside;
}
