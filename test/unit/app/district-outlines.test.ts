import { expect, test } from 'vitest';
import type { DissolvedDistricts, DissolveDistrictsRequest } from '../../../src/analysis/protocol.ts';
import { DistrictOutlines, namedDistricts } from '../../../src/app/supply/district-outlines.ts';
import { areaKey, facilityKindId, levelId, type DistrictPlan, type FacilitySet } from '../../../src/model/index.ts';
import { geometryOf } from '../../rendering/support/models.ts';

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
  facilityOfArea: { [areaKey('1')]: 's1', [areaKey('2')]: 'gone' },
};
const joined: DissolvedDistricts = { keys: ['s1', 'gone'], geometry: geometryOf([]) };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('districts carry name and place of their facility; without it their key, and nowhere', () => {
  const { names, namePoints } = namedDistricts(joined, facilities);
  expect(names).toEqual(['Schule am Markt', 'gone']);
  expect([...namePoints]).toEqual([5, 5, Number.NaN, Number.NaN]);
  expect(namedDistricts(joined, null).names).toEqual(['s1', 'gone']);
});

test('outlines come later; the last ones of a plan stay while it is edited, and only the newest plan is asked for', async () => {
  const asked: DissolveDistrictsRequest[] = [];
  let arrived = 0;
  const outlines = new DistrictOutlines(
    (request) => {
      asked.push(request);
      return Promise.resolve(joined);
    },
    () => {
      arrived++;
    },
  );
  expect(outlines.of(plan, facilities)).toBeNull();
  expect(outlines.of(plan, facilities)).toBeNull();
  await settled();
  expect([asked.length, arrived]).toEqual([1, 1]);
  const first = outlines.of(plan, facilities);
  expect(first?.names).toEqual(['Schule am Markt', 'gone']);
  expect(outlines.of(plan, facilities)).toBe(first);

  const edits = [1, 2, 3].map((edit): DistrictPlan => ({ ...plan, facilityOfArea: { [areaKey(String(edit))]: 's1' } }));
  for (const edit of edits) expect(outlines.of(edit, facilities)).toBe(first);
  await settled();
  expect(outlines.of(edits[2]!, facilities)).toBe(first);
  await settled();
  outlines.of(edits[2]!, facilities);
  expect(asked.slice(1).map(({ facilityOfArea }) => Object.keys(facilityOfArea)[0])).toEqual(['1', '3']);
  expect(outlines.of({ ...plan, id: 'other' }, facilities)).toBeNull();
});

test('without an answer there are no outlines, and nothing is asked again and again', async () => {
  let asked = 0;
  const outlines = new DistrictOutlines(
    () => {
      asked++;
      return Promise.reject(new Error('gone'));
    },
    () => {},
  );
  outlines.of(plan, null);
  await settled();
  expect(outlines.of(plan, null)).toBeNull();
  await settled();
  expect(asked).toBe(1);
});
