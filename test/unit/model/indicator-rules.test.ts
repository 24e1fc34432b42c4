import { describe, expect, it } from 'vitest';
import {
  crsCode,
  datasetId,
  indicatorId,
  levelId,
  minimumToPublish,
  recipeId,
  recipeIndicator,
  resourceName,
  rulesOfIndicator,
  type AtlasPackage,
  type IndicatorDescriptor,
  type IndicatorValueDescriptor,
  type Recipe,
} from '../../../src/model/index.ts';
import { columnsOf, supplyRecipe } from '../analysis/supply/small-supply.ts';
import { indexRecipe, input } from '../analysis/recipes/small-recipes.ts';

const indicator = (id: string, value: IndicatorValueDescriptor, rules: Partial<IndicatorDescriptor> = {}): IndicatorDescriptor => ({
  id: indicatorId(id),
  title: id,
  unit: 'count',
  decimals: 0,
  polarity: 'neutral',
  value,
  ...rules,
});
const count = (...columns: string[]): IndicatorValueDescriptor => ({ kind: 'count', count: columnsOf(columns) });
const rate = (above: string, below: string): IndicatorValueDescriptor => ({
  kind: 'rate',
  numerator: columnsOf([above]),
  denominator: columnsOf([below], 'others'),
  factor: 100,
});

const POOR = indicator('poor', rate('poor', 'children'), { minimumCases: 5, minimumBase: 20 });
const POOR_COUNT = indicator('poor-count', count('poor'));
const PEOPLE = indicator('people', count('all'));
const RENT = indicator('rent', { kind: 'delivered', value: columnsOf(['rent'], 'others')[0]! }, { minimumBase: 50, unit: 'euro' });

const tableOf = (dataset: string, minimumCases?: number): NonNullable<AtlasPackage['atlas']['tables']>[number] => ({
  dataset: datasetId(dataset),
  resource: resourceName(dataset),
  level: levelId('block'),
  key: 'key',
  period: { column: 'year' },
  ...(minimumCases === undefined ? {} : { minimumCases }),
});

const atlas = (recipes: readonly Recipe[] = [], minimumOfPeople?: number): AtlasPackage => ({
  name: 'test',
  title: 'Test',
  resources: [],
  atlas: {
    version: 1,
    crs: crsCode('EPSG:25832'),
    city: { name: 'Test' },
    levels: [],
    tables: [tableOf('people', minimumOfPeople), tableOf('others', 3)],
    indicators: [POOR, POOR_COUNT, PEOPLE, RENT],
    recipes,
  },
});

describe('rulesOfIndicator', () => {
  it('takes the strictest of the indicator, its tables and what others say of the same counts', () => {
    expect(rulesOfIndicator(atlas(), POOR)).toMatchObject({ minimumBase: 20, minimumCases: 5, ofInputs: false });
    expect(rulesOfIndicator(atlas([], 10), POOR)).toMatchObject({ minimumBase: 20, minimumCases: 10 });
    expect(rulesOfIndicator(atlas(), POOR_COUNT)).toMatchObject({ minimumBase: 0, minimumCases: 5 });
    expect(rulesOfIndicator(atlas(), PEOPLE)).toMatchObject({ minimumBase: 0, minimumCases: 0 });
    expect(rulesOfIndicator(null, POOR)).toMatchObject({ minimumBase: 20, minimumCases: 5 });
  });

  it('takes the strictest of all inputs for the output of a recipe, through other recipes too', () => {
    const first = indexRecipe({ inputs: [input('poor'), input('people')] });
    const second = indexRecipe({ id: recipeId('zweiter'), inputs: [input(recipeIndicator(first.id, 'wert')), input('rent')] });
    const output = indicator(recipeIndicator(second.id, 'wert'), count());
    expect(rulesOfIndicator(atlas([first, second]), output)).toMatchObject({ minimumBase: 50, minimumCases: 5, ofInputs: true });
  });

  it('ends where recipes use each other in a circle', () => {
    const own = recipeIndicator(indexRecipe().id, 'wert');
    const round = indexRecipe({ inputs: [input('poor'), input(own)] });
    expect(rulesOfIndicator(atlas([round]), indicator(recipeIndicator(round.id, 'wert'), count())).minimumCases).toBe(5);
  });

  it('takes the people a supply recipe counts', () => {
    const recipe = supplyRecipe({ columns: ['poor'] });
    const output = indicator(recipeIndicator(recipe.id, 'erreicht'), count());
    expect(rulesOfIndicator(atlas([recipe]), output)).toMatchObject({ minimumCases: 5, ofInputs: true });
    expect(rulesOfIndicator(atlas([recipe], 7), output)).toMatchObject({ minimumCases: 7 });
  });
});

describe('minimumToPublish', () => {
  it('is asked for where a series does not keep the rule by itself', () => {
    expect(minimumToPublish(atlas(), POOR)).toBe(0);
    expect(minimumToPublish(atlas(), POOR_COUNT)).toBe(5);
    expect(minimumToPublish(atlas(), PEOPLE)).toBe(0);
    expect(minimumToPublish(atlas(), RENT)).toBe(0);
    expect(minimumToPublish(atlas(), indicator('delivered', RENT.value, { unit: 'count' }))).toBe(3);
    const index = indexRecipe({ inputs: [input('poor')] });
    const supply = supplyRecipe({ columns: ['poor'] });
    expect(minimumToPublish(atlas([index]), indicator(recipeIndicator(index.id, 'wert'), count()))).toBe(0);
    expect(minimumToPublish(atlas([supply]), indicator(recipeIndicator(supply.id, 'erreicht'), count()))).toBe(5);
  });
});
