/** Steps between two pauses: a few milliseconds of work. */
const STEPS_PER_PAUSE = 1_000_000;
const ALMOST_DONE = 0.99;

/** Counts steps of work instead of reading a clock: pauses and the end of a search are then the same on every machine. */
export class WorkBudget {
  readonly limit: number;
  spent = 0;
  private pausedAt = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  spend(steps: number): void {
    this.spent += steps;
  }

  /** True where it is time to pause. */
  isPauseDue(): boolean {
    if (this.spent - this.pausedAt < STEPS_PER_PAUSE) return false;
    this.pausedAt = this.spent;
    return true;
  }

  /** Share of the limit used up, for the progress told. */
  progress(): number {
    return Math.min(ALMOST_DONE, this.spent / this.limit);
  }
}
