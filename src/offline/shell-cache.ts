import { cacheName, ownCaches } from './cache-names.ts';
import { plainAddress } from './request-plan.ts';

/** One version of the program, as the build lists it. */
export interface Shell {
  /** Changes whenever a file changes. */
  readonly version: string;
  /** Paths relative to the site's folder; `index.html` is the page. */
  readonly files: readonly string[];
}

/** Files fetched at the same time: the reader's own requests come first. */
const PARALLEL = 4;
const PAGE = 'index.html';
/** Names with the hash of their content, which never change. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;
const ASSET_IN_PAGE = /(?:src|href)="\.\/(assets\/[^"]+)"/g;

const addressOf = (scope: string, file: string): string => new URL(file, scope).href;

/** Addresses of the files of a version. */
export const shellAddresses = (scope: string, { files }: Shell): ReadonlySet<string> =>
  new Set(files.map((file) => addressOf(scope, file)));

/**
 * Fetches a version whole: every file, or an error and no cache. Files that an older version has already are taken from there. A page that
 * names files of yet another version (the server is just being changed) is an error too; the browser tries again at the next visit.
 */
export async function fillShell(scope: string, shell: Shell): Promise<void> {
  const name = cacheName(scope, { kind: 'shell', version: shell.version });
  try {
    const cache = await caches.open(name);
    const waiting = [...shell.files];
    const fetchNext = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await fillFile(cache, scope, file);
    };
    await Promise.all(Array.from({ length: PARALLEL }, fetchNext));
    await checkPage(cache, scope, shell);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function fillFile(cache: Cache, scope: string, file: string): Promise<void> {
  const address = addressOf(scope, file);
  const known = HASHED.test(file) ? await fromAnyShell(scope, address) : undefined;
  const answer = known ?? (await fetch(address, { cache: HASHED.test(file) ? 'default' : 'no-cache', credentials: 'same-origin' }));
  if (answer.status !== 200) throw new Error(`${file}: status ${answer.status}`);
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  if (isPage !== file.endsWith('.html')) throw new Error(`${file}: the server sent a page in its place`);
  // A redirected answer may not be given to a navigation.
  await cache.put(address, answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer);
}

async function checkPage(cache: Cache, scope: string, { files }: Shell): Promise<void> {
  const page = await (await cache.match(addressOf(scope, PAGE)))?.text();
  const named = [...(page ?? '').matchAll(ASSET_IN_PAGE)].map((match) => match[1] ?? '');
  if (named.length === 0 || named.some((file) => !files.includes(file))) throw new Error(`${PAGE} belongs to another version`);
}

/** A file of an older version; a page that was opened before the new version took over may still ask for it. */
async function fromAnyShell(scope: string, address: string): Promise<Response | undefined> {
  for (const { name, content } of await ownCaches(scope)) {
    if (content.kind !== 'shell') continue;
    const found = await (await caches.open(name)).match(address);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The page of this version, from the cache when the version is there as a whole (the browser may have thrown parts away). */
export async function answerPage(scope: string, shell: Shell, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName(scope, { kind: 'shell', version: shell.version }));
  const [page, kept] = await Promise.all([cache.match(addressOf(scope, PAGE)), cache.keys()]);
  if (page !== undefined && kept.length >= shell.files.length) return page;
  try {
    return await fetch(request);
  } catch (error) {
    if (page !== undefined) return page;
    throw error;
  }
}

/** A file of the program: from this version, an older one, or the server. */
export async function answerShellFile(scope: string, shell: Shell, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName(scope, { kind: 'shell', version: shell.version }));
  const address = plainAddress(request.url);
  return (await cache.match(address)) ?? (await fromAnyShell(scope, address)) ?? (await fetch(request));
}

/** Older versions go, as soon as no second window could still be working with one. */
export async function dropOldShells(scope: string, { version }: Shell, openWindows: number): Promise<void> {
  if (openWindows > 1) return;
  const old = (await ownCaches(scope)).filter(({ content }) => content.kind === 'shell' && content.version !== version);
  await Promise.all(old.map(({ name }) => caches.delete(name)));
}
