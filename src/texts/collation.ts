import { localeOf, type Language } from './language.ts';

const collators = new Map<Language, Intl.Collator>();

/** Order of names as people expect it: umlauts beside their vowels, `Bezirk 2` before `Bezirk 10`, case last. */
export function compareNames(language: Language): (one: string, other: string) => number {
  let collator = collators.get(language);
  if (collator === undefined) collators.set(language, (collator = new Intl.Collator(localeOf(language), { numeric: true })));
  return collator.compare;
}
