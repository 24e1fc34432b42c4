import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes the whole screen while the host is there, where the browser allows it; `onLeft`: somebody left it by the browser's own way. */
export class FullScreen implements ReactiveController {
  readonly #onLeft: () => void;
  #held = false;

  constructor(host: ReactiveControllerHost, onLeft: () => void) {
    this.#onLeft = onLeft;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#changed);
    void this.#enter();
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#changed);
    this.#held = false;
    if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
  }

  /** To the window and back, without leaving the presentation. */
  toggle(): void {
    if (document.fullscreenElement === null) return void this.#enter();
    this.#held = false;
    void document.exitFullscreen().catch(() => {});
  }

  async #enter(): Promise<void> {
    // Refused without a click or key just before, on telephones, in frames: then the window is the screen.
    await document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
    this.#held = document.fullscreenElement !== null;
  }

  readonly #changed = (): void => {
    if (document.fullscreenElement !== null || !this.#held) return;
    this.#held = false;
    this.#onLeft();
  };
}
