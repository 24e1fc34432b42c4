import type { AppState, Session } from '../../state/index.ts';
import { isLanguagePresent, loadLanguage, type Language } from '../../texts/index.ts';
import { memoize } from '../memoize.ts';

/** Fetches the texts of the session's language; until they are here, the screen stays in the last one. */
export class SessionLanguage {
  readonly #onArrived: () => void;
  #shown: Language = 'de';
  /** The language last asked for: asked once, and again only after another one was wanted. */
  #asked: Language | null = null;
  #arrival: Promise<void> = Promise.resolve();
  /** Keeps the stand-in's identity: the screen takes another session for a change. */
  readonly #inLanguage = memoize((session: Session, language: Language): Session => ({ ...session, language }));

  constructor(onArrived: () => void) {
    this.#onArrived = onArrived;
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
      // Without a connection the screen keeps its language; choosing again tries again.
      this.#arrival = loadLanguage(language).then(this.#onArrived, () => undefined);
    }
    return { ...state, session: this.#inLanguage(state.session, this.#shown) };
  }

  /** Resolves when the language asked for last has arrived, or could not. */
  whenArrived(): Promise<void> {
    return this.#arrival;
  }
}
