import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How the screen is arranged. */
export type Layout = 'phone' | 'tablet' | 'desktop';

const DESKTOP_FROM_PIXELS = 1024;
const TABLET_FROM_PIXELS = 768;
const USUAL_TYPE_SIZE_PIXELS = 16;

/** Arrangement for a width; text enlarged to 200 % counts like half the width. */
export function layoutFor(widthPixels: number, typeSizePixels: number): Layout {
  const width = (widthPixels * USUAL_TYPE_SIZE_PIXELS) / Math.max(typeSizePixels, USUAL_TYPE_SIZE_PIXELS);
  if (width >= DESKTOP_FROM_PIXELS) return 'desktop';
  return width >= TABLET_FROM_PIXELS ? 'tablet' : 'phone';
}

/** Follows the width of the host and the reader's type size. */
export class LayoutController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #layout: Layout = 'desktop';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get layout(): Layout {
    return this.#layout;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(): void {
    const typeSizePixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const layout = layoutFor(this.#host.clientWidth || innerWidth, typeSizePixels);
    if (layout === this.#layout) return;
    this.#layout = layout;
    this.#host.requestUpdate();
  }
}
