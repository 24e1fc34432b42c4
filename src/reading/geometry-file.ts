import type { ResourceDescriptor } from '../model/index.ts';
import { decodeText } from './decode-text.ts';
import { isObject, type FeatureCollection } from './feature-collection.ts';
import type { FindingSummary } from './finding-summary.ts';
import { geojsonFeatures } from './geojson.ts';
import { locateJsonError } from './json-error.ts';
import { topojsonFeatures } from './topojson.ts';

/**
 * Bytes of a GeoJSON or TopoJSON (told apart by content) to features; null with a finding when they are neither.
 * Cost O(bytes).
 */
export function readFeatures(
  bytes: Uint8Array,
  resource: ResourceDescriptor,
  object: string | undefined,
  findings: FindingSummary,
): FeatureCollection | null {
  const text = decodeText(bytes, resource.encoding, findings);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { line, column, near } = locateJsonError(text);
    findings.add('resource-unreadable', 'error', { row: line, value: near, parameters: { line, column } });
    return null;
  }
  if (!isObject(document)) {
    findings.add('format-unsupported', 'error', { value: 'JSON' });
    return null;
  }
  if (document['type'] === 'Topology') {
    const features = topojsonFeatures(document, object);
    if (features === null) findings.add('descriptor-unknown-reference', 'error', { value: object ?? 'objects' });
    return features;
  }
  const features = geojsonFeatures(document);
  if (features === null) findings.add('format-unsupported', 'error', { value: String(document['type'] ?? 'JSON').slice(0, 40) });
  return features;
}
