import type { ResourceDescriptor } from '../../model/index.ts';
import type { FindingSummary } from '../finding-summary.ts';
import { readFeatures } from '../geometry-file.ts';
import { BoundPassed, FileDamaged, MAXIMUM_DOCUMENT_BYTES } from './bounds.ts';
import { companionOf, type StreetFile } from './street-file.ts';
import { streetFormat } from './street-format.ts';
import type { Pace } from './pace.ts';
import type { StreetSource } from './street-source.ts';
import { isGzip, unpackedBytes, unpackedChunks } from './unpack.ts';

export interface DecodeOptions {
  /** Encoding and name, where the file is a package's. */
  readonly resource?: ResourceDescriptor;
  /** Object of a TopoJSON; default the first. */
  readonly object?: string;
  readonly pace: Pace;
}

/**
 * The streets of one file, one source per layer, in the file's CRS. Every format's reader is loaded when the first such file comes.
 * Null with a finding when the file can not be read. @throws only what `pace` throws.
 */
export async function decodeStreets(
  file: StreetFile,
  findings: FindingSummary,
  options: DecodeOptions,
): Promise<readonly StreetSource[] | null> {
  let paceFailure: unknown = null;
  const pace: Pace = async (share) => {
    try {
      await options.pace(share);
    } catch (error) {
      paceFailure = error;
      throw error;
    }
  };
  try {
    return await decodeByFormat(file, findings, { ...options, pace });
  } catch (error) {
    // cancelled by the caller: no trouble of the file's
    if (paceFailure !== null) throw error;
    noteFailure(error, file, findings);
    return null;
  }
}

function noteFailure(error: unknown, file: StreetFile, findings: FindingSummary): void {
  if (error instanceof BoundPassed) findings.add('streets-too-many', 'error', { value: error.message });
  else if (error instanceof FileDamaged) {
    findings.add('resource-unreadable', 'error', { value: error.place, ...(error.line === undefined ? {} : { row: error.line }) });
  } else findings.add('resource-unreadable', 'error', { value: file.name.replace(/^.*\./, '.') });
}

async function decodeByFormat(file: StreetFile, findings: FindingSummary, options: DecodeOptions): Promise<readonly StreetSource[] | null> {
  const { bytes } = file;
  const format = streetFormat(startOf(bytes), file.name);
  const { pace } = options;
  switch (format) {
    case 'osmXml': {
      const { readOsmXml } = await import('./osm-xml.ts');
      return [await readOsmXml(bytes, findings, pace)];
    }
    case 'osmPbf': {
      const { readOsmPbf } = await import('./osm-pbf.ts');
      const source = await readOsmPbf(unpackedBytes(bytes, MAXIMUM_DOCUMENT_BYTES), findings, pace);
      return source === null ? null : [source];
    }
    case 'json':
      return decodeJson(unpackedBytes(bytes, MAXIMUM_DOCUMENT_BYTES), findings, file, options);
    case 'geopackage': {
      const { geopackageFeatures } = await import('./geopackage.ts');
      const { featureStreets } = await import('./feature-streets.ts');
      const layers = await geopackageFeatures(unpackedBytes(bytes, MAXIMUM_DOCUMENT_BYTES), findings, pace);
      return layers.map((layer) => featureStreets(layer, findings));
    }
    case 'shapefile':
      return decodeShapefile(file, findings);
    case 'zip': {
      const { filesOfArchive } = await import('./archive.ts');
      const sources: StreetSource[] = [];
      for (const inner of filesOfArchive(bytes)) {
        // an archive inside an archive is nobody's street network
        if (streetFormat(inner.bytes, inner.name) === 'zip') continue;
        sources.push(...((await decodeByFormat(inner, findings, options)) ?? []));
      }
      return sources;
    }
    case 'compact':
    case null:
      findings.add('streets-format-unknown', 'error', { value: file.name.replace(/^.*\//, '') });
      return null;
  }
}

/** Enough of the unpacked file to tell what it is. */
function startOf(bytes: Uint8Array): Uint8Array {
  if (!isGzip(bytes)) return bytes.subarray(0, 64);
  for (const { chunk } of unpackedChunks(bytes)) if (chunk.length > 0) return chunk.subarray(0, 64);
  return new Uint8Array(0);
}

async function decodeJson(
  bytes: Uint8Array,
  findings: FindingSummary,
  file: StreetFile,
  { resource, object }: DecodeOptions,
): Promise<readonly StreetSource[] | null> {
  if (bytes.length > MAXIMUM_DOCUMENT_BYTES) throw new BoundPassed('bytes');
  const { featureStreets } = await import('./feature-streets.ts');
  const described = resource ?? ({ name: file.name, path: file.name } as ResourceDescriptor);
  const features = readFeatures(bytes, described, object, findings);
  return features === null ? null : [featureStreets(features, findings)];
}

async function decodeShapefile(file: StreetFile, findings: FindingSummary): Promise<readonly StreetSource[]> {
  if (file.bytes.length > MAXIMUM_DOCUMENT_BYTES) throw new BoundPassed('bytes');
  const { shapefileFeatures } = await import('./shapefile.ts');
  const { featureStreets } = await import('./feature-streets.ts');
  const [dbf, prj, cpg] = ['dbf', 'prj', 'cpg'].map((extension) => companionOf(file, extension));
  if (dbf === undefined) findings.add('streets-without-attributes', 'warning', { value: '.dbf' });
  const parts = {
    shp: file.bytes,
    ...(dbf === undefined ? {} : { dbf }),
    ...(prj === undefined ? {} : { prj }),
    ...(cpg === undefined ? {} : { cpg }),
  };
  return [featureStreets(shapefileFeatures(parts, findings), findings)];
}
