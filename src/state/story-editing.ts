import type { Story, StoryStep } from '../model/index.ts';
import { freeId } from './beside-items.ts';

const STORY_STEM = 'geschichte';
const STEP_STEM = 'schritt-1';

/** A story without steps; `taken` are the ids of all stories. */
export const newStory = (title: string, taken: ReadonlySet<string>): Story => ({
  id: freeId(STORY_STEM, taken),
  title,
  version: 0,
  steps: [],
});

/** The same steps under another name, never saved. */
export const copyOfStory = ({ note, steps }: Story, title: string, taken: ReadonlySet<string>): Story => ({
  ...newStory(title, taken),
  ...(note === undefined ? {} : { note }),
  steps,
});

/** One version up; `date` as ISO date. */
export const savedStory = (story: Story, date: string): Story => ({ ...story, version: story.version + 1, changed: date });

/** A story with other members; it is not the saved one any more. */
export function editedStory(story: Story, members: Partial<Pick<Story, 'title' | 'titleEn' | 'note' | 'noteEn' | 'steps'>>): Story {
  const { changed: _, ...rest } = story;
  return { ...rest, ...members };
}

/** An id no step of the story has. */
export const freeStepId = ({ steps }: Story): string => freeId(STEP_STEM, new Set(steps.map(({ id }) => id)));

/** With a step behind the one named; at the end where it names none. */
export function withStepAfter(story: Story, step: StoryStep, after: string | null): Story {
  const position = story.steps.findIndex(({ id }) => id === after);
  return editedStory(story, { steps: story.steps.toSpliced(position < 0 ? story.steps.length : position + 1, 0, step) });
}

/**
 * With other words, another view and so on in a step; the story itself where it has no such step or nothing would change. English words
 * that are empty are none.
 */
export function withStepEdited(story: Story, id: string, members: Partial<Omit<StoryStep, 'id'>>): Story {
  const step = story.steps.find((one) => one.id === id);
  if (step === undefined) return story;
  const edited = withoutEmptyTranslations({ ...step, ...members });
  if (JSON.stringify(edited) === JSON.stringify(withoutEmptyTranslations(step))) return story;
  return editedStory(story, { steps: story.steps.map((one) => (one.id === id ? edited : one)) });
}

const withoutEmptyTranslations = ({ titleEn = '', textEn = '', notesEn = '', ...step }: StoryStep): StoryStep => ({
  ...step,
  ...(titleEn === '' ? {} : { titleEn }),
  ...(textEn === '' ? {} : { textEn }),
  ...(notesEn === '' ? {} : { notesEn }),
});

/** Without a step. */
export const withoutStep = (story: Story, id: string): Story => editedStory(story, { steps: story.steps.filter((step) => step.id !== id) });

/** With a copy of a step behind it; the story itself where it has no such step. */
export function withStepDuplicated(story: Story, id: string): Story {
  const step = story.steps.find((one) => one.id === id);
  return step === undefined ? story : withStepAfter(story, { ...step, id: freeStepId(story) }, id);
}

/** With a step at another position (0 = first, beyond the end = last); the story itself where nothing would change. */
export function withStepMoved(story: Story, id: string, position: number): Story {
  const from = story.steps.findIndex((step) => step.id === id);
  const step = story.steps[from];
  const to = Math.min(Math.max(position, 0), story.steps.length - 1);
  if (step === undefined || from === to) return story;
  return editedStory(story, { steps: story.steps.toSpliced(from, 1).toSpliced(to, 0, step) });
}
