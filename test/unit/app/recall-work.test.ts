import { expect, test } from 'vitest';
import { recallWork } from '../../../src/app/effects/kept-work.ts';
import type { KeptWork } from '../../../src/app/effects/work-keeper.ts';
import type { Conference, Scenario, Story } from '../../../src/model/index.ts';
import { INITIAL_SESSION } from '../../../src/state/index.ts';

const NOTHING: KeptWork = { recipes: [], draft: null, scenarios: [], districts: [], stories: [], conferences: [], openConference: null };
const scenario = (id: string, title: string): Scenario => ({ id, title, version: 1, changes: [] });
const story = { id: 'kita-lage', title: 'Kita-Lage', steps: [] } as unknown as Story;
const conference = { id: 'herbst', title: 'Herbst', contributions: [], decisions: [], boards: [] } as unknown as Conference;

test('work of an earlier visit comes beside that of the link, whose ids stay', () => {
  const session = { ...INITIAL_SESSION, scenarios: [scenario('steg', 'aus dem Link')] };
  const patch = recallWork(session, { ...NOTHING, scenarios: [scenario('steg', 'von früher')], stories: [story] });
  expect(patch.scenarios?.map(({ id, title }) => [id, title])).toEqual([
    ['steg', 'aus dem Link'],
    ['steg-2', 'von früher'],
  ]);
  expect(patch.stories).toEqual([story]);
  expect(patch.conference).toBeUndefined();
});

test('the conference that was open is open again, if it is still there', () => {
  const open = recallWork(INITIAL_SESSION, { ...NOTHING, conferences: [conference], openConference: 'herbst' });
  expect(open.conference?.conference).toBe('herbst');
  expect(recallWork(INITIAL_SESSION, { ...NOTHING, openConference: 'herbst' }).conference).toBeUndefined();
});

test('what was half written in it is there again, and belongs to it alone', () => {
  const unsaved = { contribution: 'Im Wald ist es abe', decision: null };
  const open = recallWork(INITIAL_SESSION, { ...NOTHING, conferences: [conference], openConference: 'herbst', unsaved });
  expect(open.conference?.unsaved).toEqual(unsaved);
  expect(recallWork(INITIAL_SESSION, { ...NOTHING, openConference: 'herbst', unsaved }).conference).toBeUndefined();
});
