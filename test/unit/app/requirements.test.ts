import { describe, expect, test } from 'vitest';
import type { TaskRequest, TaskResult } from '../../../src/analysis/protocol.ts';
import { requirements } from '../../../src/app/requirements.ts';
import { upperLevels } from '../../../src/view/index.ts';
import {
  areaKey,
  crsCode,
  datasetId,
  indicatorId,
  levelId,
  parseScenario,
  recipeId,
  recipeIndicator,
  resourceName,
  type AtlasPackage,
  type IndicatorDescriptor,
  type IndicatorSeries,
  type Level,
  type LevelDescriptor,
  type Recipe,
} from '../../../src/model/index.ts';
import { INITIAL_STATE, ResultCache, type AppState } from '../../../src/state/index.ts';
import { supplyRecipe } from '../analysis/supply/small-supply.ts';

const level = (id: string, parent?: string): LevelDescriptor => ({
  id: levelId(id),
  title: id,
  titlePlural: id,
  geometry: { resource: resourceName('areas'), key: 'key' },
  ...(parent === undefined ? {} : { parent: { level: levelId(parent), property: parent } }),
});
const indicator = (kind: 'count' | 'category'): IndicatorDescriptor => ({
  id: indicatorId(kind),
  title: kind,
  unit: 'count',
  decimals: 0,
  polarity: 'neutral',
  value:
    kind === 'count'
      ? { kind, count: [{ dataset: datasetId('d'), column: 'c' }] }
      : { kind, value: { dataset: datasetId('d'), column: 'c' }, categories: [{ value: 'a', label: 'A' }] },
});
const atlas: AtlasPackage = {
  name: 'test',
  title: 'Test',
  resources: [],
  atlas: {
    version: 1,
    crs: crsCode('EPSG:25832'),
    city: { name: 'Test' },
    levels: [level('block', 'raum'), level('raum', 'stadtteil'), level('stadtteil', 'stadt'), level('stadt')],
    indicators: [indicator('count'), indicator('category')],
  },
};
const blocks: Level = {
  id: levelId('block'),
  keys: [areaKey('01'), areaKey('02')],
  names: ['Eins', 'Zwei'],
  parentLevel: null,
  parentIndex: null,
  geometry: {
    coordinates: new Float64Array(0),
    ringOffsets: new Uint32Array(1),
    polygonOffsets: new Uint32Array(1),
    areaOffsets: new Uint32Array(3),
  },
  labelPoints: new Float64Array(4),
  areaSquareMeters: new Float64Array(2),
  boundingBox: { minX: 0, minY: 0, maxX: 1, maxY: 1 },
};
const series: IndicatorSeries = {
  indicator: indicatorId('count'),
  level: levelId('block'),
  years: [2019, 2021],
  values: [new Float64Array(2), new Float64Array(2)],
  states: [new Uint8Array(2), new Uint8Array(2)],
  numerators: null,
  denominators: null,
  city: new Float64Array(2),
  cityDelivered: [false, false],
  origin: ['direct', 'direct'],
  breaks: [],
};

const opened = (session: Partial<AppState['session']> = {}): AppState => ({
  ...INITIAL_STATE,
  status: 'ready',
  opened: { atlas, availability: [], findings: [] },
  session: { ...INITIAL_STATE.session, ...session },
});
const recipe = (id: string, level: string): Recipe => ({
  kind: 'index',
  id: recipeId(id),
  title: id,
  version: 1,
  level: levelId(level),
  inputs: [{ indicator: indicatorId('count'), weight: 1, polarity: 'highIsUnfavourable' }],
  universe: { minimumPopulation: null, excludedAreas: [], outlierLimit: null, missing: 'exclude' },
  standardisation: 'zPopulation',
  aggregation: 'arithmetic',
  restandardised: true,
  limits: [0],
  upward: 'none',
});
const names = (state: AppState, cache: ResultCache): string[] => requirements(state, cache).map(({ name }) => name);

