import { describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { RecipeResult, TypologyResult } from '../../../../src/analysis/protocol.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import { exploreTypes } from '../../../../src/analysis/recipes/type-exploration.ts';
import { typeScale } from '../../../../src/analysis/recipes/type-scale.ts';
import { WHOLE_UNIVERSE } from '../../../../src/analysis/recipes/universe.ts';
import {
  DEFAULT_NEIGHBOURS,
  Exclusion,
  indicatorId,
  recipeId,
  recipeIndicator,
  REGIONAL_METHODS,
  STANDARDISATIONS,
  TYPOLOGY_METHODS,
  type Recipe,
  type RecipeInput,
} from '../../../../src/model/index.ts';
import { createRandom } from '../../../../src/statistics/index.ts';
import { GRID_LEVEL, openGridCity, pace, type GridCell } from '../../../fixtures/analysis/grid-city.ts';

type TypologyRecipe = Extract<Recipe, { kind: 'typology' }>;
const need = (indicator: string, weight = 1): RecipeInput => ({
  indicator: indicatorId(indicator),
  weight,
  polarity: 'highIsUnfavourable',
});
const strength = (indicator: string): RecipeInput => ({ indicator: indicatorId(indicator), weight: 1, polarity: 'highIsFavourable' });

const recipeOf = (more: Partial<TypologyRecipe> = {}): TypologyRecipe => ({
  kind: 'typology',
  id: recipeId('t'),
  title: 'Typen',
  version: 1,
  level: GRID_LEVEL,
  inputs: [need('poverty'), need('noise'), strength('space')],
  universe: WHOLE_UNIVERSE,
  standardisation: 'zPopulation',
  method: 'kMeans',
  types: 3,
  seed: 1,
  restarts: 10,
  baseYear: 2021,
  names: [],
  neighbours: DEFAULT_NEIGHBOURS,
  minimumRegionPopulation: null,
  development: null,
  ...more,
});

const typologyOf = (result: RecipeResult): TypologyResult => {
  if (result.kind !== 'typology') throw new Error(JSON.stringify(result));
  return result;
};
const compute = async (session: AtlasSession, more: Partial<TypologyRecipe> = {}, year = 2021) =>
  recipeResult(session, { recipes: [recipeOf(more)], year }, pace);

const COLUMNS = 12;
const ROWS = 5;
const AREAS = COLUMNS * ROWS;
const YEARS = Array.from({ length: 12 }, (_, t) => 2010 + t);
type Values = Record<'poverty' | 'noise' | 'space' | 'people', Record<number, GridCell[]>>;

/** Three bands of four columns: little, middle and much need; `level` may move an area in a year. Noise is small against the bands. */
function bands(level: (area: number, year: number) => number = (area) => Math.floor((area % COLUMNS) / 4), spread = 0.15): Values {
  const random = createRandom(11);
  const values: Values = { poverty: {}, noise: {}, space: {}, people: {} };
  for (const year of YEARS) {
    for (const name of ['poverty', 'noise', 'space', 'people'] as const) values[name][year] = [];
    for (let area = 0; area < AREAS; area++) {
      const burden = level(area, year);
      values.poverty[year]!.push(10 * (burden + spread * random.normal()));
      values.noise[year]!.push(50 + 5 * (burden + spread * random.normal()));
      values.space[year]!.push(40 - 3 * (burden + spread * random.normal()));
      values.people[year]!.push(100 + area);
    }
  }
  return values;
}
const open = (values: Values = bands()) => openGridCity({ columns: COLUMNS, rows: ROWS, values });
const bandOf = (area: number): number => Math.floor((area % COLUMNS) / 4);

describe('typology', () => {
  it.each(TYPOLOGY_METHODS)('finds the three bands and numbers them by need: %s', async (method) => {
    const session = await open();
    const result = typologyOf(await compute(session, { method }));
    expect([...result.types]).toEqual(Array.from({ length: AREAS }, (_, area) => bandOf(area)));
    expect(result.profiles.map(({ size }) => size)).toEqual([20, 20, 20]);
    const burdens = result.profiles.map(({ burden }) => burden);
    expect(burdens).toEqual(burdens.toSorted((a, b) => a - b));
    expect(result.profiles.reduce((sum, { burden, size }) => sum + burden * size, 0)).toBeCloseTo(0, 9);
    expect(result.profiles.reduce((sum, { population }) => sum + population, 0)).toBe((AREAS * (100 + 100 + AREAS - 1)) / 2);
    expect(result.withinShare).toBeLessThan(0.1);
    expect([...result.silhouettes].every((width) => width > 0.4)).toBe(true);
    expect(result.secondTypes[0]).toBe(1);
    const isTree = ['ward', 'average', 'complete', 'single'].includes(method);
    expect(result.dendrogram === null).toBe(!isTree);
    if (isTree) expect(result.dendrogram!.heights).toHaveLength(AREAS - 1);
    if (REGIONAL_METHODS.has(method) || method === 'gaussianMixture') expect(result.profiles[0]!.stability).toBeNaN();
    else expect(result.profiles[0]!.stability).toBeGreaterThan(0.75);
    expect(typologyOf(await compute(session, { method, id: recipeId('again') })).types).toEqual(result.types);
  });

  it.each(STANDARDISATIONS)('gives other years the type they would have had, standardised as %s', async (standardisation) => {
    const session = await open();
    for (const year of [2010, 2015]) {
      const { types, baseYear } = typologyOf(await compute(session, { standardisation }, year));
      expect(baseYear).toBe(2021);
      expect([...types]).toEqual(Array.from({ length: AREAS }, (_, area) => bandOf(area)));
    }
  });

  it('keeps connected regions as they were, and says so', async () => {
    const moving = bands((area, year) => (year < 2015 && area === 0 ? 2 : bandOf(area)));
    const session = await open(moving);
    const early = typologyOf(await compute(session, { method: 'skater' }, 2012));
    expect(early.types[0]).toBe(0);
    expect(early.changes).toEqual([]);
    expect(early.findings.map(({ code }) => code)).toContain('recipe-regions-kept');
    expect(typologyOf(await compute(session, { method: 'skater' })).findings.map(({ code }) => code)).not.toContain('recipe-regions-kept');
  });

  it('tells a real change from one across the border by chance', async () => {
    const session = await open(bands((area, year) => (area === 5 && year >= 2016 ? 2 : area === 6 ? 0.5 : bandOf(area))));
    const { changes, types, borderRatios, profiles } = typologyOf(await compute(session));
    expect(types[5]).toBe(2);
    expect(changes.filter(({ area }) => area === 5)).toEqual([
      expect.objectContaining({ fromYear: 2015, toYear: 2016, from: 1, to: 2, real: true }),
    ]);
    const hovering = changes.filter(({ area }) => area === 6);
    expect(hovering.length).toBeGreaterThan(2);
    expect(hovering.filter(({ real }) => real).length).toBeLessThanOrEqual(1);
    expect(borderRatios[6]).toBeGreaterThan(0.5);
    expect(profiles.flatMap(({ typicalAreas }) => typicalAreas)).not.toContain(6);
  });

  it('takes pure noise for a change in few cases only', async () => {
    // everybody on one line through the types, independent noise each year
    const session = await open(bands((area) => (2 * area) / AREAS, 0.3));
    const { changes } = typologyOf(await compute(session));
    expect(changes.length).toBeGreaterThan(50);
    const pairs = AREAS * (YEARS.length - 1);
    expect(changes.filter(({ real }) => real).length / pairs).toBeLessThan(0.05);
  });

  it('hatches where the burden has grown', async () => {
    const session = await open(bands((area, year) => bandOf(area) + (area === 7 ? (year - 2021) / 10 : 0)));
    const development = { years: 5, limit: 0.4 };
    const { hatched } = typologyOf(await compute(session, { development }));
    expect([...hatched.keys()].filter((area) => hatched[area] === 1)).toEqual([7]);
    expect(typologyOf(await compute(session)).hatched).toHaveLength(0);
    // nothing to compare with
    expect(typologyOf(await compute(session, { development }, 2012)).hatched).toEqual(new Uint8Array(AREAS));
    const indicator = recipeIndicator(recipeId('t'), 'typ-entwicklung');
    const { series } = await session.series({ indicator, level: GRID_LEVEL, recipes: [recipeOf({ development })] });
    expect([series!.values.at(-1)![7], series!.values.at(-1)![8]]).toEqual([2 * 1 + 1, 2 * 2]);
  });

  it('gives areas that take no part no type', async () => {
    const values = bands();
    values.poverty[2021]![3] = '*';
    values.noise[2021]![4] = null;
    const session = await open(values);
    const result = typologyOf(await compute(session, { universe: { ...WHOLE_UNIVERSE, minimumPopulation: 102 } }));
    expect([...result.exclusions.subarray(0, 5)]).toEqual([
      Exclusion.belowMinimumPopulation,
      Exclusion.belowMinimumPopulation,
      Exclusion.none,
      Exclusion.secretInput,
      Exclusion.missingInput,
    ]);
    expect([...result.types.subarray(0, 5)]).toEqual([255, 255, 0, 255, 255]);
    expect(result.areas).toBe(AREAS - 4);
    expect(result.profiles.reduce((sum, { size }) => sum + size, 0)).toBe(AREAS - 4);
  });

  it('lets inputs count by their weight', () => {
    const columns = [Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 5, 9, 9)];
    const positions = Int32Array.of(0, 1, 2, 3);
    const { roots, shares } = typeScale(columns, [need('a', 3), need('b', 1)], positions, 'zPopulation');
    expect([...shares]).toEqual([0.75, 0.25]);
    expect(roots[0]! ** 2 + roots[1]! ** 2).toBeCloseTo(2, 12);
    expect((roots[0]! / roots[1]!) ** 2).toBeCloseTo(3, 12);
  });

  it('refuses what has no answer', async () => {
    const session = await open();
    expect(await compute(session, { types: 61 })).toMatchObject({ kind: 'refused', reason: 'moreTypesThanAreas' });
    expect(
      await compute(session, { method: 'skater', neighbours: { ...DEFAULT_NEIGHBOURS, kind: 'distance', distanceMeters: 1 } }),
    ).toMatchObject({
      reason: 'noNeighbours',
    });
    const flat = await openGridCity({
      columns: 2,
      rows: 2,
      values: { poverty: { 2021: [1, 2, 3, 4] }, noise: { 2021: [7, 7, 7, 7] }, space: { 2021: [1, 2, 3, 4] } },
    });
    expect(await compute(flat)).toMatchObject({ reason: 'constantIndicator', indicators: ['noise'] });
    const apart = await openGridCity({ columns: COLUMNS, rows: ROWS, values: bands(), moved: { 0: -5, 11: 5, 59: 5 } });
    expect(await compute(apart, { method: 'azp' })).toMatchObject({ reason: 'notConnected' });
    expect(await compute(apart, { method: 'azp', neighbours: { ...DEFAULT_NEIGHBOURS, islands: 'linkToNearest' } })).toMatchObject({
      kind: 'typology',
    });
  });

  it('says where there are fewer different areas than types', async () => {
    const values = bands(undefined, 0);
    const result = typologyOf(await compute(await open(values), { types: 5 }));
    expect(result.profiles).toHaveLength(3);
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'recipe-fewer-types', parameters: { asked: 5, count: 3 } }));
  });
});

