import { cosine, lengthOf, sine } from './exact-math.ts';
import { insideRing, overlayLines, withoutDeadEnds } from './arrangement.ts';
import { fabrics } from './fabric.ts';
import type { Fabric } from './fabric.ts';
import type { CityPlan } from './plan.ts';
import { nearestOnLine } from './curve.ts';
import { EdgeKind, OUTSIDE, PlanarMap } from './planar-map.ts';
import type { EdgeKindCode, MapSegment } from './planar-map.ts';
import { PriorityQueue } from './priority-queue.ts';
import { noiseField, randomStream } from './seeded-random.ts';
import type { RandomStream } from './seeded-random.ts';
import { cutFace } from './subdivide.ts';
import type { CutRule, StreetField } from './subdivide.ts';

/** The ground of the city: faces 1..n are blocks, each of one quarter and one fabric. Index 0 of the arrays is the outside. */
export interface Ground {
  readonly map: PlanarMap;
  readonly fabric: readonly Fabric[];
  readonly quarter: readonly number[];
  readonly quarterCount: number;
}

/** A point inside a ring: the middle of its widest horizontal chord among nine. */
export function pointInside(ring: Float64Array): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 1; i < ring.length; i += 2) {
    low = Math.min(low, ring[i]!);
    high = Math.max(high, ring[i]!);
  }
  let best = -1;
  let point: readonly [number, number] = [ring[0]!, ring[1]!];
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]) {
    const y = low + (high - low) * (share + 0.00137);
    const crossings: number[] = [];
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const a = ring[j + 1]!;
      const b = ring[i + 1]!;
      if (a > y !== b > y) crossings.push(ring[j]! + ((y - a) / (b - a)) * (ring[i]! - ring[j]!));
    }
    crossings.sort((p, q) => p - q);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const width = crossings[k + 1]! - crossings[k]!;
      if (width > best * 1.15) {
        best = width;
        point = [(crossings[k]! + crossings[k + 1]!) / 2, y];
      }
    }
  }
  return point;
}

/** The direction that most of a ring's border runs along or across, as a unit vector (fourth powers cancel quarter turns). */
function dominantDirection(ring: Float64Array): readonly [number, number] {
  let re = 0;
  let im = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const dx = ring[i]! - ring[j]!;
    const dy = ring[i + 1]! - ring[j + 1]!;
    const length = lengthOf(dx, dy);
    if (length === 0) continue;
    const c2 = (dx * dx - dy * dy) / length;
    const s2 = (2 * dx * dy) / length;
    re += (c2 * c2 - s2 * s2) / length;
    im += (2 * c2 * s2) / length;
  }
  let length = lengthOf(re, im);
  if (length < 1e-9) return [1, 0];
  let c = re / length;
  let s = im / length;
  for (let half = 0; half < 2; half++) {
    const next = Math.sqrt(Math.max(0, (1 + c) / 2));
    s = (s < 0 ? -1 : 1) * Math.sqrt(Math.max(0, (1 - c) / 2));
    c = next;
  }
  length = lengthOf(c, s);
  return [c / length, s / length];
}

const turned = (direction: readonly [number, number], angle: number): readonly [number, number] => {
  const c = cosine(angle);
  const s = sine(angle);
  return [direction[0] * c - direction[1] * s, direction[0] * s + direction[1] * c];
};

const isBand = (fabric: Fabric): boolean => fabric === 'water' || fabric === 'railway';

interface PlannedFabric {
  /** The fabric most of the ring is planned to have. */
  readonly fabric: Fabric;
  /** Wanted size of a quarter here: that of the finest fabric with a noticeable share. */
  readonly quarterHectares: number;
}

/** Judges a ring by the plan at up to 36 points. */
function plannedFabric(plan: CityPlan, ring: Float64Array): PlannedFabric {
  const [px, py] = pointInside(ring);
  const first: Fabric = plan.isWater(px, py) ? 'water' : plan.isRailway(px, py) ? 'railway' : plan.landFabricAt(px, py);
  if (isBand(first)) return { fabric: first, quarterHectares: fabrics[first].quarterHectares * Math.sqrt(plan.scale) };
  let lowX = Infinity;
  let lowY = Infinity;
  let highX = -Infinity;
  let highY = -Infinity;
  for (let i = 0; i < ring.length; i += 2) {
    lowX = Math.min(lowX, ring[i]!);
    highX = Math.max(highX, ring[i]!);
    lowY = Math.min(lowY, ring[i + 1]!);
    highY = Math.max(highY, ring[i + 1]!);
  }
  const votes = new Map<Fabric, number>([[first, 1.5]]);
  let sum = 1.5;
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j < 6; j++) {
      const x = lowX + ((highX - lowX) * (i + 0.5)) / 6;
      const y = lowY + ((highY - lowY) * (j + 0.5)) / 6;
      if (!insideRing(ring, x, y)) continue;
      const fabric = plan.landFabricAt(x, y);
      votes.set(fabric, (votes.get(fabric) ?? 0) + 1);
      sum++;
    }
  }
  let best = first;
  let finest = Infinity;
  for (const [fabric, count] of votes) {
    if (count > votes.get(best)!) best = fabric;
    if (count > 0.15 * sum) finest = Math.min(finest, fabrics[fabric].quarterHectares);
  }
  return { fabric: best, quarterHectares: finest };
}