describe('what a session needs', () => {
  test('nothing before the package is open', () => {
    expect(requirements(INITIAL_STATE, new ResultCache())).toEqual([]);
  });

  test('areas, values and borders first; classes once the values are there', () => {
    const cache = new ResultCache();
    expect(names(opened(), cache)).toEqual(['level/load', 'indicator/series', 'level/load', 'level/load']);
    cache.set('indicator/series', { indicator: indicatorId('count'), level: levelId('block') }, { series, joins: [], findings: [] });
    const classes = requirements(opened({ year: 2020 }), cache).find(({ name }) => name === 'classification/compute');
    expect(classes?.request).toEqual({ indicator: 'count', level: 'block', year: 2019, method: 'quantile', classes: 5 });
  });

  test('pinned classes ask for all years together', () => {
    const cache = new ResultCache();
    cache.set('indicator/series', { indicator: indicatorId('count'), level: levelId('block') }, { series, joins: [], findings: [] });
    const pinned = opened({ classification: { ...INITIAL_STATE.session.classification, pinned: true } });
    expect(requirements(pinned, cache).find(({ name }) => name === 'classification/compute')?.request).toMatchObject({ year: 'allYears' });
  });

  test('maps before and after a scenario have the classes of things as they are, a difference its own', () => {
    const kita = supplyRecipe({ columns: ['u3'] });
    const scenario = parseScenario({
      id: 's',
      title: 's',
      version: 0,
      changes: [{ kind: 'closeFacility', facilityKind: 'kita', facility: 'a' }],
    });
    if ('wrong' in scenario) throw new Error(scenario.wrong);
    const classesOf = (output: 'weg' | 'weg-differenz') => {
      const cache = new ResultCache();
      const shown = recipeIndicator(kita.id, output);
      const state = opened({
        indicator: shown,
        recipes: [kita],
        scenarios: [scenario.scenario],
        supply: { ...INITIAL_STATE.session.supply, scenario: 's', mapShows: 'after' },
      });
      const asked = requirements(state, cache).find(({ name }) => name === 'indicator/series')?.request as TaskRequest<'indicator/series'>;
      cache.set('indicator/series', asked, { series: { ...series, indicator: shown }, joins: [], findings: [] });
      const classes = requirements(state, cache).find(({ name }) => name === 'classification/compute')?.request;
      const changed = ({ recipes }: Pick<TaskRequest<'indicator/series'>, 'recipes'>): boolean =>
        recipes?.some((one) => one.kind === 'supply' && one.changes !== undefined) ?? false;
      return { series: changed(asked), classes: changed(classes as TaskRequest<'indicator/series'>) };
    };
    expect(classesOf('weg')).toEqual({ series: true, classes: false });
    expect(classesOf('weg-differenz')).toEqual({ series: true, classes: true });
  });

  test('categories bring their own classes', () => {
    const cache = new ResultCache();
    const request = { indicator: indicatorId('category'), level: levelId('block') };
    cache.set('indicator/series', request, { series: { ...series, indicator: request.indicator }, joins: [], findings: [] });
    expect(names(opened({ indicator: request.indicator }), cache)).not.toContain('classification/compute');
  });

  test('one selected area needs its profile, two do not', () => {
    const cache = new ResultCache();
    cache.set('indicator/series', { indicator: indicatorId('count'), level: levelId('block') }, { series, joins: [], findings: [] });
    cache.set('level/load', { level: levelId('block') }, { level: blocks, findings: [] });
    const one = requirements(opened({ selection: [areaKey('02')] }), cache).find(({ name }) => name === 'profile/area');
    expect(one?.request).toEqual({ level: 'block', area: 1, year: 2021 });
    expect(names(opened({ selection: [areaKey('01'), areaKey('02')] }), cache)).not.toContain('profile/area');
  });

  test('the profile: the package first, then one recipe after the other', () => {
    const cache = new ResultCache();
    cache.set('indicator/series', { indicator: indicatorId('count'), level: levelId('block') }, { series, joins: [], findings: [] });
    cache.set('level/load', { level: levelId('block') }, { level: blocks, findings: [] });
    const own = [recipe('one', 'block'), recipe('above', 'raum'), recipe('two', 'block')];
    const state = opened({ selection: [areaKey('02')], recipes: own });
    const asked = (): (readonly string[])[] =>
      requirements(state, cache).flatMap(({ name, request }) =>
        name === 'profile/area' ? [((request as TaskRequest<'profile/area'>).recipes ?? []).map(({ id }) => id)] : [],
      );
    const arrive = (): void => {
      for (const { name, request } of requirements(state, cache)) {
        if (name === 'profile/area')
          cache.set('profile/area', request as TaskRequest<'profile/area'>, { level: levelId('block'), area: 1, rows: [] });
      }
    };
    expect(asked()).toEqual([[]]);
    arrive();
    expect(asked()).toEqual([[], ['one']]);
    arrive();
    expect(asked()).toEqual([[], ['one'], ['two']]);
  });

  test('Versorgung without an open analysis: the streets, then the first analysis in advance', () => {
    const cache = new ResultCache();
    const state = opened({ workspace: 'versorgung', recipes: [supplyRecipe({ columns: ['u3'] })] });
    expect(names(state, cache)).not.toContain('supply/result');
    cache.set('network/report', {}, { kind: 'network' } as TaskResult<'network/report'>);
    const [inAdvance, ...others] = requirements(state, cache).filter(({ name }) => name === 'supply/result');
    expect(others).toEqual([]);
    const draft = { ...state, session: { ...state.session, draft: state.session.recipes[0]! } };
    expect(requirements(draft, cache).map(({ request }) => request)).toContainEqual(inAdvance?.request);
  });

  test('borders of the two next levels, without the city itself', () => {
    const found = upperLevels(atlas.atlas.levels[0]!, atlas.atlas.levels).map(({ id }) => id);
    expect(found).toEqual(['raum', 'stadtteil']);
    expect(upperLevels(atlas.atlas.levels[3]!, atlas.atlas.levels)).toEqual([]);
  });
});
