import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAtlas, type AtlasSession } from '../../../../src/analysis/index.ts';
import { supplyResult } from '../../../../src/analysis/supply/supply-result.ts';
import { folderSource } from '../../../../src/cli/folder-source.ts';
import { levelId, type SupplyRecipe } from '../../../../src/model/index.ts';
import { assembleRealPackage, hasRealData, repairBerlinKeys } from '../../../real/real-packages.ts';
import { pace } from '../../../fixtures/analysis/supplied-city.ts';
import { columnsOf, granted, supplyRecipe } from './small-supply.ts';

/** All Kitas of Berlin by straight line: the package has no streets. */
describe.skipIf(!hasRealData())('the Kitas of Berlin (skipped without ../shared/realdata)', () => {
  let folder = '';
  let session: AtlasSession;
  beforeAll(async () => {
    folder = await assembleRealPackage('berlin');
    await repairBerlinKeys(folder);
    session = (await openAtlas(folderSource(folder))).session!;
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('have 194,979 places, summed up on every level', async () => {
    const plain = supplyRecipe({ columns: [], level: 'planungsraum' });
    const recipe: SupplyRecipe = {
      ...plain,
      ageGroup: 'total',
      demand: { ...plain.demand, columns: columnsOf(['E_EU1', 'E_E1U6'], 'ewr') },
      travel: { ...plain.travel, mode: 'straightLine', detourFactor: 1.3 },
      target: 100,
    };
    for (const level of ['planungsraum', 'bezirksregion', 'bezirk']) {
      const { basis, balance, areas, facilities, persons, reach } = granted(
        await supplyResult(session, { recipe, year: 2020, areaLevel: levelId(level) }, pace),
      );
      expect(basis).toBe('straightLine');
      expect(balance!.places).toEqual({ lower: 194_979, upper: 194_979 });
      expect(facilities.keys).toHaveLength(2880);
      expect(areas.lowerPlaces.reduce((total, places) => total + places, 0)).toBe(194_979);
      expect(areas.persons.reduce((total, people) => (people > 0 ? total + people : total), 0)).toBe(persons);
      expect(facilities.personsNearest.reduce((total, people) => total + people, 0)).toBeCloseTo(persons);
      expect(reach.withinStandard / persons).toBeGreaterThan(0.9);
    }
  }, 60_000);
});
