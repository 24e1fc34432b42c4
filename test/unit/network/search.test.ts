import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connectedComponents,
  nearestStarts,
  nearestStartsOfPoints,
  NetworkSearch,
  placementsAtNodes,
  placementsOnEdges,
  PointReach,
  reverseTravelGraph,
  seedPlacement,
  travelGraphOf,
} from '../../../src/network/index.ts';
import { createRandom } from '../../../src/statistics/random.ts';
import { bellmanFord, randomNetwork, travelGraph, type PlainNetwork } from './random-network.ts';

const seeds = fc.integer({ min: 0, max: 1e9 });

function searchFrom(network: PlainNetwork, node: number, limit = Infinity): NetworkSearch {
  const search = new NetworkSearch(travelGraph(network));
  search.fromNode(node, limit);
  return search;
}

describe('shortest paths', () => {
  it('equal those of a plain method, directed, with loops, parallel edges, islands, costs of 0', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const network = randomNetwork(seed, { directed: true });
        expect(searchFrom(network, 0).costs).toEqual(bellmanFord(network, new Map([[0, 0]])));
      }),
      { numRuns: 80 },
    );
  });

  it('stop at the limit, inclusive, and use their memory again', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 60 }), (seed, quarters) => {
        const network = randomNetwork(seed, { directed: true });
        const limit = quarters / 4;
        const search = new NetworkSearch(travelGraph(network));
        for (let node = 0; node < network.nodes; node++) {
          search.fromNode(node, limit);
          const whole = bellmanFord(network, new Map([[node, 0]]));
          expect(search.costs).toEqual(whole.map((cost) => (cost <= limit ? cost : Infinity)));
          const reached = [...search.reached.subarray(0, search.reachedCount)].sort((a, b) => a - b);
          expect(reached).toEqual([...whole.keys()].filter((at) => whole[at]! <= limit));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('start at several places with costs of their own, however far apart these are', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 1000, 1e9), (seed, scale) => {
        const network = randomNetwork(seed, { directed: true });
        const random = createRandom(seed);
        const starts = new Map(Array.from({ length: 4 }, () => [random.integer(network.nodes), scale * random.integer(8)] as const));
        const search = new NetworkSearch(travelGraph(network));
        search.start();
        for (const [node, cost] of starts) search.seed(node, cost);
        search.run();
        expect(search.costs).toEqual(bellmanFord(network, starts));
      }),
    );
  });

  it('give ways that run along edges and cost what they say', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const network = randomNetwork(seed, { directed: true });
        const search = searchFrom(network, 0);
        for (let node = 0; node < network.nodes; node++) {
          const path = search.pathTo(node);
          if (search.costs[node] === Infinity) expect(path).toHaveLength(0);
          else {
            expect([path[0], path.at(-1)]).toEqual([0, node]);
            let cost = 0;
            for (let at = 1; at < path.length; at++) cost += cheapestStep(network, path[at - 1]!, path[at]!);
            expect(cost).toBe(search.costs[node]);
          }
        }
      }),
    );
  });

  it('are symmetric without directions, and never longer than over a third place', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const network = randomNetwork(seed, { directed: false });
        const all = Array.from({ length: network.nodes }, (_, node) => searchFrom(network, node).costs);
        const violations: string[] = [];
        for (let a = 0; a < network.nodes; a++) {
          for (let b = 0; b < network.nodes; b++) {
            if (all[a]![b] !== all[b]![a]) violations.push(`${a} - ${b}`);
            for (let c = 0; c < network.nodes; c++) if (all[a]![b]! > all[a]![c]! + all[c]![b]!) violations.push(`${a} - ${b} over ${c}`);
          }
        }
        expect(violations).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('run backwards in the reversed graph', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const network = randomNetwork(seed, { directed: true });
        const back = new NetworkSearch(reverseTravelGraph(travelGraph(network)));
        back.fromNode(0);
        for (let node = 0; node < network.nodes; node++) expect(back.costs[node]).toBe(searchFrom(network, node).costs[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order of edges', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const network = randomNetwork(seed, { directed: true });
        const order = Int32Array.from(network.from.keys());
        createRandom(seed).shuffle(order);
        const shuffled: PlainNetwork = {
          nodes: network.nodes,
          from: order.map((edge) => network.from[edge]!),
          to: order.map((edge) => network.to[edge]!),
          forward: Float64Array.from(order, (edge) => network.forward[edge]!),
          backward: Float64Array.from(order, (edge) => network.backward[edge]!),
        };
        expect(searchFrom(shuffled, 0).costs).toEqual(searchFrom(network, 0).costs);
      }),
    );
  });

  it('scale with the costs, tiny beside huge included', () => {
    const graph = travelGraphOf({
      nodeCount: 4,
      from: Int32Array.of(0, 1, 0),
      to: Int32Array.of(1, 2, 2),
      forwardCosts: Float64Array.of(1e-6, 1e-6, 1e9),
      backwardCosts: Float64Array.of(1e-6, 1e-6, 1e9),
    });
    const search = new NetworkSearch(graph);
    search.fromNode(0);
    expect([...search.costs]).toEqual([0, 1e-6, 2e-6, Infinity]);
  });

  it('treat costs that are no costs as impassable, and refuse nodes that are not there', () => {
    const costs = Float64Array.of(NaN, -1, Infinity);
    const graph = travelGraphOf({
      nodeCount: 2,
      from: Int32Array.of(0, 0, 0),
      to: Int32Array.of(1, 1, 1),
      forwardCosts: costs,
      backwardCosts: costs,
    });
    expect(graph.costs).toHaveLength(0);
    const search = new NetworkSearch(graph);
    search.fromNode(0);
    expect(search.reachedCount).toBe(1);
    expect(() => search.seed(2, 0)).toThrow();
    expect(connectedComponents(graph).nodeCounts).toEqual(Int32Array.of(1, 1));
  });
});

