import { cacheName, ownCaches } from './cache-names.ts';
import { KEEPING_HEADER, plainAddress } from './request-plan.ts';

/** What the cache of a package knows of itself. */
export interface KeptPackage {
  /** Address of the package's folder, with a slash at the end. */
  readonly base: string;
  readonly title: string;
  /** Every file of the package was fetched, not only those that were looked at. */
  readonly whole: boolean;
}

/** How far the fetching of a package is. */
export interface KeepingProgress {
  readonly done: number;
  readonly total: number;
}

export type KeepingOutcome =
  { readonly kind: 'kept' } | { readonly kind: 'full' } | { readonly kind: 'unreachable'; readonly files: number };

/** The note lies beside the files under a name no file can have. */
const NOTE = '?kept';
const pathOf = (base: string): string => new URL(base).pathname;
const openCache = (scope: string, base: string): Promise<Cache> => caches.open(cacheName(scope, { kind: 'package', base: pathOf(base) }));
const isData = (answer: Response): boolean => answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html') !== true;

/** The folder of a kept package that an address lies in; the deepest one. */
async function keptBaseOf(scope: string, address: string): Promise<string | null> {
  const { origin } = new URL(scope);
  const bases = (await ownCaches(scope)).flatMap(({ content }) => (content.kind === 'package' ? [origin + content.base] : []));
  return bases.filter((base) => address.startsWith(base)).sort((one, other) => other.length - one.length)[0] ?? null;
}

/**
 * A file of a kept package: as the server has it, and as it was last where the server can not be reached or is in trouble. `later` keeps the
 * worker awake for the writing. A file of no kept package is asked for as ever.
 */
export async function answerFile(scope: string, request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
  const address = plainAddress(request.url);
  const base = await keptBaseOf(scope, address).catch(() => null);
  if (base === null) return fetch(request);
  const cache = await openCache(scope, base);
  let answer: Response;
  try {
    answer = await fetch(request);
  } catch (error) {
    const kept = await cache.match(address);
    if (kept === undefined) throw error;
    return kept;
  }
  if (answer.status >= 500) return (await cache.match(address)) ?? answer;
  // A full storage is no reason to fail: the answer is there.
  if (isData(answer)) later(cache.put(address, answer.clone()).catch(() => undefined));
  else if (answer.status === 404 || answer.status === 410) later(cache.delete(address));
  return answer;
}

/**
 * Fetches files of a package into its cache, one after the other; `paths` are relative to its folder. What is kept already is asked for
 * again: the server answers shortly where nothing changed. Files that can not be reached are counted, a full storage ends it.
 */
export async function keepPackageFiles(
  scope: string,
  kept: KeptPackage,
  paths: readonly string[],
  tell: (progress: KeepingProgress) => void = () => undefined,
): Promise<KeepingOutcome> {
  const cache = await openCache(scope, kept.base);
  let unreachable = 0;
  try {
    for (const [done, path] of paths.entries()) {
      tell({ done, total: paths.length });
      const address = new URL(path.split('/').map(encodeURIComponent).join('/'), kept.base).href;
      const answer = await fetch(address, { mode: 'same-origin', headers: { [KEEPING_HEADER]: '1' } }).catch(() => null);
      if (answer !== null && isData(answer)) await cache.put(address, answer);
      else unreachable++;
    }
    const before = await readNote(cache);
    const whole = kept.whole ? unreachable === 0 : before?.whole === true;
    await cache.put(kept.base + NOTE, new Response(JSON.stringify({ ...kept, whole })));
  } catch {
    return { kind: 'full' };
  }
  return unreachable === 0 ? { kind: 'kept' } : { kind: 'unreachable', files: unreachable };
}

async function readNote(cache: Cache): Promise<KeptPackage | null> {
  const [note] = (await cache.keys()).filter(({ url }) => url.endsWith(NOTE));
  if (note === undefined) return null;
  return (await (await cache.match(note))?.json()) as KeptPackage;
}

/** What is known of a kept package; null where it is not kept. */
export async function keptPackageOf(scope: string, base: string): Promise<KeptPackage | null> {
  const name = cacheName(scope, { kind: 'package', base: pathOf(base) });
  return (await caches.has(name)) ? readNote(await caches.open(name)) : null;
}
