import type { Stepwise } from '../../statistics/index.ts';
import type { Pace } from '../tasks/pace.ts';

/**
 * Runs a stepwise kernel: tells its progress, lets messages in between two steps and stops where the task was cancelled.
 * @throws AtlasError `aborted`
 */
export async function paced<Result>(computation: Stepwise<Result>, pace: Pace): Promise<Result> {
  for (;;) {
    const step = computation.next();
    if (step.done === true) return step.value;
    await pace.breathe(step.value);
  }
}

/** The pace of a part of a task: its progress 0..1 is told as `from`..`to` of the whole. */
export const partOfPace = (pace: Pace, from: number, to: number): Pace => ({
  breathe: (fraction) => pace.breathe(fraction === undefined ? undefined : from + fraction * (to - from)),
});
