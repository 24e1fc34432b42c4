import type { Story, StoryStep } from '../model/index.ts';
import type { Language } from './language.ts';

const ENGLISH = { title: 'titleEn', text: 'textEn', notes: 'notesEn', note: 'noteEn' } as const;

/** What is written in two languages: of a step its title, text and notes, of a story its title and note. */
export type StepWord = 'title' | 'text' | 'notes';
export type StoryWord = 'title' | 'note';
type Translated<Word extends keyof typeof ENGLISH> = { readonly [Name in Word | (typeof ENGLISH)[Word]]?: string };

/** The member that holds words in the language of the reader: the German one where they are not translated. */
export const memberInLanguage = <Word extends keyof typeof ENGLISH>(
  item: Translated<Word>,
  word: Word,
  language: Language,
): Word | (typeof ENGLISH)[Word] => (language === 'en' && (item[ENGLISH[word]] ?? '') !== '' ? ENGLISH[word] : word);

/** The member that holds the same words in the other language. */
export const memberInOtherLanguage = <Word extends keyof typeof ENGLISH>(
  item: Translated<Word>,
  word: Word,
  language: Language,
): Word | (typeof ENGLISH)[Word] => (memberInLanguage(item, word, language) === word ? ENGLISH[word] : word);

/** A story's title in a language. */
export const storyTitle = (story: Pick<Story, 'title' | 'titleEn'>, language: Language): string =>
  story[memberInLanguage(story, 'title', language)] ?? '';

/** A step with its words in a language, each German where it is not translated. */
export const stepInLanguage = (step: StoryStep, language: Language): StoryStep => ({
  ...step,
  title: step[memberInLanguage(step, 'title', language)] ?? '',
  text: step[memberInLanguage(step, 'text', language)] ?? '',
  notes: step[memberInLanguage(step, 'notes', language)] ?? '',
});
