import { describe, expect, it } from 'vitest';
import '../../../src/texts/conference-topic.ts';
import { loadLanguage } from '../../../src/texts/index.ts';
import type { AtlasPackage, Conference, Story } from '../../../src/model/index.ts';
import { composeMinutes } from '../../../src/report/compose-minutes.ts';

const ATLAS = { title: 'Atlas', atlas: { fictitious: true } } as unknown as AtlasPackage;
const RULES = { shown: null, declared: [], secretAreas: 2, notRatedAreas: 0 };
const said = { text: '', votes: 0, step: null, said: '2026-03-05' } as const;
const CONFERENCE: Conference = {
  id: 'k',
  title: ' ',
  date: '2026-03-05',
  place: '',
  story: 's',
  follows: null,
  contributions: [
    { ...said, id: 'beitrag-1', kind: 'idea', place: { kind: 'point', x: 1, y: 1 } },
    { ...said, id: 'beitrag-2', kind: 'idea', place: { kind: 'point', x: 99, y: 1 } },
    { ...said, id: 'beitrag-3', kind: 'idea', place: null },
  ],
  decisions: [],
  boards: [],
};
const STORY = { id: 's', title: '', version: 0, steps: [{ id: 'schritt-1', title: 'Wo?' }] } as unknown as Story;

describe('composeMinutes', () => {
  it('tells places, steps, rules and that all is invented', async () => {
    await loadLanguage('en');
    const base = { conference: CONFERENCE, previous: null, story: STORY, placeNames: { 'beitrag-1': 'West' }, atlas: ATLAS, rules: RULES };
    const minutes = composeMinutes({ ...base, language: 'de', created: '2026-03-06' });
    expect(minutes).toMatchObject({
      title: 'Konferenz ohne Titel',
      fictitious: true,
      placeNames: { 'beitrag-1': 'Stelle in West', 'beitrag-2': 'Stelle auf der Karte' },
      stepTitles: { 'schritt-1': 'Wo?' },
      picture: null,
    });
    expect(Object.keys(minutes.placeNames)).toHaveLength(2);
    expect(minutes.rules?.join(' ')).toContain('2 Gebiete geheim');
    expect(composeMinutes({ ...base, story: null, language: 'en', created: '2026-03-06' })).toMatchObject({
      title: 'Untitled conference',
      stepTitles: {},
      placeNames: { 'beitrag-1': 'Place in West' },
    });
  });
});
