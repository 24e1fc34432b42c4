import { describe, expect, it } from 'vitest';
import { demandOf, type Demand } from '../../../../src/analysis/supply/demand.ts';
import { levelId, ValueState, type ForecastSettings, type SupplyRecipe } from '../../../../src/model/index.ts';
import { BLOCK_KEYS, type TinyTable } from '../../../fixtures/analysis/tiny-city.ts';
import { openCity, pace } from '../recipes/small-recipes.ts';
import { columnsOf, granted, supplyRecipe } from './small-supply.ts';

/** A table of one level: column -> year -> numbers in the order of the areas; null = empty. */
function table(
  dataset: string,
  level: TinyTable['level'],
  columns: Readonly<Record<string, Readonly<Record<number, readonly (number | null)[]>>>>,
): TinyTable {
  const keys = { block: BLOCK_KEYS, quarter: ['01', '02', '03', '04'], district: ['A', 'B'], 'old-quarter': [] }[level];
  const names = Object.keys(columns);
  const years = Object.keys(columns[names[0]!]!).map(Number);
  const lines = years.flatMap((year) =>
    keys.map((key, area) => [key, year, ...names.map((name) => columns[name]![year]?.[area] ?? '')].join(';')),
  );
  return { dataset, level, csv: [`key;year;${names.join(';')}`, ...lines].join('\n') };
}

async function demandFor(
  tables: readonly TinyTable[],
  forecast: ForecastSettings,
  { level = 'quarter', ages = { from: 0, to: 1 } as SupplyRecipe['demand']['ages'] } = {},
): Promise<Demand> {
  const session = await openCity(tables, []);
  const recipe = supplyRecipe({ columns: ['kids'], level });
  const demand = { ...recipe.demand, columns: columnsOf(['kids'], 'kids'), ages };
  return granted(await demandOf(session, { ...recipe, demand, forecast }, pace));
}

const rolling = (years: number): ForecastSettings => ({ kind: 'rollingCohorts', births: columnsOf(['births'], 'births'), years });
const codes = (demand: Demand): string[] => demand.findings.map(({ code }) => code).filter((code) => code.startsWith('demand'));

/** Published cohorts of four districts of Dinslaken. */
const BIRTHS = { 2014: [65, 64, 33, 25], 2015: [55, 60, 34, 39], 2016: [59, 63, 32, 34] };

describe('rolling cohorts', () => {
  const births = table('births', 'quarter', { births: BIRTHS });

  it('gives the published cohorts of Dinslaken', async () => {
    const kids = table('kids', 'quarter', { kids: { 2016: [59, 63, 32, 34] } });
    const demand = await demandFor([kids, births], rolling(2));
    expect(demand.years).toEqual([2016, 2017, 2018]);
    expect(demand.forecastFrom).toBe(2017);
    expect([...demand.counts(2017)].map((count) => Math.round(count * 1e9) / 1e9)).toEqual([60, 62, 33, 33]);
    expect([...demand.counts(2018)].map((count) => Math.round(count * 1e9) / 1e9)).toEqual([58, 62, 33, 35]);
    expect([...demand.states(2017)]).toEqual(new Array(4).fill(ValueState.estimated));
    expect([...demand.births!]).toEqual([188, 188, 188]);
    expect(codes(demand)).toEqual([]);
  });

  it('lets known cohorts grow into the group and scales to its size', async () => {
    // two-year-olds of 2017 are those born in 2015; half of them live here still
    const kids = table('kids', 'quarter', { kids: { 2016: [32.5, 32, 16.5, 12.5] } });
    const demand = await demandFor([kids, births], rolling(3), { ages: { from: 2, to: 3 } });
    expect([...demand.counts(2017)]).toEqual([27.5, 30, 17, 19.5]);
    expect([...demand.counts(2018)]).toEqual([29.5, 31.5, 16, 17]);
    expect([...demand.counts(2019)]).toEqual([30, 31, 16.5, 16.5]);
  });

  it('says which years of birth are missing and shows no number then', async () => {
    const kids = table('kids', 'quarter', { kids: { 2016: [59, 63, 32, 34] } });
    const demand = await demandFor([kids, births], rolling(2), { ages: { from: 0, to: 4 } });
    expect([...demand.counts(2017)]).toEqual([NaN, NaN, NaN, NaN]);
    expect([...demand.counts(2016)]).toEqual([59, 63, 32, 34]);
    expect(codes(demand).toSorted()).toEqual(['demand-births-missing', 'demand-forecast-unknown']);
    expect(demand.findings.find(({ code }) => code === 'demand-births-missing')?.value).toBe('2013');
  });

  it('lets an area without births unknown, not the others', async () => {
    const gap = table('births', 'quarter', { births: { ...BIRTHS, 2015: [55, null, 34, 39], 2016: [59, 63, -3, 34] } });
    const kids = table('kids', 'quarter', { kids: { 2016: [59, 63, 32, 34] } });
    const demand = await demandFor([kids, gap], rolling(1));
    expect([...demand.counts(2017)].map(Number.isNaN)).toEqual([false, true, true, false]);
    expect([...demand.states(2017)]).toEqual([ValueState.estimated, ValueState.missing, ValueState.missing, ValueState.estimated]);
    expect(codes(demand).toSorted()).toEqual(['demand-forecast-unknown', 'demand-negative']);
  });

  it('takes cohorts of larger areas where blocks have too few births', async () => {
    const few = table('births', 'block', {
      births: { 2014: [8, 9, 7, 6, 9, 9, 8, 7], 2015: [9, 8, 7, 7, 8, 9, 9, 9], 2016: [8, 8, 6, 8, 9, 9, 9, 8] },
    });
    const kids = table('kids', 'block', { kids: { 2016: [10, 30, 0, null, 20, 10, 5, 5] } });
    const demand = await demandFor([kids, few], rolling(1), { level: 'block' });
    // quarter 01: 17, 17, 16 -> 17; 04: 15, 18, 17 -> 17
    const counts = demand.counts(2017);
    expect(counts[0]).toBeCloseTo((10 * 17) / 16, 12);
    expect(counts[1]).toBeCloseTo((30 * 17) / 16, 12);
    expect(counts[2]).toBe(0);
    expect(counts[3]).toBeNaN();
    expect(counts[6]).toBe(5);
    expect(codes(demand)).toEqual(['demand-forecast-level']);
  });

  it('keeps the counted years where the ages are not known', async () => {
    const kids = table('kids', 'quarter', { kids: { 2016: [59, 63, 32, 34] } });
    for (const ages of [null, { from: 80, to: null }]) {
      const demand = await demandFor([kids, births], rolling(2), { ages });
      expect(demand.years).toEqual([2016]);
      expect(demand.forecastRefusal).toBe('noDemandAges');
    }
  });
});

