import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import {
  facilityKindId,
  levelId,
  recipeIndicator,
  ValueState,
  type IndicatorSeries,
  type ScenarioChange,
  type SupplyOutputName,
  type SupplyRecipe,
} from '../../../../src/model/index.ts';
import { at, openSupplied, pace } from '../../../fixtures/analysis/supplied-city.ts';
import { BLOCK_KEYS } from '../../../fixtures/analysis/tiny-city.ts';
import { indexRecipe, input } from '../recipes/small-recipes.ts';
import { columnsOf, supplyRecipe } from './small-supply.ts';

const { valid, missing, secret, uninhabited, notCalculable, limited, estimated, noData, notApplicable } = ValueState;

/** Inhabitants and children of the blocks; null = no cell. */
const PEOPLE: Readonly<Record<number, readonly (readonly [number, number | string | null])[]>> = {
  2022: [
    [100, 10],
    [100, 20],
    [100, 30],
    [100, 0],
    [100, 10],
    [100, '*'],
    [0, 0],
    [0, 0],
  ],
  2023: [
    [100, 20],
    [100, 20],
    [100, 30],
    [100, 0],
    [100, 10],
    [100, null],
    [0, 0],
    [0, 0],
  ],
};
const csv = [
  'key;year;people;young',
  ...Object.entries(PEOPLE).flatMap(([year, rows]) =>
    rows.map(([people, young], block) => `${BLOCK_KEYS[block]};${year};${people};${young ?? ''}`),
  ),
].join('\n');

const recipeWith = (more: Partial<SupplyRecipe> = {}): SupplyRecipe => ({
  ...supplyRecipe({ columns: ['young'] }),
  travel: { mode: 'straightLine', unit: 'meters', speedKmh: 5, detourFactor: 1, source: '' },
  breaks: [100, 300],
  standard: { limit: 100, source: '' },
  target: 50,
  ...more,
});

let session: AtlasSession;
beforeAll(async () => {
  session = await openSupplied({
    tables: [{ dataset: 'people', level: 'block', csv }],
    facilities: [
      { id: 'a', spot: [50, 50], places: 12 },
      { id: 'b', spot: [150, 50], places: 'ca. 40' },
    ],
  });
});
const seriesOf = async (name: SupplyOutputName, level = 'block', more: Partial<SupplyRecipe> = {}): Promise<IndicatorSeries> => {
  const recipe = recipeWith(more);
  const { series } = await session.series({ indicator: recipeIndicator(recipe.id, name), level: levelId(level), recipes: [recipe] }, pace);
  return series!;
};

