import { AreaGeometryBuilder } from '../geometry/index.ts';
import type { AreaGeometry, CrsCode, LineGeometry, ResourceDescriptor, WithFindings } from '../model/index.ts';
import type { RawGeometry } from './feature-collection.ts';
import { FindingSummary } from './finding-summary.ts';
import { readFeatures } from './geometry-file.ts';
import { placeCoordinates } from './place-coordinates.ts';
import { appendPolygon, type RingTrouble } from './rings.ts';

/** What a backdrop layer is drawn from. */
export type BackdropShape =
  { readonly shape: 'areas'; readonly geometry: AreaGeometry } | { readonly shape: 'lines'; readonly geometry: LineGeometry };

/**
 * Reads a backdrop layer in the target CRS: areas when there are more polygon features than line features, else lines. The other kind
 * and points are left out and noted. Null when nothing can be drawn. Cost O(bytes).
 */
export async function readBackdropShape(
  bytes: Uint8Array,
  resource: ResourceDescriptor,
  object: string | undefined,
  targetCrs: CrsCode,
): Promise<WithFindings<BackdropShape | null>> {
  const findings = new FindingSummary(resource.name);
  const features = readFeatures(bytes, resource, object, findings);
  if (features === null) return { value: null, findings: findings.list() };
  const geometries = Array.from({ length: features.count }, (_, feature) => features.geometry(feature));
  const polygons = geometries.filter((geometry) => geometry.kind === 'polygons');
  const lines = geometries.filter((geometry) => geometry.kind === 'lines');
  const drawsAreas = polygons.length > lines.length;
  noteLeftOut(geometries, drawsAreas ? 'polygons' : 'lines', findings);
  const pieces = drawsAreas ? polygons.flatMap((geometry) => geometry.polygons.flat()) : lines.flatMap((geometry) => geometry.lines);
  if (pieces.length === 0) {
    findings.add('geometry-empty', 'error');
    return { value: null, findings: findings.list() };
  }
  if (!(await placeCoordinates(pieces, resource, features.crsName, targetCrs, findings))) return { value: null, findings: findings.list() };
  const value: BackdropShape = drawsAreas
    ? {
        shape: 'areas',
        geometry: backdropAreas(
          polygons.map((geometry) => geometry.polygons),
          findings,
        ),
      }
    : { shape: 'lines', geometry: backdropLines(pieces, findings) };
  return { value, findings: findings.list() };
}

function noteLeftOut(geometries: readonly RawGeometry[], drawn: RawGeometry['kind'], findings: FindingSummary): void {
  geometries.forEach((geometry, feature) => {
    if (geometry.kind === drawn || geometry.kind === 'none') return;
    const value = geometry.kind === 'unsupported' ? geometry.type : geometry.kind;
    findings.add('geometry-unsupported', 'info', { value, parameters: { feature: feature + 1 } });
  });
}

function backdropAreas(areas: readonly (readonly (readonly Float64Array[])[])[], findings: FindingSummary): AreaGeometry {
  const builder = new AreaGeometryBuilder();
  areas.forEach((polygons, feature) => {
    const trouble: RingTrouble = { dropped: 0 };
    for (const rings of polygons) appendPolygon(builder, rings, trouble);
    builder.endArea();
    if (trouble.dropped > 0) findings.add('geometry-invalid', 'info', { parameters: { feature: feature + 1 } });
  });
  return builder.build();
}

/** Lines with fewer than two vertices or with coordinates that are no numbers are left out. */
function backdropLines(pieces: readonly Float64Array[], findings: FindingSummary): LineGeometry {
  const kept = pieces.filter((piece) => piece.length >= 4 && piece.every((coordinate) => Number.isFinite(coordinate)));
  for (let i = kept.length; i < pieces.length; i++) findings.add('geometry-invalid', 'info');
  const offsets = new Uint32Array(kept.length + 1);
  kept.forEach((piece, index) => {
    offsets[index + 1] = offsets[index]! + piece.length / 2;
  });
  const coordinates = new Float64Array(2 * offsets[kept.length]!);
  kept.forEach((piece, index) => coordinates.set(piece, 2 * offsets[index]!));
  return { coordinates, offsets };
}
