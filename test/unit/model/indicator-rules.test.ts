import { describe, expect, it } from 'vitest';
import {
  crsCode,
  datasetId,
  indicatorId,
  levelId,
  needsPublishing,
  publicationNeeds,
  recipeId,
  recipeIndicator,
  resourceName,
  rulesOfIndicator,
  type AtlasPackage,
  type IndicatorDescriptor,
  type IndicatorValueDescriptor,
  type PublicationNeeds,
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

describe('publicationNeeds', () => {
  it('tell what a series does not keep by itself', () => {
    const few = (minimumCases: number, alike: readonly string[] = []) => ({ minimumCases, alike });
    expect(publicationNeeds(atlas(), POOR)).toEqual(few(0));
    expect(publicationNeeds(atlas(), POOR_COUNT)).toEqual(few(5, ['poor']));
    expect(publicationNeeds(atlas(), PEOPLE)).toEqual(few(0));
    expect(publicationNeeds(atlas(), RENT)).toEqual(few(0));
    expect(publicationNeeds(atlas(), indicator('delivered', RENT.value, { unit: 'count' }))).toEqual(few(3));
    const index = indexRecipe({ inputs: [input('poor')] });
    const supply = supplyRecipe({ columns: ['poor'] });
    expect(publicationNeeds(atlas([index]), indicator(recipeIndicator(index.id, 'wert'), count()))).toEqual(few(0));
    expect(publicationNeeds(atlas([supply]), indicator(recipeIndicator(supply.id, 'erreicht'), count()))).toEqual(few(5));
    expect([few(0), few(5), few(0, ['poor'])].map((needs) => needsPublishing(needs as PublicationNeeds))).toEqual([false, true, true]);
  });
});
