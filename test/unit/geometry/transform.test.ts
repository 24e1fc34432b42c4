import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { createTransform, guessCrs, isKnownCrs, KNOWN_CRS, parseCrsName } from '../../../src/geometry/index.ts';
import { crsCode, LOCAL_CRS } from '../../../src/model/index.ts';

const WGS84 = crsCode('EPSG:4326');
const AACHEN = [6.0839, 50.7753] as const;
const HAMBURG = [9.9937, 53.5511] as const;
const BERLIN = [13.405, 52.52] as const;

/** Computed with proj4js from the usual definitions; Gauß-Krüger with the seven-parameter shift. */
const TABLE: readonly (readonly [string, readonly [number, number], readonly [number, number]])[] = [
  ['EPSG:25832', AACHEN, [294409.4, 5628892.41]],
  ['EPSG:25832', HAMBURG, [565834.36, 5934037.95]],
  ['EPSG:25832', BERLIN, [798812.8, 5827999.9]],
  ['EPSG:25833', AACHEN, [-128141.03, 5662837.89]],
  ['EPSG:25833', BERLIN, [391779.26, 5820072.16]],
  ['EPSG:4647', HAMBURG, [32565834.36, 5934037.95]],
  ['EPSG:31466', AACHEN, [2505960.21, 5626652.8]],
  ['EPSG:31467', HAMBURG, [3565931.75, 5935973.31]],
  ['EPSG:31469', BERLIN, [5391870.95, 5821955.4]],
  ['EPSG:3035', BERLIN, [4552036.45, 3273268.27]],
  ['EPSG:3857', AACHEN, [677256.65, 6581642.73]],
  ['EPSG:3857', BERLIN, [1492237.77, 6894699.8]],
];

describe('coordinate transformation', () => {
  it.each(TABLE)('%s of %j', async (code, lonLat, expected) => {
    const point = Float64Array.from(lonLat);
    (await createTransform(WGS84, crsCode(code)))!(point);
    expect(Math.abs(point[0]! - expected[0])).toBeLessThan(0.01);
    expect(Math.abs(point[1]! - expected[1])).toBeLessThan(0.01);
  });

  it('puts Soldner Berlin where its origin is', async () => {
    // trigonometric point Müggelberg, the origin, has 40000 / 10000
    const point = Float64Array.of(40_000, 10_000);
    (await createTransform(crsCode('EPSG:3068'), WGS84))!(point);
    expect(point[0]).toBeCloseTo(13.6272, 2);
    expect(point[1]).toBeCloseTo(52.4186, 2);
  });

  it('returns to within a millimetre from every known CRS', async () => {
    for (const crs of KNOWN_CRS) {
      const there = (await createTransform(WGS84, crs))!;
      const back = (await createTransform(crs, WGS84))!;
      // the series of the Cassini projection holds near its origin only
      const [fromLon, toLon, fromLat, toLat] = crs === 'EPSG:3068' ? [13, 13.8, 52.3, 52.7] : [6, 15, 47.3, 55];
      fc.assert(
        fc.property(
          fc.double({ min: fromLon, max: toLon, noNaN: true }),
          fc.double({ min: fromLat, max: toLat, noNaN: true }),
          (lon, lat) => {
            const point = Float64Array.of(lon, lat);
            there(point);
            back(point);
            expect(Math.abs(point[0]! - lon)).toBeLessThan(1e-8);
            expect(Math.abs(point[1]! - lat)).toBeLessThan(1e-8);
          },
        ),
        { seed: 5, numRuns: 25 },
      );
    }
  });

  it('turns what it can not transform into NaN and goes on', async () => {
    const points = Float64Array.of(Number.NaN, 50, 10, Infinity, 9, 50);
    (await createTransform(WGS84, crsCode('EPSG:25832')))!(points);
    expect([...points.subarray(0, 4)]).toEqual([NaN, NaN, NaN, NaN]);
    expect(points[4]).toBeCloseTo(500_000, 3);
  });

  it('knows what it does not know', async () => {
    expect(await createTransform(crsCode('EPSG:27572'), WGS84)).toBeNull();
    expect(await createTransform(WGS84, LOCAL_CRS)).toBeNull();
    expect(await createTransform(crsCode('EPSG:27572'), crsCode('EPSG:27572'))).toBeNull();
    const same = Float64Array.of(1, 2);
    (await createTransform(LOCAL_CRS, LOCAL_CRS))!(same);
    expect([...same]).toEqual([1, 2]);
    expect(isKnownCrs('local') && isKnownCrs('EPSG:3068') && !isKnownCrs('constructor')).toBe(true);
  });
});

describe('names of coordinate reference systems', () => {
  it.each([
    ['urn:ogc:def:crs:EPSG::25833', 'EPSG:25833'],
    ['urn:ogc:def:crs:EPSG:9.8:25833', 'EPSG:25833'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['http://www.opengis.net/def/crs/EPSG/0/25832', 'EPSG:25832'],
    ['http://www.opengis.net/gml/srs/epsg.xml#4326', null],
    ['epsg:3068', 'EPSG:3068'],
    ['25832', 'EPSG:25832'],
    ['LOCAL', 'local'],
    ['Gauß-Krüger', null],
    ['', null],
  ])('%s is %s', (name, expected) => {
    expect(parseCrsName(name)).toBe(expected);
  });
});

describe('guessing', () => {
  const around = (x: number, y: number, half: number) => ({ minX: x - half, minY: y - half, maxX: x + half, maxY: y + half });
  it.each([
    [around(13.4, 52.5, 0.3), 'EPSG:4326', false],
    [around(52.5, 13.4, 0.3), 'EPSG:4326', true],
    [around(32_565_834, 5_934_037, 1e4), 'EPSG:4647', false],
    [around(3_565_931, 5_935_973, 1e4), 'EPSG:31467', false],
    [around(5_935_973, 3_565_931, 1e4), 'EPSG:31467', true],
    [around(4_552_036, 3_273_268, 1e4), 'EPSG:3035', false],
    [around(1_492_237, 6_894_699, 1e4), 'EPSG:3857', false],
    [around(391_779, 5_820_072, 1e4), 'EPSG:25832', false],
  ])('%j looks like %s (swapped: %s)', (box, crs, swapped) => {
    expect(guessCrs(box)).toEqual({ crs, swapped });
  });

  it('has no opinion on numbers from elsewhere', () => {
    expect(guessCrs(around(8.5, 12.7, 2))).toBeNull();
    expect(guessCrs(around(0, 0, 1))).toBeNull();
  });
});
