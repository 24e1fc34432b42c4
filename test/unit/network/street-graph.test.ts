import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeBarrier, streetClassCode, StreetFlag, type StreetLines } from '../../../src/model/index.ts';
import {
  bikeProfile,
  buildEdgeIndex,
  buildStreetGraph,
  connectedComponents,
  decodeStreetGraph,
  edgeCountOf,
  encodeStreetGraph,
  footProfile,
  graphStatistics,
  NetworkSearch,
  nodeCountOf,
  snapPoints,
  travelGraphFor,
  usableEdges,
  type StreetGraph,
} from '../../../src/network/index.ts';
import { createRandom } from '../../../src/statistics/random.ts';
import { gridLines, linesOf } from './random-network.ts';

const WALK = footProfile(5, 'test');
const BIKE = bikeProfile(15, 'test');
const seeds = fc.integer({ min: 0, max: 1e9 });

const nodeAt = ({ nodeCoordinates }: StreetGraph, x: number, y: number): number => {
  for (let node = 0; 2 * node < nodeCoordinates.length; node++) {
    if (Math.hypot(nodeCoordinates[2 * node]! - x, nodeCoordinates[2 * node + 1]! - y) < 0.005) return node;
  }
  return -1;
};

function way(graph: StreetGraph, profile: typeof WALK, from: readonly [number, number], to: readonly [number, number]): number {
  const search = new NetworkSearch(travelGraphFor(graph, profile, 'meters'));
  search.fromNode(nodeAt(graph, ...from));
  return search.costs[nodeAt(graph, ...to)]!;
}

const CROSS = linesOf([
  [
    [0, 0],
    [100, 0],
    [200, 0],
  ],
  [
    [100, -50],
    [100, 0],
    [100, 80],
  ],
]);

