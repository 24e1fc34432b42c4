import { AreaGeometryBuilder } from '../../geometry/index.ts';
import { misuse, type AreaGeometry } from '../../model/index.ts';
import { addRings } from './ring-areas.ts';

/** Corners of a whole circle; the polygon is 0.07 % smaller than the circle. */
const CORNERS = 96;
const TURN = 2 * Math.PI;
const STEP = TURN / CORNERS;
/** Ends of arcs that are this near to each other, in radii, are one point. */
const MEETING_SHARE = 1e-6;

/** A piece of a circle on the outline of the union: counter-clockwise from angle `from` to `to` > from. */
interface Arc {
  readonly circle: number;
  readonly from: number;
  readonly to: number;
  /** The circle behind whose edge the piece begins, and the one under which it ends; -1 for whole circles. */
  readonly after: number;
  readonly before: number;
}

/**
 * Everything within a straight distance of the nearest of some points (x, y interleaved, metric): one area per radius, the union of the circles
 * without inner lines, gaps between circles as holes. Points without finite coordinates, and radii that are not above 0, give nothing.
 * The outline is put together from the arcs that no other circle covers, so circles that only touch are two polygons. Cost O(points²) per radius.
 */
export function circleAreas(points: Float64Array, radii: readonly number[]): AreaGeometry {
  if (points.length % 2 !== 0) throw misuse('circleAreas: x, y expected');
  const centres = distinctPoints(points);
  const builder = new AreaGeometryBuilder();
  for (const radius of radii) addRings(radius > 0 && radius < Infinity ? outline(centres, radius) : [], builder);
  return builder.build();
}

function distinctPoints(points: Float64Array): readonly (readonly [number, number])[] {
  const distinct = new Map<string, readonly [number, number]>();
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    if (Number.isFinite(x + y)) distinct.set(`${x} ${y}`, [x, y]);
  }
  return [...distinct.values()];
}

function outline(centres: readonly (readonly [number, number])[], radius: number): Float64Array[] {
  const arcs = centres.flatMap((_, circle) => uncovered(centres, circle, radius));
  const starts = new Map(arcs.map((arc, at) => [`${arc.circle} ${arc.after}`, at] as const));
  const used = new Uint8Array(arcs.length);
  const point = ({ circle }: Arc, angle: number): readonly [number, number] => pointOn(centres[circle]!, radius, angle);
  // where the other circle comes out of this one its own piece begins
  const next = (arc: Arc): number => {
    const linked = starts.get(`${arc.before} ${arc.circle}`);
    if (linked !== undefined || arc.before < 0) return linked ?? -1;
    // three circles through one point: rounding decided which of them ends the piece
    const [x, y] = point(arc, arc.to);
    return arcs.findIndex((other, at) => {
      const [otherX, otherY] = point(other, other.from);
      return used[at] === 0 && Math.hypot(otherX - x, otherY - y) < MEETING_SHARE * radius;
    });
  };
  const rings: Float64Array[] = [];
  arcs.forEach((_, first) => {
    if (used[first] === 1) return;
    const ring: number[] = [];
    for (let at = first; at >= 0 && used[at] === 0; at = next(arcs[at]!)) {
      used[at] = 1;
      addCorners(ring, centres[arcs[at]!.circle]!, radius, arcs[at]!);
    }
    ring.push(ring[0]!, ring[1]!);
    if (ring.length >= 8) rings.push(Float64Array.from(ring));
  });
  return rings;
}

/** The pieces of a circle that lie in no other one. */
function uncovered(centres: readonly (readonly [number, number])[], circle: number, radius: number): Arc[] {
  const [x, y] = centres[circle]!;
  const covered: { from: number; to: number; by: number }[] = [];
  centres.forEach(([otherX, otherY], other) => {
    const distance = Math.hypot(otherX - x, otherY - y);
    if (other === circle || !(distance < 2 * radius)) return;
    const middle = Math.atan2(otherY - y, otherX - x);
    const half = Math.acos(distance / (2 * radius));
    const from = middle - half < 0 ? middle - half + TURN : middle - half;
    covered.push({ from, to: from + 2 * half, by: other });
  });
  if (covered.length === 0) return [{ circle, from: 0, to: TURN, after: -1, before: -1 }];
  covered.sort((a, b) => a.from - b.from);
  const arcs: Arc[] = [];
  let reach = -Infinity;
  let after = -1;
  // the one that ends last ends before the first begins, or covers its beginning
  for (const { to, by } of covered) {
    if (to - TURN > reach) {
      reach = to - TURN;
      after = by;
    }
  }
  for (const { from, to, by } of covered) {
    if (from > reach) arcs.push({ circle, from: reach, to: from, after, before: by });
    if (to > reach) {
      reach = to;
      after = by;
    }
  }
  return arcs;
}

function addCorners(ring: number[], centre: readonly [number, number], radius: number, { from, to }: Arc): void {
  ring.push(...pointOn(centre, radius, from));
  // at the same angles on all circles, so that nothing trembles when a point moves
  for (let step = Math.floor(from / STEP) + 1; step * STEP < to; step++) ring.push(...pointOn(centre, radius, step * STEP));
  if (to - from < TURN) ring.push(...pointOn(centre, radius, to));
}

const pointOn = ([x, y]: readonly [number, number], radius: number, angle: number): readonly [number, number] => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
];
