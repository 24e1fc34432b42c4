import { inStore } from '../kept-package.ts';
import { NETWORK_MARK } from '../effects/kept-keys.ts';

const NETWORK_KEY = 'network';

/** Keeps a network built from the user's files in this browser, so that a reload of this tab finds it again. False where storage is full. */
export async function keepNetwork(atlas: string, file: Uint8Array): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(file, NETWORK_KEY));
    sessionStorage.setItem(NETWORK_MARK, atlas);
    return true;
  } catch {
    return false;
  }
}

/** The network kept before the reload; null where there is none (any more). */
export async function keptNetwork(): Promise<Uint8Array | null> {
  try {
    const file: unknown = await inStore('readonly', (store) => store.get(NETWORK_KEY) as IDBRequest<unknown>);
    return file instanceof Uint8Array ? file : null;
  } catch {
    return null;
  }
}
