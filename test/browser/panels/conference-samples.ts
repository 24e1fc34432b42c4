import { areaKey, levelId, type Conference } from '../../../src/model/index.ts';
import type { AtlasView, ConferenceView } from '../../../src/ui/atlas-view.ts';
import { NO_CONFERENCE } from '../../../src/ui/empty-workspaces.ts';
import { levelAndDevelopment } from '../../../src/statistics/index.ts';
import { sampleView, type SampleOptions } from './sample-view.ts';

const SAID = '2026-03-05T18:00:00Z';

export const AUTUMN: Conference = {
  id: 'konferenz-20250918-1',
  title: 'Herbst',
  date: '2025-09-18',
  place: 'Rathaus',
  story: null,
  follows: null,
  contributions: [],
  decisions: [
    {
      id: 'beschluss-1',
      text: 'Beleuchtung prüfen',
      responsible: 'Tiefbauamt',
      due: '2025-12-31',
      state: 'done',
      outcome: 'Sechs Leuchten.',
      contributions: [],
    },
    {
      id: 'beschluss-2',
      text: 'Sprechstunde einrichten',
      responsible: 'Jugendamt',
      due: null,
      state: 'open',
      outcome: '',
      contributions: [],
    },
  ],
  boards: [],
};

const { level } = sampleView();
if (level === null) throw new Error('sample without level');
const area = (position: number) => ({ kind: 'area' as const, level: levelId(level.id), area: areaKey(level.keys[position] ?? '') });

export const SPRING: Conference = {
  id: 'konferenz-20260305-1',
  title: 'Frühjahr',
  date: '2026-03-05',
  place: 'Rathaus',
  story: null,
  follows: AUTUMN.id,
  contributions: [
    { id: 'beitrag-1', kind: 'problem', text: 'Abends fährt kein Bus.', place: area(3), votes: 7, step: null, said: SAID },
    { id: 'beitrag-2', kind: 'strength', text: 'Das Familienzentrum.', place: null, votes: 0, step: null, said: SAID },
    { id: 'beitrag-3', kind: 'idea', text: 'Hausaufgabenhilfe', place: { kind: 'point', x: 1, y: 2 }, votes: 9, step: null, said: SAID },
    { id: 'beitrag-4', kind: 'question', text: 'Warum?', place: area(5), votes: 1, step: null, said: SAID },
  ],
  decisions: [
    {
      id: 'beschluss-1',
      text: 'Spätbus beantragen',
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
        { id: 'karte-1', text: 'Altstadt', place: area(0), x: 0.6, y: 0.4 },
        { id: 'karte-2', text: 'Hafen', place: area(1), x: 0.48, y: 0.7 },
      ],
    },
    {
      id: 'tafel-2',
      kind: 'swot',
      title: 'Norden',
      cards: [{ id: 'karte-3', text: 'Familienzentrum', place: null, x: 0.25, y: 0.75 }],
    },
  ],
};

/** The workspace "Konferenz" with the second of two conferences open. */
export function conferenceView(conference: Partial<ConferenceView> = {}, options: SampleOptions = {}): AtlasView {
  const base = sampleView(options);
  return {
    ...base,
    session: { ...base.session, workspace: 'konferenz' },
    conference: {
      ...NO_CONFERENCE,
      conferences: [AUTUMN, SPRING],
      conference: SPRING,
      previous: AUTUMN,
      placeLevels: base.level === null ? [] : [base.level],
      placeNames: {
        'beitrag-1': base.level?.names[3] ?? '',
        'beitrag-4': base.level?.names[5] ?? '',
        'karte-1': base.level?.names[0] ?? '',
      },
      levelDevelopment: base.series === null ? null : levelAndDevelopment(base.series, base.yearIndex),
      ...conference,
    },
  };
}