describe('outputs of a supply recipe', () => {
  it('tell people within the standard with numerators, denominators and why there is no number', async () => {
    const { years, values, states, numerators, denominators, city, origin } = await seriesOf('erreicht');
    expect(years).toEqual([2022, 2023]);
    expect([...values[0]!]).toEqual([100, 100, 100, Number.NaN, 100, Number.NaN, Number.NaN, Number.NaN]);
    expect([...states[0]!]).toEqual([valid, valid, valid, notCalculable, valid, secret, uninhabited, uninhabited]);
    expect(states[1]![5]).toBe(missing);
    expect([...numerators![0]!.subarray(0, 5)]).toEqual([10, 20, 30, 0, 10]);
    expect([...denominators![0]!.subarray(0, 5)]).toEqual([10, 20, 30, 0, 10]);
    expect(city[0]).toBe(100);
    expect(origin).toEqual(['direct', 'direct']);
  });

  it('sum up to every level above, whole sums only', async () => {
    const more = { standard: { limit: 50, source: '' } };
    const quarters = await seriesOf('erreicht', 'quarter', more);
    expect(quarters.values[0]![0]).toBeCloseTo((100 * 10) / 30);
    expect(quarters.values[1]![0]).toBe(50);
    expect([...quarters.states[0]!]).toEqual([valid, valid, secret, uninhabited]);
    expect(quarters.origin).toEqual(['aggregated', 'aggregated']);
    const districts = await seriesOf('erreicht', 'district', more);
    expect(districts.values[0]![0]).toBeCloseTo((100 * 40) / 60);
    expect(districts.city[0]).toBeCloseTo((100 * 40) / 70);
    const older = await seriesOf('erreicht', 'old-quarter', more);
    expect(older.states[0]!.every((state) => state === noData)).toBe(true);
  });

  it('tell ways and access of places on their own level, of people above', async () => {
    const ways = await seriesOf('weg');
    expect([...ways.values[0]!.subarray(0, 5)]).toEqual([0, 100, 0, 100, 100]);
    // the way is that of the place: it needs no number of people
    expect(ways.states[0]![5]).toBe(valid);
    expect(ways.states[0]![6]).toBe(uninhabited);
    expect(ways.city[0]).toBeCloseTo((20 * 100 + 10 * 100) / 70);
    const quarters = await seriesOf('weg', 'quarter');
    expect(quarters.values[0]![0]).toBeCloseTo((20 * 100) / 30);
    expect(quarters.states[0]![2]).toBe(secret);
    const access = await seriesOf('zugang', 'quarter');
    expect(access.states[0]![0]).toBe(limited);
    // 12 places for all within 100 m of the first Kita
    expect(access.city[0]).toBeCloseTo((100 * 12) / 70);
  });

  it('tell places against people, flagged where a capacity is unknown', async () => {
    const quota = await seriesOf('quote', 'quarter');
    expect(quota.values[0]![0]).toBe(40);
    expect([...quota.states[0]!]).toEqual([valid, limited, secret, uninhabited]);
    expect([...quota.numerators![0]!.subarray(0, 2)]).toEqual([12, 0]);
    const missingPlaces = await seriesOf('fehlend', 'quarter');
    expect([...missingPlaces.values[0]!]).toEqual([3, 15, Number.NaN, Number.NaN]);
    expect(missingPlaces.city[0]).toBe(70 * 0.5 - 12);
    const demand = await seriesOf('bedarf', 'district');
    expect([...demand.values[1]!]).toEqual([70, Number.NaN]);
    expect([...demand.city]).toEqual([70, 80]);
  });

  it('tell what a scenario changes', async () => {
    const [x, y] = at([50, 150]);
    const changes: ScenarioChange[] = [{ kind: 'moveFacility', facilityKind: facilityKindId('kita'), facility: 'a', x, y }];
    const ways = await seriesOf('weg-differenz', 'block', { changes });
    expect(ways.values[0]![0]).toBe(100);
    expect(ways.values[0]![1]).toBe(-100);
    const reached = await seriesOf('erreicht-differenz', 'quarter', { changes, standard: { limit: 0, source: '' } });
    expect(reached.values[0]![0]).toBeCloseTo((100 * (20 - 10)) / 30);
    expect(reached.city[0]).toBeCloseTo((100 * (20 - 10)) / 70);
    const open = await seriesOf('fehlend-differenz', 'quarter', {
      changes: [{ kind: 'changePlaces', facilityKind: facilityKindId('kita'), facility: 'a', ageGroup: 'u3', places: 20 }],
    });
    expect(open.values[0]![0]).toBe(-8);
  });

  it('mark the years of a forecast and carry the target on its path', async () => {
    const born = BLOCK_KEYS.flatMap((key) => [2021, 2022, 2023].map((year) => `${key};${year};8`));
    const withBirths = await openSupplied({
      tables: [
        { dataset: 'people', level: 'block', csv: ['key;year;people;young', ...BLOCK_KEYS.map((key) => `${key};2023;100;24`)].join('\n') },
        { dataset: 'births', level: 'block', csv: ['key;year;births', ...born].join('\n') },
      ],
      facilities: [{ id: 'a', spot: [50, 50], places: 12 }],
    });
    const recipe = recipeWith({
      forecast: { kind: 'rollingCohorts', births: columnsOf(['births'], 'births'), years: 2 },
      targetPaths: { bestPointsPerYear: 5, worstPointsPerYear: -10, shown: 'worst' },
    });
    const told = async (name: SupplyOutputName) =>
      (await withBirths.series({ indicator: recipeIndicator(recipe.id, name), level: levelId('block'), recipes: [recipe] }, pace)).series!;
    const demand = await told('bedarf');
    expect(demand.years).toEqual([2023, 2024, 2025]);
    expect(demand.forecastFrom).toBe(2024);
    expect([...demand.city]).toEqual([192, 192, 192]);
    expect(demand.states.map(([first]) => first)).toEqual([valid, estimated, estimated]);
    // 24 children, target 50, then 40 and 30 per 100
    const gaps = await told('fehlend');
    expect(gaps.values.map(([, second]) => Math.round(second! * 1e9) / 1e9)).toEqual([12, 9.6, 7.2]);
    expect(gaps.forecastFrom).toBe(2024);
  });

  it('have no way where there is no facility', async () => {
    const changes: ScenarioChange[] = ['a', 'b'].map((facility) => ({
      kind: 'closeFacility',
      facilityKind: facilityKindId('kita'),
      facility,
    }));
    const { values, states } = await seriesOf('weg', 'block', { changes });
    expect(values[0]!.every(Number.isNaN)).toBe(true);
    expect(states[0]![0]).toBe(notApplicable);
    expect((await seriesOf('erreicht', 'block', { changes })).values[0]![0]).toBe(0);
  });

  it('are inputs of an index like any other indicator, and change with a scenario', async () => {
    const supply = recipeWith({ standard: { limit: 50, source: '' } });
    const ways = recipeIndicator(supply.id, 'weg');
    const index = indexRecipe({ level: levelId('block'), inputs: [input(ways), input(recipeIndicator(supply.id, 'bedarf'))], limits: [0] });
    const { series } = await session.series(
      { indicator: recipeIndicator(index.id, 'wert'), level: levelId('block'), recipes: [supply, index] },
      pace,
    );
    const result = await recipeResult(session, { recipes: [supply, index], year: 2023 }, pace);
    if (result.kind !== 'index') throw new Error(JSON.stringify(result));
    expect([...series!.values[1]!]).toEqual([...result.values]);
    expect(result.values[0]).toBeLessThan(result.values[1]!);
    const [x, y] = at([50, 150]);
    const changed = { ...supply, changes: [{ kind: 'moveFacility', facilityKind: facilityKindId('kita'), facility: 'a', x, y }] as const };
    const after = await recipeResult(session, { recipes: [changed, index], year: 2023 }, pace);
    if (after.kind !== 'index') throw new Error(JSON.stringify(after));
    expect(after.values[0]).toBeGreaterThan(after.values[1]!);
  });
});
