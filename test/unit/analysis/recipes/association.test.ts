import { describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { AssociationResult, RecipeResult } from '../../../../src/analysis/protocol.ts';
import { significanceOf } from '../../../../src/analysis/recipes/association-categories.ts';
import { neighbourWeights } from '../../../../src/analysis/recipes/neighbour-weights.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import { DEFAULT_NEIGHBOURS, Exclusion, indicatorId, recipeId, type Recipe } from '../../../../src/model/index.ts';
import { createRandom, neighboursOf } from '../../../../src/statistics/index.ts';
import { GRID_LEVEL, openGridCity, pace, type GridCell } from '../../../fixtures/analysis/grid-city.ts';

type AssociationRecipe = Extract<Recipe, { kind: 'association' }>;
const SIDE = 8;

const recipeOf = (more: Partial<AssociationRecipe> = {}): AssociationRecipe => ({
  kind: 'association',
  id: recipeId('h'),
  title: 'Häufung',
  version: 1,
  level: GRID_LEVEL,
  indicator: indicatorId('x'),
  statistic: 'localMoran',
  other: null,
  rateAdjusted: false,
  neighbours: DEFAULT_NEIGHBOURS,
  permutations: 999,
  seed: 1,
  significance: 0.05,
  correction: 'none',
  ...more,
});

const associationOf = (result: RecipeResult): AssociationResult => {
  if (result.kind !== 'association') throw new Error(JSON.stringify(result));
  return result;
};
const compute = async (session: AtlasSession, more: Partial<AssociationRecipe> = {}) =>
  recipeResult(session, { recipes: [recipeOf(more)], year: 2021 }, pace);

const grid = (value: (column: number, row: number) => GridCell): GridCell[] =>
  Array.from({ length: SIDE * SIDE }, (_, area) => value(area % SIDE, Math.floor(area / SIDE)));

/** A hill in the lower left corner, a hollow in the upper right one, noise between; one low block in the middle of the hill. */
function hills(): GridCell[] {
  const random = createRandom(5);
  return grid((column, row) => {
    if (column === 1 && row === 1) return -30;
    if (column < 3 && row < 3) return 100 + random.next();
    if (column > 4 && row > 4) return -100 + random.next();
    return 20 * (random.next() - 0.5);
  });
}

describe('association', () => {
  const open = (values: GridCell[], more = {}) => openGridCity({ columns: SIDE, rows: SIDE, values: { x: { 2021: values } }, ...more });

  it('tells clusters of high and low values and the one that differs from its neighbours', async () => {
    const session = await open(hills());
    const result = associationOf(await compute(session));
    expect(result.categories[0]).toBe(0);
    expect(result.categories[SIDE * SIDE - 1]).toBe(1);
    expect(result.categories[SIDE + 1]).toBe(2);
    expect(result.global.value).toBeGreaterThan(result.global.expected);
    expect(result.global.pValue).toBeCloseTo(0.001, 9);
    expect(result.counts.reduce((sum, count) => sum + count, 0)).toBe(64);
    expect(result.neighbours).toMatchObject({ islands: [], components: 1, links: 2 * (2 * 7 * 8 + 2 * 7 * 7) });
    expect(result.tooFewAreas).toBe(false);
    // the scatter plot says what the categories say
    expect(result.standardised[0]! > 0 && result.lag[0]! > 0).toBe(true);
    expect(result.statistic[0]).toBeCloseTo(result.standardised[0]! * result.lag[0]!, 9);
  });

  it.each(['localMoran', 'localGeary', 'gStar'] as const)(
    'gives the same answer for the same seed and whatever the unit: %s',
    async (statistic) => {
      const values = hills();
      const one = associationOf(await compute(await open(values), { statistic }));
      const other = associationOf(await compute(await open(values.map((value) => 5 + 3 * Number(value))), { statistic }));
      expect(other.categories).toEqual(one.categories);
      expect(other.pValues).toEqual(one.pValues);
      expect([one.categories[0], one.categories[63]]).toEqual([0, 1]);
      if (statistic === 'gStar') expect([2, 3].map((category) => one.counts[category])).toEqual([0, 0]);
      if (statistic === 'localGeary') expect(one.categories[SIDE + 1]).toBe(2);
    },
  );

  it('counts fewer areas the stricter the correction', async () => {
    const session = await open(hills());
    const significant = async (correction: AssociationRecipe['correction']): Promise<number> => {
      const { counts, significantUncorrected, cutOff } = associationOf(await compute(session, { correction, permutations: 9999 }));
      const found = counts[0]! + counts[1]! + counts[2]! + counts[3]!;
      expect(found).toBeLessThanOrEqual(significantUncorrected);
      expect(cutOff).toBeLessThanOrEqual(0.05);
      return found;
    };
    const [none, fdr, bonferroni] = [await significant('none'), await significant('fdr'), await significant('bonferroni')];
    expect(none).toBeGreaterThan(fdr);
    expect(fdr).toBeGreaterThan(bonferroni);
    expect(bonferroni).toBeGreaterThan(0);
  });

  it('corrects as Bonferroni and as Benjamini and Hochberg say', () => {
    const p = Float64Array.of(0.01, NaN, 0.02, 0.03, 0.2, 0.005);
    expect(significanceOf(p, 0.05, 'none')).toEqual({ cutOff: 0.03, uncorrected: 4 });
    expect(significanceOf(p, 0.05, 'bonferroni').cutOff).toBe(0.01);
    expect(significanceOf(p, 0.05, 'fdr').cutOff).toBe(0.03);
    expect(significanceOf(Float64Array.of(0.2, 0.9), 0.05, 'fdr')).toEqual({ cutOff: NaN, uncorrected: 0 });
    expect(significanceOf(new Float64Array(0), 0.05, 'bonferroni')).toEqual({ cutOff: NaN, uncorrected: 0 });
  });

  it('leaves secret and missing areas out and makes nobody their neighbour', async () => {
    const values = hills();
    values[0] = '*';
    values[SIDE] = null;
    const result = associationOf(await compute(await open(values)));
    expect([result.exclusions[0], result.exclusions[SIDE]]).toEqual([Exclusion.secretInput, Exclusion.missingInput]);
    expect([result.categories[0], result.statistic[0]]).toEqual([255, NaN]);
    expect(result.areas).toBe(62);
    expect(result.neighbours.components).toBe(1);
  });

  it('shows islands as such, or links them', async () => {
    const session = await open(hills(), { moved: { 7: 3 } });
    const alone = associationOf(await compute(session));
    expect(alone.categories[7]).toBe(5);
    expect([alone.pValues[7], alone.statistic[7], alone.lag[7]]).toEqual([NaN, NaN, NaN]);
    expect(alone.neighbours.islands).toEqual([7]);
    const linked = associationOf(await compute(session, { neighbours: { ...DEFAULT_NEIGHBOURS, islands: 'linkToNearest' } }));
    expect(linked.categories[7]).not.toBe(5);
  });

  it('gives the neighbours of a second piece to the first one', async () => {
    const session = await open(hills(), { moved: { 7: 3 }, repeats: { 27: 7 } });
    const loaded = (await session.level(GRID_LEVEL)).value!;
    const positions = Int32Array.from({ length: 64 }, (_, area) => area).filter((area) => area !== 27);
    const { weights, facts } = await neighbourWeights(session, loaded, DEFAULT_NEIGHBOURS, positions, pace);
    const of = (area: number) => Array.from(neighboursOf(weights, positions.indexOf(area)), (row) => positions[row]);
    expect(of(7)).toEqual([18, 19, 20, 26, 28, 34, 35, 36]);
    expect(of(18)).toContain(7);
    expect(facts.islands).toEqual([]);
  });

  it('builds the neighbourhood asked for', async () => {
    const session = await open(hills());
    const links = async (neighbours: Partial<AssociationRecipe['neighbours']>): Promise<number> =>
      associationOf(await compute(session, { neighbours: { ...DEFAULT_NEIGHBOURS, ...neighbours } })).neighbours.links;
    expect(await links({ kind: 'rook' })).toBe(2 * 2 * 7 * 8);
    expect(await links({ kind: 'nearest', count: 4 })).toBe(4 * 64);
    expect(await links({ kind: 'distance', distanceMeters: 100 })).toBe(2 * 2 * 7 * 8);
    expect(await links({ kind: 'queen' })).toBe(2 * (2 * 7 * 8 + 2 * 7 * 7));
  });

  it('adjusts rates by their base, and says where it can not', async () => {
    const random = createRandom(2);
    const base = grid((column) => (column < 4 ? 20 : 2000));
    const cases = base.map((people) => Math.round(Number(people) * (0.1 + 0.05 * random.next())));
    const session = await openGridCity({
      columns: SIDE,
      rows: SIDE,
      values: { cases: { 2021: cases }, base: { 2021: base } },
      rates: { x: { numerator: 'cases', denominator: 'base' } },
    });
    const plain = associationOf(await compute(session));
    const adjusted = associationOf(await compute(session, { rateAdjusted: true }));
    expect(adjusted.findings.map(({ code }) => code)).not.toContain('recipe-no-rate');
    expect(adjusted.statistic).not.toEqual(plain.statistic);
    const count = await compute(session, { indicator: indicatorId('cases'), rateAdjusted: true });
    expect(count.findings.map(({ code }) => code)).toContain('recipe-no-rate');
  });

  it('looks at another indicator around each area', async () => {
    const values = hills();
    const session = await openGridCity({
      columns: SIDE,
      rows: SIDE,
      values: { x: { 2021: values }, y: { 2021: values.map((value) => -Number(value)) } },
    });
    const result = associationOf(await compute(session, { statistic: 'bivariateMoran', other: indicatorId('y') }));
    // high here, low around
    expect(result.categories[0]).toBe(3);
    expect(result.global.value).toBeLessThan(0);
  });

  it('refuses what has no answer and warns of too few areas', async () => {
    const flat = await open(grid(() => 3));
    expect(await compute(flat)).toMatchObject({ kind: 'refused', reason: 'constantIndicator', indicators: ['x'] });
    const far = { ...DEFAULT_NEIGHBOURS, kind: 'distance', distanceMeters: 1 } as const;
    expect(await compute(await open(hills()), { neighbours: far })).toMatchObject({ reason: 'noNeighbours' });
    const two = await openGridCity({ columns: 2, rows: 1, values: { x: { 2021: [1, 2] } } });
    expect(await compute(two)).toMatchObject({ reason: 'tooFewAreas' });
    const few = await openGridCity({ columns: 3, rows: 3, values: { x: { 2021: [1, 2, 3, 4, 5, 6, 7, 8, 9] } } });
    expect(associationOf(await compute(few)).tooFewAreas).toBe(true);
  });
});
