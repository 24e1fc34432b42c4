import { expect, test } from 'vitest';
import type { StoryStep } from '../../../src/model/index.ts';
import { memberInLanguage, memberInOtherLanguage, stepInLanguage, storyTitle } from '../../../src/texts/index.ts';
import { readMusterstadt } from '../support/musterstadt-descriptor.ts';

const STEP: StoryStep = {
  id: 's',
  title: 'Wo?',
  titleEn: 'Where?',
  text: 'Dort.',
  textEn: '',
  view: '',
  layout: 'map',
  emphasis: [],
  notes: '',
};

test('the words of a step are those of the language, each German where it is not translated', () => {
  expect(stepInLanguage(STEP, 'de')).toMatchObject({ title: 'Wo?', text: 'Dort.', notes: '' });
  expect(stepInLanguage(STEP, 'en')).toMatchObject({ title: 'Where?', text: 'Dort.', notes: '' });
  expect(storyTitle({ title: 'Wo?' }, 'en')).toBe('Wo?');
  expect(storyTitle({ title: 'Wo?', titleEn: 'Where?' }, 'en')).toBe('Where?');
  expect(storyTitle({ title: 'Wo?', titleEn: 'Where?' }, 'de')).toBe('Wo?');
});

test('words are changed where they are shown, the others beside them', () => {
  expect(memberInLanguage(STEP, 'title', 'en')).toBe('titleEn');
  expect(memberInOtherLanguage(STEP, 'title', 'en')).toBe('title');
  expect(memberInLanguage(STEP, 'text', 'en')).toBe('text');
  expect(memberInOtherLanguage(STEP, 'text', 'en')).toBe('textEn');
  expect(memberInOtherLanguage(STEP, 'title', 'de')).toBe('titleEn');
});

test('every word of the stories of Musterstadt is there in English', () => {
  for (const story of readMusterstadt().atlas.stories ?? []) {
    expect(story.titleEn).toBeTruthy();
    expect(story.noteEn).toBeTruthy();
    for (const step of story.steps)
      for (const word of ['title', 'text', 'notes'] as const) {
        expect(stepInLanguage(step, 'en')[word]).not.toBe('');
        expect(stepInLanguage(step, 'en')[word]).not.toBe(step[word]);
      }
  }
});
