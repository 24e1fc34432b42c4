import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planarAreas, pointInArea, signedRingArea } from '../../../src/geometry/index.ts';
import { areaCount, runToEnd, type AreaGeometry } from '../../../src/model/index.ts';
import {
  allocationTotals,
  buildEdgeIndex,
  buildStreetGraph,
  catchmentPolygons,
  edgeCountOf,
  footProfile,
  NetworkSearch,
  placementsAtNodes,
  placementsOnEdges,
  PointReach,
  reachedAreaShares,
  reachedCounts,
  reachedLengths,
  reachedStreets,
  seedPlacement,
  snapPoints,
  streetPartLines,
  travelGraphFor,
  type Placements,
  type StreetGraph,
  type StreetParts,
  type TravelGraph,
} from '../../../src/network/index.ts';
import { createRandom } from '../../../src/statistics/random.ts';
import { gridLines, linesOf, randomNetwork, travelGraph } from './random-network.ts';

const WALK = footProfile(5, 'test');
const seeds = fc.integer({ min: 0, max: 1e9 });

function searched(travel: TravelGraph, starts: Placements, limit: number): NetworkSearch {
  const search = new NetworkSearch(travel);
  search.start();
  for (let start = 0; start < starts.nodes.length; start++) seedPlacement(search, starts, start);
  search.run(limit);
  return search;
}

describe('reached streets', () => {
  it('are cut where the cost of the points on them passes a break', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const network = randomNetwork(seed, { directed: true });
        if (network.from.length === 0) return;
        const random = createRandom(seed + 1);
        const travel = travelGraph(network);
        const starts = placementsOnEdges(
          Int32Array.from({ length: 3 }, () => random.integer(network.from.length)),
          Float64Array.from({ length: 3 }, () => random.integer(9) / 8),
        );
        const breaks = [2, 5, 9];
        const search = searched(travel, starts, 9);
        const parts = reachedStreets(search, starts, [0, 1, 2], breaks);
        // points beside the cuts, which lie at multiples of nothing in particular
        const samples = placementsOnEdges(
          Int32Array.from({ length: 60 }, () => random.integer(network.from.length)),
          Float64Array.from({ length: 60 }, () => random.next()),
        );
        const reach = new PointReach(travel, samples);
        reach.fromSearch(search, Infinity);
        for (let start = 0; start < 3; start++) reach.alongEdge(starts, start, Infinity);
        for (let i = 0; i < 60; i++) {
          const cost = reach.costs[i]!;
          if (breaks.some((limit) => Math.abs(cost - limit) < 1e-9)) continue;
          const expected = breaks.findIndex((limit) => cost <= limit);
          expect(bandAt(parts, samples.edges[i]!, samples.positions[i]!)).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cover a whole street once, cut a long one at both sides of the start', () => {
    const graph = buildStreetGraph(
      linesOf([
        [
          [0, 0],
          [600, 0],
          [1000, 0],
        ],
      ]),
    );
    const from = snapPoints(buildEdgeIndex(graph), Float64Array.of(500, 5), { maximumMeters: 10 }).placements;
    const search = searched(travelGraphFor(graph, WALK, 'meters'), from, 250);
    const parts = reachedStreets(search, from, [0], [100, 250]);
    const lines = streetPartLines(graph, parts);
    const spans = [...parts.bands.keys()].map((part) => {
      const xs = [...lines.coordinates.subarray(2 * lines.offsets[part]!, 2 * lines.offsets[part + 1]!)].filter((_, at) => at % 2 === 0);
      return [parts.bands[part]!, Math.round(Math.min(...xs)), Math.round(Math.max(...xs))];
    });
    expect(spans.sort((a, b) => a[1]! - b[1]!)).toEqual([
      [1, 250, 400],
      [0, 400, 500],
      [0, 500, 600],
      [1, 600, 750],
    ]);
    expect([...reachedLengths(graph, parts, 2)].map(Math.round)).toEqual([200, 300]);
    expect(reachedStreets(searched(travelGraphFor(graph, WALK, 'meters'), from, 1e4), from, [0], [1e4]).edges).toHaveLength(2);
  });

  it('are none from a start that is nowhere', () => {
    const { travel } = city(1);
    const nowhere = placementsAtNodes(Int32Array.of(-1));
    expect(reachedStreets(searched(travel, nowhere, 500), nowhere, [0], [500]).edges).toHaveLength(0);
  });
});

