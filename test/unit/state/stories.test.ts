import { describe, expect, test } from 'vitest';
import { areaKey, finding, indicatorId, levelId, type Story, type StoryStep } from '../../../src/model/index.ts';
import { parseConference, parseStory } from '../../../src/model/index.ts';
import {
  copyOfStory,
  editedStory,
  freeStepId,
  INITIAL_SESSION,
  INITIAL_STATE,
  layoutOfPanel,
  missingForTemplate,
  reduceApp,
  savedStory,
  sessionAtStep,
  STORY_TEMPLATES,
  storiesOfFile,
  storyFromTemplate,
  viewOfSession,
  withoutStep,
  withStepAfter,
  withStepDuplicated,
  withStepEdited,
  withStepMoved,
  type Session,
  type StoryTemplateInput,
} from '../../../src/state/index.ts';
import { readMusterstadt } from '../support/musterstadt-descriptor.ts';

const step = (id: string, more: Partial<StoryStep> = {}): StoryStep => ({
  id,
  title: '',
  text: '',
  view: '',
  layout: 'map',
  emphasis: [],
  notes: '',
  ...more,
});
const story = (...ids: readonly string[]): Story => ({
  id: 's',
  title: 'S',
  version: 2,
  changed: '2026-01-01',
  steps: ids.map((id) => step(id)),
});
const order = ({ steps }: Story): string => steps.map(({ id }) => id).join('');
const atlas = readMusterstadt();

describe('steps of a story', () => {
  test.each([
    ['c', 0, 'cab'],
    ['a', 2, 'bca'],
    ['a', 1, 'bac'],
    ['b', -5, 'bac'],
    ['b', 99, 'acb'],
  ])('%s moves to %i', (id, position, expected) => {
    expect(order(withStepMoved(story('a', 'b', 'c'), id, position))).toBe(expected);
  });

  test('nothing is another story where nothing changes', () => {
    const one = story('a', 'b');
    expect(withStepMoved(one, 'a', 0)).toBe(one);
    expect(withStepMoved(one, 'x', 1)).toBe(one);
    expect(withStepEdited(one, 'a', { title: '', emphasis: [] })).toBe(one);
    expect(withStepEdited(one, 'x', { title: 'T' })).toBe(one);
    expect(withStepDuplicated(one, 'x')).toBe(one);
  });

  test('are translated by words that stay with them, and are not any more without words', () => {
    const one = story('a');
    const translated = withStepEdited(one, 'a', { titleEn: 'Where?' });
    expect(translated.steps[0]).toEqual(step('a', { titleEn: 'Where?' }));
    expect(withStepDuplicated(translated, 'a').steps[1]).toMatchObject({ titleEn: 'Where?' });
    expect(withStepEdited(translated, 'a', { titleEn: '' }).steps[0]).toEqual(step('a'));
    expect(withStepEdited(one, 'a', { textEn: '' })).toBe(one);
    const words = { titleEn: 'Where?', textEn: 'There.'.repeat(400), notesEn: 'Ask.' };
    const file = { ...one, titleEn: 'S', noteEn: 'N', steps: [step('a', words)] };
    expect(parseStory(file)).toEqual({ story: file });
    expect(parseStory({ ...file, steps: [step('a', { textEn: 'x'.repeat(5001) })] })).toEqual({ wrong: '/steps/0/textEn' });
  });

  test('come behind the open one, else last, with an id of their own', () => {
    const one = story('a', 'b');
    expect(order(withStepAfter(one, step('n'), 'a'))).toBe('anb');
    expect(order(withStepAfter(one, step('n'), null))).toBe('abn');
    expect(freeStepId(story('schritt-1', 'schritt-2'))).toBe('schritt-3');
    expect(order(withStepDuplicated(story('schritt-1', 'x'), 'schritt-1'))).toBe('schritt-1schritt-2x');
    expect(order(withoutStep(one, 'a'))).toBe('b');
  });

  test('an edited story is not the saved one; saving counts up', () => {
    expect(editedStory(story(), { title: 'T' })).toEqual({ id: 's', title: 'T', version: 2, steps: [] });
    expect(savedStory(story(), '2026-11-21')).toMatchObject({ version: 3, changed: '2026-11-21' });
    expect(copyOfStory(story('a'), 'K', new Set(['geschichte']))).toEqual({
      id: 'geschichte-2',
      title: 'K',
      version: 0,
      steps: [step('a')],
    });
  });
});

