import type { Language } from './language.ts';
import { isLanguagePresent, isPlainPresent } from './messages.ts';

const LOADERS: Readonly<Record<Language, () => Promise<unknown>>> = {
  de: () => Promise.resolve(),
  en: () => import('./english.ts'),
};

/** Fetches the messages in Leichte Sprache, once. @throws Error when they can not be fetched. */
export async function loadPlain(): Promise<void> {
  if (!isPlainPresent()) await import('./plain.ts');
}

/** Fetches the messages of a language, once. @throws Error when they can not be fetched. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!isLanguagePresent(language)) await LOADERS[language]();
}
