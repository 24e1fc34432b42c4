import type { AnalysisClient } from '../analysis/client.ts';
import type { TaskName, TaskRequest, TaskResult } from '../analysis/protocol.ts';
import { AtlasError, finding } from '../model/index.ts';
import { requestKey, type AppIntent, type AppState, type Job, type ResultCache, type Store } from '../state/index.ts';
import type { Requirement } from './requirement.ts';

const isAbort = (error: unknown): boolean =>
  (error instanceof AtlasError && error.code === 'aborted') || (error instanceof Error && error.name === 'AbortError');

/** Brings results into the cache: starts what is needed, cancels what no longer is, tells of failures once. */
export class ResultsLoader {
  readonly #store: Store<AppState, AppIntent>;
  readonly #cache: ResultCache;
  readonly #client: AnalysisClient;
  readonly #running = new Map<string, AbortController>();
  /** Keys started by `require`: they are cancelled when the session no longer needs them. */
  readonly #required = new Set<string>();
  readonly #failed = new Set<string>();
  #settledListeners: (() => void)[] = [];

  constructor(store: Store<AppState, AppIntent>, cache: ResultCache, client: AnalysisClient) {
    this.#store = store;
    this.#cache = cache;
    this.#client = client;
  }

  /** Starts and cancels so that just `needed` is cached or on its way. */
  require(needed: readonly Requirement[]): void {
    const keys = new Set(needed.map(({ name, request }) => requestKey(name, request)));
    for (const [key, controller] of this.#running) if (this.#required.has(key) && !keys.has(key)) controller.abort();
    for (const { name, request, kind } of needed) {
      const key = requestKey(name, request);
      if (this.#running.has(key) || this.#failed.has(key) || this.#cache.get(name, request) !== undefined) continue;
      this.#required.add(key);
      void this.load(name, request, kind);
    }
    this.#tellSettled();
  }

  /** Runs one task, keeps its result; undefined when it failed or was cancelled (already told). */
  async load<Name extends TaskName>(name: Name, request: TaskRequest<Name>, kind: Job['kind']): Promise<TaskResult<Name> | undefined> {
    const key = requestKey(name, request);
    try {
      return await this.run(key, kind, async (options) => {
        const result = await this.#client.run(name, request, options);
        if (!options.signal.aborted) this.#cache.set(name, request, result);
        return result;
      });
    } catch (error) {
      this.#fail(key, error);
      return undefined;
    }
  }

  /**
   * Does a piece of work that is told and can be cancelled as tasks are, e.g. writing a document; undefined when it was cancelled. Its
   * failures are the caller's.
   */
  async run<Result>(
    id: string,
    kind: Job['kind'],
    work: (options: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void }) => Promise<Result>,
  ): Promise<Result | undefined> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(id, controller);
    this.#store.dispatch({
      type: 'running/jobStarted',
      job: { id, kind, status: 'running', progress: null, startedAtMilliseconds: performance.now() },
    });
    try {
      const result = await work({
        signal,
        onProgress: (progress) => this.#store.dispatch({ type: 'running/jobProgressed', id, progress }),
      });
      return signal.aborted ? undefined : result;
    } catch (error) {
      if (!isAbort(error)) throw error;
      return undefined;
    } finally {
      if (this.#running.get(id) === controller) {
        this.#running.delete(id);
        this.#required.delete(id);
      }
      this.#store.dispatch({ type: 'running/jobEnded', id });
      this.#store.dispatch({ type: 'running/resultArrived' });
      this.#tellSettled();
    }
  }

  /** Cancels a job by its id. */
  cancel(id: string): void {
    this.#failed.add(id);
    this.#running.get(id)?.abort();
  }

  /** Forgets failures, so that the next `require` tries again. */
  retry(): void {
    this.#failed.clear();
  }

  /** Cancels everything; what is in the cache stays. */
  stop(): void {
    for (const controller of this.#running.values()) controller.abort();
  }

  /** Cancels everything; for a change of package. */
  reset(): void {
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#required.clear();
    this.#failed.clear();
    this.#cache.clear();
  }

  /** Whether something is running. */
  get busy(): boolean {
    return this.#running.size > 0;
  }

  /** Resolves when nothing is running any more. */
  whenSettled(): Promise<void> {
    if (this.#running.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#settledListeners.push(resolve));
  }

  #fail(key: string, error: unknown): void {
    this.#failed.add(key);
    const code = error instanceof AtlasError ? error.code : 'internal';
    const offline = code === 'io' && !navigator.onLine;
    this.#store.dispatch({
      type: 'running/noticed',
      notify: true,
      findings: [
        finding(
          offline ? 'offline' : code === 'worker-crashed' ? 'worker-crashed' : code === 'io' ? 'request-failed' : 'internal-error',
          'error',
          '',
          {
            value: error instanceof Error ? error.message : String(error),
          },
        ),
      ],
    });
  }

  #tellSettled(): void {
    if (this.#running.size > 0) return;
    const listeners = this.#settledListeners;
    this.#settledListeners = [];
    for (const listener of listeners) listener();
  }
}