/** The faces of the largest part of the map that hangs together by edges; loose tips beyond the city limits are not in it. */
function largestPiece(map: PlanarMap): ReadonlySet<number> {
  let largest = new Set<number>();
  const seen = new Set<number>();
  for (let first = 1; first < map.faceCount; first++) {
    if (seen.has(first)) continue;
    const piece = new Set([first]);
    const stack = [first];
    while (stack.length > 0) {
      for (const h of map.loop(stack.pop()!)) {
        const other = map.face[h ^ 1]!;
        if (other === OUTSIDE || piece.has(other)) continue;
        piece.add(other);
        stack.push(other);
      }
    }
    for (const face of piece) seen.add(face);
    if (piece.size > largest.size) largest = piece;
  }
  return largest;
}

/** Removes banks and track sides that have water, or railway ground, on both sides; ground between tracks counts as railway ground. */
function withoutInnerBorders(plan: CityPlan, map: PlanarMap): PlanarMap {
  const band: (Fabric | 'land')[] = ['land'];
  for (let face = 1; face < map.faceCount; face++) {
    const [x, y] = pointInside(map.ring(face));
    const fabric = plan.isWater(x, y) ? 'water' : plan.isRailway(x, y) ? 'railway' : 'land';
    const enclosed = fabric === 'land' && map.loop(face).every((h) => map.kind[h >> 1] === EdgeKind.railSide);
    band.push(enclosed ? 'railway' : fabric);
  }
  const main = largestPiece(map);
  const segments: MapSegment[] = [];
  map.kind.forEach((kind, edge) => {
    const left = map.face[2 * edge]!;
    const right = map.face[2 * edge + 1]!;
    if (!main.has(left) && !main.has(right)) return;
    const inner =
      (kind === EdgeKind.bank || kind === EdgeKind.railSide) && left !== OUTSIDE && right !== OUTSIDE && band[left] === band[right];
    if (!inner) segments.push({ from: map.origin[2 * edge]!, to: map.origin[2 * edge + 1]!, kind });
  });
  return PlanarMap.fromSegments(map.x, map.y, withoutDeadEnds(segments, map.x.length));
}

/** Field paths that ended up beside houses are streets. */
function paveBesideHouses(map: PlanarMap, fabric: readonly Fabric[]): void {
  const built = (face: number): boolean => face !== OUTSIDE && (fabrics[fabric[face]!].built || fabric[face] === 'industry');
  map.kind.forEach((kind, edge) => {
    if (kind !== EdgeKind.path) return;
    const sides = [map.face[2 * edge]!, map.face[2 * edge + 1]!].filter(built).length;
    if (sides > 0) map.kind[edge] = sides === 2 ? EdgeKind.collector : EdgeKind.street;
  });
}

