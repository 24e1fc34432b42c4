import { createPace, openAtlas, type AtlasSession } from '../../../../src/analysis/index.ts';
import { filesSource } from '../../../../src/reading/index.ts';
import {
  indicatorId,
  levelId,
  recipeId,
  type IndexRecipe,
  type RecipeUniverse,
  type StatusDynamicsRecipe,
} from '../../../../src/model/index.ts';
import { BLOCK_KEYS, tinyCity, tinyIndicator, type TinyTable } from '../../../fixtures/analysis/tiny-city.ts';

export const BLOCK = levelId('block');
export const QUARTER = levelId('quarter');
export const DISTRICT = levelId('district');
export const pace = createPace();

/** One line per block and year: inhabitants and two delivered numbers; null = an empty cell, '*' = secret. */
export type BlockRow = readonly [people: number | string, a: number | string, b: number | string];

export function blockRows(byYear: Readonly<Record<number, readonly BlockRow[]>>): TinyTable {
  const lines = Object.entries(byYear).flatMap(([year, rows]) =>
    rows.map((row, position) => [BLOCK_KEYS[position], year, ...row].join(';')),
  );
  return { dataset: 'people', level: 'block', csv: ['key;year;people;a;b', ...lines].join('\n') };
}

export const delivered = (column: string, dataset = 'people') => tinyIndicator(column, { kind: 'delivered', value: { dataset, column } });

export const PLAIN_ROWS: readonly BlockRow[] = [
  [100, 1, 10],
  [200, 2, 30],
  [300, 3, 20],
  [400, 4, 40],
  [500, 5, 60],
  [600, 6, 50],
  [700, 7, 80],
  [800, 8, 70],
];

/** A city with the given tables and the indicators a and b; findings of the package itself are expected to be none. */
export async function openCity(tables: readonly TinyTable[], indicators = [delivered('a'), delivered('b')]): Promise<AtlasSession> {
  const { session } = await openAtlas(filesSource(tinyCity(tables, indicators)));
  if (session === null) throw new Error('the city can not be opened');
  return session;
}

export const WHOLE: RecipeUniverse = { minimumPopulation: null, excludedAreas: [], outlierLimit: null, missing: 'exclude' };

export const input = (indicator: string, polarity: 'highIsUnfavourable' | 'highIsFavourable' = 'highIsUnfavourable', weight = 1) => ({
  indicator: indicatorId(indicator),
  weight,
  polarity,
});

export const indexRecipe = (more: Partial<IndexRecipe> = {}): IndexRecipe => ({
  kind: 'index',
  id: recipeId('index'),
  title: 'Index',
  version: 1,
  level: BLOCK,
  inputs: [input('a'), input('b')],
  universe: WHOLE,
  standardisation: 'zPopulation',
  aggregation: 'arithmetic',
  restandardised: true,
  limits: [-1, 1],
  upward: 'none',
  ...more,
});

export const statusDynamicsRecipe = (more: Partial<StatusDynamicsRecipe> = {}): StatusDynamicsRecipe => ({
  kind: 'statusDynamics',
  id: recipeId('mss'),
  title: 'Status und Dynamik',
  version: 1,
  level: BLOCK,
  inputs: [input('a'), input('b')],
  dynamicsInputs: [],
  dynamicsYears: 2,
  universe: WHOLE,
  standardisation: 'zPopulation',
  statusLimits: [-1, 1, 1.5],
  dynamicsLimits: [-1, 1],
  upward: 'none',
  ...more,
});
