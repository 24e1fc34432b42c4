import { TAKE_OVER } from './take-over.ts';

const SCRIPT = 'service-worker.js';
/** A page that stays open for days asks at most this often whether there is a new version. */
const ASK_AGAIN_MILLISECONDS = 60 * 60 * 1000;
const TAKE_OVER_MILLISECONDS = 4000;

/** What a page hears of the version it runs. */
export interface VersionListener {
  /** A worker serves this page: it opens without network from now on. */
  readonly onServed: () => void;
  /** A newer version is there and waits, or has taken over in another window; this page goes on with its own. */
  readonly onNewer: () => void;
}

/** Whether this page may have a service worker: not in a frame or a sandbox, only over a secure connection (or on this machine). */
export const canServeOffline = (): boolean =>
  window.isSecureContext && globalThis.origin !== 'null' && window.parent === window && 'serviceWorker' in navigator;

/** The page and the worker that serves it. Whatever fails here leaves the page as it would be without. */
export class OfflineService {
  readonly #listener: VersionListener;
  #registration: ServiceWorkerRegistration | null = null;
  #askedMilliseconds = 0;
  #reloading = false;

  constructor(listener: VersionListener) {
    this.#listener = listener;
  }

  /** Address of the site's folder. */
  get scope(): string {
    return this.#registration?.scope ?? new URL('.', document.baseURI).href;
  }

  /** Registers the worker. False where that is not possible. */
  async start(): Promise<boolean> {
    if (!canServeOffline()) return false;
    const { serviceWorker } = navigator;
    let served = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#reloading) location.reload();
      else if (served) this.#listener.onNewer();
      else this.#listener.onServed();
      served = true;
    });
    try {
      const registration = await serviceWorker.register(new URL(SCRIPT, document.baseURI), { updateViaCache: 'none' });
      this.#watch(registration);
    } catch {
      // Forbidden by the browser's settings, or the file is not there: the page works as before, with a network.
      return served;
    }
    if (served) this.#listener.onServed();
    return true;
  }

  #watch(registration: ServiceWorkerRegistration | undefined): void {
    if (registration === undefined) return;
    this.#registration = registration;
    this.#askedMilliseconds = performance.now();
    this.#noticeWaiting();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => this.#noticeWaiting());
    });
    const askAgain = (): void => {
      if (document.hidden || performance.now() - this.#askedMilliseconds < ASK_AGAIN_MILLISECONDS) return;
      this.#askedMilliseconds = performance.now();
      void registration.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', askAgain);
    window.addEventListener('online', askAgain);
  }

  #noticeWaiting(): void {
    if (this.#registration?.waiting != null && navigator.serviceWorker.controller !== null) this.#listener.onNewer();
  }

  /** The new version takes over and the page is loaded again. Only ever called because somebody asked for it. */
  update(): void {
    const waiting = this.#registration?.waiting ?? null;
    this.#reloading = true;
    if (waiting === null) return location.reload();
    waiting.postMessage(TAKE_OVER);
    setTimeout(() => location.reload(), TAKE_OVER_MILLISECONDS);
  }
}