function bandAt({ edges, fromShares, toShares, bands }: StreetParts, edge: number, share: number): number {
  const found = [...edges.keys()].filter((part) => edges[part] === edge && fromShares[part]! <= share && share <= toShares[part]!);
  const distinct = new Set(found.map((part) => bands[part]!));
  expect(distinct.size).toBeLessThanOrEqual(1);
  return found.length === 0 ? -1 : bands[found[0]!]!;
}

function city(seed: number): { graph: StreetGraph; travel: TravelGraph } {
  const graph = buildStreetGraph(gridLines(9, 8, seed));
  return { graph, travel: travelGraphFor(graph, WALK, 'meters') };
}

/** Two banks, 200 m apart, joined by one bridge at the far right. */
const RIVER = buildStreetGraph(
  linesOf([
    ...[0, 200].flatMap((y) =>
      Array.from({ length: 10 }, (_, at) => [
        [100 * at, y],
        [100 * at + 100, y],
      ]),
    ),
    [
      [1000, 0],
      [1000, 200],
    ],
  ]),
);

describe('catchment polygons', () => {
  it('do not leave the reached streets by more than the side and a cell, stay nearer to them than to others, and nest', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { graph, travel } = city(seed);
        if (edgeCountOf(graph) === 0) return;
        const index = buildEdgeIndex(graph);
        const from = snapPoints(index, Float64Array.of(400, 350), { maximumMeters: 500 }).placements;
        const search = searched(travel, from, 400);
        const parts = reachedStreets(search, from, [0], [150, 400]);
        const areas = runToEnd(catchmentPolygons(index, parts, 2, { sideMeters: 40, cellMeters: 8 }));
        expect(areaCount(areas)).toBe(2);
        const random = createRandom(seed);
        for (let k = 0; k < 2; k++) {
          const reached = streetPartLines(
            graph,
            pick(parts, (band) => band <= k),
          );
          const unreached = streetPartLines(graph, restOf(graph, parts, k));
          for (let i = 0; i < 100; i++) {
            const x = 1000 * random.next() - 50;
            const y = 900 * random.next() - 50;
            const near = distanceToLines(reached, x, y);
            const inside = pointInArea(areas, k, x, y);
            if (inside) expect(near).toBeLessThanOrEqual(40 + 8);
            const others = distanceToLines(unreached, x, y);
            if (inside) expect(near).toBeLessThanOrEqual(others + 2 * 8);
            else expect(near > 40 - 8 || near > others - 2 * 8).toBe(true);
            if (k === 0 && inside) expect(pointInArea(areas, 1, x, y)).toBe(true);
          }
        }
        expectSoundRings(areas);
      }),
      { numRuns: 10 },
    );
  });

  it('stay on this side of a river that is not crossed in time', () => {
    const index = buildEdgeIndex(RIVER);
    const from = snapPoints(index, Float64Array.of(300, 0), { maximumMeters: 5 }).placements;
    const search = searched(travelGraphFor(RIVER, WALK, 'meters'), from, 500);
    const parts = reachedStreets(search, from, [0], [500]);
    const wide = runToEnd(catchmentPolygons(index, parts, 1, { sideMeters: 300, cellMeters: 10 }));
    // halfway over the river even where a street's side would be three times as wide
    for (let x = -200; x <= 1200; x += 20) for (let y = 120; y <= 600; y += 20) expect(pointInArea(wide, 0, x, y)).toBe(false);
    expect(pointInArea(wide, 0, 300, 80)).toBe(true);
    const barriers = { coordinates: Float64Array.of(-500, 30, 1500, 30), offsets: Uint32Array.of(0, 2) };
    const narrow = runToEnd(catchmentPolygons(index, parts, 1, { sideMeters: 300, cellMeters: 5, barriers }));
    expect([pointInArea(narrow, 0, 300, 10), pointInArea(narrow, 0, 300, 22)]).toEqual([true, false]);
  });

  it('are empty areas where nothing is reached', () => {
    const index = buildEdgeIndex(RIVER);
    const nothing = { edges: new Int32Array(0), fromShares: new Float64Array(0), toShares: new Float64Array(0), bands: new Uint8Array(0) };
    expect([...planarAreas(runToEnd(catchmentPolygons(index, nothing, 2)))]).toEqual([0, 0]);
  });

  it('share out areas', () => {
    const square = (x: number): number[] => [x, 0, x + 10, 0, x + 10, 10, x, 10, x, 0];
    const areas = (xs: number[]): AreaGeometry => ({
      coordinates: Float64Array.from(xs.flatMap(square)),
      ringOffsets: Uint32Array.from([0, ...xs.map((_, at) => 5 * (at + 1))]),
      polygonOffsets: Uint32Array.from([0, ...xs.map((_, at) => at + 1)]),
      areaOffsets: Uint32Array.from([0, ...xs.map((_, at) => at + 1)]),
    });
    const shares = runToEnd(reachedAreaShares(areas([5, 100]), areas([0, 10, 20])));
    expect(shares.map((each) => [...each])).toEqual([
      [0.5, 0.5, 0],
      [0, 0, 0],
    ]);
  });
});

