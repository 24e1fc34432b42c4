/** Languages of the screen. */
export type Language = 'de' | 'en';

export const LANGUAGES: readonly Language[] = ['de', 'en'];

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** Locale for numbers, dates and collation: always explicit, never the machine's own. */
export const localeOf = (language: Language): string => LOCALES[language];
