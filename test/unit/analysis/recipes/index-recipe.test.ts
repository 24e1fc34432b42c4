import { describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { IndexResult, RecipeResult } from '../../../../src/analysis/protocol.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import { areaKey, Exclusion, levelId, recipeId, type Recipe } from '../../../../src/model/index.ts';
import { areaProfile } from '../../../../src/analysis/tasks/area-profile.ts';
import { BLOCK, blockRows, delivered, indexRecipe, input, openCity, pace, PLAIN_ROWS, WHOLE, type BlockRow } from './small-recipes.ts';

const ask = (session: AtlasSession, recipes: readonly Recipe[], year = 2020): Promise<RecipeResult> =>
  recipeResult(session, { recipes, year }, pace);
async function indexOf(session: AtlasSession, recipe = indexRecipe(), year = 2020): Promise<IndexResult> {
  const result = await ask(session, [recipe], year);
  if (result.kind !== 'index') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}
const reason = (result: RecipeResult): string => (result.kind === 'refused' ? result.reason : 'not refused');

describe('an index recipe', () => {
  it('gives values, classes, ranks, contributions that add up, alpha and correlations', async () => {
    const result = await indexOf(await openCity([blockRows({ 2020: PLAIN_ROWS })]));
    expect(result).toMatchObject({ year: 2020, years: [2020], areas: 8 });
    expect(result.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    // The orders of a and b differ by a swap in three pairs of blocks: each pair is equal and shares the better rank.
    expect([...result.ranks]).toEqual([8, 6, 6, 5, 3, 3, 1, 1]);
    expect(result.classCounts.reduce((sum, count) => sum + count, 0)).toBe(8);
    result.values.forEach((value, area) => {
      expect(result.decomposition.contributions.reduce((sum, parts) => sum + parts[area]!, 0)).toBeCloseTo(value, 12);
    });
    // Spearman-Brown for two items: 2 r / (1 + r); r of the two columns is 13 / 14.
    const r = result.correlations.coefficients[1]!;
    expect(r).toBeCloseTo(13 / 14, 12);
    expect(result.alpha).toBeCloseTo((2 * r) / (1 + r), 12);
    expect([...result.correlations.counts]).toEqual([8, 8, 8, 8]);
    expect([...result.decomposition.means]).toEqual([4.5, 45]);
  });

  it('turns inputs that are favourable when high', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS })]);
    const plain = await indexOf(session, indexRecipe({ inputs: [input('a')] }));
    const turned = await indexOf(session, indexRecipe({ inputs: [input('a', 'highIsFavourable')] }));
    expect([...turned.values]).toEqual([...plain.values].map((value) => -value));
    expect(turned.ranks[0]).toBe(1);
    expect(turned.alpha).toBeNaN();
  });

  it('says why areas are left out, the first reason that holds', async () => {
    const rows: readonly BlockRow[] = [
      [0, '', ''],
      [99, 2, 20],
      [100, '', 20],
      [400, '*', 40],
      [500, 5, 50],
      [600, 6, 60],
      [700, 7, 70],
      [800, 8, 80],
    ];
    const session = await openCity([blockRows({ 2020: rows })]);
    const universe = { ...WHOLE, minimumPopulation: 100, excludedAreas: [areaKey('0301')] };
    const result = await indexOf(session, indexRecipe({ universe }));
    const { uninhabited, belowMinimumPopulation, missingInput, secretInput, excludedByHand, none } = Exclusion;
    expect([...result.exclusions]).toEqual([
      uninhabited,
      belowMinimumPopulation,
      missingInput,
      secretInput,
      excludedByHand,
      none,
      none,
      none,
    ]);
    expect(result.areas).toBe(3);
    expect(result.decomposition.means[0]).toBe(7);
    const lenient = await indexOf(session, indexRecipe({ universe: { ...universe, missing: 'available' } }));
    expect(lenient.exclusions[2]).toBe(none);
    expect(lenient.exclusions[3]).toBe(none);
    expect(Number.isFinite(lenient.values[2]!)).toBe(true);
  });

  it('leaves out outliers by robust z, once', async () => {
    const rows = PLAIN_ROWS.map((row, area): BlockRow => (area === 7 ? [800, 100, 70] : row));
    const result = await indexOf(await openCity([blockRows({ 2020: rows })]), indexRecipe({ universe: { ...WHOLE, outlierLimit: 3.5 } }));
    expect([...result.exclusions]).toEqual([0, 0, 0, 0, 0, 0, 0, Exclusion.outlier]);
    expect(result.decomposition.means[0]).toBe(4);
  });

  it('takes the nearest year at or before the asked one', async () => {
    const session = await openCity([blockRows({ 2018: PLAIN_ROWS, 2020: PLAIN_ROWS, 2022: PLAIN_ROWS })]);
    const years = await Promise.all([2021, 2020, 2030, 2000].map(async (year) => (await indexOf(session, indexRecipe(), year)).year));
    expect(years).toEqual([2020, 2020, 2022, 2018]);
  });

  it('refuses with a reason what can not be computed', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS.map(([people, a]): BlockRow => [people, a, 7]) })]);
    expect(await ask(session, [indexRecipe()])).toMatchObject({ kind: 'refused', reason: 'constantIndicator', indicators: ['b'] });
    const unknown = indexRecipe({ inputs: [input('a'), input('moon')] });
    expect(await ask(session, [unknown])).toMatchObject({ reason: 'unknownInput', indicators: ['moon'] });
    expect(reason(await ask(session, [indexRecipe({ level: levelId('moon') })]))).toBe('noSuchLevel');
    expect(reason(await ask(session, [indexRecipe({ inputs: [] })]))).toBe('tooFewIndicators');
    expect(reason(await ask(session, [indexRecipe({ universe: { ...WHOLE, minimumPopulation: 700 } })]))).toBe('tooFewAreas');
    const geometric = indexRecipe({ inputs: [input('a')], aggregation: 'geometric' });
    expect(reason(await ask(session, [geometric]))).toBe('negativeForGeometric');
    const one = indexRecipe({ id: recipeId('one'), inputs: [input('other.wert')] });
    const other = indexRecipe({ id: recipeId('other'), inputs: [input('one.wert')] });
    expect(reason(await ask(session, [one, other]))).toBe('circularRecipe');
  });

  it('refuses inputs that never share a year', async () => {
    const rent = { dataset: 'rent', level: 'block', csv: 'key;year;c\n0101;2019;1\n0102;2019;2\n0201;2019;3\n' } as const;
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS }), rent], [delivered('a'), delivered('c', 'rent')]);
    expect(reason(await ask(session, [indexRecipe({ inputs: [input('a'), input('c')] })]))).toBe('noCommonYear');
  });

  it('can be an input of another recipe', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS })]);
    const base = indexRecipe({ id: recipeId('base') });
    const upon = indexRecipe({ id: recipeId('upon'), inputs: [input('base.wert')] });
    const expected = await indexOf(session, base);
    const result = await ask(session, [base, upon]);
    if (result.kind !== 'index') throw new Error('refused');
    // Standardising what is standardised changes nothing.
    result.values.forEach((value, area) => expect(value).toBeCloseTo(expected.values[area]!, 12));
  });

  it('is computed once for everyone who asks, and for recipes that differ in words only', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS })]);
    const [first, second] = await Promise.all([indexOf(session), indexOf(session)]);
    expect(second).toBe(first);
    expect(await indexOf(session, indexRecipe({ title: 'anders', version: 7 }))).toBe(first);
    expect(await indexOf(session, indexRecipe({ limits: [0] }))).not.toBe(first);
  });

  it('stands in the profile with value, rank and years', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS, 2022: PLAIN_ROWS })]);
    const { rows } = await areaProfile(session, { level: BLOCK, area: 7, year: 2022, recipes: [indexRecipe()] }, pace);
    const result = await indexOf(session, indexRecipe(), 2022);
    const [row] = rows;
    expect(rows).toHaveLength(1);
    expect(row).toMatchObject({
      indicator: 'index.wert',
      year: 2022,
      value: result.values[7],
      rank: 1,
      rankedAreas: 8,
      years: [2020, 2022],
    });
    expect(row!.cityValue).toBeNaN();
  });

  it('has no line in the profile where it can not be computed, and the package has its own without it', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS })]);
    const profileOf = async (recipes?: readonly Recipe[]): Promise<readonly string[]> => {
      const { rows } = await areaProfile(
        session,
        { level: BLOCK, area: 0, year: 2020, ...(recipes === undefined ? {} : { recipes }) },
        pace,
      );
      return rows.map(({ indicator }) => indicator);
    };
    expect(await profileOf([indexRecipe({ inputs: [input('nowhere')] })])).toEqual([]);
    expect(await profileOf([indexRecipe({ level: levelId('moon') })])).toEqual([]);
    expect(await profileOf()).not.toContain('index.wert');
    expect(await profileOf()).not.toEqual([]);
  });
});
