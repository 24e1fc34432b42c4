import { Gunzip } from 'fflate';
import { BoundPassed, FileDamaged, MAXIMUM_UNPACKED_BYTES } from './bounds.ts';

const CHUNK_BYTES = 1 << 18;
/** Header and trailer. */
const SHORTEST_GZIP_BYTES = 18;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes of a file piece by piece, unpacked where they are packed with gzip. @throws FileDamaged for a packed file that is cut off or
 * spoilt, BoundPassed beyond MAXIMUM_UNPACKED_BYTES.
 */
export function* unpackedChunks(bytes: Uint8Array): Generator<{ readonly chunk: Uint8Array; readonly share: number }> {
  if (!isGzip(bytes)) {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      yield { chunk: bytes.subarray(at, at + CHUNK_BYTES), share: at / bytes.length };
    }
    return;
  }
  let unpacked = 0;
  let ready: Uint8Array[] = [];
  const gunzip = new Gunzip((chunk) => ready.push(chunk));
  if (bytes.length < SHORTEST_GZIP_BYTES) throw new FileDamaged('gzip');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    try {
      gunzip.push(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length);
    } catch {
      throw new FileDamaged('gzip');
    }
    for (const chunk of ready) {
      unpacked += chunk.length;
      if (unpacked > MAXIMUM_UNPACKED_BYTES) throw new BoundPassed('bytes');
      yield { chunk, share: at / bytes.length };
    }
    ready = [];
  }
}

/** All of it as one piece. @throws as `unpackedChunks`, BoundPassed beyond `most` bytes as well. */
export function unpackedBytes(bytes: Uint8Array, most: number): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const { chunk } of unpackedChunks(bytes)) {
    length += chunk.length;
    if (length > most) throw new BoundPassed('bytes');
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
