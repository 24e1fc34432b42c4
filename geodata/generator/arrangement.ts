import { PlanarMap } from './planar-map.ts';
import type { EdgeKindCode, MapSegment } from './planar-map.ts';
import { lengthOf } from './exact-math.ts';

/** A line on the ground, x and y interleaved, in metres. */
export interface GroundLine {
  readonly points: readonly number[];
  readonly kind: EdgeKindCode;
}

interface Piece {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly kind: EdgeKindCode;
  readonly cuts: { readonly t: number; readonly x: number; readonly y: number }[];
}

/** True where a point lies inside a ring (x, y interleaved, closed or not). Even-odd rule. Cost O(n). */
export function insideRing(ring: ArrayLike<number>, x: number, y: number): boolean {
  let inside = false;
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
    const yi = ring[i + 1]!;
    const yj = ring[j + 1]!;
    if (yi > y !== yj > y && x < ((ring[j]! - ring[i]!) * (y - yi)) / (yj - yi) + ring[i]!) inside = !inside;
  }
  return inside;
}

function cutAtCrossings(pieces: readonly Piece[], cellMeters: number): void {
  const cells = new Map<string, number[]>();
  pieces.forEach((p, index) => {
    for (let i = Math.floor(Math.min(p.ax, p.bx) / cellMeters); i <= Math.floor(Math.max(p.ax, p.bx) / cellMeters); i++) {
      for (let j = Math.floor(Math.min(p.ay, p.by) / cellMeters); j <= Math.floor(Math.max(p.ay, p.by) / cellMeters); j++) {
        const key = `${i},${j}`;
        const members = cells.get(key);
        if (members) members.push(index);
        else cells.set(key, [index]);
      }
    }
  });
  const seen = new Set<number>();
  for (const members of cells.values()) {
    for (let m = 0; m < members.length; m++) {
      for (let n = m + 1; n < members.length; n++) {
        const a = members[m]!;
        const b = members[n]!;
        const pair = a * pieces.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const p = pieces[a]!;
        const q = pieces[b]!;
        const px = p.bx - p.ax;
        const py = p.by - p.ay;
        const qx = q.bx - q.ax;
        const qy = q.by - q.ay;
        const denominator = px * qy - py * qx;
        if (denominator === 0) continue;
        const t = ((q.ax - p.ax) * qy - (q.ay - p.ay) * qx) / denominator;
        const u = ((q.ax - p.ax) * py - (q.ay - p.ay) * px) / denominator;
        if (t < 0 || t > 1 || u < 0 || u > 1) continue;
        const x = p.ax + t * px;
        const y = p.ay + t * py;
        p.cuts.push({ t, x, y });
        q.cuts.push({ t: u, x, y });
      }
    }
  }
}

/** Numbers points so that points closer than `radiusMeters` to an earlier one share its number. */
class PointIndex {
  readonly x: number[] = [];
  readonly y: number[] = [];
  private readonly cells = new Map<string, number[]>();
  private readonly radiusMeters: number;
  constructor(radiusMeters: number) {
    this.radiusMeters = radiusMeters;
  }

  numberOf(x: number, y: number): number {
    const i = Math.floor(x / this.radiusMeters);
    const j = Math.floor(y / this.radiusMeters);
    for (let a = i - 1; a <= i + 1; a++) {
      for (let b = j - 1; b <= j + 1; b++) {
        for (const v of this.cells.get(`${a},${b}`) ?? []) {
          if (lengthOf(this.x[v]! - x, this.y[v]! - y) < this.radiusMeters) return v;
        }
      }
    }
    const v = this.x.push(x) - 1;
    this.y.push(y);
    const key = `${i},${j}`;
    this.cells.set(key, [...(this.cells.get(key) ?? []), v]);
    return v;
  }
}

/** Drops segments that end nowhere, again and again until every end meets another. */
export function withoutDeadEnds(segments: readonly MapSegment[], vertexCount: number): MapSegment[] {
  let kept = [...segments];
  for (;;) {
    const degree = new Int32Array(vertexCount);
    for (const s of kept) {
      degree[s.from]!++;
      degree[s.to]!++;
    }
    const fewer = kept.filter((s) => degree[s.from]! > 1 && degree[s.to]! > 1);
    if (fewer.length === kept.length) return kept;
    kept = fewer;
  }
}

/** Where several lines coincide the more important kind (the smaller code among main, bank, rail) stays. */
const rank: readonly number[] = [0, 2, 3, 1, 4, 5, 6, 7];

/**
 * Overlays lines to a planar map: cuts them where they cross, joins points within `snapMeters`, drops what `keeps` refuses (asked at the
 * middle of each piece) and dead ends. Lines have to be connected with each other. Cost about O(n) for evenly spread lines.
 */
export function overlayLines(
  lines: readonly GroundLine[],
  snapMeters: number,
  keeps: (x: number, y: number, kind: EdgeKindCode) => boolean,
): PlanarMap {
  const pieces: Piece[] = [];
  for (const line of lines) {
    for (let i = 0; i + 3 < line.points.length; i += 2) {
      pieces.push({
        ax: line.points[i]!,
        ay: line.points[i + 1]!,
        bx: line.points[i + 2]!,
        by: line.points[i + 3]!,
        kind: line.kind,
        cuts: [],
      });
    }
  }
  cutAtCrossings(pieces, 250);
  const index = new PointIndex(snapMeters);
  // Crossings first: shape points move to them, never the other way round.
  for (const piece of pieces) for (const cut of piece.cuts) if (cut.t > 0 && cut.t < 1) index.numberOf(cut.x, cut.y);
  const byEnds = new Map<string, MapSegment>();
  for (const piece of pieces) {
    const cuts = [{ t: 0, x: piece.ax, y: piece.ay }, ...piece.cuts, { t: 1, x: piece.bx, y: piece.by }].sort((a, b) => a.t - b.t);
    const numbers = cuts.map((cut) => index.numberOf(cut.x, cut.y));
    for (let i = 0; i + 1 < numbers.length; i++) {
      const a = numbers[i]!;
      const b = numbers[i + 1]!;
      if (a === b) continue;
      if (!keeps((index.x[a]! + index.x[b]!) / 2, (index.y[a]! + index.y[b]!) / 2, piece.kind)) continue;
      const key = a < b ? `${a},${b}` : `${b},${a}`;
      const before = byEnds.get(key);
      if (before === undefined || rank[piece.kind]! < rank[before.kind]!) byEnds.set(key, { from: a, to: b, kind: piece.kind });
    }
  }
  return PlanarMap.fromSegments(index.x, index.y, withoutDeadEnds([...byEnds.values()], index.x.length));
}
