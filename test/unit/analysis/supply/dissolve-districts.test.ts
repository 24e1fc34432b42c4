import { expect, it } from 'vitest';
import { dissolveDistricts } from '../../../../src/analysis/supply/dissolve-districts.ts';
import { boundingBoxes, planarAreas } from '../../../../src/geometry/index.ts';
import { areaKey, levelId } from '../../../../src/model/index.ts';
import { openSupplied, ORIGIN } from '../../../fixtures/analysis/supplied-city.ts';
import { peopleAndChildren } from './small-supply.ts';

it('joins the areas of each facility; areas of nobody are in none', async () => {
  const session = await openSupplied({ tables: [peopleAndChildren()], facilities: [] });
  const joined = await dissolveDistricts(session, {
    level: levelId('block'),
    facilityOfArea: { [areaKey('0101')]: 'w', [areaKey('0201')]: 'w', [areaKey('0402')]: 'e', [areaKey('9999')]: 'x' },
  });
  expect(joined!.keys).toEqual(['w', 'e']);
  expect([...planarAreas(joined!.geometry)].map(Math.round)).toEqual([20_000, 10_000]);
  const [minX, minY, maxX, maxY] = boundingBoxes(joined!.geometry);
  expect([minX! - ORIGIN.x, minY! - ORIGIN.y, maxX! - ORIGIN.x, maxY! - ORIGIN.y]).toEqual([0, 0, 200, 100]);
  expect((await dissolveDistricts(session, { level: levelId('block'), facilityOfArea: {} }))!.keys).toEqual([]);
  expect(await dissolveDistricts(session, { level: levelId('nirgends'), facilityOfArea: {} })).toBeNull();
});
