import type { Stepwise } from '../model/index.ts';

export { runToEnd, type Stepwise } from '../model/index.ts';

/**
 * Runs a part of a longer computation and passes its pauses on. What is reported instead of the part's own progress: a number, or what
 * `progress` makes of the share of the part that is done.
 */
export function* asPart<Result>(part: Stepwise<Result>, progress: number | ((share: number) => number)): Stepwise<Result> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield typeof progress === 'number' ? progress : progress(step.value);
  }
}
