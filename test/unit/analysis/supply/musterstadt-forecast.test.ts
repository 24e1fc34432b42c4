import { beforeAll, describe, expect, it } from 'vitest';
import { supplyForecast } from '../../../../src/analysis/supply/supply-forecast.ts';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { SupplyForecastResult } from '../../../../src/analysis/protocol.ts';
import { levelId, type Recipe, type ScenarioChange, type SupplyRecipe } from '../../../../src/model/index.ts';
import { pace } from '../recipes/small-recipes.ts';
import { granted } from './small-supply.ts';
import { openMusterstadt } from './open-musterstadt.ts';

let session: AtlasSession;

const supplyRecipe = (id: string): SupplyRecipe => {
  const recipe = session.atlas.atlas.recipes?.find((candidate: Recipe) => candidate.id === id);
  if (recipe?.kind !== 'supply') throw new Error(`${id}: no supply recipe`);
  return recipe;
};
const forecastOf = async (recipe: SupplyRecipe, areaLevel = 'sozialraum'): Promise<SupplyForecastResult> =>
  granted(await supplyForecast(session, { recipe, year: 2024, areaLevel: levelId(areaLevel) }, pace));
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

beforeAll(async () => {
  session = await openMusterstadt();
});

describe('the forecast of Musterstadt', () => {
  it.each([
    ['kita-u3', 6, 0.06],
    ['kita-ue3', 6, 0.06],
    ['grundschule', 6, 0.06],
    ['pflege-80', 11, 0.15],
  ])('%s: coming years follow the counted ones, areas add up to the city', async (id, ahead, change) => {
    const result = await forecastOf(supplyRecipe(id));
    expect(result.forecastFrom).toBe(2025);
    expect(result.years).toEqual(Array.from({ length: 12 + ahead }, (_, k) => 2013 + k));
    const now = result.persons[11]!;
    result.persons.forEach((persons, k) => {
      expect(Number.isFinite(persons)).toBe(true);
      if (k > 11) expect(Math.abs(persons / now - 1)).toBeLessThan(change);
      expect(sum(result.areaPersons[k]!)).toBeCloseTo(persons, 6);
    });
    expect(result.findings.map(({ code }) => code)).toContain('demand-forecast-level');
  });

  it('takes the imported numbers as they are', async () => {
    const result = await forecastOf(supplyRecipe('pflege-80'));
    expect(result.persons[12]).toBeCloseTo(16_985, 6);
    expect(result.persons.at(-1)).toBeCloseTo(18_865, 6);
  });

  it('tells needs on three paths against the places of today', async () => {
    const { places, targets, needs, persons, births } = await forecastOf(supplyRecipe('kita-u3'));
    expect(places).toEqual({ lower: 2397, upper: Infinity });
    expect([...targets!.worst].slice(10)).toEqual([35, 35, 36.5, 38, 39.5, 41, 42.5, 44]);
    expect([...targets!.statusQuo]).toEqual(new Array(18).fill(35));
    expect(targets!.best.at(-1)).toBe(32);
    expect(needs!.worst.at(-1)).toBeCloseTo((persons.at(-1)! * 44) / 100, 6);
    expect(births![11]).toBe(2294);
    // cohorts of Sozialräume are rounded, so the city may be a child or two off per area
    expect(Math.abs(births![12]! - Math.round((2280 + 2273 + 2294) / 3))).toBeLessThan(30);
  });

  it('adds the homes of a scenario to coming years only, and its places to those of today', async () => {
    const recipe = supplyRecipe('kita-u3');
    const changes = session.atlas.atlas.scenarios![0]!.changes;
    const plain = await forecastOf(recipe);
    const changed = await forecastOf({ ...recipe, changes });
    expect(changed.persons[11]).toBe(plain.persons[11]);
    expect(changed.persons[12]! - plain.persons[12]!).toBeCloseTo(420 * 0.035 * 3, 9);
    const closed = changes.find((change) => change.kind === 'closeFacility')!;
    expect(changed.places.lower).not.toBe(plain.places.lower);
    const off = changes.map((change): ScenarioChange => (change === closed ? change : { ...change, off: true }));
    expect((await forecastOf({ ...recipe, changes: off })).persons[12]).toBe(plain.persons[12]);
  });

  it('shows no needs without places, and refuses what it can not work out', async () => {
    const playgrounds = await forecastOf(supplyRecipe('spielplatz-6-11'));
    expect(playgrounds).toMatchObject({ forecastFrom: null, needs: null, targets: null, places: { lower: NaN, upper: NaN } });
    const recipe = supplyRecipe('kita-u3');
    const refused = async (changed: SupplyRecipe, areaLevel = 'sozialraum') =>
      supplyForecast(session, { recipe: changed, year: 2024, areaLevel: levelId(areaLevel) }, pace);
    expect(await refused({ ...recipe, demand: { ...recipe.demand, ages: null } })).toMatchObject({ reason: 'noDemandAges' });
    expect(await refused({ ...recipe, level: levelId('stadtteil') }, 'block')).toMatchObject({ reason: 'noSuchLevel' });
    expect(await refused({ ...recipe, ageGroup: 'total' })).toMatchObject({ reason: 'unknownAgeGroup' });
  });
});
