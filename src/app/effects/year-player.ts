import type { Year } from '../../model/index.ts';

const STEP_MILLISECONDS = 1400;

/** Steps through the years while playing; ends at the newest one. */
export class YearPlayer {
  #timer: ReturnType<typeof setInterval> | undefined;

  update(playing: boolean, step: () => void): void {
    if (playing === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = playing ? setInterval(step, STEP_MILLISECONDS) : undefined;
  }

  /** The year after `year` that has data; null at the end. */
  static nextYear(years: readonly Year[], year: Year): Year | null {
    return years.find((candidate) => candidate > year) ?? null;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
