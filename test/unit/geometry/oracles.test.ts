import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  boundingBoxOf,
  centroids,
  createTransform,
  geodesicInverse,
  geodesicPolygonAreaSquareMeters,
  haversineMeters,
  labelPoints,
  locatePoint,
  pointInArea,
  perimeters,
  planarAreas,
  signedRingArea,
} from '../../../src/geometry/index.ts';
import { readAreas } from '../../../src/reading/index.ts';
import { crsCode, LOCAL_CRS, resourceName } from '../../../src/model/index.ts';
import { areasOf, type Ring } from './shapes.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/oracles/geometry');
const WGS84 = crsCode('EPSG:4326');

interface Oracle {
  readonly input: { readonly file?: string; readonly lonlat?: readonly [number, number][]; readonly pairs?: readonly [number, number][] };
  readonly expected: Record<string, never>;
}

const oracle = (name: string): Oracle => JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8')) as Oracle;
const numbers = (value: unknown): number[] => value as number[];
const pairs = (value: unknown): [number, number][] => value as [number, number][];
const relative = (actual: number, expected: number): number => Math.abs(actual - expected) / Math.abs(expected);

describe.skipIf(!existsSync(FOLDER))('geometry oracles (shared)', () => {
  it.each(['area_centroid.columbus', 'area_centroid.nc_sids'])('%s', async (name) => {
    const { input, expected } = oracle(name);
    const bytes = readFileSync(resolve(FOLDER, input.file!));
    const resource = { name: resourceName('o'), path: 'o.geojson', crs: LOCAL_CRS };
    const features = (JSON.parse(bytes.toString()) as { features: { properties: Record<string, unknown> }[] }).features;
    const key = Object.keys(features[0]!.properties)[0]!;
    const { value } = await readAreas(bytes, resource, { resource: resource.name, key }, LOCAL_CRS, []);
    const geometry = value!.geometry;
    const n = numbers(expected['area']).length;
    const areas = planarAreas(geometry);
    const lengths = perimeters(geometry);
    const middles = centroids(geometry);
    const labels = labelPoints(geometry);
    for (let i = 0; i < n; i++) {
      expect(relative(areas[i]!, numbers(expected['area'])[i]!)).toBeLessThan(1e-9);
      expect(relative(lengths[i]!, numbers(expected['perimeter'])[i]!)).toBeLessThan(1e-9);
      expect(relative(middles[2 * i]!, pairs(expected['centroid'])[i]![0])).toBeLessThan(1e-9);
      expect(relative(middles[2 * i + 1]!, pairs(expected['centroid'])[i]![1])).toBeLessThan(1e-9);
      expect(pointInArea(geometry, i, labels[2 * i]!, labels[2 * i + 1]!)).toBe(true);
    }
    const box = boundingBoxOf(geometry);
    [box.minX, box.minY, box.maxX, box.maxY].forEach((side, i) => expect(side).toBeCloseTo(numbers(expected['bbox'])[i]!, 9));
  });

  it('projection_forward and back', async () => {
    const { input, expected } = oracle('projection_forward.cities_a');
    for (const [code, points] of Object.entries(expected)) {
      const projected = Float64Array.from(input.lonlat!.flat());
      (await createTransform(WGS84, crsCode(code)))!(projected);
      const tolerance = code === 'EPSG:4258' ? 1e-9 : 0.001;
      pairs(points)
        .flat()
        .forEach((value, i) => expect(Math.abs(projected[i]! - value)).toBeLessThanOrEqual(tolerance));
      (await createTransform(crsCode(code), WGS84))!(projected);
      input.lonlat!.flat().forEach((value, i) => expect(Math.abs(projected[i]! - value)).toBeLessThan(1e-8));
    }
  });

  it('projection_gauss_krueger by the seven-parameter shift', async () => {
    const { input, expected } = oracle('projection_gauss_krueger.cities_a');
    for (const [code, points] of Object.entries(expected['helmert_EPSG1777'] as unknown as Record<string, unknown>)) {
      const projected = Float64Array.from(input.lonlat!.flat());
      (await createTransform(WGS84, crsCode(code)))!(projected);
      pairs(points)
        .flat()
        .forEach((value, i) => expect(Math.abs(projected[i]! - value)).toBeLessThanOrEqual(0.002));
    }
  });

  it('simple_shapes: area, centroid, on the border, inside', () => {
    const { input, expected } = oracle('simple_shapes') as unknown as {
      input: { wkt: Record<string, string>; points: string[] };
      expected: Record<'area' | 'centroid' | 'intersects' | 'within', Record<string, never>>;
    };
    for (const [name, wkt] of Object.entries(input.wkt)) {
      if (name === 'bowtie_invalid') continue;
      const nested = JSON.parse(
        wkt
          .replace(/^[A-Z]+/, '')
          .replace(/(-?[\d.e]+) (-?[\d.e]+)/g, '[$1,$2]')
          .replaceAll('(', '[')
          .replaceAll(')', ']'),
      ) as Ring[] | Ring[][];
      const geometry = areasOf([wkt.startsWith('MULTI') ? (nested as Ring[][]) : [nested as Ring[]]]);
      expect(relative(planarAreas(geometry)[0]!, Number(expected.area[name]))).toBeLessThan(1e-9);
      const [x, y] = centroids(geometry);
      expect(Math.abs(x! - numbers(expected.centroid[name])[0]!)).toBeLessThan(1e-9);
      expect(Math.abs(y! - numbers(expected.centroid[name])[1]!)).toBeLessThan(1e-9);
      const places = input.points.map((point) => {
        const [px, py] = point
          .replace(/[A-Z()]/g, '')
          .split(' ')
          .map(Number);
        return locatePoint(geometry, 0, px!, py!);
      });
      expect(places.map((place) => place !== 'outside')).toEqual(expected.intersects[name]);
      expect(places.map((place) => place === 'inside')).toEqual(expected.within[name]);
    }
  });

  it('geodesics, haversine, area of a quadrilateral', () => {
    const { input, expected } = oracle('geodesic.cities_a');
    input.pairs!.forEach(([a, b], i) => {
      const [lon1, lat1] = input.lonlat![a]!;
      const [lon2, lat2] = input.lonlat![b]!;
      const line = geodesicInverse(lon1, lat1, lon2, lat2);
      expect(Math.abs(line.distanceMeters - numbers(expected['geodesic_m'])[i]!)).toBeLessThan(0.001);
      expect(line.azimuthDegrees).toBeCloseTo(numbers(expected['azimuth_deg'])[i]!, 7);
      expect(relative(haversineMeters(lon1, lat1, lon2, lat2), numbers(expected['haversine_m'])[i]!)).toBeLessThan(1e-9);
    });
    const area = oracle('polygon_area_projected.cities_a');
    const corners = area.input.lonlat!;
    const ring = Float64Array.from([...corners, corners[0]!].flat());
    expect(relative(geodesicPolygonAreaSquareMeters(ring), Number(area.expected['geodesic_area_m2']))).toBeLessThan(1e-7);
  });

  it.each([
    ['EPSG:3035', 'laea3035_m2'],
    ['EPSG:25832', 'utm25832_m2'],
    ['EPSG:3857', 'webmercator3857_m2'],
  ])('shoelace area in %s', async (code, field) => {
    const { input, expected } = oracle('polygon_area_projected.cities_a');
    const ring = Float64Array.from([...input.lonlat!, input.lonlat![0]!].flat());
    (await createTransform(WGS84, crsCode(code)))!(ring);
    expect(relative(Math.abs(signedRingArea(ring, 0, ring.length / 2)), Number(expected[field]))).toBeLessThan(1e-7);
  });
});