describe('the session', () => {
  const begun = reduceApp(INITIAL_STATE, { type: 'story/changed', story: story('a', 'b') });

  test('opens a changed story and keeps its step as long as it is there', () => {
    const open = reduceApp(begun, { type: 'conference/changed', settings: { step: 'b' } });
    expect(open.session.conference).toMatchObject({ story: 's', step: 'b' });
    const without = reduceApp(open, { type: 'story/changed', story: withoutStep(story('a', 'b'), 'b') });
    expect(without.session.conference.step).toBeNull();
    expect(without.session.stories[0]).not.toHaveProperty('changed');
  });

  test('gives a removed story back', () => {
    const removed = reduceApp(begun, { type: 'story/removed', story: 's' });
    expect(removed.session).toMatchObject({ stories: [], conference: { story: null } });
    const back = reduceApp(removed, { type: 'history/undo' });
    expect(back.session.stories).toHaveLength(1);
    expect(back.session.conference.story).toBe('s');
  });

  test('turning a page or to a step is nothing to undo', () => {
    const turned = reduceApp(INITIAL_STATE, { type: 'conference/changed', settings: { page: 'tafeln' } });
    expect(turned.history.past).toEqual([]);
  });

  test('what was done in passing is told and not kept', () => {
    const told = reduceApp(INITIAL_STATE, {
      type: 'running/noticed',
      findings: [finding('story-recorded', 'info', '')],
      notify: true,
      passing: true,
    });
    expect(told.runningFindings).toEqual([]);
    expect(told.surface.notices).toHaveLength(1);
  });
});

describe('the view of a step', () => {
  const shown = { level: levelId('sozialraum'), indicator: indicatorId('kinderarmut'), year: 2020, recipes: [], scenarios: [] };

  test('comes back over another session, and leaves the reader’s own things alone', () => {
    const recorded: Session = {
      ...INITIAL_SESSION,
      workspace: 'versorgung',
      language: 'en',
      classification: { ...INITIAL_SESSION.classification, classes: 4, pinned: true },
      selection: [areaKey('010101')],
      view: { centerX: 1, centerY: 2, metersPerPixel: 3 },
      supply: { ...INITIAL_SESSION.supply, scenario: 'kita-am-hafen', page: 'szenarien' },
    };
    const view = viewOfSession(recorded, shown);
    expect(view).not.toMatch(/bereich|sprache|versorgung=/);
    const reader: Session = { ...INITIAL_SESSION, workspace: 'konferenz', contrastMode: true, stories: [story('a')] };
    const { session, findings } = sessionAtStep(reader, step('a', { view, layout: 'table' }), atlas);
    expect(findings).toEqual([]);
    expect(session).toEqual({
      ...reader,
      level: shown.level,
      indicator: shown.indicator,
      year: 2020,
      classification: recorded.classification,
      selection: recorded.selection,
      view: recorded.view,
      supply: { ...INITIAL_SESSION.supply, scenario: 'kita-am-hafen' },
      panel: 'tabelle',
    });
  });

  test('selects what stands out', () => {
    const emphasis = [areaKey('010102')];
    expect(sessionAtStep(INITIAL_SESSION, step('a', { view: 'v=1&auswahl=010101', emphasis }), atlas).session.selection).toEqual(emphasis);
  });

  test('says what the atlas does not know, and shows the start value there', () => {
    const view = 'v=1&indikator=gibtesnicht&ebene=nirgends&auswahl=1&einrichtungen=kita~burg&szenario=keines&garten=1';
    const { session, findings } = sessionAtStep(INITIAL_SESSION, step('a', { view }), atlas);
    expect(findings.map(({ column, value }) => [column, value])).toEqual([
      ['garten', '1'],
      ['ebene', 'nirgends'],
      ['indikator', 'gibtesnicht'],
      ['einrichtungen', 'burg'],
      ['szenario', 'keines'],
    ]);
    expect(session).toMatchObject({ indicator: null, level: null, selection: [], facilities: ['kita'], supply: { scenario: null } });
  });

  test('brings its own recipe along; one of the reader with the same id stays', () => {
    const [recipe] = atlas.atlas.recipes ?? [];
    const own = { ...recipe!, id: 'eigenes' as never };
    const view = viewOfSession(INITIAL_SESSION, { ...shown, indicator: indicatorId('eigenes.wert'), recipes: [own] });
    const { session, findings } = sessionAtStep(INITIAL_SESSION, step('a', { view }), atlas);
    expect(findings).toEqual([]);
    expect(session.recipes.map(({ id }) => id)).toEqual(['eigenes']);
    const mine = { ...own, title: 'Meines' };
    expect(sessionAtStep({ ...INITIAL_SESSION, recipes: [mine] }, step('a', { view }), atlas).session.recipes).toEqual([mine]);
  });

  test('the layout follows what stands beside the map', () => {
    expect([layoutOfPanel('tabelle', 0), layoutOfPanel('diagramme', 1), layoutOfPanel('profil', 1), layoutOfPanel('profil', 2)]).toEqual([
      'table',
      'chart',
      'profile',
      'map',
    ]);
  });
});

