import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { ArchiveFile } from './document-jobs.ts';
import { joined } from './joined-bytes.ts';

/** Already small: compressing them again takes time only. */
const COMPRESSED = /\.(png|jpe?g|tiff?|zip|gpkg|streets)$/i;

/** A ZIP of files, one after the other; tells of each how far it is. Cost: some 30 MB of text in a second. */
export function zipArchive(files: readonly ArchiveFile[], onProgress: (fraction: number) => void): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let written = 0;
  for (const { path, bytes } of files) {
    const entry = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    entry.push(bytes, true);
    written += bytes.length;
    onProgress(all === 0 ? 1 : written / all);
  }
  zip.end();
  return joined(pieces);
}
