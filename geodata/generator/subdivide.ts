import { lengthOf, PI } from './exact-math.ts';
import type { PlanarMap, EdgeKindCode } from './planar-map.ts';
import type { RandomStream } from './seeded-random.ts';

/** Direction of streets at a point as a unit vector; streets run along it and across it. */
export type StreetField = (x: number, y: number) => readonly [number, number];

export interface CutRule {
  readonly field: StreetField;
  /** Wanted ratio of length along the field to length across it. */
  readonly elongation: number;
  readonly stepMeters: number;
  /** Ends move to an existing corner within this distance. */
  readonly snapMeters: number;
  readonly kind: EdgeKindCode;
  /** How unequal the parts may be: 0 = always in the middle. */
  readonly jitter: number;
  /** Cuts that leave a thinner part than this (4 pi area / perimeter squared) are refused. */
  readonly minimumCompactness: number;
}

interface Ground {
  readonly loop: readonly number[];
  readonly ring: Float64Array;
}

interface CutEnd {
  readonly corner: number;
  /** Position along the edge that starts at the corner; 0 = at the corner. */
  readonly x: number;
  readonly y: number;
  readonly atCorner: boolean;
}

interface Cut {
  readonly from: CutEnd;
  readonly to: CutEnd;
  readonly middle: readonly number[];
  readonly score: number;
}

/** First edge of the ring that the segment (ax, ay)-(bx, by) hits after its start, or null. */
function firstHit(ring: Float64Array, ax: number, ay: number, bx: number, by: number): { edge: number; t: number; u: number } | null {
  const n = ring.length;
  const dx = bx - ax;
  const dy = by - ay;
  let best: { edge: number; t: number; u: number } | null = null;
  for (let i = 0; i < n; i += 2) {
    const j = i + 2 === n ? 0 : i + 2;
    const ex = ring[j]! - ring[i]!;
    const ey = ring[j + 1]! - ring[i + 1]!;
    const denominator = dx * ey - dy * ex;
    if (denominator === 0) continue;
    const t = ((ring[i]! - ax) * ey - (ring[i + 1]! - ay) * ex) / denominator;
    const u = ((ring[i]! - ax) * dy - (ring[i + 1]! - ay) * dx) / denominator;
    if (t > 1e-9 && t <= 1 && u >= 0 && u <= 1 && (best === null || t < best.t)) best = { edge: i / 2, t, u };
  }
  return best;
}

/** Follows the field from a seed to the border of the face. Returns the points on the way and the end, or null when it loses itself. */
function trace(
  ground: Ground,
  rule: CutRule,
  degreeOf: (corner: number) => number,
  seedX: number,
  seedY: number,
  dirX: number,
  dirY: number,
): { points: number[]; end: CutEnd } | null {
  const { ring } = ground;
  const corners = ring.length / 2;
  const points: number[] = [];
  let x = seedX;
  let y = seedY;
  let ux = dirX;
  let uy = dirY;
  for (let step = 0; step < 90; step++) {
    const [c, s] = rule.field(x, y);
    // Of the four directions of the field take the one nearest to where we come from.
    const along = c * ux + s * uy;
    const across = -s * ux + c * uy;
    if (Math.abs(along) >= Math.abs(across)) [ux, uy] = along >= 0 ? [c, s] : [-c, -s];
    else [ux, uy] = across >= 0 ? [-s, c] : [s, -c];
    const reach = rule.stepMeters * 1.35;
    const hit = firstHit(ring, x, y, x + ux * reach, y + uy * reach);
    if (hit === null) {
      x += ux * rule.stepMeters;
      y += uy * rule.stepMeters;
      points.push(x, y);
      continue;
    }
    const a = hit.edge;
    const b = (a + 1) % corners;
    const hx = x + ux * reach * hit.t;
    const hy = y + uy * reach * hit.t;
    // A corner where a street already arrives is preferred from farther away: crossings instead of staggered junctions.
    let bestCorner = -1;
    let bestDistance = Infinity;
    for (let k = -2; k <= 3; k++) {
      const corner = (a + k + corners * 4) % corners;
      const distance = lengthOf(ring[2 * corner]! - hx, ring[2 * corner + 1]! - hy);
      const allowed = degreeOf(corner) > 2 ? rule.snapMeters : Math.min(9, rule.snapMeters * 0.4);
      if (distance > allowed || distance >= bestDistance) continue;
      const blocked = firstHit(ring, x, y, x + (ring[2 * corner]! - x) * 0.999, y + (ring[2 * corner + 1]! - y) * 0.999);
      if (blocked === null) {
        bestCorner = corner;
        bestDistance = distance;
      }
    }
    if (bestCorner >= 0)
      return { points, end: { corner: bestCorner, x: ring[2 * bestCorner]!, y: ring[2 * bestCorner + 1]!, atCorner: true } };
    if (lengthOf(ring[2 * a]! - hx, ring[2 * a + 1]! - hy) < 7 || lengthOf(ring[2 * b]! - hx, ring[2 * b + 1]! - hy) < 7) return null;
    return { points, end: { corner: a, x: hx, y: hy, atCorner: false } };
  }
  return null;
}

