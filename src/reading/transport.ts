import { AtlasError, ioError, type PackageSource } from '../model/index.ts';
import { isSafeRelativePath } from './safe-path.ts';

/** Why a file could not be read; tells the finding that goes with it. */
export type TransportFailure = 'missing' | 'tooLarge' | 'unsafePath' | 'failed';

/** Largest file read into memory. */
export const MAXIMUM_FILE_BYTES = 512 * 1024 * 1024;

const FAILURES: readonly string[] = ['missing', 'tooLarge', 'unsafePath', 'failed'] satisfies TransportFailure[];

class TransportCause extends Error {
  override readonly name: TransportFailure;
  constructor(failure: TransportFailure, cause?: unknown) {
    super(failure, { cause });
    this.name = failure;
  }
}

const failed = (failure: TransportFailure, message: string, cause?: unknown): AtlasError =>
  ioError(message, new TransportCause(failure, cause));

/** The reason carried by an error of a source of this file; `failed` for every other error. */
export function transportFailure(error: unknown): TransportFailure {
  const cause = error instanceof AtlasError ? error.cause : undefined;
  return cause instanceof Error && FAILURES.includes(cause.name) ? (cause.name as TransportFailure) : 'failed';
}

/**
 * Files below a folder of our own web server. `baseUrl` must have the origin of the page (or of the worker); nothing else is ever
 * contacted, redirects to another origin included. Paths are relative to `baseUrl` and may not leave it. For an embedded map (`foreign`) the
 * package may lie on another origin, which must allow it (CORS); cookies are not sent there, and redirects are not followed.
 * An HTML page in answer to a data file counts as missing: that is what servers with a fallback page send.
 * @throws AtlasError `misuse` when `baseUrl` is foreign; `read` rejects with AtlasError `io` (see `transportFailure`).
 */
export function httpSource(baseUrl: string, maximumBytes = MAXIMUM_FILE_BYTES, foreign = false): PackageSource {
  const here = typeof location === 'undefined' ? undefined : location;
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`, foreign ? undefined : here?.href);
  if (!foreign && here !== undefined && base.origin !== here.origin) {
    throw new AtlasError('misuse', `base URL ${base.origin}: expected the origin of the page, ${here.origin}`);
  }
  return {
    async read(path) {
      if (!isSafeRelativePath(path)) throw failed('unsafePath', `path ${path}: expected a relative path inside the package`);
      const url = new URL(path.split('/').map(encodeURIComponent).join('/'), base);
      if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
        throw failed('unsafePath', `path ${path}: leaves the package`);
      const response = await request(url, path, foreign ? FOREIGN : here === undefined ? OUTSIDE_BROWSER : OWN);
      return await readBounded(response, path, maximumBytes);
    },
  };
}

const OWN: RequestInit = { mode: 'same-origin', credentials: 'same-origin' };
const FOREIGN: RequestInit = { mode: 'cors', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' };
const OUTSIDE_BROWSER: RequestInit = { redirect: 'error' };

async function request(url: URL, path: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    throw failed('failed', `${path}: request failed`, error);
  }
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.status === 404 || response.status === 410 || (response.ok && isPage)) throw failed('missing', `${path}: not found`);
  if (!response.ok) throw failed('failed', `${path}: status ${response.status}`);
  return response;
}

/** Reads the body piece by piece, so that an endless answer is cut off at the bound instead of filling the memory. */
async function readBounded(response: Response, path: string, maximumBytes: number): Promise<Uint8Array> {
  const tooLarge = (): AtlasError => failed('tooLarge', `${path}: larger than ${maximumBytes} bytes`);
  if (Number(response.headers.get('content-length') ?? 0) > maximumBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  if (response.body === null) return new Uint8Array(0);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > maximumBytes) {
        await reader.cancel();
        throw tooLarge();
      }
      pieces.push(value);
    }
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    throw failed('failed', `${path}: broken off after ${length} bytes`, error);
  }
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const piece of pieces) {
    bytes.set(piece, position);
    position += piece.length;
  }
  return bytes;
}

const DESCRIPTOR_NAME = 'datapackage.json';

/**
 * Files the user dropped, path -> file. When a folder was dropped, all paths share its name: the folder of the outermost
 * `datapackage.json` (else the common folder) is the root. A path not found there is looked up by its bare file name, if only one file
 * has it, because single files are dropped without their folders.
 */
export function filesSource(files: ReadonlyMap<string, Blob>, maximumBytes = MAXIMUM_FILE_BYTES): PackageSource {
  const byPath = new Map<string, Blob>();
  for (const [path, file] of files) byPath.set(normalised(path), file);
  const root = rootFolder([...byPath.keys()]);
  const byName = new Map<string, Blob | null>();
  for (const [path, file] of byPath) byName.set(baseName(path), byName.has(baseName(path)) ? null : file);

  return {
    async read(path) {
      if (!isSafeRelativePath(path)) throw failed('unsafePath', `path ${path}: expected a relative path inside the package`);
      const wanted = normalised(path);
      const file = byPath.get(root + wanted) ?? byPath.get(wanted) ?? byName.get(baseName(wanted)) ?? undefined;
      if (file === undefined) throw failed('missing', `${path}: not among the ${files.size} files`);
      if (file.size > maximumBytes) throw failed('tooLarge', `${path}: larger than ${maximumBytes} bytes`);
      try {
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        throw failed('failed', `${path}: can not be read`, error);
      }
    },
  };
}

/** Composed characters: macOS hands out file names with separate accents. */
const normalised = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .normalize('NFC');
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function rootFolder(paths: readonly string[]): string {
  const descriptors = paths.filter((path) => baseName(path) === DESCRIPTOR_NAME).sort((a, b) => a.split('/').length - b.split('/').length);
  if (descriptors[0] !== undefined) return folderOf(descriptors[0]);
  const [first, ...others] = paths.map(folderOf);
  let root = first ?? '';
  while (root !== '' && !others.every((folder) => folder.startsWith(root))) root = folderOf(root.slice(0, -1));
  return root;
}
