import type { ReactiveController, ReactiveControllerHost } from 'lit';

const AWAY_AFTER_MS = 3000;
const SMALLEST_MOVE_PIXELS = 3;

/** Knows whether somebody moved the pointer, touched or pressed Tab a moment ago; renders the host when that changes. */
export class Idle implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: readonly [number, number] = [-1, -1];
  away = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['pointermove', 'pointerdown', 'focusin'] as const) this.#host.addEventListener(type, this.#wake);
    this.#rest();
  }

  hostDisconnected(): void {
    for (const type of ['pointermove', 'pointerdown', 'focusin'] as const) this.#host.removeEventListener(type, this.#wake);
    clearTimeout(this.#timer);
  }

  readonly #wake = (event: Event): void => {
    if (event instanceof PointerEvent && event.type === 'pointermove') {
      // A new picture under a resting mouse sends moves too.
      const [x, y] = this.#last;
      if (Math.hypot(event.clientX - x, event.clientY - y) < SMALLEST_MOVE_PIXELS) return;
      this.#last = [event.clientX, event.clientY];
    }
    this.#set(false);
    this.#rest();
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(true), AWAY_AFTER_MS);
  }

  #set(away: boolean): void {
    if (away === this.away) return;
    this.away = away;
    this.#host.requestUpdate();
  }
}
