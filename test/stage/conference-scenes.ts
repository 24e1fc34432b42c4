import { areaKey, levelId, type Board, type Conference, type ConferencePlace } from '../../src/model/index.ts';
import type { ConferencePage, Intent } from '../../src/state/index.ts';
import type { AtlasPage } from './atlas-page.ts';
import type { Scene, SizeName } from './scene.ts';

const QUERY = 'v=1&bereich=konferenz&ebene=sozialraum';
const SAID = '2026-03-05T18:00:00Z';
/** The other sizes show the same, a little wider. */
const TWO: readonly SizeName[] = ['desktop', 'narrow'];

const area = (key: string): ConferencePlace => ({ kind: 'area', level: levelId('sozialraum'), area: areaKey(key) });

/** Opens a story of the package at one of its steps, with the translation of the step's words open. */
async function openStory(atlas: AtlasPage): Promise<void> {
  const { page } = atlas;
  await atlas.ask({ type: 'conference/changed', settings: { page: 'geschichten', story: 'kinder-in-armut' } });
  await atlas.ask({ type: 'sheet/moved', stop: 'full' });
  await page.getByRole('button', { name: /^Schritt 4 zeigen/ }).click();
  await atlas.settled();
  await page.locator('.form summary').click();
}

const BEFORE: Conference = {
  id: 'konferenz-20250918-1',
  title: 'Sozialraumkonferenz Herbst',
  date: '2025-09-18',
  place: 'Rathaus, Saal 2',
  story: null,
  follows: null,
  contributions: [],
  decisions: [
    {
      id: 'beschluss-1',
      text: 'Sprechstunde im Familienzentrum einrichten',
      responsible: 'Jugendamt',
      due: '2026-03-01',
      state: 'open',
      outcome: '',
      contributions: [],
    },
    {
      id: 'beschluss-2',
      text: 'Beleuchtung am Uferweg prüfen',
      responsible: 'Tiefbauamt',
      due: null,
      state: 'done',
      outcome: 'Sechs Leuchten stehen.',
      contributions: [],
    },
  ],
  boards: [],
};

const NOW: Conference = {
  id: 'konferenz-20260305-1',
  title: 'Sozialraumkonferenz Frühjahr',
  date: '2026-03-05',
  place: 'Rathaus, Saal 2',
  story: null,
  follows: BEFORE.id,
  contributions: [
    { id: 'beitrag-1', kind: 'problem', text: 'Abends fährt kein Bus mehr.', place: area('010301'), votes: 7, step: null, said: SAID },
    { id: 'beitrag-2', kind: 'strength', text: 'Das Familienzentrum.', place: area('010101'), votes: 4, step: null, said: SAID },
    { id: 'beitrag-3', kind: 'idea', text: 'Hausaufgabenhilfe in der Bücherei.', place: area('010101'), votes: 9, step: null, said: SAID },
    { id: 'beitrag-4', kind: 'question', text: 'Warum fehlen im Norden Kita-Plätze?', place: null, votes: 0, step: null, said: SAID },
  ],
  decisions: [
    {
      id: 'beschluss-1',
      text: 'Spätbus bis 23 Uhr beantragen',
      responsible: 'Verkehrsbetriebe',
      due: '2026-09-30',
      state: 'running',
      outcome: '',
      contributions: ['beitrag-1'],
    },
  ],
  boards: [
    {
      id: 'tafel-1',
      kind: 'levelDevelopment',
      title: '',
      cards: [
        { id: 'karte-1', text: 'Altstadt am Wall', place: area('010101'), x: 0.62, y: 0.4 },
        { id: 'karte-2', text: 'Altstadt am Markt', place: area('010102'), x: 0.35, y: 0.71 },
        { id: 'karte-3', text: 'Annenviertel', place: area('010103'), x: 0.8, y: 0.8 },
      ],
    },
  ],
};

const SWOT: Board = {
  id: 'tafel-2',
  kind: 'swot',
  title: 'Altstadt: wo stehen wir?',
  cards: [
    { id: 'karte-11', text: 'Das Familienzentrum.', place: area('010101'), x: 0.25, y: 0.75 },
    { id: 'karte-12', text: 'Leerstand in der Ladenzeile', place: null, x: 0.75, y: 0.75 },
    { id: 'karte-13', text: 'Neubauten am Hafen bringen Familien in das Viertel', place: null, x: 0.25, y: 0.25 },
    { id: 'karte-14', text: 'Steigende Mieten', place: null, x: 0.75, y: 0.25 },
    { id: 'karte-15', text: 'Abends fährt kein Bus mehr.', place: area('010301'), x: 0.75, y: 0.75 },
  ],
};

/** A page of a conference that follows another one; the sheet of a phone is pulled up. */
async function openPage(atlas: AtlasPage, page: ConferencePage, conference: Conference | null = NOW): Promise<void> {
  const intents: readonly Intent[] = [
    { type: 'session/patched', patch: { conferences: conference === null ? [] : [BEFORE, conference] }, source: 'api' },
    { type: 'conference/changed', settings: { page, conference: conference?.id ?? null } },
    { type: 'selection/set', keys: [areaKey('010101')], source: 'api' },
    { type: 'sheet/moved', stop: 'full' },
  ];
  for (const intent of intents) await atlas.ask(intent);
  await atlas.settled();
}

/** What the room says, its boards and its minutes. */
export const CONFERENCE_SCENES: readonly Scene[] = [
  { name: 'conference-stories', query: QUERY, sizes: TWO, act: (atlas) => atlas.ask({ type: 'sheet/moved', stop: 'full' }) },
  { name: 'conference-story', query: QUERY, sizes: TWO, act: openStory },
  { name: 'conference-none', query: QUERY, sizes: TWO, act: (atlas) => openPage(atlas, 'beitraege', null) },
  { name: 'conference-contributions', query: QUERY, act: (atlas) => openPage(atlas, 'beitraege') },
  {
    name: 'conference-contribution-changed',
    query: QUERY,
    sizes: TWO,
    act: async (atlas) => {
      await openPage(atlas, 'beitraege');
      await atlas.page.getByRole('button', { name: 'Beitrag 1 ändern' }).click();
      for (const summary of ['Beruht auf Beiträgen (1)', 'Beschluss festhalten', 'Beschluss ändern'].toReversed())
        await atlas.page.locator('atlas-decisions summary', { hasText: summary }).first().click();
      // Not half below the head of the panel.
      await atlas.page.locator('atlas-contribution-list #kind').evaluate((field) => field.scrollIntoView({ block: 'center' }));
    },
  },
  { name: 'conference-boards', query: QUERY, act: (atlas) => openPage(atlas, 'tafeln') },
  {
    name: 'conference-board-large',
    query: QUERY,
    sizes: ['projector', 'phone'],
    act: async (atlas) => {
      await openPage(atlas, 'tafeln');
      await atlas.page.getByRole('button', { name: 'Groß zeigen' }).click();
    },
  },
  { name: 'conference-swot', query: QUERY, sizes: TWO, act: (atlas) => openPage(atlas, 'tafeln', { ...NOW, boards: [SWOT] }) },
  { name: 'conference-boards-none', query: QUERY, sizes: TWO, act: (atlas) => openPage(atlas, 'tafeln', { ...NOW, boards: [] }) },
  { name: 'conference-minutes', query: QUERY, sizes: TWO, act: (atlas) => openPage(atlas, 'protokoll') },
];
