import { ownCaches, type CacheContent } from './cache-names.ts';

/** How much lies in the caches of this site. */
export interface CachedAmount {
  readonly files: number;
  readonly bytes: number;
}

const NOTHING: CachedAmount = { files: 0, bytes: 0 };

/** What the program and the packages take, in bytes of their content. Cost: looks at every kept file. */
export async function measureCaches(scope: string): Promise<Readonly<Record<CacheContent['kind'], CachedAmount>>> {
  const amounts = { shell: NOTHING, package: NOTHING };
  for (const { name, content } of await ownCaches(scope)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const size = (await (await cache.match(request))?.blob())?.size ?? 0;
      const before = amounts[content.kind];
      amounts[content.kind] = { files: before.files + 1, bytes: before.bytes + size };
    }
  }
  return amounts;
}

/** Throws away the program, or all kept packages. The page that is open goes on. */
export async function clearCaches(scope: string, kind: CacheContent['kind']): Promise<void> {
  const unwanted = (await ownCaches(scope)).filter(({ content }) => content.kind === kind);
  await Promise.all(unwanted.map(({ name }) => caches.delete(name)));
}
