import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeBarrier, type StreetLines } from '../../../src/model/index.ts';
import {
  buildEdgeIndex,
  buildStreetGraph,
  changeStreets,
  footProfile,
  nearestStartsOfPoints,
  placementsOnEdges,
  separateBarriers,
  snapPoints,
  travelGraphFor,
  type Placements,
  type StreetGraph,
} from '../../../src/network/index.ts';
import { gridLines } from './random-network.ts';

const WALKING = footProfile(5, '');
const spot = fc.tuple(fc.double({ min: -20, max: 420, noNaN: true }), fc.double({ min: -20, max: 320, noNaN: true }));
const line = fc.array(spot, { minLength: 2, maxLength: 4 }).map((spots) => Float64Array.from(spots.flat()));
const grid = fc.integer({ min: 1, max: 1e6 }).map((seed) => buildEdgeIndex(buildStreetGraph(gridLines(5, 4, seed))));
const costsBetween = (graph: StreetGraph, starts: Placements, points: Placements): Float64Array =>
  nearestStartsOfPoints(travelGraphFor(graph, WALKING, 'meters'), starts, points).costs;
const lengthOf = ({ edgeLengthsMeters }: StreetGraph): number => edgeLengthsMeters.reduce((sum, length) => sum + length, 0);

describe('streets with ways and barriers', () => {
  it('keep all their length, and everybody’s place', () => {
    fc.assert(
      fc.property(grid, fc.array(line, { maxLength: 3 }), fc.array(spot, { minLength: 1, maxLength: 6 }), (index, barriers, spots) => {
        const usable = new Uint8Array(index.graph.edgeFrom.length).fill(1);
        const { graph, originals, carry } = changeStreets(index, { ways: [], barriers }, { maximumJoinMeters: 50, usable });
        expect(lengthOf(graph)).toBeCloseTo(lengthOf(index.graph), 6);
        originals.forEach((edge, part) => {
          if (part < index.graph.edgeFrom.length) expect(edge).toBe(part);
        });
        const points = Float64Array.from(spots.flat());
        const before = snapPoints(index, points, { maximumMeters: 1000 });
        const after = snapPoints(buildEdgeIndex(graph), points, { maximumMeters: 1000 });
        after.distancesMeters.forEach((distance, i) => expect(distance).toBeCloseTo(before.distancesMeters[i]!, 6));
        const { placements } = before;
        const carried = carry(placements);
        carried.edges.forEach((edge, i) => expect(originals[edge]).toBe(placements.edges[i]));
      }),
      { numRuns: 60 },
    );
  });

  it('are never longer with a way and never shorter with a barrier', () => {
    fc.assert(
      fc.property(grid, line, line, fc.array(spot, { minLength: 3, maxLength: 8 }), (index, way, barrier, spots) => {
        const usable = new Uint8Array(index.graph.edgeFrom.length).fill(1);
        const { placements } = snapPoints(index, Float64Array.from(spots.flat()), { maximumMeters: 1000 });
        const start = placementsOnEdges(placements.edges.slice(0, 1), placements.positions.slice(0, 1));
        const present = costsBetween(index.graph, start, placements);
        const costsWith = (ways: Float64Array[], barriers: Float64Array[]): Float64Array => {
          const { graph, carry } = changeStreets(index, { ways, barriers }, { maximumJoinMeters: 50, usable });
          return costsBetween(graph, carry(start), carry(placements));
        };
        costsWith([way], []).forEach((cost, i) => expect(cost).toBeLessThanOrEqual(present[i]! + 1e-6));
        costsWith([], [barrier]).forEach((cost, i) => expect(cost).toBeGreaterThanOrEqual(present[i]! - 1e-6));
        const both = costsWith([way], [barrier]);
        costsWith([], [barrier]).forEach((cost, i) => expect(both[i]).toBeLessThanOrEqual(cost + 1e-6));
      }),
      { numRuns: 100 },
    );
  });

  it('are left as they are by nothing, and by lines of one point or none', () => {
    const index = buildEdgeIndex(buildStreetGraph(gridLines(3, 3, 7)));
    const usable = new Uint8Array(index.graph.edgeFrom.length).fill(1);
    const none = changeStreets(index, { ways: [], barriers: [] }, { maximumJoinMeters: 50, usable });
    expect(none.graph).toEqual(index.graph);
    const odd = {
      ways: [new Float64Array(0), Float64Array.of(1, 2), Float64Array.of(0, Number.NaN, 1, 1)],
      barriers: [Float64Array.of(5, 5)],
    };
    const { graph, unjoinedWays } = changeStreets(index, odd, { maximumJoinMeters: 50, usable });
    expect(graph).toEqual(index.graph);
    expect(unjoinedWays).toEqual([0, 1, 2]);
  });
});

describe('a gate in the middle of a street', () => {
  const lines: StreetLines = {
    geometry: { coordinates: Float64Array.of(0, 0, 100, 0, 200, 0), offsets: Uint32Array.of(0, 3) },
    vertexBarriers: Uint8Array.of(0, NodeBarrier.foot, 0),
  };
  const graph = separateBarriers(buildStreetGraph(lines), NodeBarrier.foot);

  it('lets both sides out at their own end, and nobody through', () => {
    const index = buildEdgeIndex(graph);
    const { placements } = snapPoints(index, Float64Array.of(50, 0, 0, 0, 150, 0, 200, 0), { maximumMeters: 1 });
    const from = (i: number): number[] => [
      ...costsBetween(graph, placementsOnEdges(placements.edges.slice(i, i + 1), placements.positions.slice(i, i + 1)), placements),
    ];
    expect(from(0)).toEqual([0, 50, Infinity, Infinity]);
    expect(from(1)).toEqual([50, 0, Infinity, Infinity]);
    expect(from(2)).toEqual([Infinity, Infinity, 0, 50]);
  });

  it('is open to others', () => {
    const present = buildStreetGraph(lines);
    expect(separateBarriers(present, NodeBarrier.bike)).toBe(present);
  });
});
