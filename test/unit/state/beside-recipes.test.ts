import { describe, expect, it } from 'vitest';
import { indicatorId, levelId, recipeId, type IndexRecipe } from '../../../src/model/index.ts';
import { besideRecipes, INITIAL_SESSION } from '../../../src/state/index.ts';
import { reduceSession } from '../../../src/state/session-reducer.ts';

const recipe = (id: string, input: string, title = id): IndexRecipe => ({
  kind: 'index',
  id: recipeId(id),
  title,
  version: 1,
  level: levelId('block'),
  inputs: [{ indicator: indicatorId(input), weight: 1, polarity: 'highIsUnfavourable' }],
  universe: { minimumPopulation: null, excludedAreas: [], outlierLimit: null, missing: 'exclude' },
  standardisation: 'zPopulation',
  aggregation: 'arithmetic',
  restandardised: true,
  limits: [0],
  upward: 'none',
});

describe('recipes from elsewhere', () => {
  it('that are there already are not added again', () => {
    expect(besideRecipes([recipe('a', 'x')], [recipe('a', 'x'), recipe('b', 'x')])).toEqual([null, recipe('b', 'x')]);
  });

  it('never take the place of another of the same id, and keep what uses them', () => {
    const incoming = [recipe('mine', 'y', 'mine.wert'), recipe('upon', 'mine.wert'), recipe('mine-2', 'mine-2x.wert')];
    const [mine, upon, second] = besideRecipes([recipe('mine', 'x')], incoming);
    expect(mine).toEqual({ ...incoming[0], id: 'mine-3' });
    expect(upon).toEqual(recipe('upon', 'mine-3.wert'));
    expect(second).toEqual(incoming[2]);
  });

  it('follow each other where several have taken ids', () => {
    const there = [recipe('a', 'x'), recipe('b', 'x')];
    const added = besideRecipes(there, [recipe('a', 'b.wert'), recipe('b', 'y')]);
    expect(added).toEqual([
      { ...recipe('a', 'b-2.wert'), id: 'a-2', title: 'a' },
      { ...recipe('b', 'y'), id: 'b-2' },
    ]);
  });

  it('are imported beside a draft that was never saved', () => {
    const session = { ...INITIAL_SESSION, draft: recipe('a', 'x') };
    const after = reduceSession(session, { type: 'recipe/imported', recipes: [recipe('a', 'y')] });
    expect(after.draft).toBe(session.draft);
    expect(after.recipes.map(({ id }) => id)).toEqual(['a-2']);
  });
});
