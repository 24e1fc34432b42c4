import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isCompressible, mediaTypeOf } from './media-types.ts';

/** A folder that is served below an address. */
export interface Mount {
  /** Begins and ends with a slash: `/`, `/atlas/`. */
  readonly prefix: string;
  readonly directory: string;
}

interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  readonly entityTag: string;
}

interface ByteRange {
  readonly first: number;
  readonly last: number;
}

const WORTH_COMPRESSING_BYTES = 1024;

/**
 * The file an address means, or null: unknown, a folder without index.html, hidden, or outside of the mounted folder.
 * The longest prefix wins, so `/atlas/` lies before `/`.
 */
export async function findFile(address: string, mounts: readonly Mount[]): Promise<FoundFile | null> {
  const path = decodePath(address);
  if (path === null) return null;
  const mount = [...mounts].sort((a, b) => b.prefix.length - a.prefix.length).find(({ prefix }) => path.startsWith(prefix));
  if (mount === undefined) return null;
  const root = resolve(mount.directory);
  const relative = path.slice(mount.prefix.length);
  const file = resolve(root, relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative);
  if (!file.startsWith(root + sep)) return null;
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) return null;
  return { path: file, bytes: facts.size, entityTag: `"${facts.size.toString(36)}-${Math.round(facts.mtimeMs).toString(36)}"` };
}

/** The path of an address without query; null where it could lead outside (dots, backslashes, control characters). */
function decodePath(address: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.includes('\\') || [...path].some((character) => character < ' ')) return null;
  return path.split('/').some((segment) => segment.startsWith('.')) ? null : path;
}

/**
 * Answers a request for a file: GET and HEAD, entity tags, byte ranges, gzip for text.
 * @returns false when there is no such file; the caller answers then.
 */
export async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  mounts: readonly Mount[],
  headers: Readonly<Record<string, string>>,
): Promise<boolean> {
  const file = await findFile(request.url ?? '/', mounts);
  if (file === null) return false;
  const common = {
    ...headers,
    'Content-Type': mediaTypeOf(file.path),
    'Cache-Control': 'no-cache',
    ETag: file.entityTag,
    'Accept-Ranges': 'bytes',
    ...(isCompressible(file.path) ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (request.headers['if-none-match'] === file.entityTag) {
    response.writeHead(304, common).end();
    return true;
  }
  const range = request.headers.range === undefined ? null : parseRange(request.headers.range, file.bytes);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...common, 'Content-Range': `bytes */${file.bytes}` }).end();
    return true;
  }
  const withBody = request.method !== 'HEAD';
  if (range !== null) {
    const length = range.last - range.first + 1;
    response.writeHead(206, { ...common, 'Content-Range': `bytes ${range.first}-${range.last}/${file.bytes}`, 'Content-Length': length });
    await send(response, file.path, withBody, { start: range.first, end: range.last });
  } else if (file.bytes >= WORTH_COMPRESSING_BYTES && isCompressible(file.path) && acceptsGzip(request)) {
    response.writeHead(200, { ...common, 'Content-Encoding': 'gzip' });
    if (withBody) await pipeline(createReadStream(file.path), createGzip(), response).catch(ignoreClosed);
    else response.end();
  } else {
    response.writeHead(200, { ...common, 'Content-Length': file.bytes });
    await send(response, file.path, withBody, {});
  }
  return true;
}

const acceptsGzip = (request: IncomingMessage): boolean => /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));

async function send(
  response: ServerResponse,
  path: string,
  withBody: boolean,
  part: { readonly start?: number; readonly end?: number },
): Promise<void> {
  if (withBody) await pipeline(createReadStream(path, part), response).catch(ignoreClosed);
  else response.end();
}

/** A reader who goes away in the middle is no fault of ours. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
}

/** One byte range as RFC 9110 writes it; null = not understood or several ranges, which a server may answer with the whole file. */
export function parseRange(header: string, bytes: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from === '' && Number(to) === 0) return 'unsatisfiable';
  if (first > last) return first >= bytes ? 'unsatisfiable' : null;
  return { first, last };
}
