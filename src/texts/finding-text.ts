import type { Finding } from '../model/index.ts';
import type { Language } from './language.ts';
import type { MessageParameters } from './message-format.ts';
import { isMessagePresent, translate } from './messages.ts';

export interface FindingText {
  /** What happened, in a few words. */
  readonly title: string;
  /** Where: `kinder.csv, Zeile 12, Spalte „anteil“`; empty for the package as a whole. */
  readonly place: string;
  /** What happened, in a sentence or two. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
}

function placeOf(finding: Finding, language: Language): string {
  const parts = [finding.resource];
  if (finding.row !== undefined) parts.push(translate(language, 'finding.place.row', { row: finding.row }));
  if (finding.column !== undefined) parts.push(translate(language, 'finding.place.column', { column: finding.column }));
  return parts.filter((part) => part !== '').join(', ');
}

/** A sentence whose count or name was not given still reads as a sentence. */
function tidy(text: string): string {
  const sentence = text.replaceAll(/ {2,}/g, ' ').trim();
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Whether the words for a finding are here; if not, `loadFindingTexts` fetches them. */
export const isFindingTextPresent = ({ code }: Finding, language: Language): boolean => isMessagePresent(language, `finding.${code}.title`);

const FINDING_TEXTS: Readonly<Record<Language, () => Promise<unknown>>> = {
  de: () => import('./findings-topic-de.ts'),
  en: () => import('./findings-topic-en.ts'),
};

/** Fetches the words for all findings in a language, once. @throws Error when they can not be fetched. */
export const loadFindingTexts = async (language: Language = 'de'): Promise<void> => void (await FINDING_TEXTS[language]());

/**
 * A finding for people without GIS training: what happened, where, what to do. A hint the finding brings along goes before ours. The words
 * must be here (`isFindingTextPresent`); those about lost connections and crashes always are.
 */
export function describeFinding(finding: Finding, language: Language): FindingText {
  const { code, resource, row, column, value } = finding;
  const parameters: MessageParameters = {
    ...(resource === '' ? {} : { resource }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    ...finding.parameters,
  };
  return {
    title: tidy(translate(language, `finding.${code}.title`, parameters)),
    place: placeOf(finding, language),
    message: tidy(translate(language, `finding.${code}.message`, parameters)),
    hint: finding.hint ?? tidy(translate(language, `finding.${code}.hint`, parameters)),
  };
}
