import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { ioError, type PackageSource } from '../model/index.ts';
import { isSafeRelativePath, type TransportFailure } from '../reading/index.ts';

/** Carries the reason the way the sources of `reading/transport.ts` do, so that `transportFailure` understands it. */
function failure(reason: TransportFailure, message: string, cause?: unknown) {
  const carrier = new Error(reason, { cause });
  carrier.name = reason;
  return ioError(message, carrier);
}

/** Files of a folder on this machine. Paths may not leave the folder. `read` rejects with AtlasError `io`. */
export function folderSource(folder: string): PackageSource {
  const root = resolve(folder);
  return {
    async read(path) {
      const file = resolve(root, path);
      if (!isSafeRelativePath(path) || !file.startsWith(root + sep)) throw failure('unsafePath', `${path}: leaves the package`);
      try {
        return await readFile(file);
      } catch (error) {
        const missing =
          error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR');
        throw failure(missing ? 'missing' : 'failed', `${path}: ${missing ? 'not found' : 'can not be read'}`, error);
      }
    },
  };
}
