/**
 * A long computation that pauses now and then: it yields how far it is (0..1) every few milliseconds of work and returns its result. The
 * kernel knows neither clock nor thread; who runs it decides between two steps whether to report, to let messages in, or to stop.
 */
export type Stepwise<Result> = Generator<number, Result, void>;

/** Runs a stepwise computation to its end at once. */
export function runToEnd<Result>(computation: Stepwise<Result>): Result {
  for (;;) {
    const step = computation.next();
    if (step.done === true) return step.value;
  }
}
