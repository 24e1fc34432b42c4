import type { Arcs } from './arcs.ts';
import type { Ground } from './ground.ts';
import { EdgeKind, OUTSIDE } from './planar-map.ts';

export type WalkKind = 'mainStreet' | 'street' | 'path' | 'bridge' | 'underpass';

/** One walkable line between two junctions. */
export interface WalkEdge {
  readonly arc: number;
  readonly from: number;
  readonly to: number;
  readonly kind: WalkKind;
  readonly lengthMeters: number;
}

export interface WalkNetwork {
  /** Vertex of the planar map of each node. */
  readonly vertexOfNode: readonly number[];
  readonly edges: readonly WalkEdge[];
}

/**
 * The walkable streets and paths: all but the city limits, the bare edges of quays and tracks inside water or railway ground, and survey limits.
 * Water and tracks are crossed by main streets only. Keeps the largest connected part. Cost O(arcs).
 */
export function buildWalkNetwork(ground: Ground, arcs: Arcs): WalkNetwork {
  const { map, fabric } = ground;
  const on = (h: number): 'water' | 'railway' | 'land' | 'outside' => {
    const face = map.face[h]!;
    if (face === OUTSIDE) return 'outside';
    const kind = fabric[face]!;
    return kind === 'water' || kind === 'railway' ? kind : 'land';
  };
  const candidates: { arc: number; a: number; b: number; kind: WalkKind; lengthMeters: number }[] = [];
  arcs.first.forEach((h, arc) => {
    const kind = map.kind[h >> 1]!;
    const left = on(h);
    const right = on(h ^ 1);
    if (kind === EdgeKind.limit || kind === EdgeKind.outline || left === 'outside' || right === 'outside') return;
    const bare = left !== 'land' && right !== 'land';
    if (bare && kind !== EdgeKind.main) return;
    const vertices = arcs.vertices[arc]!;
    let lengthMeters = 0;
    for (let i = 1; i < vertices.length; i++) {
      const dx = map.x[vertices[i]!]! - map.x[vertices[i - 1]!]!;
      const dy = map.y[vertices[i]!]! - map.y[vertices[i - 1]!]!;
      lengthMeters += Math.sqrt(dx * dx + dy * dy);
    }
    const walk: WalkKind = bare
      ? left === 'water' || right === 'water'
        ? 'bridge'
        : 'underpass'
      : kind === EdgeKind.main
        ? 'mainStreet'
        : kind === EdgeKind.collector || kind === EdgeKind.street
          ? 'street'
          : 'path';
    candidates.push({ arc, a: vertices[0]!, b: vertices.at(-1)!, kind: walk, lengthMeters });
  });
  const leader = new Map<number, number>();
  const find = (v: number): number => {
    let root = v;
    for (let up = leader.get(root); up !== undefined && up !== root; up = leader.get(root)) root = up;
    leader.set(v, root);
    return root;
  };
  const size = new Map<number, number>();
  for (const { a, b } of candidates) leader.set(find(a), find(b));
  for (const { a } of candidates) size.set(find(a), (size.get(find(a)) ?? 0) + 1);
  const [largest] = [...size].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-1, 0]);
  const nodeOf = new Map<number, number>();
  const vertexOfNode: number[] = [];
  const node = (vertex: number): number => {
    const known = nodeOf.get(vertex);
    if (known !== undefined) return known;
    nodeOf.set(vertex, vertexOfNode.length);
    return vertexOfNode.push(vertex) - 1;
  };
  const edges = candidates
    .filter(({ a }) => find(a) === largest)
    .map(({ arc, a, b, kind, lengthMeters }): WalkEdge => ({ arc, from: node(a), to: node(b), kind, lengthMeters }));
  return { vertexOfNode, edges };
}
