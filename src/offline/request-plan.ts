/** What the worker does with a request. */
export type RequestPlan =
  /** The page of the app: from the shell. */
  | 'page'
  /** A file of the program: from the shell. */
  | 'shell'
  /** Perhaps a file of a package that is kept: from the server, and from the cache without one. */
  | 'file'
  /** None of our business: the browser asks as if there were no worker. */
  | 'pass';

/** The parts of a `Request` the plan depends on. */
export interface PlannedRequest {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly headers: { has(name: string): boolean };
}

/** The site as the worker knows it. */
export interface KnownSite {
  /** Address of the folder the site stands in, with a slash at the end. */
  readonly scope: string;
  /** Addresses of the program's files. */
  readonly files: ReadonlySet<string>;
}

/** Sent with requests of the page that keeps their answers itself. */
export const KEEPING_HEADER = 'Sozialraumatlas-Keeping';

/** An address without query and fragment. */
export function plainAddress(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname;
}

/** Decides by the request alone, at once: only GET, only our own origin, no byte ranges, no page but the app's own. */
export function planRequest({ method, url, mode, headers }: PlannedRequest, { scope, files }: KnownSite): RequestPlan {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== new URL(scope).origin) return 'pass';
  if (headers.has('Range') || headers.has(KEEPING_HEADER)) return 'pass';
  const plain = plainAddress(url);
  if (mode === 'navigate') {
    if (plain === scope || plain === `${scope}index.html`) return 'page';
    // The second window of a presentation.
    return files.has(plain) ? 'shell' : 'pass';
  }
  // A query asks for something of its own, even of a file that is known.
  if (address.search !== '') return 'pass';
  return files.has(plain) ? 'shell' : 'file';
}