describe('templates', () => {
  const input = (selection: readonly string[]): StoryTemplateInput => ({
    atlas,
    session: { ...INITIAL_SESSION, selection: selection.map(areaKey) },
    level: levelId('sozialraum'),
    indicator: atlas.atlas.indicators!.find(({ id }) => id === 'kinderarmut')!,
    years: [2013, 2014, 2020, 2024],
    areas: 'A und B',
  });
  const words = (name: string) => ({ title: name, text: '', notes: '' });

  test.each(STORY_TEMPLATES)('%s is a story of three to six steps that the atlas can show', (kind) => {
    const for_ = input(kind === 'profile' ? ['010101'] : ['010101', '010102']);
    expect(missingForTemplate(kind, for_)).toBeNull();
    const made = storyFromTemplate(kind, for_, words, 'T', new Set());
    expect(made.steps.length).toBeGreaterThanOrEqual(3);
    expect(made.steps.length).toBeLessThanOrEqual(6);
    for (const one of made.steps) expect(sessionAtStep(INITIAL_SESSION, one, withOutputs()).findings).toEqual([]);
    expect(parseStory(JSON.parse(JSON.stringify(made)))).toEqual({ story: made });
  });

  test('say what is missing and then make no steps', () => {
    const bare = { ...input([]), years: [2024], atlas: { ...atlas, atlas: { ...atlas.atlas, recipes: [], facilities: [] } } };
    expect(STORY_TEMPLATES.map((kind) => missingForTemplate(kind, bare))).toEqual([
      'oneArea',
      'twoAreas',
      'daycareAnalysis',
      'statusAnalysis',
      'years',
    ]);
    for (const kind of STORY_TEMPLATES) expect(storyFromTemplate(kind, bare, words, 'T', new Set()).steps).toEqual([]);
  });

  /** Outputs of recipes count as known by their recipes alone. */
  const withOutputs = () => ({
    ...atlas,
    atlas: {
      ...atlas.atlas,
      indicators: [
        ...atlas.atlas.indicators!,
        ...['bedarf', 'erreicht', 'weg', 'quote', 'fehlend'].map((output) => `kita-u3.${output}`),
        ...['gesamt', 'statusklasse', 'dynamikklasse'].map((output) => `status-und-dynamik.${output}`),
      ].map((one) => (typeof one === 'string' ? { ...atlas.atlas.indicators![0]!, id: indicatorId(one) } : one)),
    },
  });
});

describe('files', () => {
  test.each([
    ['exported', JSON.stringify({ stories: [story('a')] }), 1],
    ['a list', JSON.stringify([story('a'), story('b')]), 2],
    ['one', JSON.stringify(story()), 1],
    ['a package', JSON.stringify({ atlas: { stories: [story()] } }), 1],
    ['half a story', JSON.stringify([{ id: 's' }, story()]), 1],
    ['no JSON', 'Hallo', 0],
  ])('%s', (_, text, count) => {
    expect(storiesOfFile(text)).toHaveLength(count);
  });

  test.each([
    [{ steps: [step('a'), step('a')] }, '/steps/1/id'],
    [{ steps: [{ ...step('a'), layout: 'film' }] }, '/steps/0/layout'],
    [{ steps: [{ ...step('a'), text: 'x'.repeat(5001) }] }, '/steps/0/text'],
    [{ steps: Array.from({ length: 101 }, (_, position) => step(`a${position}`)) }, '/steps'],
    [{ id: 'Ä' }, '/id'],
  ])('bounds hold', (more, wrong) => {
    expect(parseStory({ ...story(), ...more })).toEqual({ wrong });
  });

  test('a conference is read member by member', () => {
    const conference = {
      id: 'k',
      title: 'Konferenz',
      date: '2026-11-21',
      place: 'Rathaus',
      story: 's',
      follows: null,
      contributions: [
        {
          id: 'b',
          kind: 'idea',
          text: 'T',
          place: { kind: 'area', level: 'sozialraum', area: '01' },
          votes: 2,
          step: 'a',
          said: '2026-11-21T18:30:00.000Z',
        },
      ],
      decisions: [{ id: 'd', text: 'T', responsible: 'Amt', due: '2027-01-31', state: 'open', outcome: '', contributions: ['b'] }],
      boards: [{ id: 't', kind: 'swot', title: 'T', cards: [{ id: 'c', text: '', place: { kind: 'point', x: 1, y: 2 }, x: 0, y: 1 }] }],
    };
    expect(parseConference({ ...conference, name: 'Frau X' })).toEqual({ conference });
    expect(parseConference({ ...conference, date: 'gestern' })).toEqual({ wrong: '/date' });
    const [contribution] = conference.contributions;
    expect(parseConference({ ...conference, contributions: [{ ...contribution, votes: -1 }] })).toEqual({
      wrong: '/contributions/0/votes',
    });
    expect(parseConference({ ...conference, contributions: [{ ...contribution, place: { kind: 'mond' } }] })).toEqual({
      wrong: '/contributions/0/place/kind',
    });
  });
});
