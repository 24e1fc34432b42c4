import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPace, openAtlas, type AtlasSession } from '../../../../src/analysis/index.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import { folderSource } from '../../../../src/cli/folder-source.ts';
import { hasNumber, levelId, recipeOutputs, type IndexRecipe, type StatusDynamicsRecipe } from '../../../../src/model/index.ts';

const FOLDER = fileURLToPath(new URL('../../../../geodata/musterstadt', import.meta.url));

/** The delivered index recipes of Musterstadt on real tables: gaps, secrets, an older edition, three levels above. */
describe('the index recipes of Musterstadt', () => {
  let session: AtlasSession;
  let recipes: readonly (IndexRecipe | StatusDynamicsRecipe)[] = [];
  beforeAll(async () => {
    session = (await openAtlas(folderSource(FOLDER))).session!;
    recipes = (session.atlas.atlas.recipes ?? []).filter((recipe) => recipe.kind === 'index' || recipe.kind === 'statusDynamics');
  }, 60_000);

  it('are there', () => {
    expect(recipes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['index', 'statusDynamics']));
  });

  it('have a result whose parts fit together', async () => {
    for (const recipe of recipes) {
      const result = await recipeResult(session, { recipes: [recipe], year: 2100 }, createPace());
      if (result.kind !== 'index' && result.kind !== 'statusDynamics') throw new Error(`${recipe.id}: ${JSON.stringify(result)}`);
      const [values, decomposition] =
        result.kind === 'index' ? [result.values, result.decomposition] : [result.status, result.statusDecomposition];
      let rated = 0;
      values.forEach((value, area) => {
        expect(Number.isNaN(value), `${recipe.id} ${area}`).toBe(result.exclusions[area] !== 0);
        if (Number.isNaN(value)) return;
        rated++;
        expect(decomposition.contributions.reduce((sum, parts) => sum + parts[area]!, 0)).toBeCloseTo(value, 9);
      });
      expect(rated).toBe(result.areas);
      expect(rated).toBeGreaterThan(50);
      expect(result.year).toBe(result.years.at(-1));
    }
  });

  it('yield series on every level in which numbers and states agree', async () => {
    for (const recipe of recipes) {
      for (const { indicator } of recipeOutputs(recipe)) {
        for (const { id } of session.atlas.atlas.levels) {
          const { series } = await session.series({ indicator, level: id, recipes: [recipe] });
          series!.values.forEach((values, position) =>
            values.forEach((value, area) => {
              expect(Number.isNaN(value), `${indicator} ${id} ${series!.years[position]} ${area}`).toBe(
                !hasNumber(series!.states[position]![area]!),
              );
            }),
          );
          if (id === recipe.level) expect(series!.origin).not.toContain('none');
          if (id === levelId('block')) expect(new Set(series!.origin)).toEqual(new Set(['none']));
        }
      }
    }
  }, 60_000);
});
