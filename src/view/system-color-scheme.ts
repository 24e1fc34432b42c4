import type { ColorScheme } from '../cartography/specification.ts';
import type { SchemeChoice } from '../state/index.ts';

const QUERIES = ['(prefers-contrast: more)', '(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

/** Turns the user's choice and the system's settings into one colour scheme. */
export class SystemColorScheme {
  readonly #queries = QUERIES.map((query) => matchMedia(query));
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    for (const query of this.#queries) query.addEventListener('change', onChange);
  }

  resolve(choice: SchemeChoice): ColorScheme {
    const [moreContrast, forcedColors, dark] = this.#queries.map((query) => query.matches);
    // The ground is the system's, whatever was chosen: maps and charts must stand out from it.
    if (forcedColors) return dark ? 'dark' : 'highContrast';
    if (choice !== 'system') return choice;
    if (moreContrast) return 'highContrast';
    return dark ? 'dark' : 'light';
  }

  stop(): void {
    for (const query of this.#queries) query.removeEventListener('change', this.#onChange);
  }
}
