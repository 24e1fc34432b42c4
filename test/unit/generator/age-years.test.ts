import { describe, expect, test } from 'vitest';
import { areas, facilities, readDescriptor, rows } from './committed-city.ts';

const BANDS = [
  ['u3', 0, 3],
  ['a3_5', 3, 6],
  ['a6_9', 6, 10],
  ['a10_14', 10, 15],
  ['a15_17', 15, 18],
] as const;

const areaOfBlock = new Map(areas('block').map(({ properties }) => [properties['schluessel']!, properties['sozialraum']!]));
const byAge = new Map(
  rows('altersjahre').map((row) => [`${row['sozialraum']} ${row['jahr']}`, Array.from({ length: 18 }, (_, age) => Number(row[`a${age}`]))]),
);

function sumsOfBlocks(table: string, column: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows(table)) {
    const area = areaOfBlock.get(row['baublock']!);
    const key = `${area} ${row['jahr']}`;
    if (area !== undefined) sums.set(key, (sums.get(key) ?? 0) + Number(row[column]));
  }
  return sums;
}

describe('single years of age', () => {
  test.each(BANDS)('add up to the age group %s of the blocks', (group, from, to) => {
    const sums = sumsOfBlocks('bevoelkerung', group);
    expect(sums.size).toBe(60 * 12);
    const wrong = [...sums].filter(
      ([key, sum]) =>
        byAge
          .get(key)!
          .slice(from, to)
          .reduce((a, b) => a + b, 0) !== sum,
    );
    expect(wrong).toEqual([]);
  });

  test('cohorts stay about as large from year to year, newborns are about as many as births', () => {
    const births = sumsOfBlocks('haushalte', 'geburten');
    let [cohorts, kept, newborns, born] = [0, 0, 0, 0];
    for (const [key, ages] of byAge) {
      const [area, year] = key.split(' ');
      const next = byAge.get(`${area} ${Number(year) + 1}`);
      newborns += ages[0]!;
      born += births.get(key)!;
      next?.slice(1).forEach((older, age) => {
        if (ages[age]! < 20) return;
        cohorts++;
        const change = older / ages[age]!;
        if (change > 0.85 && change < 1.2) kept++;
      });
    }
    expect(kept / cohorts).toBeGreaterThan(0.97);
    expect(newborns / born).toBeGreaterThan(0.95);
    expect(newborns / born).toBeLessThan(1.08);
  });
});

describe('the forecast of the city', () => {
  test('follows the last counted year without a jump, in every Sozialraum', () => {
    const forecast = rows('prognose');
    expect(forecast).toHaveLength(60 * 11);
    for (const group of ['u3', 'a6_9', 'a25_44', 'a80']) {
      const counted = sumsOfBlocks('bevoelkerung', group);
      for (const row of forecast.filter(({ jahr }) => jahr === '2025')) {
        const before = counted.get(`${row['sozialraum']} 2024`)!;
        expect(Math.abs(Number(row[group]) - before), `${group} ${row['sozialraum']}`).toBeLessThan(0.12 * before + 8);
      }
    }
  });
});

describe('saved supply', () => {
  const { recipes = [], scenarios = [], districts = [] } = readDescriptor().atlas;

  test('scenarios name facilities that are there', () => {
    expect(scenarios.map(({ id }) => id)).toEqual(['kita-am-hafen']);
    const kitas = new Set(facilities('kitas').map(({ properties }) => properties['id']));
    const closed = scenarios
      .flatMap(({ changes }) => changes)
      .flatMap((change) => (change.kind === 'closeFacility' ? change.facility : []));
    expect(closed).toHaveLength(1);
    expect(kitas.has(closed[0]!)).toBe(true);
  });

  test('every block belongs to a school that is there, every school has blocks', () => {
    const [plan] = districts;
    const schools = facilities('grundschulen').map(({ properties }) => String(properties['id']));
    expect(new Set(Object.keys(plan!.facilityOfArea))).toEqual(new Set(areaOfBlock.keys()));
    expect(new Set(Object.values(plan!.facilityOfArea))).toEqual(new Set(schools));
  });

  test('recipes speak both languages', () => {
    for (const recipe of recipes) {
      expect(recipe.titleEn).toBeTruthy();
      if (recipe.kind === 'supply') expect(recipe.demand.titleEn).toBeTruthy();
    }
    expect(recipes.filter(({ kind }) => kind === 'supply')).toHaveLength(5);
  });
});
