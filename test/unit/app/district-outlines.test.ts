import { expect, test } from 'vitest';
import { districtOutlines } from '../../../src/app/supply/district-outlines.ts';
import { boundingBoxes, planarAreas } from '../../../src/geometry/index.ts';
import { areaKey, facilityKindId, levelId, type DistrictPlan, type FacilitySet } from '../../../src/model/index.ts';
import { geometryOf, levelOf } from '../../rendering/support/models.ts';

const square = (x: number): number[] => [x, 0, x + 10, 0, x + 10, 10, x, 10, x, 0];
const level = levelOf(geometryOf([[[square(0)]], [[square(10)]], [[square(20)]], [[square(30)]]]));
const SCHOOL = facilityKindId('schule');
const facilities: FacilitySet = {
  kind: SCHOOL,
  keys: ['s1'],
  names: ['Schule am Markt'],
  addresses: [''],
  coordinates: Float64Array.of(5, 5),
  capacities: [],
  measures: [],
};
const plan: DistrictPlan = {
  id: 'p',
  title: 'p',
  facilityKind: SCHOOL,
  level: levelId('test'),
  facilityOfArea: { [areaKey('00000')]: 's1', [areaKey('00001')]: 's1', [areaKey('00003')]: 'gone' },
};

test('areas of one facility become one district with its name and place; areas of nobody are in none', () => {
  const { geometry, names, namePoints } = districtOutlines(plan, level, facilities);
  expect(names).toEqual(['Schule am Markt', 'gone']);
  expect([...planarAreas(geometry)]).toEqual([200, 100]);
  expect([...boundingBoxes(geometry)]).toEqual([0, 0, 20, 10, 30, 0, 40, 10]);
  expect([...namePoints]).toEqual([5, 5, Number.NaN, Number.NaN]);
});

test('without facilities districts carry their keys; an empty plan has no districts', () => {
  expect(districtOutlines(plan, level, null).names).toEqual(['s1', 'gone']);
  expect(districtOutlines({ ...plan, facilityOfArea: {} }, level, facilities).names).toEqual([]);
});
