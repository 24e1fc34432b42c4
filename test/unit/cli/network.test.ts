import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clipStreets } from '../../../src/cli/network-clip.ts';
import { runNetwork } from '../../../src/cli/network.ts';
import { decodeStreetGraph, edgeCountOf, nodeCountOf } from '../../../src/network/index.ts';
import { readStreets } from '../../../src/reading/index.ts';
import { shapefile } from '../reading/streets/samples.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/streets');
const MUSTERSTADT = resolve(import.meta.dirname, '../../../geodata/musterstadt');
const OSM = join(FIXTURES, 'musterdorf.osm');

let folder = '';
const said: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'netz-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  said.length = 0;
  const hear = (text: unknown): void => void said.push(String(text));
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const graphOf = (path: string) => {
  const decoded = decodeStreetGraph(new Uint8Array(readFileSync(path)).slice().buffer);
  if (decoded.kind !== 'graph') throw new Error(decoded.problem);
  return decoded.graph;
};

describe('atlas network', () => {
  it('writes a compact file and tells what is in it', async () => {
    const out = join(folder, 'dorf.streets');
    expect(await runNetwork([OSM, '--out', out])).toBe(0);
    const graph = graphOf(out);
    expect(nodeCountOf(graph)).toBe(7);
    expect(edgeCountOf(graph)).toBe(8);
    const text = said.join('\n');
    expect(text).toContain('6 Wege gelesen');
    expect(text).toContain('1 ausgelassen: geplant, im Bau oder aufgegeben');
    expect(text).toContain('7 Knoten, 8 Kanten');
    expect(text).toContain('2 Kanten auf Brücken');
    expect(text).toContain('Zu Fuß');
    expect(text).toContain('Hinweis: Wege am Rand abgeschnitten (musterdorf.osm)');
    expect(text).toContain('EPSG:25832');
    expect(text).not.toMatch(/undefined|NaN|\{|\}/);
  });

  it('joins files, takes the parts of a shapefile that lie beside it, and the CRS asked for', async () => {
    const parts = shapefile(
      [
        {
          lines: [
            [
              [9.775, 51.491],
              [9.78, 51.491],
            ],
          ],
          row: { art: 'Treppe' },
        },
      ],
      {
        prj: 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]',
      },
    );
    for (const [extension, bytes] of Object.entries(parts)) writeFileSync(join(folder, `treppe.${extension}`), bytes);
    const out = join(folder, 'beide.streets');
    const files = [join(FIXTURES, 'musterdorf.geojson'), join(folder, 'treppe.dbf'), join(folder, 'treppe.shp')];
    expect(await runNetwork([...files, '--out', out, '--crs', '25833'])).toBe(0);
    expect(said.join('\n')).toContain('EPSG:25833');
    const graph = graphOf(out);
    expect([...graph.edgeClasses].filter((code) => code === 13)).toHaveLength(2);
    expect(said.join('\n')).not.toContain('Insel');
  });

  it('writes nothing where there are no streets, and says why', async () => {
    const out = join(folder, 'leer.streets');
    const empty = join(folder, 'leer.geojson');
    writeFileSync(empty, '{"type":"FeatureCollection","features":[]}');
    expect(await runNetwork([OSM, empty, '--out', out])).toBe(1);
    expect(said.join('\n')).toContain('Fehler: Keine Straßen gefunden (leer.geojson)');
    expect(() => readFileSync(out)).toThrow();
    expect(await runNetwork([OSM, '--out', join(folder, 'gibtsnicht', 'x')])).toBe(1);
  });

  it.each([
    [[]],
    [[OSM]],
    [['--out', 'x']],
    [[OSM, '--out', 'x', '--crs', 'EPSG:99999']],
    [[OSM, '--out', 'x', '--unbekannt']],
    [['gibtsnicht.osm', '--out', 'x']],
    [[OSM, '--out', 'x', '--clip', FIXTURES]],
  ])('%j is a wrong call', async (parameters) => {
    expect(await runNetwork(parameters)).toBe(2);
    expect(said.join('')).not.toBe('');
  });

  it('leaves out what lies far from the areas of a package', async () => {
    expect(await runNetwork([join(MUSTERSTADT, 'strassen.topojson'), '--out', join(folder, 'stadt.streets'), '--clip', MUSTERSTADT])).toBe(
      0,
    );
    expect(edgeCountOf(graphOf(join(folder, 'stadt.streets')))).toBe(4955);
    const far = join(folder, 'fern.geojson');
    writeFileSync(far, '{"type":"LineString","coordinates":[[13.3,52.5],[13.4,52.5]]}');
    expect(await runNetwork([far, '--out', join(folder, 'fern.streets'), '--clip', MUSTERSTADT])).toBe(1);
    expect(said.join('\n')).toContain('Kein Weg liegt in der Nähe');
  });

  it('cuts every column alike', async () => {
    const { value } = await readStreets({ name: 'dorf.osm', bytes: readFileSync(OSM) });
    const { coordinates } = value!.geometry;
    // only the last line reaches so far from the second node of the first line
    const point = { minX: coordinates[22]! + 5100, maxX: coordinates[22]! + 5100, minY: coordinates[23]!, maxY: coordinates[23]! };
    const { lines, outside } = clipStreets(value!, point);
    expect(outside).toBeGreaterThan(0);
    const kept = lines.geometry.offsets.length - 1;
    expect(kept + outside).toBe(4);
    expect(lines.classes).toHaveLength(kept);
    expect(lines.vertexIds).toHaveLength(lines.geometry.coordinates.length / 2);
    expect(lines.vertexBarriers).toHaveLength(lines.geometry.coordinates.length / 2);
  });
});
