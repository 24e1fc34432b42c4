import { encodeAddress, isSessionFragment, type AppState } from '../../state/index.ts';

/** Browsers refuse more than about 100 changes of the address in 30 s; moving the map makes many. */
const DELAY_MILLISECONDS = 350;

/** Keeps the session in the address bar, without entries in the browser's history (undo is ours). */
export class AddressBar {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #session: AppState['session'] | null = null;
  #written = '';
  #lastMilliseconds = Number.NEGATIVE_INFINITY;

  /** Address of the current session. */
  static addressOf(state: AppState): string {
    const { query, fragment } = encodeAddress(state.session);
    const foreign = isSessionFragment(location.hash) ? '' : location.hash;
    return `${location.pathname}${query === '' ? '' : `?${query}`}${fragment === '' ? foreign : `#${fragment}`}`;
  }

  update(state: AppState): void {
    if (state.status !== 'ready' || state.session === this.#session) return;
    this.#session = state.session;
    const address = AddressBar.addressOf(state);
    if (address === this.#written) return;
    this.#written = address;
    clearTimeout(this.#timer);
    // A single change is written at once, so that a reload right after it does not lose it.
    const wait = this.#lastMilliseconds + DELAY_MILLISECONDS - performance.now();
    if (wait <= 0) this.#write(address);
    else this.#timer = setTimeout(() => this.#write(address), wait);
  }

  #write(address: string): void {
    this.#lastMilliseconds = performance.now();
    history.replaceState(history.state, '', address);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
