import { describe, expect, it } from 'vitest';
import { exploreCorrelations } from '../../../../src/analysis/recipes/correlations.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import { recipeRobustness } from '../../../../src/analysis/recipes/robustness.ts';
import { indicatorId, recipeIndicator, type Recipe } from '../../../../src/model/index.ts';
import { BLOCK, blockRows, indexRecipe, input, openCity, pace, PLAIN_ROWS, statusDynamicsRecipe, type BlockRow } from './small-recipes.ts';

const choice = { year: 2020, weightings: 40, weightSpread: 0.5, seed: 7 } as const;

describe('robustness of an index', () => {
  const ask = async (recipe: Recipe, more: Partial<typeof choice> = {}) => {
    const session = await openCity([
      blockRows({ 2018: PLAIN_ROWS, 2020: PLAIN_ROWS.map(([people, a, b], area): BlockRow => [people, Number(a) + (area % 3), b]) }),
    ]);
    const result = await recipeRobustness(session, { recipes: [recipe], ...choice, ...more }, pace);
    const own = await recipeResult(session, { recipes: [recipe], year: 2020 }, pace);
    return { result, own };
  };

  it('tells each left out indicator and standardisation, and all weightings as one line', async () => {
    const { result, own } = await ask(indexRecipe());
    if (result.kind === 'refused' || own.kind !== 'index') throw new Error('refused');
    expect(result.summaries.map(({ kind, indicator, standardisation, variants }) => [kind, indicator, standardisation, variants])).toEqual([
      ['leaveOneOut', 'a', null, 1],
      ['leaveOneOut', 'b', null, 1],
      ['standardisation', null, 'zSample', 1],
      ['standardisation', null, 'rank', 1],
      ['standardisation', null, 'percentile', 1],
      ['standardisation', null, 'minMax', 1],
      ['standardisation', null, 'robust', 1],
      ['weights', null, null, 40],
    ]);
    expect([...result.ranks]).toEqual([...own.ranks]);
    expect([...result.classes]).toEqual([...own.classes]);
    for (let area = 0; area < 8; area++) {
      expect(result.minimumRanks[area]).toBeLessThanOrEqual(result.medianRanks[area]!);
      expect(result.medianRanks[area]).toBeLessThanOrEqual(result.maximumRanks[area]!);
    }
    expect(result.changingAreas).toBe(result.changedShares.filter((share) => share > 0).length / 8);
    for (const { rankCorrelation } of result.summaries) expect(rankCorrelation).toBeGreaterThan(0.5);
  });

  it('is the same for the same seed, another for another', async () => {
    const weights = async (seed: number): Promise<number> => {
      const { result } = await ask(indexRecipe({ inputs: [input('a'), input('b', 'highIsFavourable')] }), { seed: seed as 7 });
      return result.kind === 'refused' ? NaN : result.summaries.at(-1)!.rankCorrelation;
    };
    expect(await weights(7)).toBe(await weights(7));
    expect(await weights(8)).not.toBe(await weights(7));
  });

  it('looks at the status of status and dynamics', async () => {
    const { result, own } = await ask(statusDynamicsRecipe({ inputs: [input('a')], dynamicsInputs: [input('b')] }));
    if (result.kind === 'refused' || own.kind !== 'statusDynamics') throw new Error('refused');
    expect([...result.classes]).toEqual([...own.statusClasses]);
    // A single indicator can not be left out.
    expect(result.summaries.some(({ kind }) => kind === 'leaveOneOut')).toBe(false);
  });

  it('keeps to the own standardisation where class limits are in its units', async () => {
    const { result } = await ask(indexRecipe({ restandardised: false }));
    if (result.kind === 'refused') throw new Error('refused');
    expect(result.summaries.map(({ kind }) => kind)).toEqual(['leaveOneOut', 'leaveOneOut', 'weights']);
  });

  it('is refused as the recipe is', async () => {
    expect((await ask(indexRecipe({ inputs: [] }))).result).toMatchObject({ kind: 'refused', reason: 'tooFewIndicators' });
  });
});

describe('correlations of indicators', () => {
  const [a, b] = [indicatorId('a'), indicatorId('b')];

  it('agree with the textbook and name redundant pairs', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS })]);
    const ask = async (method: 'pearson' | 'spearman' | 'kendall') => {
      const result = await exploreCorrelations(session, { indicators: [a, b], recipes: [], level: BLOCK, year: 2020, method }, pace);
      if (result.kind === 'refused') throw new Error('refused');
      return result;
    };
    const r = 13 / 14;
    for (const method of ['pearson', 'spearman'] as const) {
      const { matrix, redundant } = await ask(method);
      expect(matrix.coefficients[1]).toBeCloseTo(r, 12);
      // scipy.stats.pearsonr
      expect(matrix.pValues[1]).toBeCloseTo(0.000862968182899, 12);
      expect(redundant).toEqual([{ one: a, other: b, coefficient: matrix.coefficients[1] }]);
    }
    const { matrix, redundant } = await ask('kendall');
    // Three of 28 pairs stand the other way round.
    expect(matrix.coefficients[1]).toBeCloseTo((28 - 2 * 3) / 28, 12);
    expect(redundant).toEqual([]);
    expect([...matrix.coefficients].filter((_, at) => at % 3 === 0)).toEqual([1, 1]);
  });

  it('take recipes as they take indicators, and each pair of areas that has both', async () => {
    const rows = PLAIN_ROWS.map((row, area): BlockRow => (area === 0 ? [100, '', 10] : row));
    const session = await openCity([blockRows({ 2020: rows })]);
    const recipe = indexRecipe({ inputs: [input('a', 'highIsFavourable')] });
    const indicators = [a, b, recipeIndicator(recipe.id, 'wert')];
    const result = await exploreCorrelations(session, { indicators, recipes: [recipe], level: BLOCK, year: 2020, method: 'pearson' }, pace);
    if (result.kind === 'refused') throw new Error('refused');
    expect(result.matrix.coefficients[2]).toBeCloseTo(-1, 12);
    expect([...result.matrix.counts]).toEqual([7, 7, 7, 7, 8, 7, 7, 7, 7]);
    expect(result.redundant[0]).toMatchObject({ one: a, other: indicators[2] });
  });

  it('need two indicators and three areas', async () => {
    const session = await openCity([blockRows({ 2020: PLAIN_ROWS.slice(0, 2) })]);
    const request = { recipes: [], level: BLOCK, year: 2020, method: 'pearson' } as const;
    expect(await exploreCorrelations(session, { ...request, indicators: [a, a] }, pace)).toMatchObject({ reason: 'tooFewIndicators' });
    expect(await exploreCorrelations(session, { ...request, indicators: [a, b] }, pace)).toMatchObject({ reason: 'tooFewAreas' });
  });
});
