import type { AppState, Session } from '../state/index.ts';
import { isLanguagePresent, isPlainPresent, loadLanguage, loadPlain, type Language } from '../texts/index.ts';
import { memoize } from './memoize.ts';

/** Fetches the texts of the session's language; until they are here, the screen stays in the last one. */
export class SessionLanguage {
  readonly #onArrived: () => void;
  readonly #onUnreachable: (shown: Language) => void;
  #shown: Language = 'de';
  #shownPlain = false;
  /** The language on its way, and whether in Leichte Sprache. */
  #asked: string | null = null;
  #arrival: Promise<void> = Promise.resolve();
  /** Keeps the stand-in's identity: the screen takes another session for a change. */
  readonly #inLanguage = memoize((session: Session, language: Language, plain: boolean): Session => ({ ...session, language, plain }));

  /** `onUnreachable` gets the language that stays, so that the session can say what the screen shows and the other be chosen again. */
  constructor(onArrived: () => void, onUnreachable: (shown: Language) => void) {
    this.#onArrived = onArrived;
    this.#onUnreachable = onUnreachable;
  }

  /** The state with a language that can be shown. */
  resolve(state: AppState): AppState {
    const { language, plain } = state.session;
    if (isLanguagePresent(language) && (!plain || isPlainPresent())) {
      this.#shown = language;
      this.#shownPlain = plain;
      this.#asked = null;
      return state;
    }
    const asked = plain ? `${language} plain` : language;
    if (this.#asked !== asked) {
      this.#asked = asked;
      this.#arrival = Promise.all([loadLanguage(language), plain ? loadPlain() : null]).then(this.#onArrived, () =>
        this.#onUnreachable(this.#shown),
      );
    }
    return { ...state, session: this.#inLanguage(state.session, this.#shown, this.#shownPlain) };
  }

  /** Resolves when the language asked for last has arrived, or could not. */
  whenArrived(): Promise<void> {
    return this.#arrival;
  }
}
