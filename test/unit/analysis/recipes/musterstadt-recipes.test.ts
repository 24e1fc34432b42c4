import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPace, openAtlas, type AtlasSession } from '../../../../src/analysis/index.ts';
import type { RecipeResult } from '../../../../src/analysis/protocol.ts';
import { exploreFactors } from '../../../../src/analysis/recipes/factor-exploration.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import { exploreSegregation } from '../../../../src/analysis/recipes/segregation.ts';
import { exploreTypes } from '../../../../src/analysis/recipes/type-exploration.ts';
import { folderSource } from '../../../../src/cli/folder-source.ts';
import { hasNumber, indicatorId, recipeOutputs, type Recipe, type RecipeKind } from '../../../../src/model/index.ts';

const FOLDER = fileURLToPath(new URL('../../../../geodata/musterstadt', import.meta.url));
const YEAR = 2023;

/** The demo city's own recipes through the whole chain. */
describe.skipIf(!existsSync(`${FOLDER}/datapackage.json`))('the recipes of Musterstadt (skipped until it is generated)', () => {
  const pace = createPace();
  let session: AtlasSession;
  let recipes: readonly Recipe[] = [];
  beforeAll(async () => {
    session = (await openAtlas(folderSource(FOLDER))).session!;
    recipes = session.atlas.atlas.recipes!;
  });

  const recipeOfKind = <Kind extends RecipeKind>(kind: Kind): Extract<Recipe, { kind: Kind }> =>
    recipes.find((recipe): recipe is Extract<Recipe, { kind: Kind }> => recipe.kind === kind)!;
  const compute = async <Kind extends RecipeKind>(kind: Kind, year = YEAR): Promise<Extract<RecipeResult, { kind: Kind }>> => {
    const recipe = recipeOfKind(kind);
    const result = await recipeResult(session, { recipes: [...recipes.filter((one) => one !== recipe), recipe], year }, pace);
    if (result.kind !== kind) throw new Error(JSON.stringify(result));
    return result as Extract<RecipeResult, { kind: Kind }>;
  };

  it('yield numbers for every output in every year', async () => {
    for (const recipe of recipes) {
      for (const { indicator } of recipeOutputs(recipe)) {
        const { series } = await session.series({ indicator, level: recipe.level, recipes });
        expect(series!.years.length, indicator).toBeGreaterThan(0);
        for (const [position, states] of series!.states.entries()) {
          expect(states.some(hasNumber), `${indicator} ${series!.years[position]}`).toBe(true);
          const values = series!.values[position]!;
          expect(states.every((state, area) => hasNumber(state) === !Number.isNaN(values[area]!))).toBe(true);
        }
      }
    }
  }, 60_000);

  it('sort areas into types of rising need', async () => {
    const { profiles, types, areas, borderRatios } = await compute('typology');
    expect(profiles.map(({ burden }) => burden)).toEqual(profiles.map(({ burden }) => burden).toSorted((a, b) => a - b));
    expect(profiles.reduce((sum, { size }) => sum + size, 0)).toBe(areas);
    expect(types.filter((type) => type < 5)).toHaveLength(areas);
    expect(borderRatios.every((ratio) => Number.isNaN(ratio) || (ratio >= 0 && ratio <= 1))).toBe(true);
    expect(profiles.every(({ stability }) => stability > 0.5)).toBe(true);
  });

  it('keep their types over the years but for a few areas', async () => {
    const now = await compute('typology');
    const before = await compute('typology', YEAR - 1);
    let same = 0;
    now.types.forEach((type, area) => (same += type === before.types[area] && type !== 255 ? 1 : 0));
    expect(same / now.areas).toBeGreaterThan(0.8);
    expect(before.changes).toEqual(now.changes);
  });

  it('find clusters of child poverty', async () => {
    const { global, counts, neighbours, areas } = await compute('association');
    expect(global.value).toBeGreaterThan(0.3);
    expect(global.pValue).toBeLessThan(0.01);
    // the large estates
    expect(counts[0]).toBeGreaterThan(15);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(areas);
    expect(neighbours.meanNeighbours).toBeGreaterThan(3);
  });

  it('expect more language support where the situation is harder', async () => {
    const result = await compute('expectation');
    expect(result.units.kind).toBe('facilities');
    expect(result.coefficients[1]!.estimate).toBeGreaterThan(0);
    expect(result.rSquared).toBeGreaterThan(0.2);
    const judged = result.judgement.filter((code) => code !== 255);
    const within = judged.filter((code) => code === 1).length / judged.length;
    expect(within).toBeGreaterThan(0.85);
    expect(within).toBeLessThan(1);
  });

  it('have indicators that suit factors and types', async () => {
    const { inputs, universe, standardisation, method, neighbours, level, seed } = recipeOfKind('typology');
    const request = { universe, level, year: YEAR, seed, recipes: [] };
    const factors = await exploreFactors(session, { ...request, indicators: inputs.map(({ indicator }) => indicator) }, pace);
    if (factors.kind !== 'factorExploration') throw new Error(factors.reason);
    expect(factors.suitability.kmo).toBeGreaterThan(0.6);
    expect(factors.suggestedByParallel).toBeGreaterThanOrEqual(1);
    const types = await exploreTypes(session, { ...request, inputs, standardisation, method, neighbours, largest: 8 }, pace);
    if (types.kind !== 'typeExploration') throw new Error(types.reason);
    expect(types.criteria).toHaveLength(7);
    expect(types.reasons.some((reason) => reason.types === types.suggested)).toBe(true);
  });

  it('measure segregation above chance', async () => {
    const indicators = ['auslaenderanteil', 'migrationshintergrund'].map(indicatorId);
    const { neighbours, level } = recipeOfKind('association');
    const result = await exploreSegregation(session, { indicators, level, neighbours }, pace);
    if (result.kind !== 'segregation') throw new Error(result.reason);
    for (const { years, lorenz } of result.groups) {
      for (const year of years) {
        expect(year.dissimilarity).toBeGreaterThan(year.randomDissimilarity);
        expect(year.spatialDissimilarity).toBeLessThan(year.dissimilarity);
        expect(year.isolation + year.interaction).toBeCloseTo(1, 12);
      }
      expect(lorenz.group.at(-1)).toBeCloseTo(1, 9);
    }
  });
});
