import { pseudoAngle } from './exact-math.ts';

/** What an edge of the planar map is on the ground. */
export const EdgeKind = { outline: 0, bank: 1, railSide: 2, main: 3, collector: 4, street: 5, path: 6, limit: 7 } as const;
export type EdgeKindCode = (typeof EdgeKind)[keyof typeof EdgeKind];

/** The face outside of the city. */
export const OUTSIDE = 0;

export interface MapSegment {
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKindCode;
}

/**
 * A planar subdivision as half-edges: half-edge h runs from `origin[h]` with its face to the left, its twin is `h ^ 1`, its edge `h >> 1`.
 * Splitting a face adds the new street's vertices to the neighbours as well; gaps and overlaps can not arise.
 * Coordinates in metres.
 */
export class PlanarMap {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly origin: number[] = [];
  readonly next: number[] = [];
  readonly previous: number[] = [];
  readonly face: number[] = [];
  /** Per edge. */
  readonly kind: EdgeKindCode[] = [];
  /** Per face: one of its half-edges; -1 for the outside. */
  readonly start: number[] = [];

  /**
   * Builds the map from segments that meet only at their ends. Faces are numbered from 1; OUTSIDE is the unbounded one.
   * The segments have to be connected and free of dead ends. Cost O(n log n).
   */
  static fromSegments(x: readonly number[], y: readonly number[], segments: readonly MapSegment[]): PlanarMap {
    const map = new PlanarMap();
    map.x.push(...x);
    map.y.push(...y);
    const outgoing: number[][] = x.map(() => []);
    for (const segment of segments) {
      const h = map.origin.length;
      map.origin.push(segment.from, segment.to);
      map.kind.push(segment.kind);
      outgoing[segment.from]!.push(h);
      outgoing[segment.to]!.push(h + 1);
    }
    for (const around of outgoing) {
      const angle = (h: number): number =>
        pseudoAngle(map.x[map.origin[h ^ 1]!]! - map.x[map.origin[h]!]!, map.y[map.origin[h ^ 1]!]! - map.y[map.origin[h]!]!);
      around.sort((a, b) => angle(a) - angle(b));
      around.forEach((h, i) => {
        // Arriving along the twin of h one leaves by the next edge clockwise: the face stays to the left.
        const clockwise = around[(i + around.length - 1) % around.length]!;
        map.next[h ^ 1] = clockwise;
        map.previous[clockwise] = h ^ 1;
      });
    }
    map.start.push(-1);
    map.face.push(...map.origin.map(() => -1));
    for (let h = 0; h < map.origin.length; h++) {
      if (map.face[h] !== -1) continue;
      const loop = map.loopFrom(h);
      const face = map.signedArea(loop) > 0 ? map.start.push(h) - 1 : OUTSIDE;
      for (const member of loop) map.face[member] = face;
    }
    return map;
  }

  get faceCount(): number {
    return this.start.length;
  }

  /** Half-edges around a face, counter-clockwise. */
  loop(face: number): number[] {
    return this.loopFrom(this.start[face]!);
  }

  private loopFrom(first: number): number[] {
    const loop = [first];
    for (let h = this.next[first]!; h !== first; h = this.next[h]!) loop.push(h);
    return loop;
  }

  private signedArea(loop: readonly number[]): number {
    let twice = 0;
    for (const h of loop) {
      const a = this.origin[h]!;
      const b = this.origin[h ^ 1]!;
      twice += this.x[a]! * this.y[b]! - this.x[b]! * this.y[a]!;
    }
    return twice / 2;
  }

  /** Area of a face in square metres. */
  area(face: number): number {
    return this.signedArea(this.loop(face));
  }

  /** Corner points of a face, x and y interleaved, counter-clockwise, not closed. */
  ring(face: number): Float64Array {
    const loop = this.loop(face);
    const ring = new Float64Array(loop.length * 2);
    loop.forEach((h, i) => {
      ring[2 * i] = this.x[this.origin[h]!]!;
      ring[2 * i + 1] = this.y[this.origin[h]!]!;
    });
    return ring;
  }

  edgeLength(edge: number): number {
    const a = this.origin[2 * edge]!;
    const b = this.origin[2 * edge + 1]!;
    const dx = this.x[b]! - this.x[a]!;
    const dy = this.y[b]! - this.y[a]!;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Cuts the edge of h at (x, y); afterwards h ends there. Returns the half-edge of the same face that starts at the new vertex. */
  splitEdge(h: number, x: number, y: number): number {
    const twin = h ^ 1;
    const vertex = this.x.push(x) - 1;
    this.y.push(y);
    const n = this.origin.length;
    this.origin.push(vertex, this.origin[twin]!);
    this.kind.push(this.kind[h >> 1]!);
    this.face.push(this.face[h]!, this.face[twin]!);
    const after = this.next[h]!;
    const before = this.previous[twin]!;
    this.next.push(after, twin);
    this.previous.push(h, before);
    this.previous[after] = n;
    this.next[h] = n;
    this.next[before] = n + 1;
    this.previous[twin] = n + 1;
    this.origin[twin] = vertex;
    return n;
  }

  /**
   * Cuts the face of `from` by a line from the origin of `from` over `middle` (x, y interleaved) to the origin of `to`.
   * Returns the new face, which lies to the right of the line; the old number keeps the left part.
   */
  splitFace(from: number, to: number, middle: readonly number[], kind: EdgeKindCode): number {
    const left = this.face[from]!;
    const vertices = [this.origin[from]!];
    for (let i = 0; i < middle.length; i += 2) {
      vertices.push(this.x.push(middle[i]!) - 1);
      this.y.push(middle[i + 1]!);
    }
    vertices.push(this.origin[to]!);
    const right = this.start.length;
    const beforeFrom = this.previous[from]!;
    const beforeTo = this.previous[to]!;
    const first = this.origin.length;
    const last = first + 2 * (vertices.length - 2);
    for (let i = 0; i + 1 < vertices.length; i++) {
      const h = first + 2 * i;
      this.origin.push(vertices[i]!, vertices[i + 1]!);
      this.kind.push(kind);
      this.face.push(left, right);
      this.next.push(h === last ? to : h + 2, h === first ? from : h - 1);
      this.previous.push(h === first ? beforeFrom : h - 2, h === last ? beforeTo : h + 3);
    }
    this.next[beforeFrom] = first;
    this.previous[to] = last;
    this.next[beforeTo] = last + 1;
    this.previous[from] = first + 1;
    this.start[left] = first;
    this.start.push(first + 1);
    for (const h of this.loopFrom(first + 1)) this.face[h] = right;
    return right;
  }

  /** Half-edges that leave the same vertex as h, counter-clockwise from h. */
  around(h: number): number[] {
    const result = [h];
    for (let g = this.previous[h]! ^ 1; g !== h; g = this.previous[g]! ^ 1) result.push(g);
    return result;
  }
}
