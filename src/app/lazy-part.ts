/**
 * A part of the app that is fetched when it is first asked for.
 *
 * What can not be fetched is no reason to stop: `onFailure` tells of it, and the next question tries again.
 */
export class LazyPart<Part> {
  readonly #load: () => Promise<Part>;
  readonly #onFailure: () => void;
  #coming: Promise<Part | null> | null = null;
  #part: Part | null = null;

  constructor(load: () => Promise<Part>, onFailure: () => void) {
    this.#load = load;
    this.#onFailure = onFailure;
  }

  /** The part once it is there. */
  get current(): Part | null {
    return this.#part;
  }

  /** Whether it is there or on its way. */
  get isAsked(): boolean {
    return this.#coming !== null;
  }

  /** The part; null when it could not be fetched, which `onFailure` has told. */
  get(): Promise<Part | null> {
    return (this.#coming ??= this.#bring());
  }

  async #bring(): Promise<Part | null> {
    try {
      return (this.#part = await this.#load());
    } catch {
      this.#coming = null;
      this.#onFailure();
      return null;
    }
  }
}
