import { describe, expect, it } from 'vitest';
import type { ConferenceEnvironment } from '../../../src/app/conference-environment.ts';
import { marksAtStep } from '../../../src/app/step-marks.ts';
import type { MapModel } from '../../../src/map/index.ts';
import { facilityKindId, indicatorId, recipeIndicator, type FacilitySet, type StoryStep } from '../../../src/model/index.ts';
import { INITIAL_STATE, ResultCache, type AppState, type Session } from '../../../src/state/index.ts';
import type { AtlasView } from '../../../src/ui/index.ts';
import { supplyRecipe } from '../analysis/supply/small-supply.ts';

const KITA = facilityKindId('kita');
const recipe = supplyRecipe({ columns: ['young'] });
const KITAS = { kind: KITA, keys: ['k1', 'k2'], names: ['Eins', 'Zwei'], addresses: ['', ''], coordinates: Float64Array.of(10, 10, 20, 20), capacities: [] } as unknown as FacilitySet; // prettier-ignore
const step: StoryStep = { id: 's1', title: '', text: '', view: '', layout: 'map', emphasis: [], notes: '' };
const noMatter = {} as unknown;

/** A state and view with two areas and a kind of facilities; `supply`: what the session says of supply. */
async function marks(input: {
  readonly selected?: readonly number[];
  readonly facilities?: boolean;
  readonly indicator?: string;
  readonly supply?: Partial<Session['supply']>;
  readonly conference?: unknown;
}) {
  const { selected = [], facilities = false, indicator = 'rate', supply = {}, conference = null } = input;
  const cache = new ResultCache();
  const asked: unknown[] = [];
  const session = { ...INITIAL_STATE.session, recipes: [recipe], supply: { ...INITIAL_STATE.session.supply, ...supply } };
  const atlas = {
    name: 'test',
    title: 'Test',
    resources: [],
    atlas: {
      levels: [],
      facilities: [{ id: KITA, title: 'Kita', titlePlural: 'Kitas' }],
      scenarios: [
        { id: 'neu', title: 'Neu', version: 1, changes: [{ kind: 'closeFacility', facilityKind: KITA, facility: 'k1' }, { kind: 'way', id: 'w', name: '', points: [0, 0, 9, 9] }] }, // prettier-ignore
      ],
    },
  };
  const state = { ...INITIAL_STATE, session, opened: { atlas, availability: [], findings: [] } } as unknown as AppState;
  const level = { keys: ['a', 'b'], names: ['Anger', 'Bruch'], labelPoints: Float64Array.of(1, 1, 2, 2), id: 'feld' };
  const view = { session, atlas, level, selectedAreas: selected, indicator: { id: indicatorId(indicator) }, series: { years: [2024] }, yearIndex: 0, colorScheme: 'light' } as unknown as AtlasView; // prettier-ignore
  const shown = facilities ? [{ kind: KITA, sign: 'K', names: KITAS.names, coordinates: KITAS.coordinates }] : [];
  const environment = {
    cache,
    view: () => ({ conference: { conference, placeLevels: [level] } }),
    loader: {
      load: (name: string, request: unknown) => {
        asked.push([name, request]);
        const catchment = { kind: 'catchment', basis: 'network', breaks: [300, 500], streets: noMatter, bands: noMatter, polygons: null };
        return Promise.resolve(name === 'facilities/load' ? { facilities: KITAS } : catchment);
      },
    },
  } as unknown as ConferenceEnvironment;
  return {
    asked,
    ...(await marksAtStep({ environment, state, view, step, story: 'lage', model: { facilities: shown } as unknown as MapModel })),
  };
}

describe('what lies over the areas of a step', () => {
  it('is nothing where nothing does', async () => {
    expect(await marks({})).toEqual({ asked: [], supply: null, facilities: null, legend: [], sentences: [] });
  });

  it('are selected areas and facilities, with key and words', async () => {
    const { legend, sentences, supply } = await marks({ selected: [1, 0], facilities: true });
    expect((await marks({ selected: Array.from({ length: 10 }, () => 0) })).sentences[0]).toMatch(/ und 2 weitere\.$/);
    expect(supply).toBeNull();
    expect(legend.map(({ label, symbol, sign }) => [label, symbol, sign])).toEqual([
      ['ausgewählte Gebiete', 'outline', ''],
      ['Kita', 'circle', 'K'],
    ]);
    expect(sentences).toEqual(['Ausgewählt: Bruch und Anger.', 'Auf der Karte: 2 Kitas.']);
  });

  it('is the catchment of the analysis the indicator comes from, asked of the worker; of other indicators none', async () => {
    const catchment = { kind: 'facility', facility: 'k1' } as const;
    expect((await marks({ supply: { catchment } })).asked).toEqual([]);
    const found = await marks({ indicator: recipeIndicator(recipe.id, 'erreicht'), supply: { catchment } });
    expect(found.asked).toMatchObject([
      ['supply/catchment', { year: 2024, of: { kind: 'facilities', facilities: ['k1'] }, polygons: true }],
    ]);
    expect(found.supply?.catchment?.specification.bands).toHaveLength(2);
    expect(found.legend.map(({ label }) => label.replaceAll(/\s/g, ' '))).toEqual(['Einzugsbereich bis 300 m', 'Einzugsbereich bis 500 m']);
    expect(found.sentences.map((words) => words.replaceAll(/\s/g, ' '))).toEqual([
      'Einzugsgebiet einer Einrichtung (zu Fuß, auf Straßen und Wegen): 300 m und 500 m.',
    ]);
  });

  it('is the scenario, whose closed facilities are gone; not where things are shown as they are', async () => {
    const found = await marks({ facilities: true, supply: { scenario: 'neu' } });
    expect(found.supply?.marks.map(({ kind }) => kind)).toEqual(['closed', 'way']);
    expect(found.facilities?.map(({ names }) => names)).toEqual([['Zwei']]);
    expect(found.sentences.at(-1)).toBe('Szenario „Neu“: 1 × geschlossene Einrichtung und 1 × neuer Weg.');
    expect((await marks({ supply: { scenario: 'neu', mapShows: 'before' } })).supply).toBeNull();
  });

  it('is what the conference about this story said at this step, where it said so', async () => {
    const said = (id: string, at: string) => ({ id, kind: 'idea', text: `Wort ${id}`, place: { kind: 'area', level: 'feld', area: 'b' }, step: at, votes: 0, said: '' }); // prettier-ignore
    const conference = { story: 'lage', contributions: [said('c1', 's2'), said('c2', 's1')], boards: [] };
    const found = await marks({ conference });
    expect(found.supply?.pins).toEqual([{ x: 2, y: 2, number: 2, kind: 'idea', open: false }]);
    expect(found.legend).toMatchObject([{ label: 'Beitrag: Idee', sign: '2' }]);
    expect(found.sentences).toEqual(['Beiträge auf der Karte: 2: Wort c2.']);
    expect((await marks({ conference: { ...conference, story: 'andere' } })).supply).toBeNull();
  });
});
