import type { AppState, Session } from '../state/index.ts';
import { isLanguagePresent, loadLanguage, type Language } from '../texts/index.ts';
import { memoize } from './memoize.ts';

/** Fetches the texts of the session's language; until they are here, the screen stays in the last one. */
export class SessionLanguage {
  readonly #onArrived: () => void;
  readonly #onUnreachable: (shown: Language) => void;
  #shown: Language = 'de';
  /** The language on its way. */
  #asked: Language | null = null;
  #arrival: Promise<void> = Promise.resolve();
  /** Keeps the stand-in's identity: the screen takes another session for a change. */
  readonly #inLanguage = memoize((session: Session, language: Language): Session => ({ ...session, language }));

  /** `onUnreachable` gets the language that stays, so that the session can say what the screen shows and the other be chosen again. */
  constructor(onArrived: () => void, onUnreachable: (shown: Language) => void) {
    this.#onArrived = onArrived;
    this.#onUnreachable = onUnreachable;
  }

  /** The state with a language that can be shown. */
  resolve(state: AppState): AppState {
    const { language } = state.session;
    if (isLanguagePresent(language)) {
      this.#shown = language;
      this.#asked = null;
      return state;
    }
    if (this.#asked !== language) {
      this.#asked = language;
      this.#arrival = loadLanguage(language).then(this.#onArrived, () => this.#onUnreachable(this.#shown));
    }
    return { ...state, session: this.#inLanguage(state.session, this.#shown) };
  }

  /** Resolves when the language asked for last has arrived, or could not. */
  whenArrived(): Promise<void> {
    return this.#arrival;
  }
}
