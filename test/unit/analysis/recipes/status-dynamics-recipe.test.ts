import { describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { RecipeResult, StatusDynamicsResult } from '../../../../src/analysis/protocol.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import {
  Exclusion,
  recipeIndicator,
  ValueState,
  type IndicatorSeries,
  type Recipe,
  type RecipeOutputName,
} from '../../../../src/model/index.ts';
import { classifyIndicator } from '../../../../src/analysis/tasks/classify-indicator.ts';
import type { TinyTable } from '../../../fixtures/analysis/tiny-city.ts';
import {
  BLOCK,
  blockRows,
  delivered,
  DISTRICT,
  indexRecipe,
  input,
  openCity,
  pace,
  PLAIN_ROWS,
  QUARTER,
  statusDynamicsRecipe,
  type BlockRow,
} from './small-recipes.ts';

const ask = (session: AtlasSession, recipe: Recipe, year = 2022): Promise<RecipeResult> =>
  recipeResult(session, { recipes: [recipe], year }, pace);
async function resultOf(session: AtlasSession, recipe = statusDynamicsRecipe(), year = 2022): Promise<StatusDynamicsResult> {
  const result = await ask(session, recipe, year);
  if (result.kind !== 'statusDynamics') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}
const outputOf = async (session: AtlasSession, recipe: Recipe, name: RecipeOutputName, level = BLOCK): Promise<IndicatorSeries> =>
  (await session.series({ indicator: recipeIndicator(recipe.id, name), level, recipes: [recipe] })).series!;

/** Two years later: a grew by the block's position, b fell by it. */
const LATER = PLAIN_ROWS.map(([people, a, b], area): BlockRow => [people, Number(a) + area, Number(b) - area * area]);

describe('status and dynamics from differences', () => {
  it('compares with the year before in the own unit of the inputs', async () => {
    const session = await openCity([blockRows({ 2018: PLAIN_ROWS, 2020: PLAIN_ROWS, 2021: PLAIN_ROWS, 2022: LATER })]);
    const only = statusDynamicsRecipe({ inputs: [input('a')] });
    const result = await resultOf(session, only);
    // 2020 lies two years after 2018 without any change, 2021 has no 2019.
    expect(result.years).toEqual([2020, 2022]);
    expect(result.dynamicsDecomposition.means[0]).toBe(3.5);
    expect(result.dynamics[0]).toBeCloseTo(-3.5 / Math.sqrt(5.25), 12);
    expect(result.matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(8);
    expect(await ask(session, only, 2020)).toMatchObject({ reason: 'constantIndicator', indicators: ['a'] });
    expect((await resultOf(session, statusDynamicsRecipe({ dynamicsYears: 1, inputs: [input('a')] }))).years).toEqual([2021, 2022]);
    expect(await ask(session, statusDynamicsRecipe({ dynamicsYears: 7 }))).toMatchObject({ kind: 'refused', reason: 'noCommonYear' });
  });

  it('needs the earlier number too', async () => {
    const earlier = PLAIN_ROWS.map((row, area): BlockRow => (area === 3 ? [400, '', 40] : row));
    const result = await resultOf(await openCity([blockRows({ 2020: earlier, 2022: LATER })]));
    expect([...result.exclusions]).toEqual([0, 0, 0, Exclusion.missingInput, 0, 0, 0, 0]);
    expect(result.status[3]).toBeNaN();
  });

  it('gives areas with new boundaries a status, no dynamics, and tells how many', async () => {
    const quarters = (level: 'quarter' | 'old-quarter', year: number, keys: readonly string[], values: readonly number[]): TinyTable => ({
      dataset: 'homes',
      level,
      csv: ['key;year;homes', ...keys.map((key, area) => `${key};${year};${values[area]}`)].join('\n'),
    });
    const homes = { ...delivered('homes', 'homes'), value: { kind: 'count', count: [{ dataset: 'homes', column: 'homes' }] } };
    const session = await openCity(
      [
        quarters('old-quarter', 2019, ['01', '02', 'S', 'N'], [10, 20, 30, 40]),
        quarters('quarter', 2021, ['01', '02', '03', '04'], [12, 27, 33, 50]),
      ],
      [homes],
    );
    const recipe = statusDynamicsRecipe({ level: QUARTER, inputs: [input('homes')] });
    const result = await resultOf(session, recipe, 2021);
    expect([...result.exclusions]).toEqual([0, 0, 0, 0]);
    expect(result.areas).toBe(4);
    expect([...result.dynamics]).toEqual([-1, 1, NaN, NaN]);
    expect([...result.dynamicsClasses]).toEqual([1, 1, 255, 255]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'recipe-break-excluded', parameters: { count: 2, year: 2020, years: 2 } }),
    );
    const total = await outputOf(session, recipe, 'gesamt', QUARTER);
    expect([...total.states[0]!]).toEqual([0, 0, ValueState.notApplicable, ValueState.notApplicable]);
    expect(total.breaks).toEqual([{ year: 2020, areas: [2, 3], reason: 'boundaries' }]);
    expect((await outputOf(session, recipe, 'status', QUARTER)).states[0]!.every((state) => state === ValueState.valid)).toBe(true);
  });
});

