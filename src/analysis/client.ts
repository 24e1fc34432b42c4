// oxlint-disable-next-line import/default -- the bundler makes the address the default export of this query
import workerAddress from './worker.ts?worker&url';
import { AtlasError, type AtlasErrorCode } from '../model/index.ts';
import type {
  PackageLocation,
  TaskMap,
  TaskName,
  TaskOptions,
  TaskRequest,
  TaskResult,
  WorkerRequest,
  WorkerResponse,
} from './protocol.ts';

/** The main thread's side of the analysis worker. */
export interface AnalysisClient {
  /**
   * Runs a task in the worker. Tasks queue in the order asked; an abort overtakes the queue.
   * @throws AtlasError `aborted` when the signal fired, `worker-crashed` when the worker died twice, else the task's own code.
   */
  run<Name extends TaskName>(name: Name, request: TaskRequest<Name>, options?: TaskOptions): Promise<TaskResult<Name>>;
  close(): void;
}

interface Pending {
  readonly name: TaskName;
  readonly request: unknown;
  readonly options: TaskOptions;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  /** A task is asked once more after a crash; a second crash is its own fault. */
  replayed: boolean;
}

/** What the client needs of a worker; a real `Worker` by default. */
export interface WorkerPort {
  postMessage(message: WorkerRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkerResponse>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/**
 * A script that imports a module and hands it the messages that came before. A plain script, because a frame without an origin may not load
 * its own blobs as modules.
 */
const lineImporting = (address: string): string =>
  `const early = []; onmessage = ({ data }) => early.push(data);
  import(${JSON.stringify(address)}).then(() => early.forEach((data) => onmessage({ data })), (error) => setTimeout(() => { throw error; }));`;

/**
 * Starts the worker. A page of another origin (the embedded element) and a frame without an origin (sandboxed) may not start it from its
 * address; they start a line that imports it, which asks for `worker-src blob:` in a Content Security Policy.
 */
function startWorker(): WorkerPort {
  const options = { type: 'module', name: 'sozialraumatlas-analysis' } as const;
  const address = new URL(workerAddress, import.meta.url);
  if (address.origin === globalThis.origin) return new Worker(address, options);
  const line = URL.createObjectURL(new Blob([lineImporting(address.href)], { type: 'text/javascript' }));
  const worker = new Worker(line, { name: options.name });
  worker.addEventListener('message', () => URL.revokeObjectURL(line), { once: true });
  return worker;
}

const ERROR_CODES: readonly AtlasErrorCode[] = ['misuse', 'io', 'aborted', 'worker-crashed', 'internal'];

/**
 * Creates a client. The worker starts with the first task. When it crashes it is replaced, the package is opened again and every waiting
 * task is asked once more.
 */
export function createAnalysisClient(start: () => WorkerPort = startWorker): AnalysisClient {
  const pending = new Map<number, Pending>();
  let worker: WorkerPort | null = null;
  let lastId = 0;
  let location: PackageLocation | null = null;

  const post = (id: number, name: TaskName, request: unknown): void => {
    worker ??= connect();
    worker.postMessage({ type: 'run', id, name, request });
  };

  const connect = (): WorkerPort => {
    const port = start();
    port.onmessage = ({ data }) => receive(data);
    port.onerror = (event) => {
      event.preventDefault();
      crashed(event.message);
    };
    port.onmessageerror = () => crashed('a message could not be read');
    return port;
  };

  const receive = (response: WorkerResponse): void => {
    if (response.type === 'ready') return;
    const task = pending.get(response.id);
    if (task === undefined) return;
    if (response.type === 'progress') {
      task.options.onProgress?.(response.fraction);
      return;
    }
    pending.delete(response.id);
    if (response.type === 'done') task.resolve(response.result);
    else {
      const code = ERROR_CODES.find((known) => known === response.code) ?? 'internal';
      task.reject(new AtlasError(code, response.message));
    }
  };

  const crashed = (reason: string): void => {
    worker?.terminate();
    worker = null;
    const waiting = [...pending];
    const opening = waiting.some(([, { name }]) => name === 'atlas/open');
    const again = waiting.filter(([, task]) => !task.replayed);
    for (const [id, task] of waiting) {
      if (!task.replayed) continue;
      pending.delete(id);
      task.reject(new AtlasError('worker-crashed', reason));
    }
    // A new worker knows nothing: the package comes first.
    if (again.length > 0 && location !== null && !opening) post(++lastId, 'atlas/open', { location });
    for (const [id, task] of again) {
      task.replayed = true;
      post(id, task.name, task.request);
    }
  };

  return {
    run(name, request, options = {}) {
      if (options.signal?.aborted) return Promise.reject(new AtlasError('aborted', `${name}: aborted before it began`));
      const id = ++lastId;
      // After a crash without waiting tasks the new worker has no package yet.
      if (worker === null && location !== null && name !== 'atlas/open') post(++lastId, 'atlas/open', { location });
      if (name === 'atlas/open') location = (request as TaskMap['atlas/open']['request']).location;
      return new Promise((resolve, reject) => {
        pending.set(id, { name, request, options, resolve: resolve as (result: unknown) => void, reject, replayed: false });
        options.signal?.addEventListener(
          'abort',
          () => {
            if (!pending.delete(id)) return;
            worker?.postMessage({ type: 'cancel', id });
            reject(new AtlasError('aborted', `${name}: aborted`));
          },
          { once: true },
        );
        post(id, name, request);
      });
    },
    close() {
      worker?.terminate();
      worker = null;
      for (const { reject, name } of pending.values()) reject(new AtlasError('aborted', `${name}: client closed`));
      pending.clear();
    },
  };
}
