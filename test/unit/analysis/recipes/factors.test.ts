import { beforeAll, describe, expect, it } from 'vitest';
import { exploreFactors } from '../../../../src/analysis/recipes/factor-exploration.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import { WHOLE_UNIVERSE } from '../../../../src/analysis/recipes/universe.ts';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { FactorResult, RecipeResult } from '../../../../src/analysis/protocol.ts';
import { Exclusion, indicatorId, recipeId, recipeIndicator, ValueState, type Recipe } from '../../../../src/model/index.ts';
import { createRandom } from '../../../../src/statistics/index.ts';
import { GRID_LEVEL, openGridCity, pace, type GridCell } from '../../../fixtures/analysis/grid-city.ts';

type FactorRecipe = Extract<Recipe, { kind: 'factors' }>;
const NAMES = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];

const recipeOf = (more: Partial<FactorRecipe> = {}): FactorRecipe => ({
  kind: 'factors',
  id: recipeId('f'),
  title: 'Faktoren',
  version: 1,
  level: GRID_LEVEL,
  indicators: NAMES.map(indicatorId),
  universe: WHOLE_UNIVERSE,
  extraction: 'principalAxis',
  rotation: 'varimax',
  scores: 'regression',
  names: ['A', 'B'],
  baseYear: 2021,
  ...more,
});

/** Two unrelated causes with three indicators each; b3 runs against its cause. In the second year every cause has risen by 1. */
function twoFactors(): Record<string, Record<number, GridCell[]>> {
  const random = createRandom(7);
  const values: Record<string, Record<number, GridCell[]>> = Object.fromEntries(NAMES.map((name) => [name, { 2020: [], 2021: [] }]));
  for (let area = 0; area < 60; area++) {
    const causes = [random.normal(), random.normal()];
    NAMES.forEach((name, position) => {
      const noise = 0.5 * random.normal();
      const cause = causes[position < 3 ? 0 : 1]!;
      const sign = name === 'b3' ? -1 : 1;
      values[name]![2020]!.push(10 + sign * (cause - 1) + noise);
      values[name]![2021]!.push(10 + sign * cause + noise);
    });
  }
  return values;
}

const factorsOf = (result: RecipeResult): FactorResult => {
  if (result.kind !== 'factors') throw new Error(JSON.stringify(result));
  return result;
};

