import type { Stepwise } from '../stepwise.ts';

/** Runs a part of a longer computation that reports `progress` instead of how far the part itself is. */
export function* withProgress<Result>(part: Stepwise<Result>, progress: number): Stepwise<Result> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}
