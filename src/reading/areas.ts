import { AreaGeometryBuilder } from '../geometry/index.ts';
import type { AreaGeometry, AreaKey, CrsCode, LevelDescriptor, ResourceDescriptor, WithFindings } from '../model/index.ts';
import { padKey, uniqueKeys } from './area-keys.ts';
import { propertyText, type FeatureCollection, type RawGeometry } from './feature-collection.ts';
import { FindingSummary } from './finding-summary.ts';
import { readFeatures } from './geometry-file.ts';
import { placeCoordinates } from './place-coordinates.ts';
import { appendPolygon, type RingTrouble } from './rings.ts';

/** The areas of one level; all lists have length n = keys.length and the order of the file. */
export interface DecodedAreas {
  readonly keys: AreaKey[];
  readonly names: string[];
  readonly geometry: AreaGeometry;
  /** The asked properties as text, '' where there is none. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** Keys the file gives to several areas; the first keeps `KEY`, the following are `KEY#2`, `KEY#3` ... */
  readonly duplicateKeys: readonly string[];
}

/**
 * Reads the polygons of a GeoJSON or TopoJSON as areas in the target CRS. Features that are no polygons are left out; a feature
 * without outline stays as an area without polygons; a feature without key gets `#` and its number. Null when nothing can be
 * shown: not JSON, unknown CRS, no polygon at all, or a key property no feature has. Cost O(bytes).
 */
export async function readAreas(
  bytes: Uint8Array,
  resource: ResourceDescriptor,
  geometry: LevelDescriptor['geometry'],
  targetCrs: CrsCode,
  properties: readonly string[],
): Promise<WithFindings<DecodedAreas | null>> {
  const findings = new FindingSummary(resource.name);
  const features = readFeatures(bytes, resource, geometry.object, findings);
  const value = features === null ? null : await decodeAreas(features, resource, geometry, targetCrs, properties, findings);
  return { value, findings: findings.list() };
}

async function decodeAreas(
  features: FeatureCollection,
  resource: ResourceDescriptor,
  level: LevelDescriptor['geometry'],
  targetCrs: CrsCode,
  properties: readonly string[],
  findings: FindingSummary,
): Promise<DecodedAreas | null> {
  const { used, geometries } = polygonFeatures(features, findings);
  const pieces = geometries.flatMap((geometry) => (geometry.kind === 'polygons' ? geometry.polygons.flat() : []));
  if (pieces.length === 0) {
    findings.add('geometry-empty', 'error');
    return null;
  }
  const texts = (name: string): string[] => used.map((feature) => propertyText(features.property(feature, name)));
  const rawKeys = texts(level.key).map((key) => padKey(key, level.keyLength));
  if (rawKeys.every((key) => key === '')) {
    findings.add('column-missing', 'error', { column: level.key, value: features.propertyNames(used[0]!).join(', ') });
    return null;
  }
  if (!(await placeCoordinates(pieces, resource, features.crsName, targetCrs, findings))) return null;

  const { keys, duplicateKeys } = uniqueKeys(withoutGaps(rawKeys, level.key, findings));
  if (duplicateKeys.length > 0) {
    findings.add('key-duplicate-geometry', 'warning', {
      column: level.key,
      value: duplicateKeys.join(', '),
      parameters: { keys: duplicateKeys.length },
    });
  }
  return {
    keys,
    names: namesOf(level.name === undefined ? null : texts(level.name), keys, level.name, findings),
    geometry: buildGeometry(geometries, keys, findings),
    properties: new Map(
      properties.map((name) => {
        const column = texts(name);
        if (column.every((text) => text === '')) findings.add('column-missing', 'warning', { column: name });
        return [name, column];
      }),
    ),
    duplicateKeys,
  };
}

/** The features that can be areas; lines, points and unknown types are left out and noted. */
export function polygonFeatures(features: FeatureCollection, findings: FindingSummary): { used: number[]; geometries: RawGeometry[] } {
  const used: number[] = [];
  const geometries: RawGeometry[] = [];
  for (let feature = 0; feature < features.count; feature++) {
    const geometry = features.geometry(feature);
    if (geometry.kind === 'polygons' || geometry.kind === 'none') {
      used.push(feature);
      geometries.push(geometry);
    } else {
      const value = geometry.kind === 'unsupported' ? geometry.type : geometry.kind === 'lines' ? 'LineString' : 'Point';
      findings.add('geometry-unsupported', 'warning', { value, parameters: { feature: feature + 1 } });
    }
  }
  return { used, geometries };
}

function withoutGaps(rawKeys: readonly string[], column: string, findings: FindingSummary): string[] {
  return rawKeys.map((key, index) => {
    if (key !== '') return key;
    findings.add('key-missing', 'warning', { column, parameters: { feature: index + 1 } });
    return `#${index + 1}`;
  });
}

function namesOf(names: readonly string[] | null, keys: readonly string[], column: string | undefined, findings: FindingSummary): string[] {
  if (names !== null && column !== undefined && names.every((name) => name === '')) findings.add('column-missing', 'warning', { column });
  return keys.map((key, index) => names?.[index] || key);
}

/** Puts raw polygons together, one area per feature; what is no ring is left out and noted under its key. */
export function buildGeometry(geometries: readonly RawGeometry[], keys: readonly string[], findings: FindingSummary): AreaGeometry {
  const builder = new AreaGeometryBuilder();
  geometries.forEach((geometry, index) => {
    const trouble: RingTrouble = { dropped: 0 };
    let polygons = 0;
    for (const rings of geometry.kind === 'polygons' ? geometry.polygons : []) if (appendPolygon(builder, rings, trouble)) polygons++;
    builder.endArea();
    const details = { value: keys[index]!, parameters: { feature: index + 1 } };
    if (polygons === 0) findings.add('geometry-empty', 'warning', details);
    else if (trouble.dropped > 0) findings.add('geometry-invalid', 'warning', details);
  });
  return builder.build();
}
