import type { StreetLines, WithFindings } from '../../model/index.ts';
import type { StreetFile } from './street-file.ts';
import type { ReadStreetsOptions, StreetNetworkSource } from './street-network-source.ts';

/**
 * Streets and paths of a file in a metric CRS: OSM XML or PBF, GeoJSON, TopoJSON, shapefile, GeoPackage, zip; gzip where usual. The format is
 * told by content first, then by name. Null, with a finding of severity error, when there is nothing to build a network from; a file
 * that is cut off counts as such, as half a network gives wrong distances. Throws nothing but what `pace` throws. Cost O(bytes).
 */
export async function readStreets(file: StreetFile, options: ReadStreetsOptions = {}): Promise<WithFindings<StreetLines | null>> {
  const { value, findings } = await readStreetFiles([file], options);
  return { value: value?.lines ?? null, findings };
}

/** As `readStreets` for several files that make up one network; null as soon as one of them can not be read. */
export async function readStreetFiles(
  files: readonly StreetFile[],
  options: ReadStreetsOptions = {},
): Promise<WithFindings<StreetNetworkSource | null>> {
  const reader = await import('./read-street-files.ts');
  return reader.readStreetFiles(files, options);
}
