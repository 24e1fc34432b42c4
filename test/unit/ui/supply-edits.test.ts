import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SupplyFacilities } from '../../../src/analysis/protocol.ts';
import { ACCESS_METHODS, type SupplyRecipe } from '../../../src/model/index.ts';
import { facilityRows, sortedRows, type FacilityColumn } from '../../../src/ui/supply-workspace/offer/facility-rows.ts';
import {
  accessMethods,
  accessOf,
  withAgeGroup,
  withBreaks,
  withStandard,
  withUnit,
} from '../../../src/ui/supply-workspace/offer/recipe-edits.ts';
import { KITA } from '../../browser/panels/supply-samples.ts';

const weighted: SupplyRecipe = { ...KITA, access: { kind: 'enhancedTwoStep', weights: [1, 0.68, 0.22] } };

describe('steps, standard and weights stay together', () => {
  test('the limit is always among the steps, ascending and each once; weights follow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 5000 }), { maxLength: 20 }), fc.integer({ min: 1, max: 5000 }), (breaks, limit) => {
        const changed = withStandard(withBreaks(weighted, breaks), limit, 'x');
        expect(changed.breaks).toContain(limit);
        expect(changed.breaks.length).toBeLessThanOrEqual(12);
        expect(changed.breaks).toEqual([...new Set(changed.breaks)].toSorted((one, other) => one - other));
        expect(changed.breaks[0]).toBeGreaterThan(0);
        expect(changed.access.kind === 'enhancedTwoStep' && changed.access.weights.length).toBe(changed.breaks.length);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('a new limit takes the place of the old one', () => {
    expect(withStandard(KITA, 800, 'Eigene Annahme')).toMatchObject({ breaks: [500, 800, 1500], standard: { limit: 800 } });
  });

  test('1,250 m at 5 km/h are 15 minutes, and back', () => {
    const minutes = withUnit({ ...KITA, breaks: [500, 1250], standard: { limit: 1250, source: '' } }, 'minutes');
    expect(minutes).toMatchObject({ breaks: [6, 15], standard: { limit: 15 }, travel: { unit: 'minutes' } });
    expect(withUnit(minutes, 'meters')).toMatchObject({ breaks: [500, 1250], standard: { limit: 1250 }, travel: { unit: 'meters' } });
    expect(withUnit(KITA, 'meters')).toBe(KITA);
  });
});

describe('places and methods', () => {
  test('without places there is no target, and nothing that needs places', () => {
    const changed = withAgeGroup(weighted, null);
    expect(changed).toMatchObject({ ageGroup: null, target: null, access: { kind: 'cumulative' } });
    expect(accessMethods(changed)).not.toContain('twoStep');
    expect(withAgeGroup(changed, 'u3').access.kind).toBe('twoStep');
    expect(withAgeGroup(weighted, 'ue3').access).toBe(weighted.access);
  });

  test.each(ACCESS_METHODS)('%s gets parameters that fit', (kind) => {
    const access = accessOf(KITA, kind);
    expect(access.kind).toBe(kind);
    if ('weights' in access) expect(access.weights).toEqual([1, 0.68, 0.22]);
    if ('sigma' in access) expect(access.sigma).toBe(500);
  });
});

describe('list of facilities', () => {
  const facilities: SupplyFacilities = {
    keys: ['a', 'b', 'c'],
    names: ['Kita Ährenweg', 'Kita Zoo', 'Kita Bach'],
    coordinates: new Float64Array(6),
    places: Float64Array.of(20, Number.NaN, 40),
    changes: new Uint8Array(3),
    snapDistancesMeters: Float64Array.of(5, Number.NaN, 8),
    personsInReach: Float64Array.of(3, 0, 2),
    personsNearest: Float64Array.of(3, 0, 2),
    longestWay: Float64Array.of(900, Number.NaN, 800),
    load: Float64Array.of(15, Number.NaN, 5),
  };
  const order = (column: FacilityColumn, isDescending: boolean, search = ''): string =>
    sortedRows(facilityRows(facilities), { search, column, isDescending, language: 'de' })
      .map(({ key }) => key)
      .join('');

  test('names by the language, unknown numbers last either way', () => {
    expect(order('name', false)).toBe('acb');
    expect(order('places', false)).toBe('acb');
    expect(order('places', true)).toBe('cab');
    expect(order('name', false, ' zoo')).toBe('b');
    expect(order('name', false, 'x')).toBe('');
  });

  test('a facility away from every street says so; without places all are unknown', () => {
    expect(facilityRows(facilities).map(({ isSnapped }) => isSnapped)).toEqual([true, false, true]);
    expect(facilityRows({ ...facilities, places: new Float64Array(0), load: new Float64Array(0) })[0]?.places).toBeNaN();
  });
});