describe('factors', () => {
  let session: AtlasSession;
  const compute = async (more: Partial<FactorRecipe> = {}, year = 2021) => recipeResult(session, { recipes: [recipeOf(more)], year }, pace);
  beforeAll(async () => {
    const values = twoFactors();
    values['a1']![2021]![3] = '*';
    values['a2']![2021]![4] = null;
    session = await openGridCity({ columns: 10, rows: 6, values });
  });

  it('finds the two causes and loads each indicator on its own', async () => {
    const { loadings, explained, areas, suitability, communalities } = factorsOf(await compute());
    expect(areas).toBe(58);
    const first = [0, 1, 2].map((input) => Math.abs(loadings[2 * input]!));
    const second = [3, 4, 5].map((input) => Math.abs(loadings[2 * input + 1]!));
    const causes = first.every((loading) => loading > 0.7)
      ? [first, second]
      : [[3, 4, 5].map((i) => loadings[2 * i]!), [0, 1, 2].map((i) => loadings[2 * i + 1]!)];
    for (const own of causes) for (const loading of own) expect(Math.abs(loading)).toBeGreaterThan(0.7);
    expect(explained[0]).toBeGreaterThanOrEqual(explained[1]!);
    expect(explained[0]! + explained[1]!).toBeCloseTo(communalities.reduce((sum, one) => sum + one, 0) / 6, 9);
    expect(suitability.kmo).toBeGreaterThan(0.5);
    expect(suitability.bartlettP).toBeLessThan(1e-6);
  });

  it.each(['principalComponents', 'principalAxis', 'maximumLikelihood'] as const)(
    'keeps the sign of the largest loading positive: %s',
    async (extraction) => {
      for (const rotation of ['none', 'varimax', 'oblimin'] as const) {
        const { loadings, factorCorrelations } = factorsOf(await compute({ extraction, rotation }));
        for (let factor = 0; factor < 2; factor++) {
          const column = [...NAMES.keys()].map((input) => loadings[2 * input + factor]!);
          expect(Math.max(...column)).toBeGreaterThanOrEqual(-Math.min(...column));
        }
        expect(factorCorrelations.at(1) === 0).toBe(rotation !== 'oblimin');
      }
    },
  );

  it('scores other years with the loadings of the base year, so that a rise shows as a rise', async () => {
    const now = factorsOf(await compute());
    const before = factorsOf(await compute({}, 2020));
    expect(before.loadings).toEqual(now.loadings);
    expect(before.baseYear).toBe(2021);
    const mean = (scores: Float64Array): number => scores.reduce((sum, score) => sum + (Number.isNaN(score) ? 0 : score), 0);
    for (const factor of [0, 1]) expect(mean(now.scores[factor]!)).toBeCloseTo(0, 6);
    // cause and noise are the same ones; the cause was lower everywhere
    for (let area = 10; area < 60; area++) {
      const shift = [0, 1].map((factor) => now.scores[factor]![area]! - before.scores[factor]![area]!);
      for (const rise of shift) expect(Math.abs(rise)).toBeGreaterThan(0.5);
    }
  });

  it('leaves out areas with a secret or missing number and says which', async () => {
    const { exclusions, scores } = factorsOf(await compute({ universe: { ...WHOLE_UNIVERSE, missing: 'available' } }));
    expect([exclusions[3], exclusions[4], exclusions[5]]).toEqual([Exclusion.secretInput, Exclusion.missingInput, Exclusion.none]);
    expect(scores[0]![3]).toBeNaN();
    const indicator = recipeIndicator(recipeId('f'), 'faktor-2');
    const { series } = await session.series({ indicator, level: GRID_LEVEL, recipes: [recipeOf()] });
    expect([...series!.states[1]!.subarray(3, 6)]).toEqual([ValueState.secret, ValueState.missing, ValueState.valid]);
    expect(series!.values[1]).toEqual(scores[1]);
  });

  it('takes the nearest year for a base year without data, and says so', async () => {
    const result = factorsOf(await compute({ baseYear: 2030 }));
    expect(result.baseYear).toBe(2021);
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'recipe-base-year', parameters: { asked: 2030, year: 2021 } }));
  });

  it('refuses what has no answer', async () => {
    expect(await compute({ names: NAMES.concat('x') })).toMatchObject({ kind: 'refused', reason: 'moreFactorsThanIndicators' });
    expect(await compute({ names: NAMES })).toMatchObject({ kind: 'refused', reason: 'moreFactorsThanIndicators' });
    expect(await compute({ indicators: [indicatorId('a1')], names: ['A'] })).toMatchObject({ kind: 'refused', reason: 'tooFewIndicators' });
    expect(await compute({ indicators: [indicatorId('nowhere')] })).toMatchObject({ kind: 'refused', reason: 'unknownInput' });
    const flat = await openGridCity({
      columns: 4,
      rows: 2,
      values: {
        a1: { 2021: [1, 2, 3, 4, 5, 6, 7, 8] },
        a2: { 2021: new Array<number>(8).fill(5) },
        a3: { 2021: [2, 4, 6, 8, 10, 12, 14, 16] },
        a4: { 2021: [3, 1, 4, 1, 5, 9, 2, 6] },
      },
    });
    const asked = (indicators: string[], extraction: FactorRecipe['extraction']) =>
      recipeResult(flat, { recipes: [recipeOf({ indicators: indicators.map(indicatorId), names: ['A'], extraction })], year: 2021 }, pace);
    expect(await asked(['a1', 'a2'], 'principalComponents')).toMatchObject({ reason: 'constantIndicator', indicators: ['a2'] });
    expect(await asked(['a1', 'a3', 'a4'], 'maximumLikelihood')).toMatchObject({ reason: 'singularCorrelation', indicators: ['a3'] });
    expect(await asked(['a1', 'a3', 'a4'], 'principalComponents')).toMatchObject({ kind: 'factors', suitability: { determinant: 0 } });
  });

  it('suggests two factors, the same ones for the same seed', async () => {
    const request = { indicators: NAMES.map(indicatorId), recipes: [], universe: WHOLE_UNIVERSE, level: GRID_LEVEL, year: 2021, seed: 3 };
    const one = await exploreFactors(session, request, pace);
    expect(one).toMatchObject({ kind: 'factorExploration', areas: 58, suggestedByKaiser: 2, suggestedByParallel: 2 });
    expect(await exploreFactors(session, request, pace)).toEqual(one);
    if (one.kind === 'factorExploration') expect(one.eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(6, 9);
  });
});
