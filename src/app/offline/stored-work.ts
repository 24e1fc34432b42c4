import type { StoredAmount, StoredKind } from '../../state/index.ts';
import { NETWORK_MARK } from '../effects/kept-keys.ts';
import { forgetPackage, inStore } from '../kept-package.ts';

/** Own work and preferences, by the beginning of their keys in `localStorage`. */
const KEYS: Readonly<Partial<Record<StoredKind, string>>> = {
  recipes: 'sozialraumatlas.rezepte.',
  supply: 'sozialraumatlas.versorgung.',
  stories: 'sozialraumatlas.geschichten.',
  conferences: 'sozialraumatlas.konferenzen.',
  preferences: 'sozialraumatlas.preferences',
};
/** Browsers keep this text in two bytes a character. */
const BYTES_PER_CHARACTER = 2;
const FILES_KEY = 'files';
const NETWORK_KEY = 'network';

const keysOf = (prefix: string): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

/** Pieces of own work below one key: the entries of its lists. */
function itemsIn(text: string): number {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return 1;
    const lists = Object.values(json).filter(Array.isArray);
    return Math.max(
      1,
      lists.reduce((sum, list) => sum + list.length, 0),
    );
  } catch {
    return 1;
  }
}

function inLocalStorage(kind: StoredKind, prefix: string): StoredAmount {
  try {
    const entries = keysOf(prefix).map((key) => ({ key, text: localStorage.getItem(key) ?? '' }));
    return {
      kind,
      items: entries.reduce((sum, { text }) => sum + itemsIn(text), 0),
      bytes: entries.reduce((sum, { key, text }) => sum + (key.length + text.length) * BYTES_PER_CHARACTER, 0),
    };
  } catch {
    return { kind, items: 0, bytes: 0 };
  }
}

async function inDatabase(kind: StoredKind, key: string, sizesOf: (value: unknown) => readonly number[]): Promise<StoredAmount> {
  const value: unknown = await inStore('readonly', (store) => store.get(key) as IDBRequest<unknown>).catch(() => undefined);
  const sizes = sizesOf(value);
  return { kind, items: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** What this browser keeps for the reader beside the program and kept packages; of every package. */
export async function measureStoredWork(): Promise<readonly StoredAmount[]> {
  const [files, network] = await Promise.all([
    inDatabase('files', FILES_KEY, (value) =>
      value instanceof Map ? [...(value as Map<string, Blob>).values()].map(({ size }) => size) : [],
    ),
    inDatabase('network', NETWORK_KEY, (value) => (value instanceof Uint8Array ? [value.byteLength] : [])),
  ]);
  return [files, network, ...(Object.entries(KEYS) as [StoredKind, string][]).map(([kind, prefix]) => inLocalStorage(kind, prefix))];
}

/** Forgets one kind of it. What is open stays on the screen until the page is closed or loaded again. */
export async function clearStoredWork(kind: StoredKind): Promise<void> {
  if (kind === 'files') return forgetPackage();
  try {
    if (kind === 'network') {
      sessionStorage.removeItem(NETWORK_MARK);
      await inStore('readwrite', (store) => store.delete(NETWORK_KEY));
    }
    const prefix = KEYS[kind];
    if (prefix !== undefined) for (const key of keysOf(prefix)) localStorage.removeItem(key);
  } catch {
    // Storage is forbidden: then nothing is kept.
  }
}
