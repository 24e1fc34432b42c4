import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Size of `--font-size-1` (chart labels) as a share of the root's type size. */
const LABEL_SHARE = 0.75;

/** Measures the room for charts within the host, so that they can be drawn 1:1, and the size of their labels. */
export class ChartSizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #widthPixels: number;
  #fontPixels = 12;
  #isMeasured = false;

  /** `firstWidthPixels`: taken while the host has no size. */
  constructor(host: ReactiveControllerHost & HTMLElement, firstWidthPixels: number) {
    this.#host = host;
    this.#widthPixels = firstWidthPixels;
    host.addController(this);
  }

  /** Inner width of the host: without its padding. */
  get widthPixels(): number {
    return this.#widthPixels;
  }

  get fontPixels(): number {
    return this.#fontPixels;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#isMeasured = false;
  }

  /** Before the first charts: to draw them in a guessed size would be to draw them twice. */
  hostUpdate(): void {
    if (!this.#isMeasured) this.#look();
  }

  #measure(): void {
    if (this.#look()) this.#host.requestUpdate();
  }

  /** Measures; true when something has another size than before. */
  #look(): boolean {
    const style = getComputedStyle(this.#host);
    const width = Math.floor(this.#host.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight));
    const font = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * LABEL_SHARE;
    // not on the page yet, or folded away
    if (!(width > 0)) return false;
    this.#isMeasured = true;
    if (width === this.#widthPixels && font === this.#fontPixels) return false;
    this.#widthPixels = width;
    this.#fontPixels = font;
    return true;
  }
}
