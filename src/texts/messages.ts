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
import { charts as chartsEn } from './en/charts.ts';
import { classification as classificationEn } from './en/classification.ts';
import { exported as exportedEn } from './en/export.ts';
import { findings as findingsEn } from './en/findings.ts';
import { frame as frameEn } from './en/frame.ts';
import { legend as legendEn } from './en/legend.ts';
import { profile as profileEn } from './en/profile.ts';
import { reading as readingEn } from './en/reading.ts';
import { states as statesEn } from './en/states.ts';
import { table as tableEn } from './en/table.ts';
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

const english: Messages = {
  ...frameEn,
  ...statesEn,
  ...classificationEn,
  ...readingEn,
  ...legendEn,
  ...profileEn,
  ...tableEn,
  ...chartsEn,
  ...findingsEn,
  ...exportedEn,
};

/** All messages of a language, as templates. */
export const messagesOf = (language: Language): Messages => (language === 'de' ? german : english);

/**
 * A message in a language, its placeholders filled (see `fillMessage`).
 * @example translate('de', 'announce.class', { position: 5, count: 5 }) // Klasse 5 von 5
 */
export const translate = (language: Language, key: MessageKey, parameters: MessageParameters = {}): string =>
  fillMessage(messagesOf(language)[key], parameters, language);
