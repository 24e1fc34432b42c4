import { charts as chartsDe } from './de/charts.ts';
import { classification as classificationDe } from './de/classification.ts';
import { exported as exportedDe } from './de/export.ts';
import { failures as failuresDe } from './de/failures.ts';
import { frame as frameDe } from './de/frame.ts';
import { legend as legendDe } from './de/legend.ts';
import { profile as profileDe } from './de/profile.ts';
import { reading as readingDe } from './de/reading.ts';
import { states as statesDe } from './de/states.ts';
import { table as tableDe } from './de/table.ts';
import type { analysis as analysisDe } from './de/analysis.ts';
import type { conference as conferenceDe } from './de/conference.ts';
import type { dialogs as dialogsDe } from './de/dialogs.ts';
import type { documents as documentsDe } from './de/documents.ts';
import type { embed as embedDe } from './de/embed.ts';
import type { everyone as everyoneDe } from './de/everyone.ts';
import type { findings as findingsDe } from './de/findings.ts';
import type { network as networkDe } from './de/network.ts';
import type { supply as supplyDe } from './de/supply.ts';
import { recipes as recipesDe } from './de/recipes.ts';
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
  ...exportedDe,
  ...failuresDe,
  ...recipesDe,
};

/** Key of a message; German is the language that states which keys there are. */
export type MessageKey = keyof typeof german | TopicKey;
/** Keys of topics that come with the workspace that needs them, see `registerTopic`. */
type TopicKey =
  | keyof typeof analysisDe
  | keyof typeof conferenceDe
  | keyof typeof dialogsDe
  | keyof typeof documentsDe
  | keyof typeof embedDe
  | keyof typeof everyoneDe
  | keyof typeof findingsDe
  | keyof typeof networkDe
  | keyof typeof supplyDe;
/** Some keys of the topics, in one language. */
type Topic = Readonly<Partial<Record<TopicKey, string>>>;
export type Messages = Readonly<Record<keyof typeof german, string>>;

/** Languages whose messages are here. German always is; the others come by `loadLanguage` or by importing their file, e.g. `english.ts`. */
const present = new Map<Language, Messages>([['de', german]]);

/** Puts in the messages of a language. */
export function registerMessages(language: Language, messages: Messages): void {
  present.set(language, messages);
}

const topics = new Map<Language, Readonly<Partial<Record<MessageKey, string>>>>();

/** Puts in the messages of a topic, in every language it has. */
export function registerTopic(messages: Readonly<Partial<Record<Language, Topic>>>): void {
  for (const [language, own] of Object.entries(messages) as [Language, Topic][]) topics.set(language, { ...topics.get(language), ...own });
}

/** German in Leichte Sprache, for some keys; empty until `loadPlain`. */
let plainMessages: Readonly<Partial<Record<MessageKey, string>>> = {};

/** Puts in the messages in Leichte Sprache. */
export function registerPlain(messages: Readonly<Partial<Record<MessageKey, string>>>): void {
  plainMessages = messages;
}

/** A message in Leichte Sprache; in German where there is none. */
export const translatePlain = (key: MessageKey, parameters: MessageParameters = {}): string =>
  fillMessage(plainMessages[key] ?? templateOf('de', key), parameters, 'de');

export const isPlainPresent = (): boolean => Object.keys(plainMessages).length > 0;

/** Whether the messages of a language are here; until then German stands in for them. */
export const isLanguagePresent = (language: Language): boolean => present.has(language);

/** All messages of a language, as templates; German ones where the language is not present. */
export const messagesOf = (language: Language): Messages => present.get(language) ?? german;

/**
 * A message in a language, its placeholders filled (see `fillMessage`).
 * @example translate('de', 'announce.class', { position: 5, count: 5 }) // Klasse 5 von 5
 */
export const translate = (language: Language, key: MessageKey, parameters: MessageParameters = {}): string =>
  fillMessage(templateOf(language, key), parameters, language);

/** Whether a message is here in a language, or came with a topic. */
export const isMessagePresent = (language: Language, key: MessageKey): boolean =>
  key in messagesOf(language) || topics.get(language)?.[key] !== undefined;

/** A topic that has not come yet is silent: what needs it imports it first. */
const templateOf = (language: Language, key: MessageKey): string =>
  (messagesOf(language) as Partial<Record<MessageKey, string>>)[key] ?? topics.get(language)?.[key] ?? topics.get('de')?.[key] ?? '';
