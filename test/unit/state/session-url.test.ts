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
  STORY_LAYOUTS,
  ACCESS_METHODS,
  datasetId,
  TRAVEL_MODES,
  type AccessMethod,
  type AreaKey,
  type DistrictPlan,
  type Recipe,
  type Scenario,
  type ScenarioChange,
  type Story,
  type StoryStep,
  type SupplyRecipe,
} from '../../../src/model/index.ts';
import {
  ANALYSIS_PAGES,
  CONFERENCE_PAGES,
  decodeSession,
  encodeAddress,
  encodeSession,
  INITIAL_SESSION,
  isSessionFragment,
  queryOfAddress,
  SIDE_PANELS,
  SUPPLY_PAGES,
  WORKSPACES,
  type Session,
  type SupplySettings,
} from '../../../src/state/index.ts';
import { unpackParameters } from '../../../src/state/packed-session.ts';

const text = fc.string({ minLength: 1, maxLength: 12 });
const input = fc.record({
  indicator: text.map(indicatorId),
  weight: fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
  polarity: fc.constantFrom('highIsUnfavourable' as const, 'highIsFavourable' as const),
});
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const words = fc.string({ maxLength: 30, unit: 'grapheme' });
const indices: fc.Arbitrary<Recipe> = fc.record({
  kind: fc.constant('index' as const),
  id: id.map(recipeId),
  title: words,
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
const quantity = fc.integer({ min: 1, max: 5000 });
const accessOf = (kind: AccessMethod['kind']): AccessMethod => {
  switch (kind) {
    case 'twoStep':
    case 'cumulative':
      return { kind };
    case 'enhancedTwoStep':
    case 'threeStep':
      return { kind, weights: [1, 0.4] };
    case 'gaussian':
    case 'hansen':
      return { kind, sigma: 400 };
    case 'huff':
      return { kind, exponent: 1.5 };
  }
};
const supplyRecipes: fc.Arbitrary<SupplyRecipe> = fc.record({
  kind: fc.constant('supply' as const),
  id: id.map(recipeId),
  title: words,
  version: fc.nat(20),
  level: text.map(levelId),
  facilityKind: text.map(facilityKindId),
  ageGroup: fc.option(text),
  demand: fc.record({
    columns: fc.array(fc.record({ dataset: text.map(datasetId), column: text }), { maxLength: 3 }),
    title: words,
    ages: fc.option(fc.constant({ from: 0, to: 3 })),
    raster: fc.option(text),
  }),
  travel: fc.record({
    mode: fc.constantFrom(...TRAVEL_MODES),
    unit: fc.constantFrom('meters' as const, 'minutes' as const),
    speedKmh: fc.integer({ min: 1, max: 20 }),
    detourFactor: fc.constantFrom(1, 1.3),
    source: words,
  }),
  breaks: fc.constantFrom([500], [300, 500, 1000]),
  standard: fc.record({ limit: quantity, source: words }),
  target: fc.option(quantity),
  per: fc.constantFrom(100 as const, 1000 as const),
  access: fc.constantFrom(...ACCESS_METHODS).map(accessOf),
  forecast: fc.option(fc.record({ kind: fc.constant('rollingCohorts' as const), births: fc.constant([]), years: fc.constant(5) })),
  targetPaths: fc.option(
    fc.record({ bestPointsPerYear: fc.constant(0.5), worstPointsPerYear: fc.constant(-0.5), shown: fc.constant('best' as const) }),
  ),
});
const recipes: fc.Arbitrary<Recipe> = fc.oneof(indices, supplyRecipes);

const coordinate = fc.integer({ min: -1e9, max: 1e9 });
const place = { x: coordinate, y: coordinate };
const facility = { facilityKind: text.map(facilityKindId), facility: text };
const line = {
  id,
  name: words,
  points: fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 4 }).map((p) => p.flat()),
};
const change: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.record({
    kind: fc.constant('addFacility' as const),
    id,
    facilityKind: text.map(facilityKindId),
    name: words,
    ...place,
    places: fc.constantFrom({}, { u3: 20 }, { u3: 20, ue3: 55 }),
  }),
  fc.record({ kind: fc.constant('moveFacility' as const), ...facility, ...place }),
  fc.record(
    { kind: fc.constant('closeFacility' as const), ...facility, off: fc.constant(true) },
    { requiredKeys: ['kind', 'facility', 'facilityKind'] },
  ),
  fc.record({ kind: fc.constant('changePlaces' as const), ...facility, ageGroup: text, places: quantity }),
  fc.record({
    kind: fc.constant('housing' as const),
    id,
    name: words,
    ...place,
    dwellings: quantity,
    perDwellingAndYear: fc.constant(0.02),
    rule: words,
  }),
  fc.record({ kind: fc.constant('way' as const), ...line }),
  fc.record({ kind: fc.constant('barrier' as const), ...line }),
);
const scenarios: fc.Arbitrary<Scenario> = fc.record(
  {
    id,
    title: words,
    titleEn: words,
    note: words,
    version: fc.nat(9),
    changed: fc.constant('2026-11-21'),
    changes: fc.array(change, { maxLength: 4 }),
  },
  { requiredKeys: ['id', 'title', 'version', 'changes'] },
);
const plans: fc.Arbitrary<DistrictPlan> = fc.record(
  {
    id,
    title: words,
    facilityKind: text.map(facilityKindId),
    level: text.map(levelId),
    facilityOfArea: fc
      .dictionary(fc.stringMatching(/^[0-9]{2,6}$/), text, { maxKeys: 5 })
      .map((entries) => ({ ...entries }) as Readonly<Record<AreaKey, string>>),
    validFrom: fc.integer({ min: 1900, max: 2100 }),
  },
  { requiredKeys: ['id', 'title', 'facilityKind', 'level', 'facilityOfArea'] },
);
const supply: fc.Arbitrary<SupplySettings> = fc.record({
  page: fc.constantFrom(...SUPPLY_PAGES),
  scenario: fc.option(id),
  mapShows: fc.constantFrom('before' as const, 'after' as const),
  compared: fc.uniqueArray(id, { maxLength: 4 }),
  districts: fc.option(id),
  siting: fc.record({
    problem: fc.constantFrom('unmet', 'pMedian', 'maximalCovering', 'setCovering', 'pCenter', 'capacitated'),
    sites: fc.integer({ min: 1, max: 200 }),
    keepPresent: fc.boolean(),
    placesPerSite: fc.nat(1000),
  }),
  catchment: fc.oneof(
    fc.constantFrom({ kind: 'none' as const }, { kind: 'all' as const }),
    fc.record({ kind: fc.constant('facility' as const), facility: text }),
    fc.record({
      kind: fc.constant('point' as const),
      x: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((decimetres) => decimetres / 10),
      y: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((decimetres) => decimetres / 10),
    }),
  ),
});
const steps: fc.Arbitrary<StoryStep> = fc.record({
  id,
  title: words,
  text: words,
  view: fc.constantFrom('', 'v=1&indikator=kinderarmut&jahr=2024'),
  layout: fc.constantFrom(...STORY_LAYOUTS),
  emphasis: fc.array(text.map(areaKey), { maxLength: 3 }),
  notes: words,
});
const story: fc.Arbitrary<Story> = fc.record(
  {
    id,
    title: words,
    titleEn: words,
    note: words,
    version: fc.nat(9),
    changed: fc.constant('2026-11-21'),
    steps: fc.uniqueArray(steps, { maxLength: 4, selector: ({ id: step }) => step }),
  },
  { requiredKeys: ['id', 'title', 'version', 'steps'] },
);
/** A link holds the open story; which one that is, and its step, are told beside. */
const told: fc.Arbitrary<Pick<Session, 'conference' | 'stories'>> = fc
  .record({ page: fc.constantFrom(...CONFERENCE_PAGES), other: fc.option(id), step: fc.option(id), own: fc.option(story) })
  .map(({ page, other, step, own }) => ({
    conference: { page, story: own?.id ?? other, step, conference: null },
    stories: own === null ? [] : [own],
  }));
