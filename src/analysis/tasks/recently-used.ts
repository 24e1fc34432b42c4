/** A map that forgets what was not asked for longest once it holds more than `capacity` entries. */
export class RecentlyUsed<Value> {
  readonly #capacity: number;
  readonly #entries = new Map<string, Value>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The kept value, or the one `make` returns, which is kept from now on. */
  getOrMake(key: string, make: () => Value): Value {
    const kept = this.#entries.get(key);
    const value = kept ?? make();
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#capacity) break;
      this.#entries.delete(oldest);
    }
    return value;
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}

/** Like `getOrMake` for promises: a promise that fails is forgotten, so that the next call tries again. */
export function getOrLoad<Value>(cache: RecentlyUsed<Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
  return cache.getOrMake(key, () => {
    const promise = load();
    promise.catch(() => cache.delete(key));
    return promise;
  });
}
