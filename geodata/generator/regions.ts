import { clamp, lengthOf } from './exact-math.ts';
import { PriorityQueue } from './priority-queue.ts';
import type { RandomStream } from './seeded-random.ts';

export interface UnitNeighbor {
  readonly unit: number;
  /** What a region's border along here costs, in kilometres; cheap along main streets, rivers and railways. */
  readonly cutCost: number;
  /** How far apart the two units feel, in metres. */
  readonly distance: number;
}

/** Small areas to be joined to regions; arrays of equal length. */
export interface UnitGraph {
  readonly population: ArrayLike<number>;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly neighbors: readonly (readonly UnitNeighbor[])[];
}

export interface RegionRule {
  readonly count: number;
  /** Weight of equal population against good borders. */
  readonly balance: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Number of the connected piece each unit belongs to. */
export function components(graph: UnitGraph): Int32Array {
  const group = new Int32Array(graph.population.length).fill(-1);
  let count = 0;
  for (let first = 0; first < group.length; first++) {
    if (group[first] !== -1) continue;
    group[first] = count;
    const stack = [first];
    while (stack.length > 0) {
      for (const n of graph.neighbors[stack.pop()!]!) {
        if (group[n.unit] !== -1) continue;
        group[n.unit] = count;
        stack.push(n.unit);
      }
    }
    count++;
  }
  return group;
}

function chooseSeeds(graph: UnitGraph, count: number, random: RandomStream): number[] {
  const n = graph.population.length;
  const nearest = new Float64Array(n).fill(1e7);
  const seeds: number[] = [];
  // Every separate piece of land needs a seed of its own: its most populous unit.
  const group = components(graph);
  const strongest = new Map<number, number>();
  group.forEach((g, u) => {
    const best = strongest.get(g);
    if (best === undefined || graph.population[u]! > graph.population[best]!) strongest.set(g, u);
  });
  const own = [...strongest.values()];
  for (let k = 0; k < count; k++) {
    let total = 0;
    for (let u = 0; u < n; u++) total += nearest[u]! * nearest[u]! * graph.population[u]!;
    let draw = random.next() * total;
    let chosen = -1;
    for (let u = 0; u < n && chosen < 0; u++) {
      draw -= nearest[u]! * nearest[u]! * graph.population[u]!;
      if (draw < 0 && graph.population[u]! > 0) chosen = u;
    }
    if (k < own.length) chosen = own[k]!;
    if (chosen < 0) chosen = k;
    seeds.push(chosen);
    for (let u = 0; u < n; u++)
      nearest[u] = Math.min(nearest[u]!, lengthOf(graph.x[u]! - graph.x[chosen]!, graph.y[u]! - graph.y[chosen]!));
  }
  return seeds;
}

/** Every unit goes to the seed it is nearest to along the graph; heads starts are added to the distance. */
function spread(graph: UnitGraph, seeds: readonly number[], headStart: Float64Array): Int32Array {
  const region = new Int32Array(graph.population.length).fill(-1);
  const queue = new PriorityQueue<{ unit: number; region: number; distance: number }>();
  seeds.forEach((unit, k) => queue.push(headStart[k]! + 1e9, { unit, region: k, distance: -headStart[k]! }));
  for (let top = queue.pop(); top !== undefined; top = queue.pop()) {
    const { unit, region: k, distance } = top.value;
    if (region[unit] !== -1) continue;
    region[unit] = k;
    for (const neighbor of graph.neighbors[unit]!) {
      if (region[neighbor.unit] !== -1) continue;
      const far = distance + neighbor.distance;
      queue.push(-far, { unit: neighbor.unit, region: k, distance: far });
    }
  }
  return region;
}

/** True where a region stays in one piece without a unit. */
function staysConnected(graph: UnitGraph, region: Int32Array, without: number): boolean {
  const own = region[without]!;
  const parts = graph.neighbors[without]!.filter((n) => region[n.unit] === own).map((n) => n.unit);
  if (parts.length === 0) return false;
  if (parts.length === 1) return true;
  const seen = new Set([without, parts[0]!]);
  const stack = [parts[0]!];
  const wanted = new Set(parts.slice(1));
  while (stack.length > 0 && wanted.size > 0) {
    for (const n of graph.neighbors[stack.pop()!]!) {
      if (region[n.unit] !== own || seen.has(n.unit)) continue;
      seen.add(n.unit);
      wanted.delete(n.unit);
      stack.push(n.unit);
    }
  }
  return wanted.size === 0;
}

/** Large graphs are zoned once: there the chance of a poor start is small. */
const RESTARTS = 12;
const LARGE_GRAPH = 2500;

/**
 * Joins units to contiguous regions of similar population whose borders follow streets and barriers: seeds, balanced growth, then exchange of
 * border units with a falling threshold; the best of several starts. Returns the region of each unit. Cost about O(starts * sweeps * units *
 * region size).
 */
export function growRegions(graph: UnitGraph, rule: RegionRule, random: RandomStream): Int32Array {
  const starts = graph.population.length > LARGE_GRAPH ? 1 : RESTARTS;
  let best = growOnce(graph, rule, random);
  for (let start = 1; start < starts; start++) {
    const other = growOnce(graph, rule, random);
    if (other.cost < best.cost) best = other;
  }
  return best.region;
}

interface Regions {
  readonly region: Int32Array;
  /** Cost of borders and strain of unequal populations. */
  readonly cost: number;
}

function growOnce(graph: UnitGraph, rule: RegionRule, random: RandomStream): Regions {
  const n = graph.population.length;
  const { count } = rule;
  let total = 0;
  for (let u = 0; u < n; u++) total += graph.population[u]!;
  const target = total / count;
  let seeds = chooseSeeds(graph, count, random);
  const headStart = new Float64Array(count);
  let region = spread(graph, seeds, headStart);
  for (let round = 0; round < 40; round++) {
    const population = new Float64Array(count);
    const cx = new Float64Array(count);
    const cy = new Float64Array(count);
    const weight = new Float64Array(count);
    for (let u = 0; u < n; u++) {
      const k = region[u]!;
      const w = graph.population[u]! + 5;
      population[k]! += graph.population[u]!;
      cx[k]! += w * graph.x[u]!;
      cy[k]! += w * graph.y[u]!;
      weight[k]! += w;
    }
    const best = new Float64Array(count).fill(Infinity);
    const next = [...seeds];
    for (let u = 0; u < n; u++) {
      const k = region[u]!;
      const d = lengthOf(graph.x[u]! - cx[k]! / weight[k]!, graph.y[u]! - cy[k]! / weight[k]!);
      if (d < best[k]!) {
        best[k] = d;
        next[k] = u;
      }
    }
    seeds = next;
    const step = 260 * (1 - round / 45);
    for (let k = 0; k < count; k++) headStart[k] = clamp(headStart[k]! + step * clamp(1 - population[k]! / target, -1, 1), -2500, 2500);
    region = spread(graph, seeds, headStart);
  }
  const population = new Float64Array(count);
  const size = new Int32Array(count);
  for (let u = 0; u < n; u++) {
    population[region[u]!]! += graph.population[u]!;
    size[region[u]!]!++;
  }
  const strain = (p: number): number => {
    const off = (p - target) / target;
    const outside = Math.max(0, rule.lowest - p, p - rule.highest) / target;
    return rule.balance * off * off + 60 * outside;
  };
  const sweeps = 70;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const threshold = sweep < sweeps * 0.7 ? 0.35 * (1 - sweep / (sweeps * 0.7)) : 0;
    let moves = 0;
    for (const u of random.shuffled(Array.from({ length: n }, (_, i) => i))) {
      const from = region[u]!;
      if (size[from]! < 2) continue;
      const cost = new Map<number, number>();
      for (const neighbor of graph.neighbors[u]!) {
        const k = region[neighbor.unit]!;
        cost.set(k, (cost.get(k) ?? 0) + neighbor.cutCost);
      }
      let bestGain = threshold * random.next() - 1e-9;
      let bestTo = -1;
      const p = graph.population[u]!;
      for (const [to, shared] of cost) {
        if (to === from) continue;
        const change =
          (cost.get(from) ?? 0) -
          shared +
          strain(population[from]! - p) +
          strain(population[to]! + p) -
          strain(population[from]!) -
          strain(population[to]!);
        if (change < bestGain) {
          bestGain = change;
          bestTo = to;
        }
      }
      if (bestTo < 0 || !staysConnected(graph, region, u)) continue;
      region[u] = bestTo;
      population[from]! -= p;
      population[bestTo]! += p;
      size[from]!--;
      size[bestTo]!++;
      moves++;
    }
    if (moves === 0 && threshold === 0) break;
  }
  let cost = 0;
  for (let u = 0; u < n; u++)
    for (const neighbor of graph.neighbors[u]!) if (region[neighbor.unit] !== region[u]) cost += neighbor.cutCost / 2;
  for (let k = 0; k < count; k++) cost += strain(population[k]!);
  return { region, cost };
}
