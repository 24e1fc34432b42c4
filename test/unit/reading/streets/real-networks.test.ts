import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom, STREET_CLASSES, type StreetLines } from '../../../../src/model/index.ts';
import {
  buildStreetGraph,
  footProfile,
  graphStatistics,
  NetworkSearch,
  nodeCountOf,
  travelGraphFor,
} from '../../../../src/network/index.ts';
import { readStreetFiles, type StreetFile } from '../../../../src/reading/index.ts';
import { realFile } from '../helpers.ts';
import { plainStreets } from './plain-dijkstra.ts';
import { codes, plain } from './samples.ts';

const KAISERSLAUTERN = 'netz-kaiserslautern';
const MOABIT = 'netz-moabit';
const isHere = (folder: string): boolean => existsSync(resolve(import.meta.dirname, '../../../../../shared/realdata', folder));
const file = (folder: string, name: string, companions: readonly string[] = []): StreetFile => ({
  name,
  bytes: new Uint8Array(realFile(`${folder}/${name}`)),
  companions: companions.map((companion) => ({ name: companion, bytes: new Uint8Array(realFile(`${folder}/${companion}`)) })),
});
const countOfClass = (lines: StreetLines, name: (typeof STREET_CLASSES)[number]): number =>
  lines.classes!.reduce((sum, code) => sum + (STREET_CLASSES[code] === name ? 1 : 0), 0);
const FOOT = footProfile(5, 'test');
const kilometers = (lines: StreetLines): number => {
  const graph = buildStreetGraph(lines);
  return graphStatistics(graph, travelGraphFor(graph, FOOT, 'meters')).lengthMeters / 1000;
};

/** Distances of our graph search from seeded starts against the plain ones, vertex by vertex of the same coordinates. */
function expectSameDistances(lines: StreetLines, placeOf: (vertex: number) => string, starts: number): void {
  const graph = buildStreetGraph(lines);
  const travel = travelGraphFor(graph, FOOT, 'meters');
  const search = new NetworkSearch(travel);
  const streets = plainStreets(lines, placeOf);
  const { coordinates } = lines.geometry;
  const key = (x: number, y: number): string => `${Math.round(x * 1000)} ${Math.round(y * 1000)}`;
  const placeAt = new Map(streets.places.map((place, vertex) => [key(coordinates[2 * vertex]!, coordinates[2 * vertex + 1]!), place]));
  const nodePlaces = Array.from({ length: nodeCountOf(graph) }, (_, node) =>
    placeAt.get(key(graph.nodeCoordinates[2 * node]!, graph.nodeCoordinates[2 * node + 1]!)),
  );
  expect(nodePlaces).not.toContain(undefined);
  const random = createRandom(2013);
  let reached = 0;
  for (let start = 0; start < starts; start++) {
    const node = random.integer(nodePlaces.length);
    const expected = streets.distancesFrom(nodePlaces[node]!);
    search.start();
    search.seed(node, 0);
    search.run();
    nodePlaces.forEach((place, other) => {
      const ours = search.costs[other]!;
      const theirs = expected.get(place!) ?? Infinity;
      if (ours < Infinity) reached++;
      if (ours !== theirs) expect(Math.abs(ours - theirs), `${node} to ${other}`).toBeLessThan(1e-6);
    });
  }
  expect(reached).toBeGreaterThan(0.5 * starts * nodePlaces.length);
}

