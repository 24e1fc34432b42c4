/** A frame that does not come (a window behind others) is not waited for. */
const LONGEST_WAIT_MS = 100;

export interface UpdateScheduleOptions {
  /** Asks for what is needed and not there yet. */
  readonly ask: () => void;
  /** Brings the screen up to date and tells `begun`. */
  readonly update: () => void;
}

/**
 * When the screen is brought up to date: what the reader does is shown at once; what work brings is shown once per frame, however many
 * results and reports of progress come in between, while what a result leads to is asked for at once.
 */
export class UpdateSchedule {
  readonly #options: UpdateScheduleOptions;
  #isSoon = false;
  #isAsking = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: UpdateScheduleOptions) {
    this.#options = options;
  }

  /** Something is to be shown that is not shown yet. */
  get isPending(): boolean {
    return this.#isSoon || this.#timer !== undefined;
  }

  /** After the present task. */
  soon(): void {
    if (this.#isSoon) return;
    this.#isSoon = true;
    queueMicrotask(() => {
      if (this.#isSoon) this.#options.update();
    });
  }

  /** With the next frame; `asking`: what is needed now is asked for after the present task already. */
  withFrame(asking: boolean): void {
    if (asking && !this.#isAsking) {
      this.#isAsking = true;
      queueMicrotask(() => {
        this.#isAsking = false;
        this.#options.ask();
      });
    }
    if (this.isPending) return;
    const show = (): void => this.#options.update();
    this.#frame = requestAnimationFrame(show);
    this.#timer = setTimeout(show, LONGEST_WAIT_MS);
  }

  /** The screen is being brought up to date: nothing is due any more. */
  begun(): void {
    this.#isSoon = false;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
