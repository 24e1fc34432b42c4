import { nearestOnLine } from './curve.ts';
import { lengthOf } from './exact-math.ts';
import { fabrics } from './fabric.ts';
import type { Fabric } from './fabric.ts';
import type { Ground } from './ground.ts';
import type { CityPlan } from './plan.ts';
import { EdgeKind, OUTSIDE } from './planar-map.ts';
import { components, growRegions } from './regions.ts';
import type { RegionRule, UnitGraph, UnitNeighbor } from './regions.ts';
import { randomStream } from './seeded-random.ts';

/** What a border costs per kilometre when it follows this kind of edge; kept low along what planners take for borders. */
const borderCost: readonly number[] = [0, 0.12, 0.15, 0.4, 1.1, 1.6, 0.9, 1.4];

const isBand = (fabric: Fabric): boolean => fabric === 'water' || fabric === 'railway';

/** How foreign two fabrics feel to each other: 1 = one neighbourhood. Estates and villages keep to themselves. */
const kin = (a: Fabric, b: Fabric): number => {
  // The old town and the villages stay in one piece although main streets meet in them.
  if (a === b) return a === 'centre' || a === 'village' ? 0.25 : 1;
  const own = (fabric: Fabric): boolean => fabric === 'estate' || fabric === 'village' || fabric === 'newHousing' || fabric === 'villa';
  if (fabrics[a].built && fabrics[b].built) return own(a) || own(b) ? 1.8 : 1.15;
  if (a === 'village' || b === 'village') return 1.1;
  return own(a) || own(b) ? 1.35 : 1.25;
};

/** Areas of the planar map joined by a label per face, with populations, centres and shared borders. Label -1 leaves a face out. */
export function unitGraph(ground: Ground, labelOfFace: ArrayLike<number>, count: number, populationOfFace: ArrayLike<number>): UnitGraph {
  const { map, fabric } = ground;
  const population = new Float64Array(count);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const weight = new Float64Array(count);
  const fabricOf: (Fabric | undefined)[] = [];
  for (let face = 1; face < map.faceCount; face++) {
    const unit = labelOfFace[face]!;
    if (unit < 0) continue;
    const ring = map.ring(face);
    let cx = 0;
    let cy = 0;
    for (let i = 0; i < ring.length; i += 2) {
      cx += ring[i]!;
      cy += ring[i + 1]!;
    }
    const w = populationOfFace[face]! + map.area(face) / 20000;
    x[unit]! += (w * 2 * cx) / ring.length;
    y[unit]! += (w * 2 * cy) / ring.length;
    weight[unit]! += w;
    population[unit]! += populationOfFace[face]!;
    fabricOf[unit] ??= fabric[face]!;
  }
  for (let u = 0; u < count; u++) {
    x[u] = x[u]! / (weight[u]! || 1);
    y[u] = y[u]! / (weight[u]! || 1);
  }
  const cut: Map<number, { cost: number; barrier: number; length: number }>[] = Array.from({ length: count }, () => new Map());
  for (let edge = 0; edge < map.kind.length; edge++) {
    const left = map.face[2 * edge]!;
    const right = map.face[2 * edge + 1]!;
    if (left === OUTSIDE || right === OUTSIDE) continue;
    const a = labelOfFace[left]!;
    const b = labelOfFace[right]!;
    if (a === b || a < 0 || b < 0) continue;
    const length = map.edgeLength(edge);
    const kind = map.kind[edge]!;
    const similar = kin(fabric[left]!, fabric[right]!);
    for (const [u, v] of [
      [a, b],
      [b, a],
    ] as const) {
      const before = cut[u]!.get(v) ?? { cost: 0, barrier: 0, length: 0 };
      before.cost += ((length / 1000) * borderCost[kind]!) / similar;
      before.length += length;
      before.barrier +=
        length * (kind === EdgeKind.main ? 1 : kind === EdgeKind.bank || kind === EdgeKind.railSide ? 4 : 0.25 * Math.max(0, similar - 1));
      cut[u]!.set(v, before);
    }
  }
  const neighbors = cut.map((around, u) =>
    [...around].map(([v, border]): UnitNeighbor => ({
      unit: v,
      cutCost: border.cost,
      distance: (60 + lengthOf(x[u]! - x[v]!, y[u]! - y[v]!)) * (1 + border.barrier / border.length) + (border.length < 60 ? 400 : 0),
    })),
  );
  return { population, x, y, neighbors };
}

/** Labels per face (0-based, -1 for the outside) of one level and their number. */
export interface Zoning {
  readonly ofFace: Int32Array;
  readonly count: number;
}

