import { AtlasError } from '../model/index.ts';
import type { TaskRequest, WorkerRequest, WorkerResponse } from './protocol.ts';
import { createTaskRunner, type TaskRunner } from './tasks/task-runner.ts';
import { transferableCopy } from './transferable-copy.ts';

/** Progress is told at most so often per task. */
const PROGRESS_STEP = 0.01;

/**
 * The worker's side of the protocol without the worker: takes requests, posts responses. Errors go over with their code;
 * what is no error of ours is `internal`.
 */
export function serveTasks(
  post: (response: WorkerResponse, transfer: readonly ArrayBuffer[]) => void,
  runner: TaskRunner = createTaskRunner(),
): (request: WorkerRequest) => void {
  const running = new Map<number, AbortController>();

  const run = async ({ id, name, request }: Extract<WorkerRequest, { type: 'run' }>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    let told = 0;
    const onProgress = (fraction: number): void => {
      if (fraction - told < PROGRESS_STEP) return;
      told = fraction;
      post({ type: 'progress', id, fraction }, []);
    };
    try {
      const result = await runner.run(name, request as TaskRequest<typeof name>, { signal: controller.signal, onProgress });
      const { message, buffers } = transferableCopy(result);
      post({ type: 'done', id, result: message }, buffers);
    } catch (error) {
      const code = error instanceof AtlasError ? error.code : 'internal';
      post({ type: 'failed', id, code, message: error instanceof Error ? error.message : String(error) }, []);
    } finally {
      running.delete(id);
    }
  };

  return (request) => {
    if (request.type === 'cancel') running.get(request.id)?.abort();
    else void run(request);
  };
}
