import { unzlibSync } from 'fflate';
import { PbfReader } from 'pbf';
import type { FindingSummary } from '../finding-summary.ts';
import { BoundPassed, FileDamaged, MAXIMUM_UNPACKED_BYTES } from './bounds.ts';
import { OsmNetwork } from './osm-network.ts';
import type { Pace } from './pace.ts';
import { readPrimitiveBlock } from './osm-pbf-block.ts';
import type { StreetSource } from './street-source.ts';

/** Limits the format itself sets (wiki.openstreetmap.org, "PBF Format"). */
const MAXIMUM_HEADER_BYTES = 64 * 1024;
const MAXIMUM_BLOB_BYTES = 32 * 1024 * 1024;
/** What a reader has to understand; more makes a file another format. */
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** OSM PBF with raw or zlib blocks, one block in memory at a time. @throws FileDamaged, BoundPassed. */
export async function readOsmPbf(bytes: Uint8Array, findings: FindingSummary, pace: Pace): Promise<StreetSource | null> {
  const network = new OsmNetwork(findings);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let unpacked = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) throw new FileDamaged('PBF');
    const headerBytes = view.getUint32(at);
    at += 4;
    if (headerBytes > MAXIMUM_HEADER_BYTES || at + headerBytes > bytes.length) throw new FileDamaged('PBF');
    const { type, dataBytes } = readBlobHeader(bytes.subarray(at, at + headerBytes));
    at += headerBytes;
    if (!(dataBytes >= 0 && dataBytes <= MAXIMUM_BLOB_BYTES) || at + dataBytes > bytes.length) throw new FileDamaged('PBF');
    if (type === 'OSMHeader' || type === 'OSMData') {
      const block = readBlob(bytes.subarray(at, at + dataBytes));
      unpacked += block.length;
      if (unpacked > MAXIMUM_UNPACKED_BYTES) throw new BoundPassed('bytes');
      if (type === 'OSMData') readPrimitiveBlock(block, network);
      else {
        const foreign = requiredFeatures(block).find((feature) => !KNOWN_FEATURES.has(feature));
        if (foreign !== undefined) {
          findings.add('format-unsupported', 'error', { value: `PBF ${foreign}` });
          return null;
        }
      }
    }
    at += dataBytes;
    await pace(at / bytes.length);
  }
  return network.finish();
}

function readBlobHeader(bytes: Uint8Array): { readonly type: string; readonly dataBytes: number } {
  return new PbfReader(bytes).readFields(
    (field, header, reader) => {
      if (field === 1) header.type = reader.readString();
      else if (field === 3) header.dataBytes = reader.readVarint(true);
    },
    { type: '', dataBytes: -1 },
  );
}

function readBlob(bytes: Uint8Array): Uint8Array {
  const blob = new PbfReader(bytes).readFields<{ raw: Uint8Array | null; size: number; packed: Uint8Array | null; foreign: boolean }>(
    (field, result, reader) => {
      if (field === 1) result.raw = reader.readBytes();
      else if (field === 2) result.size = reader.readVarint(true);
      else if (field === 3) result.packed = reader.readBytes();
      else if (field >= 4 && field <= 7) result.foreign = true;
    },
    { raw: null, size: -1, packed: null, foreign: false },
  );
  if (blob.raw !== null) return blob.raw;
  if (blob.packed === null) throw new FileDamaged(blob.foreign ? 'PBF: lzma, lz4, zstd' : 'PBF');
  if (!(blob.size >= 0 && blob.size <= MAXIMUM_BLOB_BYTES)) throw new FileDamaged('PBF');
  const block = unzlibSync(blob.packed, { out: new Uint8Array(blob.size) });
  if (block.length !== blob.size) throw new FileDamaged('PBF');
  return block;
}

const requiredFeatures = (bytes: Uint8Array): readonly string[] =>
  new PbfReader(bytes).readFields<string[]>((field, features, reader) => {
    if (field === 4) features.push(reader.readString());
  }, []);
