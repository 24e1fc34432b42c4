import { charts as chartsDe } from './de/charts.ts';
import { classification as classificationDe } from './de/classification.ts';
import { exported as exportedDe } from './de/export.ts';
import { findings as findingsDe } from './de/findings.ts';
import { frame as frameDe } from './de/frame.ts';
import { legend as legendDe } from './de/legend.ts';
import { profile as profileDe } from './de/profile.ts';
import { reading as readingDe } from './de/reading.ts';
import { states as statesDe } from './de/states.ts';
import { table as tableDe } from './de/table.ts';
import { fillMessage, type MessageParameters } from './message-format.ts';
import type { Language } from './language.ts';

const german = {
  ...frameDe,
  ...statesDe,
  ...classificationDe,
  ...readingDe,
  ...legendDe,
  ...profileDe,
  ...tableDe,
  ...chartsDe,
  ...findingsDe,
  ...exportedDe,
};

/** Key of a message; German is the language that states which keys there are. */
export type MessageKey = keyof typeof german;
export type Messages = Readonly<Record<MessageKey, string>>;

/** Languages whose messages are here. German always is; the others come by `loadLanguage` or by importing their file, e.g. `english.ts`. */
const present = new Map<Language, Messages>([['de', german]]);

/** Puts in the messages of a language. */
export function registerMessages(language: Language, messages: Messages): void {
  present.set(language, messages);
}

/** Whether the messages of a language are here; until then German stands in for them. */
export const isLanguagePresent = (language: Language): boolean => present.has(language);

/** All messages of a language, as templates; German ones where the language is not present. */
export const messagesOf = (language: Language): Messages => present.get(language) ?? german;

/**
 * A message in a language, its placeholders filled (see `fillMessage`).
 * @example translate('de', 'announce.class', { position: 5, count: 5 }) // Klasse 5 von 5
 */
export const translate = (language: Language, key: MessageKey, parameters: MessageParameters = {}): string =>
  fillMessage(messagesOf(language)[key], parameters, language);
