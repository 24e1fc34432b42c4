import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AreaGeometryBuilder, signedRingArea } from '../../../src/geometry/index.ts';
import type { AreaGeometry } from '../../../src/model/index.ts';
import { isObject, objectAt, stringAt, type Json, type JsonObject, type Oracle } from '../oracle.ts';

type Ring = readonly (readonly number[])[];

export interface Features {
  readonly geometry: AreaGeometry;
  readonly properties: readonly JsonObject[];
}

/** The polygons of the GeoJSON that an oracle's `input.file` names, coordinates as they stand there. */
export async function featuresOf(oracle: Oracle): Promise<Features> {
  const path = join(oracle.folder, stringAt(oracle.input, 'file'));
  const collection = JSON.parse(await readFile(path, 'utf8')) as Json;
  const features = isObject(collection) ? collection['features'] : null;
  if (!Array.isArray(features)) throw new Error(`${path}: no features`);
  const rows = (features as readonly Json[]).filter(isObject);
  return {
    geometry: areasOf(rows.map((row) => polygonsOf(objectAt(row, 'geometry')))),
    properties: rows.map((row) => objectAt(row, 'properties')),
  };
}

function polygonsOf(geometry: JsonObject): readonly (readonly Ring[])[] {
  const coordinates = geometry['coordinates'] as unknown;
  if (geometry['type'] === 'Polygon') return [coordinates as readonly Ring[]];
  if (geometry['type'] === 'MultiPolygon') return coordinates as readonly (readonly Ring[])[];
  throw new Error(`geometry ${String(geometry['type'])}: expected polygons`);
}

/** Flat arrays of areas given as lists of polygons, each a list of closed rings. */
export function areasOf(areas: readonly (readonly (readonly Ring[])[])[]): AreaGeometry {
  const builder = new AreaGeometryBuilder();
  for (const polygons of areas) {
    for (const rings of polygons) {
      rings.forEach((ring, index) => {
        const flat = Float64Array.from(ring.flatMap(([x, y]) => [x!, y!]));
        // outer rings run counter-clockwise, holes clockwise, whatever the file does
        const turned = signedRingArea(flat, 0, ring.length) > 0 === (index === 0) ? ring : [...ring].reverse();
        for (const [x, y] of turned) builder.vertex(x!, y!);
        builder.endRing();
      });
      builder.endPolygon();
    }
    builder.endArea();
  }
  return builder.build();
}

/** The polygons of a WKT `POLYGON` or `MULTIPOLYGON`. */
export function polygonsOfWkt(wkt: string): readonly (readonly Ring[])[] {
  const body = wkt.slice(wkt.indexOf('('));
  const json = body
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replace(/(-?[\d.eE+-]+)\s+(-?[\d.eE+-]+)/g, '[$1,$2]');
  const parsed = JSON.parse(json) as unknown;
  return wkt.startsWith('MULTI') ? (parsed as readonly (readonly Ring[])[]) : [parsed as readonly Ring[]];
}

/** x and y of a WKT `POINT`. */
export function pointOfWkt(wkt: string): readonly [number, number] {
  const numbers = /POINT\s*\(\s*(\S+)\s+(\S+)\s*\)/.exec(wkt);
  if (numbers === null) throw new Error(`${wkt}: no point`);
  return [Number(numbers[1]), Number(numbers[2])];
}

/** x, y interleaved as a list of pairs. */
export const pairsOf = (interleaved: Float64Array): [number, number][] =>
  Array.from({ length: interleaved.length / 2 }, (_, index) => [interleaved[2 * index]!, interleaved[2 * index + 1]!]);