function expectSoundRings({ coordinates, ringOffsets, polygonOffsets }: AreaGeometry): void {
  for (let polygon = 0; polygon + 1 < polygonOffsets.length; polygon++) {
    for (let ring = polygonOffsets[polygon]!; ring < polygonOffsets[polygon + 1]!; ring++) {
      const [from, to] = [ringOffsets[ring]!, ringOffsets[ring + 1]!];
      expect([coordinates[2 * from], coordinates[2 * from + 1]]).toEqual([coordinates[2 * to - 2], coordinates[2 * to - 1]]);
      expect(signedRingArea(coordinates, from, to) > 0).toBe(ring === polygonOffsets[polygon]);
    }
  }
}

function distanceToLines({ coordinates, offsets }: ReturnType<typeof streetPartLines>, x: number, y: number): number {
  let least = Infinity;
  for (let line = 0; line + 1 < offsets.length; line++) {
    for (let v = offsets[line]! + 1; v < offsets[line + 1]!; v++) {
      const [x1, y1, x2, y2] = coordinates.subarray(2 * v - 2, 2 * v + 2) as unknown as [number, number, number, number];
      const square = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square));
      least = Math.min(least, Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y));
    }
  }
  return least;
}

function pick(parts: StreetParts, keep: (band: number) => boolean): StreetParts {
  const kept = Int32Array.from([...parts.bands.keys()].filter((part) => keep(parts.bands[part]!)));
  return {
    edges: kept.map((part) => parts.edges[part]!),
    fromShares: Float64Array.from(kept, (part) => parts.fromShares[part]!),
    toShares: Float64Array.from(kept, (part) => parts.toShares[part]!),
    bands: Uint8Array.from(kept, (part) => parts.bands[part]!),
  };
}

/** What the parts up to band k leave over of every edge. */
function restOf(graph: StreetGraph, parts: StreetParts, k: number): StreetParts {
  const gaps: [number, number, number][] = [];
  for (let edge = 0; edge < edgeCountOf(graph); edge++) {
    let done = 0;
    const own = [...parts.edges.keys()]
      .filter((part) => parts.edges[part] === edge && parts.bands[part]! <= k)
      .sort((a, b) => parts.fromShares[a]! - parts.fromShares[b]!);
    for (const part of own) {
      if (parts.fromShares[part]! > done) gaps.push([edge, done, parts.fromShares[part]!]);
      done = parts.toShares[part]!;
    }
    if (done < 1) gaps.push([edge, done, 1]);
  }
  return {
    edges: Int32Array.from(gaps, ([edge]) => edge),
    fromShares: Float64Array.from(gaps, ([, from]) => from),
    toShares: Float64Array.from(gaps, ([, , to]) => to),
    bands: new Uint8Array(gaps.length),
  };
}

describe('people reached', () => {
  it('are whole at the end: within the last break and beyond it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 30 }), fc.nat(500)), { maxLength: 60 }), (points) => {
        const costs = Float64Array.from(points, ([cost]) => (Number.isNaN(cost) ? Infinity : cost));
        const people = Float64Array.from(points, ([, count]) => count);
        const [counts] = reachedCounts(costs, [people], [5, 10, 20]);
        const within = [...counts!.within];
        expect(within.toSorted((a, b) => a - b)).toEqual(within);
        expect(within[2]! + counts!.beyond).toBe(people.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('count a break as reached, keep age groups apart, and say where a number is not known', () => {
    const costs = Float64Array.of(5, 5.1, Infinity, 3, NaN);
    const groups = [Float64Array.of(10, 20, 30, NaN, 40), Float64Array.of(1, 2, 3, 4, NaN)];
    expect(reachedCounts(costs, groups, [5, 10])).toEqual([
      { within: Float64Array.of(10, 30), beyond: 70, unknownPoints: 1, unknownWithin: 1 },
      { within: Float64Array.of(5, 7), beyond: 3, unknownPoints: 1, unknownWithin: 0 },
    ]);
  });

  it('are allocated once each', () => {
    const totals = allocationTotals(Int32Array.of(0, 1, -1, 0, 1), Float64Array.of(5, 6, 7, 8, NaN), 3);
    expect(totals).toEqual({ perFacility: Float64Array.of(13, 6, 0), unallocated: 7, unknownPoints: 1 });
  });
});
