import type { Stepwise } from '../stepwise.ts';

/** Runs a part of a longer computation: its steps are passed on, with the progress of the whole in place of its own. */
export function* atProgress<Result>(part: Stepwise<Result>, progress: number): Stepwise<Result> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}
