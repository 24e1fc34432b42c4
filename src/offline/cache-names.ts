/** Cache storage belongs to the whole origin: several atlases in folders of one website tell their caches apart by their own folder. */
const PREFIX = 'sozialraumatlas';

/** What a cache of ours holds: one version of the program, or files of one package (`base`: path of its folder, with a slash at the end). */
export type CacheContent = { readonly kind: 'shell'; readonly version: string } | { readonly kind: 'package'; readonly base: string };

/** Addresses have no blanks in them, so parts of a name are told apart by one. `scope`: address of the folder the site stands in. */
export function cacheName(scope: string, content: CacheContent): string {
  const detail = content.kind === 'shell' ? content.version : content.base;
  return [PREFIX, new URL(scope).pathname, content.kind, detail].join(' ');
}

/** What a cache holds; null where it belongs to another folder or to somebody else. */
export function readCacheName(scope: string, name: string): CacheContent | null {
  const [prefix, folder, kind, detail, ...rest] = name.split(' ');
  if (prefix !== PREFIX || folder !== new URL(scope).pathname || detail === undefined || rest.length > 0) return null;
  if (kind === 'shell') return { kind, version: detail };
  return kind === 'package' ? { kind, base: detail } : null;
}

/** The caches of this folder, with their names. */
export async function ownCaches(scope: string): Promise<readonly { readonly name: string; readonly content: CacheContent }[]> {
  const names = await caches.keys();
  return names.flatMap((name) => {
    const content = readCacheName(scope, name);
    return content === null ? [] : [{ name, content }];
  });
}
