import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STREET_CLASSES, type StreetLines } from '../../../src/model/index.ts';
import {
  buildEdgeIndex,
  buildStreetGraph,
  connectedComponents,
  decodeStreetGraph,
  encodeStreetGraph,
  footProfile,
  graphStatistics,
  nodeCountOf,
  NetworkSearch,
  PointReach,
  seedPlacement,
  snapPoints,
  travelGraphFor,
  type StreetGraph,
} from '../../../src/network/index.ts';
import { linesOf } from './random-network.ts';

const FILE = resolve(import.meta.dirname, '../../../../shared/realdata/netz-kaiserslautern/kaiserslautern_highways.geojson');
const FIXTURE = resolve(import.meta.dirname, '../../fixtures/network/kaiserslautern-distances.json');

interface Fixture {
  readonly components: number;
  readonly sources: readonly [number, number][];
  readonly targets: readonly [number, number][];
  readonly distancesMeters: readonly (readonly (number | null)[])[];
  readonly junctionsWithin1500m: readonly number[];
}

const METERS_PER_DEGREE = (Math.PI / 180) * 6371008.8;
const COSINE = Math.cos((49.4375 * Math.PI) / 180);
const project = ([longitude, latitude]: readonly number[]): [number, number] => [
  longitude! * METERS_PER_DEGREE * COSINE,
  latitude! * METERS_PER_DEGREE,
];

function readLines(): StreetLines {
  type Geometry =
    | { readonly type: 'LineString'; readonly coordinates: readonly (readonly number[])[] }
    | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly (readonly number[])[])[] };
  const { features } = JSON.parse(readFileSync(FILE, 'utf8')) as { features: readonly { readonly geometry: Geometry }[] };
  const lines = features.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates));
  return linesOf(lines.map((line) => line.map(project)));
}

/** Everybody everywhere, as the reference walks. */
const EVERYWHERE = { ...footProfile(5, 'test'), speedsKmh: Object.fromEntries(STREET_CLASSES.map((name) => [name, 5])) as never };

describe.skipIf(!existsSync(FILE))('Kaiserslautern, 20,000 segments (shared)', () => {
  const fixture = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Fixture;
  const decoded = decodeStreetGraph(
    encodeStreetGraph(buildStreetGraph(existsSync(FILE) ? readLines() : linesOf([]), { joinToleranceMeters: 0.001 })),
  );
  const graph = (decoded as { graph: StreetGraph }).graph;
  const travel = travelGraphFor(graph, EVERYWHERE, 'meters');

  it('has the components of the reference', () => {
    expect(connectedComponents(travel).nodeCounts).toHaveLength(fixture.components);
    expect(graphStatistics(graph, travel).largestComponentShare).toBeGreaterThan(0.98);
  });

  it('has the distances of scipy between junctions, and as many junctions within 1,500 m', () => {
    const index = buildEdgeIndex(graph);
    const place = (points: readonly [number, number][]) =>
      snapPoints(index, Float64Array.from(points.flatMap(project)), { maximumMeters: 1 }).placements;
    const sources = place(fixture.sources);
    const reach = new PointReach(travel, place(fixture.targets));
    const search = new NetworkSearch(travel);
    const degrees = new Int32Array(nodeCountOf(graph));
    for (const node of [...graph.edgeFrom, ...graph.edgeTo]) degrees[node]!++;
    fixture.sources.forEach((_, source) => {
      search.start();
      seedPlacement(search, sources, source);
      search.run();
      reach.start();
      reach.fromSearch(search, Infinity);
      reach.alongEdge(sources, source, Infinity);
      fixture.distancesMeters[source]!.forEach((expected, target) => {
        // a junction lies within half a millimetre of where it was drawn
        expect(Math.abs(reach.costs[target]! - (expected ?? Infinity))).toBeLessThan(0.003);
      });
      const near = search.costs.reduce((count, cost, node) => (cost <= 1500 && degrees[node]! >= 3 ? count + 1 : count), 0);
      // the reference counts parallel and closed streets once
      expect(Math.abs(near - fixture.junctionsWithin1500m[source]!)).toBeLessThanOrEqual(3);
    });
  });
});
