const DATABASE = 'sozialraumatlas';
const STORE = 'package';
const FILES_KEY = 'files';
/** Tells that this tab shows the user's own package, so that a reload shows it again. */
const MARK = 'sozialraumatlas.ownPackage';

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB can not be opened'));
  });
}

/** Does one thing with the store of this browser. Rejects where storage is full or forbidden. */
export async function inStore<Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('storage is full'));
    });
  } finally {
    database.close();
  }
}

/** Keeps the user's own files in this browser, so that a reload finds them again. False where storage is full or forbidden. */
export async function keepPackage(files: ReadonlyMap<string, Blob>): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(new Map(files), FILES_KEY));
    sessionStorage.setItem(MARK, '1');
    return true;
  } catch {
    return false;
  }
}

/** The user's own files of this tab before the reload; null where there are none. */
export async function keptPackage(): Promise<ReadonlyMap<string, Blob> | null> {
  try {
    if (sessionStorage.getItem(MARK) !== '1') return null;
    const files: unknown = await inStore('readonly', (store) => store.get(FILES_KEY) as IDBRequest<unknown>);
    return files instanceof Map ? (files as ReadonlyMap<string, Blob>) : null;
  } catch {
    return null;
  }
}

/** Forgets the user's own files. */
export async function forgetPackage(): Promise<void> {
  try {
    sessionStorage.removeItem(MARK);
    await inStore('readwrite', (store) => store.delete(FILES_KEY));
  } catch {
    // Nothing was kept.
  }
}
