import { crsCode, LOCAL_CRS, type BoundingBox, type CrsCode } from '../model/index.ts';

/** DHDN to WGS84 with seven parameters (EPSG:1777, about 3 m in former West Germany; better needs the BeTA2007 grid). */
const DHDN = '+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs';
const ETRS89 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0';
const METERS = '+units=m +no_defs';

const gaussKrueger = (zone: number): string => `+proj=tmerc +lat_0=0 +lon_0=${3 * zone} +k=1 +x_0=${zone}500000 +y_0=0 ${DHDN}`;

/** Definitions of the coordinate reference systems German municipal data come in. Axis order is always x = east, y = north. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  'EPSG:4326': '+proj=longlat +datum=WGS84 +no_defs',
  'EPSG:4258': `+proj=longlat ${ETRS89} +no_defs`,
  'EPSG:3857': `+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +nadgrids=@null +wktext ${METERS}`,
  'EPSG:25831': `+proj=utm +zone=31 ${ETRS89} ${METERS}`,
  'EPSG:25832': `+proj=utm +zone=32 ${ETRS89} ${METERS}`,
  'EPSG:25833': `+proj=utm +zone=33 ${ETRS89} ${METERS}`,
  'EPSG:32631': `+proj=utm +zone=31 +datum=WGS84 ${METERS}`,
  'EPSG:32632': `+proj=utm +zone=32 +datum=WGS84 ${METERS}`,
  'EPSG:32633': `+proj=utm +zone=33 +datum=WGS84 ${METERS}`,
  'EPSG:4647': `+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0 ${ETRS89} ${METERS}`,
  'EPSG:5650': `+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=33500000 +y_0=0 ${ETRS89} ${METERS}`,
  'EPSG:3035': `+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 ${ETRS89} ${METERS}`,
  'EPSG:31466': gaussKrueger(2),
  'EPSG:31467': gaussKrueger(3),
  'EPSG:31468': gaussKrueger(4),
  'EPSG:31469': gaussKrueger(5),
  'EPSG:3068': `+proj=cass +lat_0=52.41864827777778 +lon_0=13.62720366666667 +x_0=40000 +y_0=10000 ${DHDN}`,
};

/** Every CRS code we can transform, without `local`. */
export const KNOWN_CRS: readonly CrsCode[] = Object.keys(DEFINITIONS).map(crsCode);

/** The proj string of a known CRS; undefined for `local` and unknown codes. */
export const crsDefinition = (crs: CrsCode): string | undefined => (Object.hasOwn(DEFINITIONS, crs) ? DEFINITIONS[crs] : undefined);

/** True for the codes above and for `local`. */
export const isKnownCrs = (crs: string): crs is CrsCode => crs === LOCAL_CRS || Object.hasOwn(DEFINITIONS, crs);

/** True where coordinates are degrees of longitude and latitude. */
export const isGeographicCrs = (crs: CrsCode): boolean => crs === 'EPSG:4326' || crs === 'EPSG:4258';

/**
 * Reads the spellings of a CRS found in files: `EPSG:25833`, `urn:ogc:def:crs:EPSG::25833`, `http://www.opengis.net/def/crs/EPSG/0/25833`,
 * `urn:ogc:def:crs:OGC:1.3:CRS84`, a bare `25833`, `local`. CRS84 becomes EPSG:4326, as we always mean longitude first.
 * Null when nothing is recognised; the code returned need not be a known one.
 */
export function parseCrsName(name: string): CrsCode | null {
  const text = name.trim();
  if (text.toLowerCase() === LOCAL_CRS) return LOCAL_CRS;
  if (/CRS:?84$/i.test(text)) return crsCode('EPSG:4326');
  const epsg = /^(?:.*EPSG(?::|\/|\s)(?:[\d.]*(?::|\/))?)?(\d{4,6})$/i.exec(text);
  return epsg === null ? null : crsCode(`EPSG:${epsg[1]}`);
}

/** What coordinates look like. */
export interface CrsGuess {
  readonly crs: CrsCode;
  /** True when x and y seem to be exchanged (latitude or northing first). */
  readonly swapped: boolean;
}

/**
 * A suspicion from the size of the numbers, for data in Germany (heuristics: domain knowledge, no proof). Null when nothing fits.
 * Tells UTM zones apart only by their usual range: 25833 for x in 200..480 km with y north of 5.6 million is ambiguous with 25832, so
 * both count as "UTM" and 25832 is returned.
 */
export function guessCrs(box: BoundingBox): CrsGuess | null {
  const direct = guessOrdered(box);
  if (direct !== null) return { crs: direct, swapped: false };
  const exchanged = guessOrdered({ minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX });
  return exchanged === null ? null : { crs: exchanged, swapped: true };
}

const within = (low: number, high: number, from: number, to: number): boolean => low >= from && high <= to;

function guessOrdered({ minX, minY, maxX, maxY }: BoundingBox): CrsCode | null {
  const inside = (fromX: number, toX: number, fromY: number, toY: number): boolean =>
    within(minX, maxX, fromX, toX) && within(minY, maxY, fromY, toY);
  if (inside(5, 16, 46, 56)) return crsCode('EPSG:4326');
  if (inside(32_000_000, 33_000_000, 5_100_000, 6_200_000)) return crsCode('EPSG:4647');
  if (inside(33_000_000, 34_000_000, 5_100_000, 6_200_000)) return crsCode('EPSG:5650');
  for (let zone = 2; zone <= 5; zone++) {
    if (inside(zone * 1_000_000 + 250_000, zone * 1_000_000 + 750_000, 5_200_000, 6_150_000)) return crsCode(`EPSG:${31464 + zone}`);
  }
  if (inside(4_000_000, 4_700_000, 2_600_000, 3_700_000)) return crsCode('EPSG:3035');
  if (inside(600_000, 1_700_000, 5_900_000, 7_400_000) && minY > 6_150_000) return crsCode('EPSG:3857');
  if (inside(200_000, 950_000, 5_200_000, 6_150_000)) return crsCode('EPSG:25832');
  return null;
}
