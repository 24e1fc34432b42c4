import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasPackage } from '../../../src/model/index.ts';

/** The folder of the committed city. */
export const CITY_FOLDER = fileURLToPath(new URL('../../../geodata/musterstadt/', import.meta.url));

export const readBytes = (path: string): Uint8Array => readFileSync(CITY_FOLDER + path);
const readText = (path: string): string => readFileSync(CITY_FOLDER + path, 'utf8');

export const readDescriptor = (): AtlasPackage => JSON.parse(readText('datapackage.json')) as AtlasPackage;

export type AreaFeature = Feature<Polygon | MultiPolygon, Record<string, string>>;
export type WayFeature = Feature<LineString, { von: number; nach: number; laenge: number; art: string; strasse?: string }>;

const topologies = new Map<string, Topology<Record<string, GeometryCollection>>>();
function featuresOf(path: string, object: string): unknown[] {
  let topology = topologies.get(path);
  if (topology === undefined) topologies.set(path, (topology = JSON.parse(readText(path)) as Topology<Record<string, GeometryCollection>>));
  return feature(topology, topology.objects[object]!).features;
}

export const areas = (object: string): AreaFeature[] => featuresOf('gebiete.topojson', object) as AreaFeature[];
export const ways = (): WayFeature[] => featuresOf('strassen.topojson', 'weg') as WayFeature[];
export const blockSides = (): Feature<LineString, { baublock: string; strasse: string }>[] =>
  featuresOf('strassen.topojson', 'baublockseite') as Feature<LineString, { baublock: string; strasse: string }>[];

export const facilities = (resource: string): Feature<Point, Record<string, string | number | null>>[] =>
  (JSON.parse(readText(`${resource}.geojson`)) as FeatureCollection<Point, Record<string, string | number | null>>).features;

export type Row = Readonly<Record<string, string>>;

/** Rows of a table as text cells. */
export function rows(name: string): Row[] {
  const [header, ...lines] = readText(`${name}.csv`).trimEnd().split('\n');
  const columns = header!.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, i) => [columns[i]!, cell])));
}

/** Signed area of a ring in square metres, counter-clockwise positive. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) twice += ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!;
  return twice / 2;
}

const polygonsOf = ({ geometry }: AreaFeature): number[][][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Area of a feature, holes taken out. */
export const areaOf = (area: AreaFeature): number =>
  polygonsOf(area).reduce((sum, rings) => sum + rings.reduce((s, ring) => s + ringArea(ring), 0), 0);

/** True where a point lies in an area, holes taken out. */
export function contains(area: AreaFeature, x: number, y: number): boolean {
  let inside = false;
  for (const ring of polygonsOf(area).flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Undirected edges of an area as text keys in decimetres. */
export function edgesOf(area: AreaFeature): string[] {
  const key = (point: readonly number[]): string => `${Math.round(point[0]! * 10)},${Math.round(point[1]! * 10)}`;
  return polygonsOf(area).flatMap((rings) =>
    rings.flatMap((ring) =>
      ring.slice(1).map((point, i) => {
        const a = key(ring[i]!);
        const b = key(point);
        return a < b ? `${a} ${b}` : `${b} ${a}`;
      }),
    ),
  );
}