const compactness = (points: readonly number[]): { area: number; value: number } => {
  let twice = 0;
  let perimeter = 0;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    twice += points[j]! * points[i + 1]! - points[i]! * points[j + 1]!;
    perimeter += lengthOf(points[i]! - points[j]!, points[i + 1]! - points[j + 1]!);
  }
  return { area: twice / 2, value: (2 * PI * twice) / (perimeter * perimeter) };
};

/** Smallest cosine-free measure of how square a cut meets an edge: |cross| of unit vectors, 1 = right angle. */
function squareness(ground: Ground, end: CutEnd, fromX: number, fromY: number): number {
  const { ring } = ground;
  const corners = ring.length / 2;
  const dx = end.x - fromX;
  const dy = end.y - fromY;
  const length = lengthOf(dx, dy);
  if (length < 1) return 0;
  const against = (a: number, b: number): number => {
    const ex = ring[2 * b]! - ring[2 * a]!;
    const ey = ring[2 * b + 1]! - ring[2 * a + 1]!;
    return Math.abs(dx * ey - dy * ex) / (length * lengthOf(ex, ey));
  };
  const after = against(end.corner, (end.corner + 1) % corners);
  if (!end.atCorner) return after;
  const before = against((end.corner + corners - 1) % corners, end.corner);
  // Running on straight from a corner along one of its own edges would make a splinter.
  return Math.min(after, before);
}

function proposeCut(
  ground: Ground,
  rule: CutRule,
  degreeOf: (corner: number) => number,
  seedX: number,
  seedY: number,
  dirX: number,
  dirY: number,
): Cut | null {
  const forward = trace(ground, rule, degreeOf, seedX, seedY, dirX, dirY);
  if (forward === null) return null;
  const backward = trace(ground, rule, degreeOf, seedX, seedY, -dirX, -dirY);
  if (backward === null) return null;
  const from = backward.end;
  const to = forward.end;
  if (from.corner === to.corner && from.atCorner === to.atCorner) return null;
  const middle: number[] = [];
  for (let i = backward.points.length - 2; i >= 0; i -= 2) middle.push(backward.points[i]!, backward.points[i + 1]!);
  middle.push(seedX, seedY, ...forward.points);
  const corners = ground.ring.length / 2;
  const walk = (start: CutEnd, stop: CutEnd): number[] => {
    const points = [start.x, start.y];
    for (let k = (start.corner + 1) % corners; ; k = (k + 1) % corners) {
      if (stop.atCorner && k === stop.corner) break;
      points.push(ground.ring[2 * k]!, ground.ring[2 * k + 1]!);
      if (!stop.atCorner && k === stop.corner) break;
    }
    points.push(stop.x, stop.y);
    return points;
  };
  const reversed: number[] = [];
  for (let i = middle.length - 2; i >= 0; i -= 2) reversed.push(middle[i]!, middle[i + 1]!);
  const left = compactness([...walk(to, from), ...middle]);
  const right = compactness([...walk(from, to), ...reversed]);
  const whole = left.area + right.area;
  const smaller = Math.min(left.area, right.area) / whole;
  if (smaller < 0.2) return null;
  const thinnest = Math.min(left.value, right.value);
  if (thinnest < rule.minimumCompactness) return null;
  const n = middle.length;
  const square = Math.min(squareness(ground, from, middle[0]!, middle[1]!), squareness(ground, to, middle[n - 2]!, middle[n - 1]!));
  if (square < 0.42) return null;
  const crossings = (from.atCorner ? 1 : 0) + (to.atCorner ? 1 : 0);
  return { from, to, middle, score: 1.1 * thinnest + 0.9 * Math.min(0.5, smaller) + 0.45 * square + 0.16 * crossings };
}

