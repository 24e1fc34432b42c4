import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import { networkReport } from '../../../../src/analysis/supply/network-report.ts';
import { supplyContext } from '../../../../src/analysis/supply/supply-context.ts';
import { supplyResult } from '../../../../src/analysis/supply/supply-result.ts';
import { hasNumber, levelId, recipeIndicator, recipeOutputs, type ScenarioChange, type SupplyRecipe } from '../../../../src/model/index.ts';
import { columnsOf, granted, supplyRecipe } from './small-supply.ts';
import { openMusterstadt } from './open-musterstadt.ts';
import { pace } from '../../../fixtures/analysis/supplied-city.ts';

const YEAR = 2024;
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe('the Kitas of Musterstadt', () => {
  const recipe: SupplyRecipe = {
    ...supplyRecipe({ columns: ['u3'] }),
    demand: { ...supplyRecipe({ columns: [] }).demand, columns: columnsOf(['u3'], 'bevoelkerung') },
    breaks: [300, 500, 1000, 1500],
    target: 35,
  };
  let session: AtlasSession;
  beforeAll(async () => {
    session = await openMusterstadt();
  });
  const resultOf = async (more: Partial<SupplyRecipe> = {}, areaLevel = 'stadtbezirk') =>
    granted(await supplyResult(session, { recipe: { ...recipe, ...more }, year: YEAR, areaLevel: levelId(areaLevel) }, pace));

  it('stand on a network in one piece', async () => {
    const report = (await networkReport(session))!;
    expect(report.largestShare).toBeGreaterThan(0.95);
    expect(report.bridges).toBeGreaterThan(0);
    const context = granted(await supplyContext(session, recipe, pace));
    expect(context.facilitySnapMeters.every((meters) => meters < 200)).toBe(true);
  });

  it('are reached by fewer people along the ways than by straight line, and by much the same from the cells of the raster', async () => {
    const ways = await resultOf();
    const lines = await resultOf({ travel: { ...recipe.travel, mode: 'straightLine' } });
    ways.reach.within.forEach((people, step) => expect(people).toBeLessThanOrEqual(lines.reach.within[step]!));
    expect(ways.reach.meanWay).toBeGreaterThan(lines.reach.meanWay);
    expect(ways.reach.meanWay).toBeLessThan(2 * lines.reach.meanWay);
    const cells = await resultOf({ demand: { ...recipe.demand, raster: 'bevoelkerung-100m' } });
    expect(cells.persons).toBe(ways.persons);
    expect(sum(cells.areas.persons)).toBe(ways.persons);
    expect(cells.reach.within.at(-1)! + cells.reach.beyond).toBeCloseTo(ways.persons);
    expect(Math.abs(cells.reach.meanWay / ways.reach.meanWay - 1)).toBeLessThan(0.25);
  });

  it('are told for all where all reach one, also from the cells of the raster', async () => {
    const { areas } = await resultOf({ demand: { ...recipe.demand, raster: 'bevoelkerung-100m' } }, 'block');
    const shares = areas.persons.map((people, area) => areas.withinStandard[area]! / people);
    expect(shares.some((share) => share === 1)).toBe(true);
    expect(shares.filter((share) => Math.abs(share - 1) < 1e-9 && share !== 1)).toHaveLength(0);
  });

  it('give the same sums on every level', async () => {
    const city = await resultOf({}, 'stadt');
    for (const level of ['block', 'sozialraum', 'stadtteil', 'stadtbezirk']) {
      const { areas, reach, persons } = await resultOf({}, level);
      expect(sum(areas.persons), level).toBe(persons);
      expect(sum(areas.withinStandard), level).toBe(reach.withinStandard);
      const access = areas.persons.reduce((total, people, area) => (people > 0 ? total + people * areas.access[area]! : total), 0);
      expect(access / persons, level).toBeCloseTo(city.areas.access[0]!);
    }
    expect(sum(city.facilities.personsNearest) + city.reach.unreachable).toBe(city.persons);
  });

  it('tell minutes that agree with metres at the same speed where there are no stairs', async () => {
    const meters = await resultOf();
    const travel = { ...recipe.travel, unit: 'minutes' as const };
    const minutes = await resultOf({
      travel,
      breaks: recipe.breaks.map((meter) => (meter * 60) / 5000),
      standard: { limit: 12, source: '' },
    });
    expect(minutes.reach.meanWay).toBeGreaterThanOrEqual((meters.reach.meanWay * 60) / 5000 - 1e-6);
    expect(minutes.reach.withinStandard).toBeLessThanOrEqual(meters.reach.withinStandard);
    expect(minutes.reach.withinStandard).toBeGreaterThan(0.9 * meters.reach.withinStandard);
  });

  it('yield numbers for every output in every year, with a scenario', async () => {
    const { facilities } = await resultOf();
    const changes: ScenarioChange[] = [{ kind: 'closeFacility', facilityKind: recipe.facilityKind, facility: facilities.keys[0]! }];
    const changed = { ...recipe, changes };
    const outputs = recipeOutputs(changed);
    expect(outputs.map(({ name }) => name)).toContain('fehlend-differenz');
    for (const { indicator, name } of outputs) {
      for (const level of ['block', 'sozialraum', 'stadt']) {
        const { series } = await session.series({ indicator, level: levelId(level), recipes: [changed] }, pace);
        expect(series!.years).toHaveLength(12);
        series!.states.forEach((states, at) => {
          expect(states.some(hasNumber), `${name} ${level}`).toBe(true);
          const values = series!.values[at]!;
          expect(
            states.every((state, area) => hasNumber(state) === !Number.isNaN(values[area]!)),
            `${name} ${level}`,
          ).toBe(true);
        });
      }
    }
    const reached = (
      await session.series(
        { indicator: recipeIndicator(recipe.id, 'erreicht-differenz'), level: levelId('block'), recipes: [changed] },
        pace,
      )
    ).series!;
    expect(reached.values.at(-1)!.every((value) => Number.isNaN(value) || value <= 0)).toBe(true);
  }, 60_000);
});
