import type { AreaGeometry, CrsCode, ResourceDescriptor, WithFindings } from '../model/index.ts';
import { resourceName } from '../model/index.ts';
import { buildGeometry, polygonFeatures } from './areas.ts';
import { propertyText } from './feature-collection.ts';
import { FindingSummary } from './finding-summary.ts';
import { readFeatures } from './geometry-file.ts';
import { placeCoordinates } from './place-coordinates.ts';

/** Polygons of a file that nobody described, with everything it says about them. */
export interface PolygonFile {
  readonly geometry: AreaGeometry;
  /** Per property of the file its text per area, '' where there is none. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

/** Files of authorities have some dozens of columns; more are not looked at. */
const MOST_PROPERTIES = 200;

/**
 * Reads the polygons of a GeoJSON or TopoJSON (its first object) in the target CRS. Features that are no polygons are left out and noted. Null
 * when there is no polygon, the file is neither, or its CRS is unknown. Cost O(bytes).
 */
export async function readPolygonFile(bytes: Uint8Array, fileName: string, targetCrs: CrsCode): Promise<WithFindings<PolygonFile | null>> {
  const findings = new FindingSummary(fileName);
  const resource: ResourceDescriptor = { name: resourceName(fileName), path: fileName };
  const features = readFeatures(bytes, resource, undefined, findings);
  if (features === null) return { value: null, findings: findings.list() };
  const { used, geometries } = polygonFeatures(features, findings);
  const pieces = geometries.flatMap((geometry) => (geometry.kind === 'polygons' ? geometry.polygons.flat() : []));
  if (pieces.length === 0) findings.add('geometry-empty', 'error');
  if (pieces.length === 0 || !(await placeCoordinates(pieces, resource, features.crsName, targetCrs, findings))) {
    return { value: null, findings: findings.list() };
  }
  const names = new Set<string>();
  for (const feature of used) for (const name of features.propertyNames(feature)) if (names.size < MOST_PROPERTIES) names.add(name);
  const properties = new Map(
    [...names].map((name) => [name, used.map((feature) => propertyText(features.property(feature, name)))] as const),
  );
  const numbers = used.map((_, position) => String(position + 1));
  return { value: { geometry: buildGeometry(geometries, numbers, findings), properties }, findings: findings.list() };
}
