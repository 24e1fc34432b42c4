import { createTransform, isGeographicCrs } from '../../geometry/index.ts';
import { crsCode, type BoundingBox, type CrsCode } from '../../model/index.ts';
import type { FindingSummary } from '../finding-summary.ts';
import { sourceCrs } from '../source-crs.ts';
import type { StreetSource } from './street-source.ts';
import { utmZoneOf } from './utm-zone.ts';

/**
 * Carries the coordinates of a file into a metric CRS, in place; without one asked for, into the UTM zone (ETRS89) of the data. Vertices that
 * lie outside the world become NaN. Returns the CRS; null, with a finding, when there is no way. Cost about 1 microsecond a vertex.
 */
export async function placeStreets(
  { coordinates, crsName }: StreetSource,
  declared: CrsCode | undefined,
  asked: CrsCode | undefined,
  findings: FindingSummary,
): Promise<CrsCode | null> {
  if (asked !== undefined && !isMetric(asked)) {
    findings.add('streets-crs-not-metric', 'error', { value: asked });
    return null;
  }
  const box = plausibleBox(coordinates);
  // what can be degrees is judged as such; a package in `local` coordinates is taken at its word
  const source = sourceCrs(declared, crsName, box, asked ?? crsCode('EPSG:25832'), findings);
  if (source === null) return null;
  if (asked === undefined && declared === undefined && crsName === null && !isGeographicCrs(source.crs)) {
    findings.add('streets-without-crs', 'warning', { value: source.crs });
  }
  if (source.swapped) exchangeAxes(coordinates);
  if (isGeographicCrs(source.crs)) leaveOutsideOut(coordinates, findings);
  const target = asked ?? (isMetric(source.crs) ? source.crs : utmZoneOf(coordinates, source.crs));
  const transform = target === null ? null : await createTransform(source.crs, target);
  if (target === null || transform === null) {
    findings.add('crs-unknown', 'error', { value: `${source.crs}${target === null ? '' : ` → ${target}`}` });
    return null;
  }
  transform(coordinates);
  return target;
}

/** Web Mercator stretches Germany by more than half: its metres are none. */
const isMetric = (crs: CrsCode): boolean => !isGeographicCrs(crs) && crs !== 'EPSG:3857';

/** Box of the vertices; where most can be degrees, of those alone: one slip must not send the whole file to another place. */
function plausibleBox(coordinates: Float64Array): BoundingBox {
  let inWorld = 0;
  for (let at = 0; at < coordinates.length; at += 2) if (isInWorld(coordinates[at]!, coordinates[at + 1]!)) inWorld++;
  const onlyInWorld = 4 * inWorld > coordinates.length;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = coordinates[at]!;
    const y = coordinates[at + 1]!;
    if (onlyInWorld && !isInWorld(x, y)) continue;
    minX = x < minX ? x : minX;
    minY = y < minY ? y : minY;
    maxX = x > maxX ? x : maxX;
    maxY = y > maxY ? y : maxY;
  }
  return { minX, minY, maxX, maxY };
}

const isInWorld = (longitude: number, latitude: number): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

function leaveOutsideOut(coordinates: Float64Array, findings: FindingSummary): void {
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = coordinates[at]!;
    const y = coordinates[at + 1]!;
    if (isInWorld(x, y)) continue;
    if (Number.isFinite(x) && Number.isFinite(y)) findings.add('streets-node-outside', 'warning', { value: `${x} ${y}` });
    coordinates[at] = NaN;
    coordinates[at + 1] = NaN;
  }
}

function exchangeAxes(coordinates: Float64Array): void {
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = coordinates[at]!;
    coordinates[at] = coordinates[at + 1]!;
    coordinates[at + 1] = x;
  }
}