const sessionsWithoutStories: fc.Arbitrary<Session> = fc.record({
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
  plain: fc.boolean(),
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
  supply,
  scenarios: fc.array(scenarios, { maxLength: 3 }),
  districts: fc.array(plans, { maxLength: 2 }),
  conference: fc.constant(INITIAL_SESSION.conference),
  stories: fc.constant([]),
  conferences: fc.constant([]),
});

const sessions: fc.Arbitrary<Session> = fc.tuple(sessionsWithoutStories, told).map(([session, more]) => ({ ...session, ...more }));

/** What a link says, the packed parts among it. */
function open(query: string) {
  const { value, packed, findings } = decodeSession(query);
  const rest = unpackParameters(packed);
  return { value: { ...value, ...rest.patch }, findings: [...findings, ...rest.findings] };
}

describe('session link', () => {
  test('every session survives the address bar', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const decoded = open(encodeSession(session));
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

  test('so is one into the workspace of supply', () => {
    const link = encodeSession({
      ...INITIAL_SESSION,
      workspace: 'versorgung',
      supply: {
        ...INITIAL_SESSION.supply,
        page: 'szenarien',
        scenario: 'kita-am-hafen',
        mapShows: 'before',
        compared: ['steg', 'neubau-nord'],
        catchment: { kind: 'point', x: 356000.5, y: 5645000 },
      },
    });
    expect(link).toBe(
      'v=1&versorgung=szenarien&szenario=kita-am-hafen&vergleich=steg~neubau-nord&einzugsbereich=ort:356000.5,5645000&stand=vorher&bereich=versorgung',
    );
  });

  test('what is too long for servers stands behind the #, and both parts make the session again', () => {
    const areas = Array.from({ length: 800 }, (_, area) => [areaKey(String(10_000 + area)), 'schule-1'] as const);
    const plan: DistrictPlan = {
      id: 'schulbezirke',
      title: 'Schulbezirke',
      facilityKind: facilityKindId('grundschule'),
      level: levelId('block'),
      facilityOfArea: Object.fromEntries(areas) as Readonly<Record<AreaKey, string>>,
    };
    const session: Session = { ...INITIAL_SESSION, year: 2023, districts: [plan] };
    const { query, fragment } = encodeAddress(session);
    expect(query).toBe('v=1&jahr=2023');
    expect(fragment).toMatch(/^bezirksplaene=/);
    expect(open(queryOfAddress(`?${query}`, `#${fragment}`))).toEqual({ value: session, findings: [] });
    expect(encodeAddress(INITIAL_SESSION)).toEqual({ query: '', fragment: '' });
  });

  test('a fragment of somebody else is left alone', () => {
    expect(isSessionFragment('#kapitel-2')).toBe(false);
    expect(queryOfAddress('?v=1&jahr=2023', '#kapitel-2')).toBe('v=1&jahr=2023');
    expect(queryOfAddress('', '')).toBe('');
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
    ['versorgung=garten', 'session-unknown-value', 'versorgung'],
    ['szenario=Kita am Hafen', 'session-unknown-value', 'szenario'],
    ['vergleich=a~B', 'session-unknown-value', 'vergleich'],
    ['bezirke=../x', 'session-unknown-value', 'bezirke'],
    ['standorte=unmet,0,bestand,60', 'session-unknown-value', 'standorte'],
    ['standorte=unmet,3,vielleicht,60', 'session-unknown-value', 'standorte'],
    ['einzugsbereich=ort:1', 'session-unknown-value', 'einzugsbereich'],
    ['einzugsbereich=einrichtung:', 'session-unknown-value', 'einzugsbereich'],
    ['stand=gestern', 'session-unknown-value', 'stand'],
    ['rezepte=W10x', 'session-unknown-value', 'rezepte'],
    ['entwurf=W10', 'session-unknown-value', 'entwurf'],
    ['szenarien=W3siaWQiOiJhIn1d', 'session-unknown-value', 'szenarien'],
    ['bezirksplaene=kein base64', 'session-unknown-value', 'bezirksplaene'],
    ['konferenz=garten', 'session-unknown-value', 'konferenz'],
    ['geschichte=../x', 'session-unknown-value', 'geschichte'],
    ['schritt=Schritt 1', 'session-unknown-value', 'schritt'],
    ['geschichten=W3siaWQiOiJhIn1d', 'session-unknown-value', 'geschichten'],
    ['gibtesnicht=1', 'session-unknown-parameter', 'gibtesnicht'],
  ])('%s yields a notice and keeps the default', (query, code, column) => {
    const { value, findings } = open(query);
    expect(findings).toMatchObject([{ code, column }]);
    expect(value).toEqual(INITIAL_SESSION);
  });

  test('other own stories, and one that is too long, stay in the browser', () => {
    const open = (text: string): Story => ({
      id: 'offen',
      title: 'Offen',
      version: 0,
      steps: [{ id: 'a', title: '', text, view: '', layout: 'map', emphasis: [], notes: '' }],
    });
    const withStory = (own: Story): Session => ({
      ...INITIAL_SESSION,
      stories: [own, { id: 'andere', title: 'Andere', version: 0, steps: [] }],
      conference: { ...INITIAL_SESSION.conference, story: 'offen' },
    });
    const stories = (session: Session) => opened(encodeSession(session)).stories.map(({ id: story }) => story);
    const opened = (query: string) => ({ ...INITIAL_SESSION, ...unpackParameters(decodeSession(query).packed).patch });
    expect(stories(withStory(open('kurz')))).toEqual(['offen']);
    expect(stories(withStory(open('lang '.repeat(6000))))).toEqual([]);
  });

  test('nothing of a conference is in a link, not even its name', () => {
    const secret = 'Streit-am-Spielplatz';
    const query = encodeSession({
      ...INITIAL_SESSION,
      conference: { page: 'beitraege', story: null, step: null, conference: 'streit-am-spielplatz' },
      conferences: [
        {
          id: 'streit-am-spielplatz',
          title: secret,
          date: '2026-11-21',
          place: secret,
          story: null,
          follows: null,
          contributions: [{ id: 'b', kind: 'problem', text: secret, place: null, votes: 3, step: null, said: '2026-11-21' }],
          decisions: [],
          boards: [],
        },
      ],
    });
    expect(query).toBe('v=1&konferenz=beitraege');
  });

  test('a link of a later version says so', () => {
    expect(decodeSession('v=7').findings).toMatchObject([{ code: 'session-version', value: '7' }]);
  });
});
