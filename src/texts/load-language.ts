import type { Language } from './language.ts';
import { isLanguagePresent } from './messages.ts';

const LOADERS: Readonly<Record<Language, () => Promise<unknown>>> = {
  de: () => Promise.resolve(),
  en: () => import('./english.ts'),
};

/** Fetches the messages of a language, once. @throws Error when they can not be fetched. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!isLanguagePresent(language)) await LOADERS[language]();
}