describe('outputs of recipes as indicators', () => {
  it('carry the reason of a missing number', async () => {
    const rows = PLAIN_ROWS.map((row, area): BlockRow =>
      area === 0 ? [50, 1, 1] : area === 1 ? [200, '*', 3] : area === 2 ? [300, '', 3] : row,
    );
    const session = await openCity([blockRows({ 2020: rows })]);
    const recipe = indexRecipe({ universe: { minimumPopulation: 100, excludedAreas: [], outlierLimit: null, missing: 'exclude' } });
    const series = await outputOf(session, recipe, 'wert');
    expect([...series.states[0]!].slice(0, 4)).toEqual([ValueState.notRated, ValueState.secret, ValueState.missing, ValueState.valid]);
    expect([...series.values[0]!].slice(0, 3)).toEqual([NaN, NaN, NaN]);
    const classes = await classifyIndicator(
      session,
      { indicator: recipeIndicator(recipe.id, 'wert'), level: BLOCK, recipes: [recipe], year: 2020, method: 'equalInterval', classes: 3 },
      pace,
    );
    expect(classes.bounds).toHaveLength(4);
    expect(classes.bounds[0]).toBe(Math.min(...series.values[0]!.filter((value) => !Number.isNaN(value))));
  });

  it('are not averaged upward unless the recipe says so, and are nothing below', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS })]);
    const quarter = await outputOf(session, indexRecipe(), 'wert', QUARTER);
    expect(new Set(quarter.states[0])).toEqual(new Set([ValueState.notAggregable]));
    expect(quarter.origin).toEqual(['none']);
    const homes: TinyTable = { dataset: 'homes', level: 'quarter', csv: 'key;year;c\n01;2020;1\n02;2020;2\n03;2020;3\n04;2020;5\n' };
    const above = await openCity([homes], [delivered('c', 'homes')]);
    const block = await outputOf(above, indexRecipe({ level: QUARTER, inputs: [input('c')], upward: 'populationWeighted' }), 'wert', BLOCK);
    expect(new Set(block.states[0])).toEqual(new Set([ValueState.noData]));
  });

  it('are carried up by inhabitants and standardised anew', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS })]);
    const recipe = indexRecipe({ inputs: [input('a')], upward: 'populationWeighted' });
    const quarter = await outputOf(session, recipe, 'wert', QUARTER);
    const means = [0, 1, 2, 3].map((position) => {
      const [one, other] = [PLAIN_ROWS[2 * position]!, PLAIN_ROWS[2 * position + 1]!].map(
        ([people, a]) => [Number(people), Number(a)] as const,
      );
      return (one![0] * one![1] + other![0] * other![1]) / (one![0] + other![0]);
    });
    const center = means.reduce((sum, mean) => sum + mean, 0) / 4;
    const deviation = Math.sqrt(means.reduce((sum, mean) => sum + (mean - center) ** 2, 0) / 4);
    quarter.values[0]!.forEach((value, area) => expect(value).toBeCloseTo((means[area]! - center) / deviation, 12));
    expect(quarter.origin).toEqual(['aggregated']);
    expect([...(await outputOf(session, recipe, 'klasse', QUARTER)).values[0]!]).toEqual([0, 1, 1, 2]);
    // Two districts are too few for a standardisation.
    const district = await outputOf(session, recipe, 'wert', DISTRICT);
    expect([...district.states[0]!]).toEqual([ValueState.notRated, ValueState.notRated]);
  });

  it('rate a larger area only where half of its inhabitants live in rated areas', async () => {
    const session = await openCity([
      blockRows({ 2020: PLAIN_ROWS.map((row, area): BlockRow => (area === 1 || area === 2 ? [row[0], '', row[2]] : row)) }),
    ]);
    const recipe = indexRecipe({ inputs: [input('a')], upward: 'populationWeighted' });
    const quarter = await outputOf(session, recipe, 'wert', QUARTER);
    // A third of quarter 01 is rated, four sevenths of quarter 02.
    expect([...quarter.states[0]!]).toEqual([ValueState.notRated, ValueState.valid, ValueState.valid, ValueState.valid]);
  });
});
