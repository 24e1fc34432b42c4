import type { StreetLines } from '../../../src/model/index.ts';
import { travelGraphOf, type TravelGraph } from '../../../src/network/index.ts';
import { createRandom } from '../../../src/statistics/random.ts';

export interface PlainNetwork {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** A random graph, islands, loops and parallel edges included. Costs are quarters, so that sums are exact and ties occur; some are 0. */
export function randomNetwork(seed: number, { directed }: { directed: boolean }): PlainNetwork {
  const random = createRandom(seed);
  const nodes = 2 + random.integer(30);
  const edges = random.integer(3 * nodes);
  const cost = (): number => (random.next() < 0.1 ? Infinity : random.integer(40) / 4);
  const forward = Float64Array.from({ length: edges }, cost);
  return {
    nodes,
    from: Int32Array.from({ length: edges }, () => random.integer(nodes)),
    to: Int32Array.from({ length: edges }, () => random.integer(nodes)),
    forward,
    backward: directed ? Float64Array.from({ length: edges }, cost) : forward,
  };
}

export const travelGraph = ({ nodes, from, to, forward, backward }: PlainNetwork): TravelGraph =>
  travelGraphOf({ nodeCount: nodes, from, to, forwardCosts: forward, backwardCosts: backward });

/** Every edge tried again and again until nothing improves: slow and plain. */
export function bellmanFord({ nodes, from, to, forward, backward }: PlainNetwork, starts: ReadonlyMap<number, number>): Float64Array {
  const costs = new Float64Array(nodes).fill(Infinity);
  for (const [node, cost] of starts) costs[node] = Math.min(costs[node]!, cost);
  for (let changed = true; changed;) {
    changed = false;
    for (let edge = 0; edge < from.length; edge++) {
      for (const [a, b, cost] of [
        [from[edge]!, to[edge]!, forward[edge]!],
        [to[edge]!, from[edge]!, backward[edge]!],
      ] as const) {
        if (costs[a]! + cost >= costs[b]!) continue;
        costs[b] = costs[a]! + cost;
        changed = true;
      }
    }
  }
  return costs;
}

/** Streets of a bent grid, 100 m apart, some missing. */
export function gridLines(columns: number, rows: number, seed: number): StreetLines {
  const random = createRandom(seed);
  const corners = Float64Array.from({ length: 2 * columns * rows }, (_, at) => {
    const node = at >> 1;
    return 100 * (at % 2 === 0 ? node % columns : Math.floor(node / columns)) + 40 * random.next();
  });
  const lines: number[][][] = [];
  const corner = (column: number, row: number): number[] => [
    corners[2 * (row * columns + column)]!,
    corners[2 * (row * columns + column) + 1]!,
  ];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (const [c, r] of [[column + 1, row] as const, [column, row + 1] as const]) {
        if (c >= columns || r >= rows || random.next() < 0.15) continue;
        const a = corner(column, row);
        const b = corner(c, r);
        lines.push([a, [(a[0]! + b[0]!) / 2 + 20 * random.next(), (a[1]! + b[1]!) / 2 + 20 * random.next()], b]);
      }
    }
  }
  return linesOf(lines);
}

/** Lines from nested coordinates. */
export function linesOf(lines: readonly (readonly (readonly number[])[])[]): StreetLines {
  const offsets = new Uint32Array(lines.length + 1);
  lines.forEach((line, at) => (offsets[at + 1] = offsets[at]! + line.length));
  return { geometry: { coordinates: Float64Array.from(lines.flat(2)), offsets } };
}
