import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaKey,
  CLASSIFICATION_METHODS,
  facilityKindId,
  indicatorId,
  levelId,
  recipeId,
  STANDARDISATIONS,
  type Recipe,
} from '../../../src/model/index.ts';
import {
  ANALYSIS_PAGES,
  decodeSession,
  encodeSession,
  INITIAL_SESSION,
  SIDE_PANELS,
  WORKSPACES,
  type Session,
} from '../../../src/state/index.ts';

const text = fc.string({ minLength: 1, maxLength: 12 });
const input = fc.record({
  indicator: text.map(indicatorId),
  weight: fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
  polarity: fc.constantFrom('highIsUnfavourable' as const, 'highIsFavourable' as const),
});
const recipes: fc.Arbitrary<Recipe> = fc.record({
  kind: fc.constant('index' as const),
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/).map(recipeId),
  title: fc.string({ maxLength: 30, unit: 'grapheme' }),
  version: fc.nat(20),
  level: text.map(levelId),
  inputs: fc.array(input, { maxLength: 4 }),
  universe: fc.record({
    minimumPopulation: fc.option(fc.nat(1000)),
    excludedAreas: fc.array(text.map(areaKey), { maxLength: 3 }),
    outlierLimit: fc.option(fc.integer({ min: 2, max: 6 })),
    missing: fc.constantFrom('exclude' as const, 'available' as const),
  }),
  standardisation: fc.constantFrom(...STANDARDISATIONS),
  aggregation: fc.constantFrom('arithmetic' as const, 'geometric' as const, 'rank' as const),
  restandardised: fc.boolean(),
  limits: fc.constantFrom([], [-1, 1], [-1, 1, 1.5]),
  upward: fc.constantFrom('none' as const, 'populationWeighted' as const),
});
const sessions: fc.Arbitrary<Session> = fc.record({
  workspace: fc.constantFrom(...WORKSPACES),
  panel: fc.constantFrom(...SIDE_PANELS),
  level: fc.option(text.map(levelId)),
  indicator: fc.option(text.map(indicatorId)),
  year: fc.option(fc.integer({ min: 1900, max: 2100 })),
  classification: fc.record({
    method: fc.constantFrom(...CLASSIFICATION_METHODS),
    classes: fc.integer({ min: 2, max: 9 }),
    manualLimits: fc.array(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((limit) => limit + 0),
      { maxLength: 8 },
    ),
    pinned: fc.boolean(),
  }),
  palette: fc.option(text),
  diverging: fc.boolean(),
  selection: fc.array(text.map(areaKey), { maxLength: 6 }),
  facilities: fc.array(text.map(facilityKindId), { maxLength: 4 }),
  view: fc.option(
    fc.record({
      centerX: fc.integer({ min: -9_000_000, max: 9_000_000 }),
      centerY: fc.integer({ min: -9_000_000, max: 9_000_000 }),
      metersPerPixel: fc.integer({ min: 1, max: 9999 }),
    }),
  ),
  contrastMode: fc.boolean(),
  labels: fc.boolean(),
  language: fc.constantFrom('de' as const, 'en' as const),
  page: fc.constantFrom(...ANALYSIS_PAGES),
  recipes: fc.array(recipes, { maxLength: 3 }),
  draft: fc.option(recipes),
  exploration: fc.record({
    correlated: fc.array(text.map(indicatorId), { maxLength: 5 }),
    correlation: fc.constantFrom('pearson' as const, 'spearman' as const, 'kendall' as const),
    segregated: fc.array(text.map(indicatorId), { maxLength: 3 }),
    weightings: fc.integer({ min: 1, max: 5000 }),
    weightSpread: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  }),
});

describe('session link', () => {
  test('every session survives the address bar', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const decoded = decodeSession(encodeSession(session));
        expect(decoded.findings).toEqual([]);
        expect(decoded.value).toEqual(session);
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });

  test('the initial session needs no parameters', () => {
    expect(encodeSession(INITIAL_SESSION)).toBe('');
    expect(decodeSession('').value).toEqual(INITIAL_SESSION);
  });

  test('a link is readable', () => {
    const link = encodeSession({
      ...INITIAL_SESSION,
      level: levelId('sozialraum'),
      indicator: indicatorId('kinderarmut'),
      year: 2023,
      classification: { ...INITIAL_SESSION.classification, method: 'fisherJenks', classes: 4 },
      selection: [areaKey('01'), areaKey('02')],
    });
    expect(link).toBe('v=1&indikator=kinderarmut&ebene=sozialraum&jahr=2023&klassen=fisherJenks-4&auswahl=01~02');
  });

  test('links kept from version 1 still open', () => {
    const { value, findings } = decodeSession(
      '?v=1&indikator=sgb2&ebene=block&jahr=2021&klassen=pretty-6&fest=1&kontrast=1&sprache=en&karte=356000,5645000,12.5',
    );
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      indicator: 'sgb2',
      level: 'block',
      year: 2021,
      classification: { method: 'pretty', classes: 6, pinned: true },
      contrastMode: true,
      language: 'en',
      view: { centerX: 356000, centerY: 5645000, metersPerPixel: 12.5 },
    });
  });

  test.each([
    ['jahr=zwanzig', 'session-unknown-value', 'jahr'],
    ['klassen=quantile-99', 'session-unknown-value', 'klassen'],
    ['klassen=zauberei-5', 'session-unknown-value', 'klassen'],
    ['karte=1,2', 'session-unknown-value', 'karte'],
    ['bereich=garten', 'session-unknown-value', 'bereich'],
    ['grenzen=1~x', 'session-unknown-value', 'grenzen'],
    ['gibtesnicht=1', 'session-unknown-parameter', 'gibtesnicht'],
  ])('%s yields a notice and keeps the default', (query, code, column) => {
    const { value, findings } = decodeSession(query);
    expect(findings).toMatchObject([{ code, column }]);
    expect(value).toEqual(INITIAL_SESSION);
  });

  test('a link of a later version says so', () => {
    expect(decodeSession('v=7').findings).toMatchObject([{ code: 'session-version', value: '7' }]);
  });
});