/**
 * Gives water and railway pieces, and land cut off by them, to the neighbour with the longest common border; along river and tracks always
 * to the neighbour on the left, so that borders do not jump from bank to bank.
 */
function attachLeftovers(plan: CityPlan, ground: Ground, ofFace: Int32Array): void {
  const { map, fabric } = ground;
  const axes = (face: number): readonly (readonly number[])[] =>
    fabric[face] === 'water' ? [plan.river] : fabric[face] === 'railway' ? plan.railways : [];
  const onLeft = (face: number, h: number): boolean => {
    const x = (map.x[map.origin[h]!]! + map.x[map.origin[h ^ 1]!]!) / 2;
    const y = (map.y[map.origin[h]!]! + map.y[map.origin[h ^ 1]!]!) / 2;
    const nearest = axes(face)
      .map((line) => nearestOnLine(line, x, y))
      .sort((p, q) => p.distanceMeters - q.distanceMeters)[0];
    if (nearest === undefined) return false;
    // The half-edge keeps its face to the left: on the left bank it runs against the axis.
    const dx = map.x[map.origin[h ^ 1]!]! - map.x[map.origin[h]!]!;
    const dy = map.y[map.origin[h ^ 1]!]! - map.y[map.origin[h]!]!;
    return dx * nearest.directionX + dy * nearest.directionY < -0.5 * lengthOf(dx, dy);
  };
  for (;;) {
    let left = 0;
    const updates: [number, number][] = [];
    for (let face = 1; face < map.faceCount; face++) {
      if (ofFace[face] !== -1) continue;
      left++;
      const shared = new Map<number, number>();
      for (const h of map.loop(face)) {
        const other = map.face[h ^ 1]!;
        if (other === OUTSIDE || ofFace[other] === -1) continue;
        const weight = onLeft(face, h) ? 50 : 1;
        shared.set(ofFace[other]!, (shared.get(ofFace[other]!) ?? 0) + weight * map.edgeLength(h >> 1));
      }
      let best = -1;
      for (const [label, length] of shared) if (best < 0 || length > shared.get(best)!) best = label;
      if (best >= 0) updates.push([face, best]);
    }
    for (const [face, label] of updates) ofFace[face] = label;
    if (left === 0) return;
    if (updates.length === 0) throw new Error(`attachLeftovers: ${left} faces have no neighbour`);
  }
}

/** Joins quarters to Sozialräume: contiguous on land, similar in population, bordered by main streets, river and railway where possible. */
export function zoneSozialraeume(
  plan: CityPlan,
  ground: Ground,
  populationOfFace: ArrayLike<number>,
  rule: RegionRule,
  seed: number,
): Zoning {
  const { map, fabric, quarter, quarterCount } = ground;
  const number = new Int32Array(quarterCount).fill(-1);
  let count = 0;
  for (let face = 1; face < map.faceCount; face++) {
    if (!isBand(fabric[face]!) && number[quarter[face]!] === -1) number[quarter[face]!] = count++;
  }
  const unitOfFace = new Int32Array(map.faceCount).fill(-1);
  for (let face = 1; face < map.faceCount; face++) unitOfFace[face] = number[quarter[face]!]!;
  const graph = unitGraph(ground, unitOfFace, count, populationOfFace);
  // Pieces of land too small to stand alone join across the water or the tracks afterwards.
  const group = components(graph);
  const people = new Map<number, number>();
  group.forEach((g, u) => people.set(g, (people.get(g) ?? 0) + graph.population[u]!));
  const kept = new Int32Array(count).fill(-1);
  let keptCount = 0;
  for (let u = 0; u < count; u++) if (people.get(group[u]!)! >= rule.lowest) kept[u] = keptCount++;
  const keptOfFace = unitOfFace.map((u) => (u < 0 ? -1 : kept[u]!));
  const region = growRegions(unitGraph(ground, keptOfFace, keptCount, populationOfFace), rule, randomStream(seed, 'sozialraeume'));
  const ofFace = keptOfFace.map((u) => (u < 0 ? -1 : region[u]!));
  attachLeftovers(plan, ground, ofFace);
  ofFace[OUTSIDE] = -1;
  return { ofFace, count: rule.count };
}

/** Joins the areas of one level to the next larger one. Returns the parent of each area. */
export function zoneUpper(
  ground: Ground,
  lower: Zoning,
  populationOfFace: ArrayLike<number>,
  rule: RegionRule,
  seed: number,
  name: string,
): Int32Array {
  return growRegions(unitGraph(ground, lower.ofFace, lower.count, populationOfFace), rule, randomStream(seed, name));
}
