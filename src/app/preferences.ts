import type { SchemeChoice } from '../state/index.ts';

/** What a browser remembers between visits: how the screen looks, never what is looked at. */
export interface Preferences {
  readonly scheme: SchemeChoice;
  readonly tourDismissed: boolean;
}

const STORAGE_KEY = 'sozialraumatlas.preferences';
const DEFAULTS: Preferences = { scheme: 'system', tourDismissed: false };
const SCHEMES: readonly SchemeChoice[] = ['system', 'light', 'dark', 'highContrast'];

/** Preferences of the last visit; the defaults where storage is full, forbidden or holds something else. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return DEFAULTS;
    const scheme = SCHEMES.find((choice) => 'scheme' in stored && stored.scheme === choice) ?? DEFAULTS.scheme;
    return { scheme, tourDismissed: 'tourDismissed' in stored && stored.tourDismissed === true };
  } catch {
    return DEFAULTS;
  }
}

/** Keeps the preferences; a full or forbidden storage is no reason to fail. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  } catch {
    // The page works the same without being remembered.
  }
}
