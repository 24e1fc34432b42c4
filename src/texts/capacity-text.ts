import type { Language } from './language.ts';
import { translate } from './messages.ts';
import { formatNumber } from './number-format.ts';

/** Places of a facility; an unknown number (NaN) is said to be unknown, never shown as 0. */
export const capacityText = (places: number, language: Language): string =>
  Number.isFinite(places) ? formatNumber(places, 0, language) : translate(language, 'facility.capacityUnknown');