describe('building', () => {
  it('cuts lines where they share a vertex, in the middle as well', () => {
    const graph = buildStreetGraph(CROSS);
    expect([nodeCountOf(graph), edgeCountOf(graph)]).toEqual([5, 4]);
    expect(way(graph, WALK, [0, 0], [100, 80])).toBe(180);
    expect([...graph.edgeLines]).toEqual([0, 0, 1, 1]);
  });

  it('does not join crossings without a common vertex, nor inner vertices of different levels', () => {
    const apart = linesOf([
      [
        [0, 0],
        [200, 0],
      ],
      [
        [100, -50],
        [100, 80],
      ],
    ]);
    expect(connectedComponents(travelGraphFor(buildStreetGraph(apart), WALK, 'meters')).nodeCounts).toHaveLength(2);
    const bridge: StreetLines = { ...CROSS, levels: Int8Array.of(0, 1) };
    const graph = buildStreetGraph(bridge);
    expect(way(graph, WALK, [0, 0], [100, 80])).toBe(Infinity);
    expect(way(graph, WALK, [100, -50], [100, 80])).toBe(130);
  });

  it('joins a bridge where it ends', () => {
    const lines: StreetLines = {
      ...linesOf([
        [
          [0, 0],
          [100, 0],
          [200, 0],
        ],
        [
          [100, 0],
          [100, 80],
        ],
      ]),
      levels: Int8Array.of(0, 1),
    };
    expect(way(buildStreetGraph(lines), WALK, [0, 0], [100, 80])).toBe(180);
  });

  it('goes by ids where there are any, and by the tolerance where there are none', () => {
    const lines = linesOf([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [100.004, 0],
        [200, 0],
      ],
    ]);
    expect(nodeCountOf(buildStreetGraph(lines))).toBe(3);
    expect(nodeCountOf(buildStreetGraph(lines, { joinToleranceMeters: 0.001 }))).toBe(4);
    expect(nodeCountOf(buildStreetGraph({ ...lines, vertexIds: Float64Array.of(1, 2, 3, 4) }))).toBe(4);
    expect(nodeCountOf(buildStreetGraph({ ...lines, vertexIds: Float64Array.of(1, 9e9, 9e9, 4) }))).toBe(3);
  });

  it('shares given lengths out and keeps those of rings', () => {
    const graph = buildStreetGraph({ ...CROSS, lengthsMeters: Float64Array.of(300, NaN) });
    expect([...graph.edgeLengthsMeters]).toEqual([150, 150, 50, 80]);
    const ring = buildStreetGraph(
      linesOf([
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 0],
        ],
      ]),
    );
    expect([nodeCountOf(ring), edgeCountOf(ring), ring.edgeFrom[0]]).toEqual([1, 1, ring.edgeTo[0]]);
    expect(ring.edgeLengthsMeters[0]).toBeCloseTo(20 + Math.SQRT2 * 10, 9);
  });

  it('leaves out what is no street: single points, repeated vertices, lost coordinates, nothing at all', () => {
    const lines = linesOf([
      [[5, 5]],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [0, 0],
        [NaN, 3],
        [5, 5],
      ],
    ]);
    expect(edgeCountOf(buildStreetGraph(lines))).toBe(0);
    const nothing = buildStreetGraph(linesOf([]));
    const statistics = graphStatistics(nothing, travelGraphFor(nothing, WALK, 'meters'));
    expect([statistics.nodes, statistics.components, statistics.largestComponentShare]).toEqual([0, 0, NaN]);
    expect(snapPoints(buildEdgeIndex(nothing), Float64Array.of(0, 0), { maximumMeters: 1e9 }).report.placed).toBe(0);
  });

  it('gives the same distances whatever the order of lines and wherever they are cut', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const lines = gridLines(5, 4, seed);
        const { coordinates, offsets } = lines.geometry;
        const nested = Array.from({ length: offsets.length - 1 }, (_, line) =>
          Array.from({ length: offsets[line + 1]! - offsets[line]! }, (_vertex, at) => [
            coordinates[2 * (offsets[line]! + at)]!,
            coordinates[2 * (offsets[line]! + at) + 1]!,
          ]),
        );
        // every second line cut at its middle vertex, all in another order, some turned round
        const cut = nested.flatMap((line, at) => (at % 2 === 0 ? [line] : [line.slice(0, 2), line.slice(1)]));
        const order = Int32Array.from(cut.keys());
        createRandom(seed).shuffle(order);
        const other = buildStreetGraph(linesOf([...order].map((line) => (line % 3 === 0 ? cut[line]!.toReversed() : cut[line]!))));
        const graph = buildStreetGraph(lines);
        if (nodeCountOf(graph) === 0) return;
        const search = new NetworkSearch(travelGraphFor(graph, WALK, 'meters'));
        const otherSearch = new NetworkSearch(travelGraphFor(other, WALK, 'meters'));
        search.fromNode(0);
        otherSearch.fromNode(nodeAt(other, graph.nodeCoordinates[0]!, graph.nodeCoordinates[1]!));
        for (let node = 0; node < nodeCountOf(graph); node++) {
          const theirs = otherSearch.costs[nodeAt(other, graph.nodeCoordinates[2 * node]!, graph.nodeCoordinates[2 * node + 1]!)]!;
          if (search.costs[node] === Infinity) expect(theirs).toBe(Infinity);
          else expect(theirs).toBeCloseTo(search.costs[node]!, 7);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('profiles', () => {
  const street = (over: Partial<StreetLines>): StreetGraph => buildStreetGraph({ ...CROSS, ...over });
  const classes = (a: Parameters<typeof streetClassCode>[0], b: typeof a): Uint8Array =>
    Uint8Array.of(streetClassCode(a), streetClassCode(b));

  it('obey one-way streets by bike only, unless bikes may go both ways', () => {
    const oneway = street({ flags: Uint16Array.of(StreetFlag.onewayForward, 0) });
    expect(way(oneway, BIKE, [0, 0], [200, 0])).toBe(200);
    expect(way(oneway, BIKE, [200, 0], [0, 0])).toBe(Infinity);
    expect(way(oneway, WALK, [200, 0], [0, 0])).toBe(200);
    const both = street({ flags: Uint16Array.of(StreetFlag.onewayForward | StreetFlag.bikeBothWays, 0) });
    expect(way(both, BIKE, [200, 0], [0, 0])).toBe(200);
  });

  it('keep bikes off stairs and people off motorways; the street itself has the last word', () => {
    expect(way(street({ classes: classes('steps', 'residential') }), BIKE, [0, 0], [200, 0])).toBe(Infinity);
    expect(way(street({ classes: classes('steps', 'residential') }), WALK, [0, 0], [200, 0])).toBe(200);
    expect(way(street({ classes: classes('motorway', 'residential') }), WALK, [0, 0], [200, 0])).toBe(Infinity);
    expect(
      way(street({ classes: classes('trunk', 'path'), flags: Uint16Array.of(StreetFlag.footAllowed, 0) }), WALK, [0, 0], [200, 0]),
    ).toBe(200);
    expect(way(street({ flags: Uint16Array.of(StreetFlag.footForbidden | StreetFlag.footAllowed, 0) }), WALK, [0, 0], [200, 0])).toBe(
      Infinity,
    );
  });

  it('let nobody through a barrier, but up to it', () => {
    const graph = street({ vertexBarriers: Uint8Array.of(0, NodeBarrier.bike, 0, 0, 0, 0) });
    expect(way(graph, BIKE, [0, 0], [200, 0])).toBe(Infinity);
    expect(way(graph, BIKE, [0, 0], [100, 0])).toBe(100);
    expect(way(graph, WALK, [0, 0], [200, 0])).toBe(200);
  });

  it('tell times by speed, slower on stairs and slopes', () => {
    const seconds = (graph: StreetGraph, profile: typeof WALK): number[] => [...travelGraphFor(graph, profile, 'seconds').forwardCosts];
    expect(seconds(street({}), WALK)[0]).toBeCloseTo(72, 9);
    expect(seconds(street({ classes: classes('steps', 'path') }), WALK)[0]).toBeCloseTo(144, 9);
    const steep = street({ grades: Float32Array.of(0.1, 0) });
    const hiking = { ...WALK, slope: 'tobler' } as const;
    expect(seconds(steep, hiking)[0]).toBeCloseTo(72 * Math.exp(0.35), 4);
    expect(travelGraphFor(steep, hiking, 'seconds').backwardCosts[0]).toBeCloseTo(72, 4);
    expect(seconds(steep, WALK)[0]).toBeCloseTo(72, 9);
  });
});

describe('the compact file', () => {
  it('gives back exactly what was built, with the same searches', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, graded) => {
        const lines = gridLines(6, 5, seed);
        const count = lines.geometry.offsets.length - 1;
        const graph = buildStreetGraph({
          ...lines,
          classes: new Uint8Array(count).fill(7),
          flags: Uint16Array.from({ length: count }, (_, line) => line % 512),
          ...(graded ? { grades: new Float32Array(count).fill(0.05) } : {}),
        });
        const decoded = decodeStreetGraph(encodeStreetGraph(graph));
        expect(decoded).toEqual({ kind: 'graph', graph });
      }),
      { numRuns: 40 },
    );
  });

  it('keeps large coordinates to the millimetre', () => {
    const graph = buildStreetGraph(
      linesOf([
        [
          [32_389_999.1234, 5_810_000.5],
          [32_390_100.9876, 5_810_050.0004],
          [32_390_200, 5_810_000],
        ],
      ]),
    );
    expect(decodeStreetGraph(encodeStreetGraph(graph))).toEqual({ kind: 'graph', graph });
    expect(graph.shapes[0]).toBe(32_390_100.988);
  });

  it('refuses what is no street file, a newer one, a damaged one', () => {
    const buffer = encodeStreetGraph(buildStreetGraph(CROSS));
    expect(decodeStreetGraph(new ArrayBuffer(3))).toEqual({ kind: 'refused', problem: 'noStreetFile' });
    expect(decodeStreetGraph(new ArrayBuffer(300))).toEqual({ kind: 'refused', problem: 'noStreetFile' });
    expect(decodeStreetGraph(buffer.slice(0, -1))).toEqual({ kind: 'refused', problem: 'damaged' });
    const newer = buffer.slice();
    new DataView(newer).setUint32(4, 99, true);
    expect(decodeStreetGraph(newer)).toEqual({ kind: 'refused', problem: 'unknownVersion' });
    const lost = buffer.slice();
    new DataView(lost).setInt32(48 + 4 * 8 + 5 * 8, 77, true);
    expect(decodeStreetGraph(lost)).toEqual({ kind: 'refused', problem: 'damaged' });
    expect(decodeStreetGraph(encodeStreetGraph(buildStreetGraph(linesOf([])))).kind).toBe('graph');
  });
});

