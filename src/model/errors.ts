/** Codes of the few exceptions we throw: bugs and I/O, never bad user data. */
export type AtlasErrorCode = 'misuse' | 'io' | 'aborted' | 'worker-crashed' | 'internal';

/** The one exception family. User data yields findings instead. */
export class AtlasError extends Error {
  readonly code: AtlasErrorCode;

  constructor(code: AtlasErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AtlasError';
    this.code = code;
  }
}

/** The file is not there or can not be read. */
export const ioError = (message: string, cause?: unknown): AtlasError => new AtlasError('io', message, { cause });
/** The caller broke a contract. */
export const misuse = (message: string): AtlasError => new AtlasError('misuse', message);