/** Middle of the longest stretch of the line u = const inside the ring, in the frame (ux, uy). */
function seedOnLine(ring: Float64Array, ux: number, uy: number, at: number): [number, number] | null {
  const crossings: number[] = [];
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
    const a = ring[j]! * ux + ring[j + 1]! * uy - at;
    const b = ring[i]! * ux + ring[i + 1]! * uy - at;
    if (a > 0 === b > 0) continue;
    const t = a / (a - b);
    const x = ring[j]! + t * (ring[i]! - ring[j]!);
    const y = ring[j + 1]! + t * (ring[i + 1]! - ring[j + 1]!);
    crossings.push(-x * uy + y * ux);
  }
  crossings.sort((a, b) => a - b);
  let best = 0;
  let middle: number | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const length = crossings[i + 1]! - crossings[i]!;
    if (length > best) {
      best = length;
      middle = (crossings[i]! + crossings[i + 1]!) / 2;
    }
  }
  return middle === null ? null : [at * ux - middle * uy, at * uy + middle * ux];
}

/**
 * Lays one street (or limit) through a face, roughly through its middle, along the rule's field.
 * Returns the new face or null when every attempt would leave a splinter. Cost O(attempts * corners).
 */
export function cutFace(map: PlanarMap, face: number, rule: CutRule, random: RandomStream): number | null {
  const loop = map.loop(face);
  const ring = map.ring(face);
  const ground: Ground = { loop, ring };
  const degrees = new Map<number, number>();
  const degreeOf = (corner: number): number => {
    const known = degrees.get(corner);
    if (known !== undefined) return known;
    const degree = map.around(loop[corner]!).length;
    degrees.set(corner, degree);
    return degree;
  };
  let cx = 0;
  let cy = 0;
  for (let i = 0; i < ring.length; i += 2) {
    cx += ring[i]!;
    cy += ring[i + 1]!;
  }
  const [ux, uy] = rule.field((2 * cx) / ring.length, (2 * cy) / ring.length);
  const extent = (ax: number, ay: number): [number, number] => {
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < ring.length; i += 2) {
      const value = ring[i]! * ax + ring[i + 1]! * ay;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return [low, high];
  };
  const along = extent(ux, uy);
  const across = extent(-uy, ux);
  const cutAcrossFirst = (along[1] - along[0]) / rule.elongation > across[1] - across[0];
  let best: Cut | null = null;
  const shifts = [0, 0.1, -0.1, 0.19, -0.19, 0.05, -0.26];
  for (const [order, isFirst] of [
    [cutAcrossFirst, true],
    [!cutAcrossFirst, false],
  ] as const) {
    // Cutting across the field divides the length along it.
    const [ax, ay] = order ? [ux, uy] : [-uy, ux];
    const [low, high] = order ? along : across;
    for (const shift of shifts) {
      const at = (low + high) / 2 + (shift + random.between(-rule.jitter, rule.jitter)) * (high - low);
      const seed = seedOnLine(ring, ax, ay, at);
      if (seed === null) continue;
      const cut = proposeCut(ground, rule, degreeOf, seed[0], seed[1], -ay, ax);
      if (cut === null) continue;
      const score = cut.score - (isFirst ? 0 : 0.3) - 0.4 * Math.abs(shift);
      if (best === null || score > best.score) best = { ...cut, score };
    }
    if (best !== null && isFirst && best.score > 0.9) break;
  }
  if (best === null) return null;
  const { from, to } = best;
  const fromEdge = loop[from.corner]!;
  const toEdge = loop[to.corner]!;
  if (fromEdge === toEdge) return null;
  const fromHalf = from.atCorner ? fromEdge : map.splitEdge(fromEdge, from.x, from.y);
  const toHalf = to.atCorner ? toEdge : map.splitEdge(toEdge, to.x, to.y);
  return map.splitFace(fromHalf, toHalf, best.middle, rule.kind);
}