/** Grows quarters and blocks from the plan's main streets until there are `blockCount` blocks (or nothing is left to divide sensibly). */
export function growGround(plan: CityPlan, seed: number, blockCount: number): Ground {
  const stretch = Math.sqrt(plan.scale);
  const lines = overlayLines(plan.lines, 9 * stretch, (x, y, kind) => kind === EdgeKind.outline || insideRing(plan.outline, x, y));
  const map = withoutInnerBorders(plan, lines);
  const random = randomStream(seed, 'ground');
  const planned: PlannedFabric[] = [{ fabric: 'farmland', quarterHectares: Infinity }];
  for (let face = 1; face < map.faceCount; face++) planned.push(plannedFabric(plan, map.ring(face)));

  const bend = noiseField(seed, 'street-bend', 420);
  const acrossBand =
    (lines: readonly (readonly number[])[]): StreetField =>
    (x, y) => {
      const nearest = lines.map((line) => nearestOnLine(line, x, y)).sort((a, b) => a.distanceMeters - b.distanceMeters)[0]!;
      return [nearest.directionX, nearest.directionY];
    };
  const waterField = acrossBand([plan.river]);
  const railField = acrossBand(plan.railways);
  const fieldOf = (kind: Fabric, ring: Float64Array, turn: number): StreetField => {
    if (kind === 'water') return waterField;
    if (kind === 'railway') return railField;
    const base = turned(dominantDirection(ring), turn);
    const amplitude = fabrics[kind].bendRadians;
    return (x, y) => turned(base, amplitude * bend(x, y));
  };

  const divide = (
    sizeHectares: (face: number) => number,
    stopAt: number,
    leastRatio: number,
    ruleOf: (face: number) => CutRule,
    inherit: (face: number, part: number) => void,
  ): void => {
    const queue = new PriorityQueue<number>();
    const enqueue = (face: number): void => queue.push(map.area(face) / (sizeHectares(face) * 10000), face);
    for (let face = 1; face < map.faceCount; face++) enqueue(face);
    while (map.faceCount - 1 < stopAt) {
      const top = queue.pop();
      if (top === undefined || top.priority < leastRatio) return;
      const rule = ruleOf(top.value);
      const part =
        cutFace(map, top.value, rule, random) ??
        cutFace(map, top.value, { ...rule, minimumCompactness: rule.minimumCompactness * 0.6 }, random);
      if (part === null) continue;
      inherit(top.value, part);
      enqueue(top.value);
      enqueue(part);
    }
  };

  divide(
    (face) => planned[face]!.quarterHectares,
    Infinity,
    1.55,
    (face) => {
      const kind = planned[face]!.fabric;
      const built = fabrics[kind].built || kind === 'industry' || kind === 'park';
      return {
        field: fieldOf(kind, map.ring(face), 0),
        elongation: 1.2,
        stepMeters: 55,
        snapMeters: isBand(kind) ? 20 : 38,
        kind: isBand(kind) ? EdgeKind.limit : built ? EdgeKind.collector : EdgeKind.path,
        jitter: 0.07,
        minimumCompactness: isBand(kind) ? 0.02 : 0.34,
      };
    },
    (face, part) => {
      planned[part] = plannedFabric(plan, map.ring(part));
      planned[face] = plannedFabric(plan, map.ring(face));
    },
  );
  const fabric = planned.map((p) => p.fabric);

  const quarterCount = map.faceCount;
  const quarter = Array.from({ length: quarterCount }, (_, face) => face);
  const turns: Partial<Record<Fabric, number>> = { estate: 0.35, zeilenbau: 0.12, detached: 0.15, village: 0.3, centre: 0.12 };
  const fields: StreetField[] = [];
  for (let face = 0; face < quarterCount; face++) {
    const kind = fabric[face]!;
    fields.push(face === 0 ? () => [1, 0] : fieldOf(kind, map.ring(face), (turns[kind] ?? 0.05) * random.normal()));
  }
  // A quarter's own grain: some have small blocks, some large ones.
  const sizeFactor = Array.from({ length: quarterCount }, () => random.between(0.8, 1.3));
  divide(
    (face) => {
      const kind = fabric[face]!;
      return fabrics[kind].blockHectares * (isBand(kind) ? stretch : sizeFactor[quarter[face]!]!);
    },
    blockCount,
    0.75,
    (face) => blockRule(fabric[face]!, fields[quarter[face]!]!, random),
    (face, part) => {
      fabric[part] = fabric[face]!;
      quarter[part] = quarter[face]!;
    },
  );
  paveBesideHouses(map, fabric);
  return { map, fabric, quarter, quarterCount };
}

const straight: ReadonlySet<Fabric> = new Set<Fabric>(['gruenderzeit', 'commercial', 'industry', 'newHousing', 'rowHouses', 'zeilenbau']);

function blockRule(kind: Fabric, field: StreetField, random: RandomStream): CutRule {
  const { elongation, built } = fabrics[kind];
  const band = isBand(kind);
  const edgeKind: EdgeKindCode = band ? EdgeKind.limit : built || kind === 'industry' ? EdgeKind.street : EdgeKind.path;
  return {
    field,
    elongation: elongation * random.between(0.85, 1.2),
    stepMeters: straight.has(kind) ? 90 : 45,
    snapMeters: band ? 15 : straight.has(kind) ? 34 : 26,
    kind: edgeKind,
    jitter: straight.has(kind) ? 0.035 : 0.08,
    minimumCompactness: band ? 0.02 : 0.36,
  };
}
