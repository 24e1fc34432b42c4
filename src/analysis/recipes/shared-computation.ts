import { AtlasError } from '../../model/index.ts';
import type { Pace } from '../tasks/pace.ts';

interface Waiting<Result> {
  readonly pace: Pace;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One computation several tasks wait for. Each of them hears the progress and can be cancelled for itself; the computation stops when
 * the last one was cancelled.
 */
export class SharedComputation<Result> {
  readonly #waiting = new Set<Waiting<Result>>();
  readonly #compute: (pace: Pace) => Promise<Result>;
  #state: 'new' | 'running' | 'over' = 'new';

  constructor(compute: (pace: Pace) => Promise<Result>) {
    this.#compute = compute;
  }

  /** True once it has a result, failed, or was cancelled by all: a task that comes later needs another one. */
  get isOver(): boolean {
    return this.#state === 'over';
  }

  /** Waits for the result; the first caller starts the work. @throws AtlasError `aborted` when the caller's task was cancelled. */
  join(pace: Pace): Promise<Result> {
    const joined = new Promise<Result>((resolve, reject) => {
      this.#waiting.add({ pace, resolve, reject });
    });
    if (this.#state === 'new') {
      this.#state = 'running';
      void this.#run();
    }
    return joined;
  }

  async #run(): Promise<void> {
    try {
      const result = await this.#compute({ breathe: (fraction) => this.#breathe(fraction) });
      this.#state = 'over';
      for (const { resolve } of this.#waiting) resolve(result);
    } catch (error) {
      this.#state = 'over';
      for (const { reject } of this.#waiting) reject(error);
    }
  }

  async #breathe(fraction: number | undefined): Promise<void> {
    for (const waiting of this.#waiting) {
      try {
        await waiting.pace.breathe(fraction);
      } catch (error) {
        this.#waiting.delete(waiting);
        waiting.reject(error);
      }
    }
    if (this.#waiting.size > 0) return;
    // No pause between the last look and this: whoever comes now starts anew.
    this.#state = 'over';
    throw new AtlasError('aborted', 'every task that waited was cancelled');
  }
}