describe('cohort survival', () => {
  const ages = table('ages', 'district', {
    a0: { 2014: [100, 50], 2015: [110, 50], 2016: [120, 50] },
    a1: { 2014: [80, 50], 2015: [90, 50], 2016: [99, 50] },
    a2: { 2014: [70, 50], 2015: [88, 50], 2016: [72, 50] },
  });
  const settings = (level: string, names = ['a0', 'a1', 'a2']): ForecastSettings => ({
    kind: 'cohortSurvival',
    level: levelId(level),
    ages: columnsOf(names, 'ages'),
    baseYears: 2,
    years: 2,
  });
  const kids = table('kids', 'quarter', { kids: { 2016: [100, 71, 30, 70] } });

  it('shares the growth of the larger areas out to the smaller ones', async () => {
    const demand = await demandFor([kids, ages], settings('district'), { ages: { from: 1, to: 3 } });
    const group = 120 * 0.9 + (99 * 160) / 170;
    expect(demand.counts(2017)[0]).toBeCloseTo((100 * group) / 171, 12);
    expect(demand.counts(2017)[1]).toBeCloseTo((71 * group) / 171, 12);
    expect([...demand.counts(2017).subarray(2)]).toEqual([30, 70]);
    expect(codes(demand)).toEqual(['demand-forecast-level']);
    expect(demand.births).toBeNull();
  });

  it('starts from the last year of the age table', async () => {
    const later = table('kids', 'quarter', { kids: { 2017: [100, 71, 30, 70] } });
    const demand = await demandFor([later, ages], settings('district'), { ages: { from: 1, to: 3 } });
    expect(demand.years).toEqual([2017, 2018, 2019]);
    expect(codes(demand)).toContain('demand-forecast-base');
    expect([...demand.counts(2019).subarray(2)]).toEqual([30, 70]);
  });

  it('takes sums where the age table is on smaller areas', async () => {
    const below = table('ages', 'quarter', {
      a0: { 2015: [10, 10, 5, 5], 2016: [10, 10, 5, 5] },
      a1: { 2015: [9, 9, 4, 4], 2016: [9, 9, 5, 5] },
    });
    const above = table('kids', 'district', { kids: { 2016: [18, 10] } });
    const demand = await demandFor([above, below], settings('quarter', ['a0', 'a1']), { level: 'district', ages: { from: 1, to: 2 } });
    expect([...demand.counts(2017)]).toEqual([18, 10]);
  });

  it('is refused without enough ages or a level', async () => {
    expect((await demandFor([kids, ages], settings('district'), { ages: { from: 3, to: 6 } })).forecastRefusal).toBe('noDemandAges');
    expect((await demandFor([kids, ages], settings('nowhere'), { ages: { from: 0, to: 3 } })).forecastRefusal).toBe('noSuchLevel');
    expect((await demandFor([kids], settings('district'), { ages: { from: 0, to: 3 } })).forecastRefusal).toBe('unknownDemand');
  });
});

describe('an imported forecast', () => {
  const settings: ForecastSettings = { kind: 'imported', columns: columnsOf(['u3'], 'sikurs') };
  const kids = table('kids', 'block', { kids: { 2024: [10, 30, 20, 20, 0, 0, 5, null] } });
  const people = table('people', 'block', { people: { 2024: [100, 100, 100, 100, 30, 10, 50, 50] } });
  const sikurs = table('sikurs', 'quarter', { u3: { 2024: [1, 1, 1, 1], 2025: [44, 40, 8, 9], 2027: [50, null, 8, 9] } });

  it('is taken as it is on its own level', async () => {
    const own = table('kids', 'quarter', { kids: { 2024: [40, 40, 0, 5] } });
    const demand = await demandFor([own, sikurs], settings);
    expect(demand.years).toEqual([2024, 2025, 2027]);
    expect([...demand.counts(2025)]).toEqual([44, 40, 8, 9]);
    expect([...demand.counts(2027)]).toEqual([50, NaN, 8, 9]);
    expect(codes(demand)).toEqual(['demand-forecast-gap']);
  });

  it('is shared out by demand, and by inhabitants where there was none', async () => {
    const demand = await demandFor([kids, people, sikurs], settings, { level: 'block' });
    expect([...demand.counts(2025)]).toEqual([11, 33, 20, 20, 6, 2, NaN, NaN]);
    expect(codes(demand).toSorted()).toEqual(['demand-forecast-gap', 'demand-forecast-level', 'demand-forecast-unknown']);
  });

  it('is refused without a year to come', async () => {
    const past = table('sikurs', 'quarter', { u3: { 2024: [1, 1, 1, 1] } });
    expect((await demandFor([kids, past], settings, { level: 'block' })).forecastRefusal).toBe('unknownDemand');
  });
});
