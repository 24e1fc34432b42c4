import { describe, expect, it } from 'vitest';
import { contributionPins } from '../../../src/app/contribution-pins.ts';
import { placeNames } from '../../../src/app/place-names.ts';
import { areaKey, levelId, type Conference, type ConferencePlace, type Level } from '../../../src/model/index.ts';

/** Two squares of ten metres beside each other; the second has no label point. */
const LEVEL: Level = {
  id: levelId('quartier'),
  keys: [areaKey('west'), areaKey('ost')],
  names: ['West', 'Ost'],
  labelPoints: Float64Array.of(5, 5, Number.NaN, Number.NaN),
  geometry: {
    coordinates: Float64Array.of(0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 10, 0, 20, 0, 20, 10, 10, 10, 10, 0),
    ringOffsets: Uint32Array.of(0, 5, 10),
    polygonOffsets: Uint32Array.of(0, 1, 2),
    areaOffsets: Uint32Array.of(0, 1, 2),
  },
} as unknown as Level;

const about = (place: ConferencePlace | null, index: number): Conference['contributions'][number] => ({
  id: `beitrag-${index + 1}`,
  kind: 'idea',
  text: '',
  place,
  votes: 0,
  step: null,
  said: '2026-03-05',
});

const area = (key: string, level = 'quartier'): ConferencePlace => ({ kind: 'area', level: levelId(level), area: areaKey(key) });
const CONFERENCE: Conference = {
  id: 'k',
  title: '',
  date: '2026-03-05',
  place: '',
  story: null,
  follows: null,
  contributions: [
    area('west'),
    null,
    { kind: 'point', x: 15, y: 5 } as const,
    area('ost'),
    area('west', 'gone'),
    area('nowhere'),
    { kind: 'point', x: 99, y: 5 } as const,
  ].map(about),
  decisions: [],
  boards: [{ id: 't', kind: 'swot', title: '', cards: [{ id: 'karte-1', text: '', place: area('ost'), x: 0, y: 0 }] }],
};

describe('places of a conference', () => {
  it('pins what has a place that is known, under its number', () => {
    expect(contributionPins(CONFERENCE, [LEVEL], 'beitrag-3')).toEqual([
      { x: 5, y: 5, number: 1, kind: 'idea', open: false },
      { x: 15, y: 5, number: 3, kind: 'idea', open: true },
      { x: 99, y: 5, number: 7, kind: 'idea', open: false },
    ]);
    expect(contributionPins(CONFERENCE, [], null).map(({ number }) => number)).toEqual([3, 7]);
  });

  it('names areas, and those that places lie in', () => {
    expect(placeNames(CONFERENCE, [LEVEL], LEVEL)).toEqual({
      'beitrag-1': 'West',
      'beitrag-3': 'Ost',
      'beitrag-4': 'Ost',
      'karte-1': 'Ost',
    });
    expect(placeNames(CONFERENCE, [], null)).toEqual({});
  });
});
