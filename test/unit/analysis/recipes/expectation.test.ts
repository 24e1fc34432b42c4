import { describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { ExpectationResult, RecipeResult } from '../../../../src/analysis/protocol.ts';
import { suggestModel } from '../../../../src/analysis/recipes/expectation-diagnostics.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import { WHOLE_UNIVERSE } from '../../../../src/analysis/recipes/universe.ts';
import {
  DEFAULT_NEIGHBOURS,
  Exclusion,
  facilityKindId,
  indicatorId,
  recipeId,
  recipeIndicator,
  ValueState,
  type Recipe,
} from '../../../../src/model/index.ts';
import { createRandom } from '../../../../src/statistics/index.ts';
import { GRID_LEVEL, openGridCity, pace, type GridCell, type GridCity } from '../../../fixtures/analysis/grid-city.ts';

type ExpectationRecipe = Extract<Recipe, { kind: 'expectation' }>;
const SIDE = 10;
const AREAS = SIDE * SIDE;

const recipeOf = (more: Partial<ExpectationRecipe> = {}): ExpectationRecipe => ({
  kind: 'expectation',
  id: recipeId('e'),
  title: 'Erwartung',
  version: 1,
  level: GRID_LEVEL,
  outcome: { kind: 'indicator', indicator: indicatorId('y') },
  predictors: [indicatorId('a'), indicatorId('b')],
  model: 'ols',
  weightedByBase: false,
  neighbours: DEFAULT_NEIGHBOURS,
  confidence: 0.95,
  smallBase: 15,
  ...more,
});
const schools: Partial<ExpectationRecipe> = {
  outcome: { kind: 'facility', facilityKind: facilityKindId('school'), measure: 'result' },
};

const expectationOf = (result: RecipeResult): ExpectationResult => {
  if (result.kind !== 'expectation') throw new Error(JSON.stringify(result));
  return result;
};
const compute = async (session: AtlasSession, more: Partial<ExpectationRecipe> = {}, before: readonly Recipe[] = []) =>
  recipeResult(session, { recipes: [...before, recipeOf(more)], year: 2021 }, pace);

/** y = 3 + 2 a - b + noise; area 42 lies far above that. */
function city(noise: (area: number) => number): Record<string, { 2021: GridCell[] }> {
  const random = createRandom(4);
  const a = Array.from({ length: AREAS }, () => 10 * random.next());
  const b = Array.from({ length: AREAS }, () => 10 * random.next());
  const y = a.map((value, area) => 3 + 2 * value - b[area]! + noise(area) + (area === 42 ? 20 : 0));
  return { a: { 2021: a }, b: { 2021: b }, y: { 2021: y } };
}
const random = createRandom(9);
const white = Array.from({ length: AREAS }, () => random.normal());
/** Noise that neighbours share: waves across the city. */
const wavy = white.map((value, area) => 0.3 * value + 4 * Math.sin((area % SIDE) / 1.5) * Math.cos(Math.floor(area / SIDE) / 1.5));
const open = (values: GridCity['values'] = city((area) => white[area]!), more: Partial<GridCity> = {}) =>
  openGridCity({ columns: SIDE, rows: SIDE, values, ...more });

describe('expectation for areas', () => {
  it.each(['ols', 'robust', 'spatialLag', 'spatialError'] as const)('finds the slopes and who lies apart: %s', async (model) => {
    const result = expectationOf(await compute(await open(), { model }));
    const [intercept, a, b] = result.coefficients;
    expect(intercept!.indicator).toBeNull();
    expect(a!.estimate).toBeCloseTo(2, 0);
    expect(b!.estimate).toBeCloseTo(-1, 0);
    expect(a!.beta).toBeGreaterThan(0);
    expect(result.judgement[42]).toBe(2);
    const deviations = [...result.deviation.keys()].sort((one, other) => result.deviation[other]! - result.deviation[one]!);
    expect(deviations[0]).toBe(42);
    const outside = result.judgement.filter((code) => code !== 1).length;
    expect(outside).toBeGreaterThan(0);
    expect(outside).toBeLessThan(12);
    for (let area = 0; area < AREAS; area++) {
      expect(result.lower[area]!).toBeLessThan(result.expected[area]!);
      expect(result.upper[area]!).toBeGreaterThan(result.expected[area]!);
    }
    expect(Number.isNaN(result.diagnostics.spatialParameter)).toBe(model === 'ols' || model === 'robust');
  });

  it('is pulled less by the area apart when robust', async () => {
    const session = await open();
    const [plain, robust] = [expectationOf(await compute(session)), expectationOf(await compute(session, { model: 'robust' }))];
    expect(Math.abs(robust.coefficients[1]!.estimate - 2)).toBeLessThan(0.1);
    expect(robust.residualStandardError).toBeLessThan(plain.residualStandardError);
    // an area far apart makes residuals that are not normal
    expect(plain.suggestedModel).toBe('robust');
    expect(plain.rSquared).toBeGreaterThan(plain.adjustedRSquared);
  });

  it('suggests a spatial model where neighbours share what is left', async () => {
    const result = expectationOf(await compute(await open(city((area) => wavy[area]!))));
    expect(result.diagnostics.moranP).toBeLessThan(0.001);
    expect(result.suggestedModel).toMatch(/^spatial/);
    const model = result.suggestedModel;
    const spatial = expectationOf(await compute(await open(city((area) => wavy[area]!)), { model }));
    expect(spatial.diagnostics.akaike).toBeLessThan(result.diagnostics.akaike);
    expect(spatial.diagnostics.spatialParameter).toBeGreaterThan(0.3);
  });

  it('decides as the published tree', () => {
    const tests = { lagrangeLagP: 0.5, lagrangeErrorP: 0.5, robustLagP: 0.5, robustErrorP: 0.5, jarqueBeraP: 0.5 };
    expect(suggestModel(tests)).toBe('ols');
    expect(suggestModel({ ...tests, jarqueBeraP: 0.01 })).toBe('robust');
    expect(suggestModel({ ...tests, lagrangeErrorP: 0.01, robustLagP: 0.001 })).toBe('spatialError');
    expect(suggestModel({ ...tests, lagrangeLagP: 0.01, robustErrorP: 0.001 })).toBe('spatialLag');
    const both = { ...tests, lagrangeLagP: 0.01, lagrangeErrorP: 0.01 };
    expect(suggestModel({ ...both, robustErrorP: 0.01 })).toBe('spatialError');
    expect(suggestModel({ ...both, robustLagP: 0.02, robustErrorP: 0.01 })).toBe('spatialError');
    expect(suggestModel({ ...both, robustLagP: 0.001, robustErrorP: 0.01 })).toBe('spatialLag');
    expect(suggestModel({ ...tests, lagrangeLagP: NaN, lagrangeErrorP: NaN, jarqueBeraP: NaN })).toBe('ols');
  });

  it('leaves out areas with a gap and says why', async () => {
    const values = city((area) => white[area]!);
    values['y']![2021][0] = '*';
    values['a']![2021][1] = null;
    const session = await open(values);
    const result = expectationOf(await compute(session));
    expect([...result.exclusions.subarray(0, 3)]).toEqual([Exclusion.secretInput, Exclusion.missingInput, Exclusion.none]);
    expect([result.judgement[0], result.expected[1], result.areas]).toEqual([255, NaN, 98]);
    const { series } = await session.series({
      indicator: recipeIndicator(recipeId('e'), 'bewertung'),
      level: GRID_LEVEL,
      recipes: [recipeOf()],
    });
    expect([...series!.states[0]!.subarray(0, 3)]).toEqual([ValueState.secret, ValueState.missing, ValueState.valid]);
    expect(series!.values[0]![42]).toBe(2);
  });

  it('takes what another recipe yields as a predictor', async () => {
    const index: Recipe = {
      kind: 'index',
      id: recipeId('i'),
      title: 'Index',
      version: 1,
      level: GRID_LEVEL,
      inputs: ['a', 'b'].map((id) => ({ indicator: indicatorId(id), weight: 1, polarity: 'highIsUnfavourable' })),
      universe: WHOLE_UNIVERSE,
      standardisation: 'zPopulation',
      aggregation: 'arithmetic',
      restandardised: true,
      limits: [-1, 1],
      upward: 'none',
    };
    const predictors = [recipeIndicator(recipeId('i'), 'wert')];
    const result = expectationOf(await compute(await open(), { predictors }, [index]));
    expect(result.coefficients.map(({ indicator }) => indicator)).toEqual([null, predictors[0]]);
    expect(await compute(await open(), { predictors })).toMatchObject({ kind: 'refused', reason: 'unknownInput' });
  });

  it('weighs by the base of a rate, and marks small ones', async () => {
    const values = city((area) => white[area]!);
    const base = Array.from({ length: AREAS }, (_, area) => (area % 2 === 0 ? 10 : 1000));
    const cases = base.map(
      (people, area) => people * (0.05 + 0.03 * Number(values['a']![2021][area]) + (area % 2 === 0 ? 0.1 * white[area]! : 0)),
    );
    const session = await open(
      { ...values, cases: { 2021: cases.map((count) => Math.max(0, count)) }, base: { 2021: base } },
      {
        rates: { rate: { numerator: 'cases', denominator: 'base' } },
      },
    );
    const outcome = { kind: 'indicator', indicator: indicatorId('rate') } as const;
    const weighted = expectationOf(await compute(session, { outcome, weightedByBase: true }));
    const plain = expectationOf(await compute(session, { outcome }));
    expect(weighted.coefficients[1]!.standardError).toBeLessThan(plain.coefficients[1]!.standardError);
    expect(weighted.coefficients[1]!.estimate).toBeCloseTo(0.03, 3);
    expect([weighted.small[0], weighted.small[1]]).toEqual([1, 0]);
    // little is known about a small area: its interval is wider
    const width = (area: number): number => weighted.upper[area]! - weighted.lower[area]!;
    expect(width(0)).toBeGreaterThan(3 * width(1));
    const without = expectationOf(await compute(session, { weightedByBase: true }));
    expect(without.findings.map(({ code }) => code)).toContain('recipe-not-weighted');
  });

  it('refuses what has no answer', async () => {
    const values = city((area) => white[area]!);
    const session = await open({
      ...values,
      flat: { 2021: values['a']![2021].map(() => 1) },
      twice: { 2021: values['a']![2021].map((x) => 2 * Number(x)) },
    });
    const asked = (...ids: string[]) => compute(session, { predictors: ids.map(indicatorId) });
    expect(await asked('a', 'flat')).toMatchObject({ reason: 'constantIndicator', indicators: ['flat'] });
    expect(await asked('a', 'twice')).toMatchObject({ reason: 'singularCorrelation', indicators: ['twice'] });
    const alone = { ...DEFAULT_NEIGHBOURS, kind: 'distance', distanceMeters: 1 } as const;
    expect(await compute(session, { model: 'spatialLag', neighbours: alone })).toMatchObject({ reason: 'noNeighbours' });
    expect(expectationOf(await compute(session, { neighbours: alone })).diagnostics.moranI).toBeNaN();
    expect(await compute(session, schools)).toMatchObject({ reason: 'noFacilities' });
    const small = await openGridCity({
      columns: 3,
      rows: 1,
      values: { a: { 2021: [1, 2, 4] }, b: { 2021: [5, 3, 4] }, y: { 2021: [1, 5, 2] } },
    });
    expect(await compute(small)).toMatchObject({ reason: 'tooFewAreas' });
  });

  it('judges nobody where everything is as expected', async () => {
    const values = city(() => 0);
    values['y']![2021][42] = Number(values['y']![2021][42]) - 20;
    const result = expectationOf(await compute(await open(values)));
    expect([...result.judgement].every((code) => code === 1)).toBe(true);
    expect(result.coefficients[1]!.estimate).toBeCloseTo(2, 9);
  });
});

describe('expectation for facilities', () => {
  const values = city((area) => white[area]!);
  /** Two schools in each of the areas 0..29, one outside, one without a result, one where a predictor is secret. */
  const facilities = [
    ...Array.from({ length: 60 }, (_, unit) => {
      const area = unit >> 1;
      const a = Number(values['a']![2021][area]);
      return {
        x: (area % SIDE) + (unit % 2 === 0 ? 0.25 : 0.75),
        y: Math.floor(area / SIDE) + 0.5,
        result: 5 + 4 * a + (unit === 7 ? 20 : white[unit]!),
        pupils: unit === 8 ? 5 : 100 + unit,
      };
    }),
    { x: -3, y: -3, result: 10, pupils: 50 },
    { x: 5.5, y: 5.5, result: null, pupils: 50 },
    { x: 6.5, y: 6.5, result: 12, pupils: 50 },
  ];
  const withSchools = () => {
    const a = values['a']![2021].slice();
    a[66] = '*';
    return open({ ...values, a: { 2021: a } }, { schools: facilities });
  };
  const predictors = [indicatorId('a')];

  it('takes the situation of the area a facility stands in', async () => {
    const result = expectationOf(await compute(await withSchools(), { ...schools, predictors }));
    expect(result.units.kind).toBe('facilities');
    if (result.units.kind === 'facilities') expect([...result.units.areas.subarray(58)]).toEqual([29, 29, -1, 55, 66]);
    expect(result.coefficients[1]!.estimate).toBeCloseTo(4, 0);
    expect([result.judgement[7], ...result.judgement.subarray(60)]).toEqual([2, 255, 255, 255]);
    expect([result.small[8], result.small[9]]).toEqual([1, 0]);
    expect(result.areas).toBe(30);
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'recipe-facilities-outside', parameters: { count: 1 } }));
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'recipe-facilities-unknown', parameters: { count: 2 } }));
  });

  it.each(['spatialLag', 'spatialError', 'robust'] as const)('knows the nearest facilities as neighbours: %s', async (model) => {
    const result = expectationOf(await compute(await withSchools(), { ...schools, predictors, model }));
    expect(result.diagnostics.moranI).not.toBeNaN();
    expect(result.judgement[7]).toBe(2);
  });

  it('gives areas the mean of their facilities by base, and no number to those without', async () => {
    const session = await withSchools();
    const recipe = recipeOf({ ...schools, predictors, weightedByBase: true });
    const result = expectationOf(await compute(session, { ...schools, predictors, weightedByBase: true }));
    const outputs = await Promise.all(
      (['erwartung', 'abweichung', 'bewertung'] as const).map(
        async (name) =>
          (await session.series({ indicator: recipeIndicator(recipe.id, name), level: GRID_LEVEL, recipes: [recipe] })).series!,
      ),
    );
    const [expected, deviation, judged] = outputs.map((series) => series.values[0]!);
    const mean = (numbers: Float64Array): number => (numbers[6]! * 106 + numbers[7]! * 107) / 213;
    expect(expected![3]).toBeCloseTo(mean(result.expected), 9);
    expect(deviation![3]).toBeCloseTo(mean(result.deviation), 9);
    // one within, one above with the larger base: the mean is nearer to above
    expect(judged![3]).toBe(2);
    expect(judged![0]).toBe(1);
    expect([outputs[0]!.states[0]![50], outputs[0]!.states[0]![66]]).toEqual([ValueState.notApplicable, ValueState.secret]);
  });

  it('refuses a kind or measure that is not there', async () => {
    const session = await withSchools();
    const other = { kind: 'facility', facilityKind: facilityKindId('school'), measure: 'nothing' } as const;
    expect(await compute(session, { outcome: other, predictors })).toMatchObject({ kind: 'refused', reason: 'noFacilities' });
    expect(await compute(session, { ...schools, predictors: [] })).toMatchObject({ kind: 'refused', reason: 'tooFewIndicators' });
  });
});