describe('snapping', () => {
  it('finds the nearest street of all, and the place on it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const graph = buildStreetGraph(gridLines(7, 6, seed));
        const index = buildEdgeIndex(graph);
        const random = createRandom(seed);
        const points = Float64Array.from({ length: 60 }, () => 1200 * random.next() - 300);
        const { placements, distancesMeters, footPoints, report } = snapPoints(index, points, { maximumMeters: 250 });
        let placed = 0;
        for (let i = 0; i < 30; i++) {
          const { distance, along, edge } = nearestPlainly(index, points[2 * i]!, points[2 * i + 1]!);
          if (distance > 250) {
            expect([placements.edges[i], distancesMeters[i], footPoints[2 * i]]).toEqual([-1, Infinity, NaN]);
            continue;
          }
          placed++;
          expect(distancesMeters[i]).toBeCloseTo(distance, 9);
          expect(Math.hypot(footPoints[2 * i]! - points[2 * i]!, footPoints[2 * i + 1]! - points[2 * i + 1]!)).toBeCloseTo(distance, 9);
          // at a junction several streets are equally near
          if (edge === placements.edges[i]) expect(placements.positions[i]! * index.drawnLengths[edge]!).toBeCloseTo(along, 6);
        }
        expect([report.placed, report.notPlaced.length]).toEqual([placed, 30 - placed]);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps off dead islands and off streets closed for the mode', () => {
    const graph = buildStreetGraph(
      linesOf([
        ...[0, 1, 2].map((at) => [
          [100 * at, 0],
          [100 * at + 100, 0],
        ]),
        [
          [0, 30],
          [50, 30],
        ],
      ]),
    );
    const travel = travelGraphFor(graph, WALK, 'meters');
    const usable = usableEdges(travel, connectedComponents(travel), 3);
    const point = Float64Array.of(20, 29);
    const index = buildEdgeIndex(graph);
    expect(snapPoints(index, point, { maximumMeters: 100 }).distancesMeters[0]).toBeCloseTo(1, 9);
    expect(snapPoints(index, point, { maximumMeters: 100, usable }).distancesMeters[0]).toBeCloseTo(29, 9);
    expect(graphStatistics(graph, travel)).toMatchObject({ components: 2, islandEdges: 1, islandLengthMeters: 50, deadEnds: 4 });
  });
});

interface Nearest {
  readonly distance: number;
  readonly along: number;
  readonly edge: number;
}

function nearestPlainly({ segments, segmentStarts, segmentEdges }: ReturnType<typeof buildEdgeIndex>, x: number, y: number): Nearest {
  let best = { distance: Infinity, along: NaN, edge: -1 };
  for (let s = 0; s < segmentStarts.length; s++) {
    const [x1, y1, x2, y2] = segments.subarray(4 * s, 4 * s + 4) as unknown as [number, number, number, number];
    const length = Math.hypot(x2 - x1, y2 - y1);
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2));
    const distance = Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y);
    if (distance < best.distance) best = { distance, along: segmentStarts[s]! + share * length, edge: segmentEdges[s]! };
  }
  return best;
}
