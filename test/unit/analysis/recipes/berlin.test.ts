import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPace, openAtlas, type AtlasSession } from '../../../../src/analysis/index.ts';
import { recipeResult } from '../../../../src/analysis/recipes/recipe-result.ts';
import type { StatusDynamicsResult } from '../../../../src/analysis/protocol.ts';
import { folderSource } from '../../../../src/cli/folder-source.ts';
import {
  Exclusion,
  hasNumber,
  indicatorId,
  levelId,
  recipeIndicator,
  ValueState,
  type IndicatorSeries,
  type Recipe,
} from '../../../../src/model/index.ts';
import { assembleRealPackage, hasRealData, repairBerlinKeys } from '../../../real/real-packages.ts';

const EDITIONS = [2013, 2015, 2017] as const;

/** The published classes of Berlin through the whole chain: files, join, series, recipe, result. */
describe.skipIf(!hasRealData())('Berlin as a package with its recipe (skipped without ../shared/realdata)', () => {
  let folder = '';
  let session: AtlasSession;
  let recipe: Recipe;
  let keys: readonly string[] = [];
  const results = new Map<number, StatusDynamicsResult>();

  beforeAll(async () => {
    folder = await assembleRealPackage('berlin');
    await repairBerlinKeys(folder);
    const {
      session: opened,
      opened: { findings },
    } = await openAtlas(folderSource(folder));
    expect(findings).toEqual([]);
    session = opened!;
    recipe = session.atlas.atlas.recipes![0]!;
    keys = (await session.level(recipe.level)).value!.level.keys;
    for (const year of EDITIONS) {
      const result = await recipeResult(session, { recipes: [recipe], year }, createPace());
      if (result.kind !== 'statusDynamics') throw new Error(`refused: ${JSON.stringify(result)}`);
      results.set(year, result);
    }
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const seriesOf = async (indicator: string, level = 'planungsraum'): Promise<IndicatorSeries> =>
    (await session.series({ indicator: indicatorId(indicator), level: levelId(level) })).series!;
  const outputOf = async (name: 'gesamt' | 'statusklasse' | 'status', level = 'planungsraum'): Promise<IndicatorSeries> =>
    (await session.series({ indicator: recipeIndicator(recipe.id, name), level: levelId(level), recipes: [recipe] })).series!;

  it.each(EDITIONS)('gives every area of %i its published classes, and no other area one', async (year) => {
    const result = results.get(year)!;
    expect(result.year).toBe(year);
    const published = [await seriesOf('mss-status'), await seriesOf('mss-dynamik')];
    const ours = [result.statusClasses, result.dynamicsClasses];
    const wrong: string[] = [];
    let compared = 0;
    published.forEach((series, side) => {
      const position = series.years.indexOf(year);
      keys.forEach((key, area) => {
        const expected = hasNumber(series.states[position]![area]!) ? series.values[position]![area]! : 255;
        if (expected !== 255) compared++;
        if (ours[side]![area] !== expected) wrong.push(`${key}: ${ours[side]![area]} instead of ${expected}`);
      });
    });
    expect(wrong).toEqual([]);
    expect(compared).toBe(2 * { 2013: 434, 2015: 435, 2017: 436 }[year]);
    expect(result.areas).toBe(compared / 2);
  });

  it.each(EDITIONS)('says of every area left out in %i why', (year) => {
    const { exclusions } = results.get(year)!;
    const codes = Object.fromEntries(keys.flatMap((key, area) => (exclusions[area] === Exclusion.none ? [] : [[key, exclusions[area]]])));
    expect(codes['10010203']).toBe(Exclusion.excludedByHand);
    expect(codes['01011102']).toBe(Exclusion.belowMinimumPopulation);
    expect(Object.keys(codes)).toHaveLength({ 2013: 14, 2015: 13, 2017: 12 }[year]);
  });

  it('has contributions that add up to status and dynamics', () => {
    for (const result of results.values()) {
      for (const [values, { contributions }] of [
        [result.status, result.statusDecomposition],
        [result.dynamics, result.dynamicsDecomposition],
      ] as const) {
        values.forEach((value, area) => {
          const sum = contributions.reduce((total, parts) => total + parts[area]!, 0);
          if (Number.isNaN(value)) expect(sum).toBeNaN();
          else expect(sum).toBeCloseTo(value, 10);
        });
      }
      expect(result.matrix.flat().reduce((total, count) => total + count, 0)).toBe(result.areas);
    }
  });

  it('is an indicator like any other: years, states, breaks, larger areas', async () => {
    const total = await outputOf('gesamt');
    expect(total.years).toEqual(EDITIONS);
    expect(total.origin).toEqual(['direct', 'direct', 'direct']);
    expect([...total.city]).toEqual([NaN, NaN, NaN]);
    const result = results.get(2015)!;
    total.values[1]!.forEach((value, area) => {
      if (result.statusClasses[area] === 255) expect(value).toBeNaN();
      else expect(value).toBe(result.statusClasses[area]! * 3 + result.dynamicsClasses[area]!);
    });
    expect(total.states[1]![keys.indexOf('10010203')]).toBe(ValueState.notRated);
    const districts = await outputOf('status', 'bezirk');
    const weighted = districts.values[2]!;
    expect(weighted).toHaveLength(12);
    expect(weighted.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
    expect(weighted.reduce((sum, value) => sum + value * value, 0) / 12).toBeCloseTo(1, 10);
    expect(districts.origin).toEqual(['aggregated', 'aggregated', 'aggregated']);
    const names = (await session.level(levelId('bezirk'))).value!.level.keys;
    // Neukölln and Spandau carry more than Steglitz-Zehlendorf and Pankow.
    const of = (key: string): number => weighted[names.indexOf(key as never)]!;
    expect(Math.min(of('08'), of('05'))).toBeGreaterThan(Math.max(of('06'), of('03')));
  });

  it('misses two classes at the limits where the source lost an area: the whole city decides about each of them', async () => {
    const unrepaired = await assembleRealPackage('berlin');
    const { session: incomplete } = await openAtlas(folderSource(unrepaired));
    const areas = (await incomplete!.level(recipe.level)).value!.level.keys;
    const differing: string[] = [];
    for (const year of EDITIONS) {
      const result = await recipeResult(incomplete!, { recipes: [recipe], year }, createPace());
      const whole = results.get(year)!;
      if (result.kind !== 'statusDynamics') throw new Error('refused');
      areas.forEach((key, area) => {
        const known = keys.indexOf(key);
        if (known < 0) return;
        if (result.statusClasses[area] !== whole.statusClasses[known]) differing.push(`${year} ${key} status`);
        if (result.dynamicsClasses[area] !== whole.dynamicsClasses[known]) differing.push(`${year} ${key} dynamics`);
      });
      // The repeated key takes no part.
      expect(result.exclusions[areas.indexOf('06010102#2' as never)]).toBe(Exclusion.missingInput);
    }
    expect(differing).toEqual(['2013 12214422 status', '2015 07070707 dynamics']);
    await rm(unrepaired, { recursive: true, force: true });
  }, 60_000);
});
