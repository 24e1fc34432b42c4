import { lengthOf } from './exact-math.ts';
import { nearestOnLine } from './curve.ts';
import { fabrics } from './fabric.ts';
import type { Ground } from './ground.ts';
import type { CityPlan } from './plan.ts';
import { EdgeKind, OUTSIDE } from './planar-map.ts';
import { randomStream } from './seeded-random.ts';
import { StreetNames } from './street-names.ts';

/** Streets of the city: every edge that is a street belongs to one, named; '' = a path without a name. */
export interface Streets {
  readonly nameOfEdge: readonly string[];
}

const isStreet = (kind: number): boolean =>
  kind === EdgeKind.main || kind === EdgeKind.collector || kind === EdgeKind.street || kind === EdgeKind.path;

const quayNames = [
  'Uferstraße',
  'Fischerufer',
  'Mühlenufer',
  'Gerberufer',
  'Schifferufer',
  'Lindenufer',
  'Weidenufer',
  'Brückenufer',
  'Kranufer',
  'Ankerufer',
  'Fährufer',
  'Speicherufer',
];

/** Joins edges to streets that run straight through junctions and names them. Cost O(edges log edges). */
export function nameStreets(plan: CityPlan, ground: Ground, seed: number): Streets {
  const { map, fabric, quarter } = ground;
  const edgeCount = map.kind.length;
  const leader = Int32Array.from({ length: edgeCount }, (_, i) => i);
  const find = (e: number): number => {
    let root = e;
    while (leader[root] !== root) root = leader[root]!;
    while (leader[e] !== root) [e, leader[e]] = [leader[e]!, root];
    return root;
  };
  const seen = new Uint8Array(map.x.length);
  for (let first = 0; first < map.origin.length; first++) {
    const vertex = map.origin[first]!;
    if (seen[vertex] === 1) continue;
    seen[vertex] = 1;
    const arms = map
      .around(first)
      .filter((h) => isStreet(map.kind[h >> 1]!) || map.kind[h >> 1] === EdgeKind.bank)
      .map((h) => {
        const end = map.origin[h ^ 1]!;
        const dx = map.x[end]! - map.x[vertex]!;
        const dy = map.y[end]! - map.y[vertex]!;
        const length = lengthOf(dx, dy);
        return { edge: h >> 1, dx: dx / length, dy: dy / length };
      });
    const pairs: { a: number; b: number; straight: number }[] = [];
    for (let i = 0; i < arms.length; i++) {
      for (let j = i + 1; j < arms.length; j++) {
        const a = arms[i]!;
        const b = arms[j]!;
        if (map.kind[a.edge] !== map.kind[b.edge]) continue;
        // Quays end at bridges.
        if (map.kind[a.edge] === EdgeKind.bank && arms.some((arm) => map.kind[arm.edge] === EdgeKind.main)) continue;
        const straight = -(a.dx * b.dx + a.dy * b.dy);
        if (straight > (arms.length === 2 || map.kind[a.edge] === EdgeKind.bank ? 0.2 : 0.8)) pairs.push({ a: i, b: j, straight });
      }
    }
    pairs.sort((p, q) => q.straight - p.straight || p.a - q.a || p.b - q.b);
    const taken = new Set<number>();
    for (const { a, b } of pairs) {
      if (taken.has(a) || taken.has(b)) continue;
      taken.add(a).add(b);
      leader[find(arms[a]!.edge)] = find(arms[b]!.edge);
    }
  }
  const names = new StreetNames(
    randomStream(seed, 'street-names'),
    plan.mainStreets.map((street) => street.name),
  );
  const nameOfStreet = new Map<number, string>();
  const nameOfEdge: string[] = [];
  let quays = 0;
  const landOf = (edge: number): number => {
    const left = map.face[2 * edge]!;
    return left === OUTSIDE || fabric[left] === 'water' ? map.face[2 * edge + 1]! : left;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    const kind = map.kind[edge]!;
    if (kind === EdgeKind.bank && fabrics[fabric[landOf(edge)]!].built) {
      // Quays change their names where they meet a main street.
      const quay = find(edge);
      let name = nameOfStreet.get(quay);
      if (name === undefined) nameOfStreet.set(quay, (name = quayNames[quays++ % quayNames.length]!));
      nameOfEdge.push(name);
      continue;
    }
    if (!isStreet(kind)) {
      nameOfEdge.push('');
      continue;
    }
    if (kind === EdgeKind.main) {
      const a = map.origin[2 * edge]!;
      const b = map.origin[2 * edge + 1]!;
      const x = (map.x[a]! + map.x[b]!) / 2;
      const y = (map.y[a]! + map.y[b]!) / 2;
      let nearest = '';
      let distance = Infinity;
      for (const street of plan.mainStreets) {
        const d = nearestOnLine(street.line, x, y).distanceMeters;
        if (d < distance) [distance, nearest] = [d, street.name];
      }
      nameOfEdge.push(nearest);
      continue;
    }
    const street = find(edge);
    let name = nameOfStreet.get(street);
    if (name === undefined) {
      const left = map.face[2 * edge]!;
      const face = left === OUTSIDE ? map.face[2 * edge + 1]! : left;
      name = kind === EdgeKind.path ? '' : names.next(fabric[face]!, quarter[face]!, kind === EdgeKind.collector);
      nameOfStreet.set(street, name);
    }
    nameOfEdge.push(name);
  }
  return { nameOfEdge };
}
