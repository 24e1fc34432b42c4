import { describe, expect, it } from 'vitest';
import { demandOf } from '../../../../src/analysis/supply/demand.ts';
import { datasetId, levelId, ValueState } from '../../../../src/model/index.ts';
import { openCity, pace } from '../recipes/small-recipes.ts';
import { granted, peopleAndChildren, supplyRecipe } from './small-supply.ts';

describe('demand of counted years', () => {
  it('sums the columns on the level of the recipe, year by year', async () => {
    const session = await openCity([peopleAndChildren()], []);
    const demand = granted(await demandOf(session, supplyRecipe({ columns: ['young', 'older'] }), pace));
    expect(demand.years).toEqual([2021, 2022, 2023]);
    expect(demand.forecastFrom).toBeNull();
    expect([...demand.counts(2023)]).toEqual([12, 24, 36, 48, 60, 72, 0, 0]);
    const above = granted(await demandOf(session, supplyRecipe({ columns: ['young'], level: 'district' }), pace));
    expect([...above.counts(2023)]).toEqual([100, 110]);
  });

  it('keeps unknown, uninhabited and zero apart', async () => {
    const csv = 'key;year;people;young\n0101;2023;100;*\n0102;2023;100;\n0201;2023;100;0\n0202;2023;0;\n0301;2023;100;2\n0302;2023;9;9';
    const session = await openCity([{ dataset: 'people', level: 'block', csv, more: { minimumCases: 3 } }], []);
    const demand = granted(await demandOf(session, supplyRecipe({ columns: ['young'] }), pace));
    expect([...demand.counts(2023).subarray(0, 6)]).toEqual([NaN, NaN, 0, 0, 2, 9]);
    expect([...demand.states(2023).subarray(0, 6)]).toEqual([
      ValueState.secret,
      ValueState.missing,
      ValueState.valid,
      ValueState.uninhabited,
      // counts in sums, is not shown
      ValueState.secret,
      ValueState.valid,
    ]);
  });

  it('refuses what has no number anywhere', async () => {
    const session = await openCity([peopleAndChildren()], []);
    const asked = { ...supplyRecipe({ columns: ['young'] }) };
    const refusalOf = async (recipe: typeof asked) => {
      const result = await demandOf(session, recipe, pace);
      return result.kind === 'refused' ? result.reason : null;
    };
    expect(await refusalOf(supplyRecipe({ columns: ['nobody'] }))).toBe('unknownDemand');
    expect(await refusalOf(supplyRecipe({ columns: [] }))).toBe('unknownDemand');
    expect(await refusalOf({ ...asked, level: levelId('nowhere') })).toBe('noSuchLevel');
    const elsewhere = { ...asked.demand, columns: [{ dataset: datasetId('nothing'), column: 'young' }] };
    expect(await refusalOf({ ...asked, demand: elsewhere })).toBe('unknownDemand');
  });

  it('computes once for equal columns, whatever the facilities', async () => {
    const session = await openCity([peopleAndChildren()], []);
    const first = await demandOf(session, supplyRecipe({ columns: ['young'] }), pace);
    expect(await demandOf(session, { ...supplyRecipe({ columns: ['young'] }), target: 35 }, pace)).toBe(first);
    await expect(async () => granted(first).counts(1999)).rejects.toThrow('1999');
  });
});