describe.skipIf(!isHere(KAISERSLAUTERN))('Kaiserslautern from OSM (shared)', () => {
  it('has the ways that were counted in it', async () => {
    const { value, findings } = await readStreetFiles([file(KAISERSLAUTERN, 'kaiserslautern.osm.gz')]);
    expect(value?.crs).toBe('EPSG:25832');
    expect(value?.counts.read).toBe(5596);
    expect(value?.counts.leftOut.noWay).toBe(288);
    expect(codes(findings)).toEqual(['streets-broken-line: 41', 'streets-no-way: 288', 'streets-not-built: 11']);
    const { lines } = value!;
    expect(lines.geometry.offsets).toHaveLength(5596 - 288 - 11 - 41 + 1);
    expect(countOfClass(lines, 'steps')).toBeGreaterThan(490);
    expect(countOfClass(lines, 'steps')).toBeLessThanOrEqual(514);
    expect(countOfClass(lines, 'livingStreet')).toBeLessThanOrEqual(240);
    expect(countOfClass(lines, 'livingStreet')).toBeGreaterThan(235);
    expectSameDistances(lines, (vertex) => String(lines.vertexIds![vertex]), 4);
  });

  it('nearly equals the GeoJSON converted from it', async () => {
    const [osm, geojson] = await Promise.all([
      readStreetFiles([file(KAISERSLAUTERN, 'kaiserslautern.osm.gz')]),
      readStreetFiles([file(KAISERSLAUTERN, 'kaiserslautern_highways.geojson')]),
    ]);
    expect(geojson.findings).toEqual([]);
    expect(geojson.value?.counts.read).toBe(5239);
    // 17 streets are areas for the converter
    expect(kilometers(geojson.value!.lines) / kilometers(osm.value!.lines)).toBeGreaterThan(0.99);
    expect(kilometers(geojson.value!.lines) / kilometers(osm.value!.lines)).toBeLessThanOrEqual(1);
    // segments of vertices joined by coordinates, as they were counted in it
    const { offsets } = geojson.value!.lines.geometry;
    expect(offsets.at(-1)! - (offsets.length - 1)).toBe(20_349);
  });

  it('is not twice there with the extract of its centre', async () => {
    const whole = await readStreetFiles([file(KAISERSLAUTERN, 'kaiserslautern.osm.gz')]);
    const both = await readStreetFiles([file(KAISERSLAUTERN, 'kaiserslautern.osm.gz'), file(KAISERSLAUTERN, 'kaiserslautern_cc.osm.gz')]);
    expect(both.value?.counts.leftOut.duplicate).toBeGreaterThan(500);
    expect(kilometers(both.value!.lines) / kilometers(whole.value!.lines)).toBeLessThan(1.001);
  });
});

describe.skipIf(!isHere(MOABIT))('Moabit in two formats (shared)', () => {
  const read = () =>
    Promise.all([
      readStreetFiles([file(MOABIT, 'moabit_roads.gpkg')]),
      readStreetFiles([file(MOABIT, 'moabit_roads.shp', ['moabit_roads.dbf', 'moabit_roads.prj'])]),
    ]);

  it('is the same graph from GeoPackage and shapefile', async () => {
    const [geopackage, shapefile] = await read();
    expect(geopackage.value?.crs).toBe('EPSG:25833');
    expect(geopackage.findings).toEqual([]);
    expect(plain(shapefile.value!.lines)).toEqual(plain(geopackage.value!.lines));
    expect(shapefile.value!.counts).toEqual(geopackage.value!.counts);
    expect(buildStreetGraph(shapefile.value!.lines)).toEqual(buildStreetGraph(geopackage.value!.lines));
  });

  it('has the lines, segments and kinds that were counted in it', async () => {
    const [{ value }] = await read();
    const { lines, counts } = value!;
    expect(counts.read).toBe(2857);
    const { offsets } = lines.geometry;
    expect(offsets.at(-1)! - (offsets.length - 1)).toBe(9727);
    // pieces of lines in several parts are lines of their own
    expect(countOfClass(lines, 'motorway')).toBe(1);
    for (const [name, features] of [
      ['footway', 1377],
      ['service', 816],
      ['residential', 165],
      ['livingStreet', 63],
    ] as const) {
      expect(countOfClass(lines, name)).toBeGreaterThanOrEqual(features);
      expect(countOfClass(lines, name)).toBeLessThan(features + 20);
    }
  });

  it('has the distances of a plain search by coordinates', async () => {
    const [{ value }] = await read();
    // a plain search knows no levels
    const { levels, ...lines } = value!.lines;
    expect(levels!.some((level) => level > 0)).toBe(true);
    const { coordinates } = lines.geometry;
    expectSameDistances(lines, (vertex) => `${coordinates[2 * vertex]!.toFixed(4)} ${coordinates[2 * vertex + 1]!.toFixed(4)}`, 3);
  });

  it('of buildings and borders is no network', async () => {
    for (const name of ['moabit_build.gpkg', 'moabit_district.gpkg', 'moabit_district.shp']) {
      const { value, findings } = await readStreetFiles([file(MOABIT, name)]);
      expect(value).toBeNull();
      expect(codes(findings)).toContain('streets-none: 1');
    }
  });
});