describe('exploring types', () => {
  const request = (method: TypologyRecipe['method'], more = {}) => {
    const { inputs, universe, standardisation, neighbours, level, seed } = recipeOf();
    return { inputs, universe, standardisation, neighbours, level, seed, method, recipes: [], year: 2021, largest: 6, ...more };
  };

  it.each(TYPOLOGY_METHODS)('suggests the three bands, with reasons: %s', async (method) => {
    const session = await open();
    const result = await exploreTypes(session, request(method), pace);
    if (result.kind !== 'typeExploration') throw new Error(result.reason);
    expect(result.suggested).toBe(3);
    expect(result.reasons.length).toBeGreaterThanOrEqual(3);
    expect(result.criteria.map(({ types }) => types)).toEqual([2, 3, 4, 5, 6]);
    expect(result.judged).toBe(AREAS);
    expect(await exploreTypes(session, request(method), pace)).toEqual(result);
  });

  it('judges many areas by a sample and can be cancelled', { timeout: 30_000 }, async () => {
    const random = createRandom(3);
    const column = (): GridCell[] => Array.from({ length: 1600 }, (_, area) => (area % 3) + 0.1 * random.normal());
    const values = { poverty: { 2021: column() }, noise: { 2021: column() }, space: { 2021: column().map((x) => -Number(x)) } };
    const session = await openGridCity({ columns: 40, rows: 40, values });
    const result = await exploreTypes(session, request('ward', { largest: 4 }), pace);
    expect(result).toMatchObject({ kind: 'typeExploration', areas: 1600, judged: 1000, suggested: 3, dendrogram: null });
    const stopped = { breathe: (fraction?: number) => ((fraction ?? 0) > 0.3 ? Promise.reject(new Error('stopped')) : Promise.resolve()) };
    await expect(exploreTypes(session, request('ward'), stopped)).rejects.toThrow('stopped');
  });

  it('refuses too few areas', async () => {
    const two = await openGridCity({
      columns: 2,
      rows: 1,
      values: { poverty: { 2021: [1, 2] }, noise: { 2021: [1, 2] }, space: { 2021: [1, 2] } },
    });
    expect(await exploreTypes(two, request('kMeans'), pace)).toMatchObject({ kind: 'refused', reason: 'tooFewAreas' });
  });
});
