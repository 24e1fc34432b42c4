import { AtlasError } from '../../model/index.ts';
import type { TaskOptions } from '../protocol.ts';

/** How long a task may compute before it lets messages in. */
const BREATH_MILLISECONDS = 25;

/** Lets a long task be cancelled and tell its progress. */
export interface Pace {
  /** Reports progress (0..1), lets waiting messages in now and then. @throws AtlasError `aborted` when the task was cancelled. */
  breathe(fraction?: number): Promise<void>;
}

/** @throws AtlasError `aborted` when the signal has fired. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AtlasError('aborted', 'the task was cancelled');
}

/** Ends the current macrotask, so that messages of other threads (a cancel) are heard. */
export const nextMacrotask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A pace for one task. The clock is read here and nowhere else in this room. */
export function createPace({ signal, onProgress }: TaskOptions = {}): Pace {
  let last = performance.now();
  return {
    async breathe(fraction) {
      throwIfAborted(signal);
      if (fraction !== undefined) onProgress?.(Math.min(1, Math.max(0, fraction)));
      if (performance.now() - last < BREATH_MILLISECONDS) return;
      await nextMacrotask();
      last = performance.now();
      throwIfAborted(signal);
    },
  };
}
