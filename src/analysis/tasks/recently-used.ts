/** A map that forgets what was not asked for longest once its entries weigh more than `capacity`. The newest entry always stays. */
export class RecentlyUsed<Value> {
  readonly #capacity: number;
  readonly #entries = new Map<string, { readonly value: Value; weight: number }>();
  #weight = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The kept value, or the one `make` returns, which is kept from now on. A new entry weighs 1. */
  getOrMake(key: string, make: () => Value): Value {
    const entry = this.#entries.get(key) ?? { value: make(), weight: 0 };
    const isNew = entry.weight === 0;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (isNew) this.weigh(key, 1);
    return entry.value;
  }

  /** Says how heavy an entry turned out to be. */
  weigh(key: string, weight: number): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#weight += weight - entry.weight;
    entry.weight = weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#capacity || this.#entries.size <= 1) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}

/**
 * Like `getOrMake` for promises: a promise that fails is forgotten, so that the next call tries again. `weightOf` weighs what came
 * of it.
 */
export function getOrLoad<Value>(
  cache: RecentlyUsed<Promise<Value>>,
  key: string,
  load: () => Promise<Value>,
  weightOf?: (value: Value) => number,
): Promise<Value> {
  return cache.getOrMake(key, () => {
    const promise = load();
    promise.then(
      (value) => {
        if (weightOf !== undefined) cache.weigh(key, weightOf(value));
      },
      () => cache.delete(key),
    );
    return promise;
  });
}