function cheapestStep({ from, to, forward, backward }: PlainNetwork, a: number, b: number): number {
  let least = Infinity;
  from.forEach((start, edge) => {
    if (start === a && to[edge] === b) least = Math.min(least, forward[edge]!);
    if (start === b && to[edge] === a) least = Math.min(least, backward[edge]!);
  });
  return least;
}

describe('the nearest of many starts', () => {
  it('is the minimum over single searches; of equals the first', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 60 }), (seed, quarters) => {
        const network = randomNetwork(seed, { directed: true });
        const random = createRandom(seed);
        const nodes = Int32Array.from({ length: 5 }, () => random.integer(network.nodes + 1) - 1);
        const limit = quarters / 4;
        const { starts, costs } = nearestStarts(travelGraph(network), placementsAtNodes(nodes), limit);
        const single = [...nodes].map((node) => (node < 0 ? null : searchFrom(network, node, limit).costs));
        for (let node = 0; node < network.nodes; node++) {
          const own = single.map((each) => each?.[node] ?? Infinity);
          const least = Math.min(...own);
          expect(costs[node]).toBe(least);
          expect(starts[node]).toBe(least === Infinity ? -1 : own.indexOf(least));
        }
      }),
      { numRuns: 80 },
    );
  });
});

/** The network with every point as a real node: its edges split at the points. */
function split(network: PlainNetwork, edges: Int32Array, positions: Float64Array): PlainNetwork {
  const from: number[] = [];
  const to: number[] = [];
  const forward: number[] = [];
  const backward: number[] = [];
  network.from.forEach((start, edge) => {
    const here = [...edges.keys()].filter((point) => edges[point] === edge).sort((a, b) => positions[a]! - positions[b]!);
    const chain = [start, ...here.map((point) => network.nodes + point), network.to[edge]!];
    const shares = [0, ...here.map((point) => positions[point]!), 1];
    for (let at = 1; at < chain.length; at++) {
      const share = shares[at]! - shares[at - 1]!;
      from.push(chain[at - 1]!);
      to.push(chain[at]!);
      forward.push(share === 0 ? 0 : share * network.forward[edge]!);
      backward.push(share === 0 ? 0 : share * network.backward[edge]!);
    }
  });
  return {
    nodes: network.nodes + edges.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    forward: Float64Array.from(forward),
    backward: Float64Array.from(backward),
  };
}

describe('points inside edges', () => {
  it('reach and are reached as if the edges were split there; nearest starts as well', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 100 }), (seed, quarters) => {
        const network = randomNetwork(seed, { directed: true });
        if (network.from.length === 0) return;
        const random = createRandom(seed + 1);
        const limit = quarters / 4;
        const edges = Int32Array.from({ length: 8 }, () => random.integer(network.from.length));
        // quarters: exact in floating point, ends and coincidences included
        const positions = Float64Array.from({ length: 8 }, () => random.integer(5) / 4);
        const points = placementsOnEdges(edges, positions);
        const graph = travelGraph(network);
        const search = new NetworkSearch(graph);
        const reach = new PointReach(graph, points);
        const real = split(network, edges, positions);
        const allCosts = Array.from({ length: 8 }, (_, start) => {
          search.start();
          seedPlacement(search, points, start);
          search.run(limit);
          reach.start();
          reach.fromSearch(search, limit);
          reach.alongEdge(points, start, limit);
          const expected = bellmanFord(real, new Map([[network.nodes + start, 0]])).map((cost) => (cost <= limit ? cost : Infinity));
          expect(search.costs).toEqual(expected.slice(0, network.nodes));
          expect(reach.costs).toEqual(expected.slice(network.nodes));
          return reach.costs.slice();
        });
        const nearest = nearestStartsOfPoints(graph, placementsOnEdges(edges.slice(0, 3), positions.slice(0, 3)), points, limit);
        for (let point = 0; point < 8; point++) {
          const own = allCosts.slice(0, 3).map((costs) => costs[point]!);
          const least = Math.min(...own);
          expect(nearest.costs[point]).toBe(least);
          expect(nearest.starts[point]).toBe(least === Infinity ? -1 : own.indexOf(least));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('count the way to the street on both sides where it is given', () => {
    const network = {
      nodes: 2,
      from: Int32Array.of(0),
      to: Int32Array.of(1),
      forward: Float64Array.of(100),
      backward: Float64Array.of(100),
    };
    const graph = travelGraph(network);
    const points = { ...placementsOnEdges(Int32Array.of(0, 0, -1), Float64Array.of(0.2, 0.9, 0)), accessCosts: Float64Array.of(7, 11, 13) };
    const search = new NetworkSearch(graph);
    const reach = new PointReach(graph, points);
    search.start();
    seedPlacement(search, points, 0);
    search.run();
    reach.fromSearch(search, Infinity);
    reach.alongEdge(points, 0, Infinity);
    expect(reach.costs[1]).toBeCloseTo(7 + 70 + 11, 9);
    expect(reach.costs[2]).toBe(Infinity);
    expect(nearestStartsOfPoints(graph, points, points).starts[2]).toBe(-1);
  });
});
