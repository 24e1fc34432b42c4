import type { Catchment, CatchmentRequest, Refusal } from '../../analysis/protocol.ts';

/** What is reached from the place under the pointer. */
export interface LiveCatchment {
  readonly x: number;
  readonly y: number;
  readonly catchment: Catchment;
}

type Ask = (request: CatchmentRequest, signal: AbortSignal) => Promise<Catchment | Refusal>;

/**
 * The isochrone that follows the pointer. Never more than one request is on its way; places that come meanwhile are forgotten but the newest,
 * which is asked for next. So it is as fast as the worker, and no faster.
 */
export class LiveIsochrone {
  readonly #ask: Ask;
  readonly #tell: (live: LiveCatchment | null) => void;
  #wanted: CatchmentRequest | null = null;
  #running: AbortController | null = null;

  constructor(ask: Ask, tell: (live: LiveCatchment | null) => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** The pointer is at another place; null = it left, or the tool was put away. */
  follow(request: CatchmentRequest | null): void {
    this.#wanted = request;
    if (request === null) {
      this.#running?.abort();
      this.#running = null;
      this.#tell(null);
    } else if (this.#running === null) void this.#next();
  }

  async #next(): Promise<void> {
    const request = this.#wanted;
    this.#wanted = null;
    if (request === null) return;
    const running = new AbortController();
    this.#running = running;
    try {
      const answer = await this.#ask(request, running.signal);
      if (!running.signal.aborted && answer.kind === 'catchment' && request.of.kind === 'point')
        this.#tell({ x: request.of.x, y: request.of.y, catchment: answer });
    } catch {
      // Given up, or the worker is being replaced: the next move asks again.
    }
    if (this.#running !== running) return;
    this.#running = null;
    void this.#next();
  }
}
