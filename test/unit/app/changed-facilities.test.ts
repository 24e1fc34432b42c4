import { describe, expect, test } from 'vitest';
import { changedFacilities, scenarioMarks } from '../../../src/app/supply/changed-facilities.ts';
import { facilityKindId, type FacilitySet, type Scenario, type ScenarioChange } from '../../../src/model/index.ts';

const KITA = facilityKindId('kita');
const SET: FacilitySet = {
  kind: KITA,
  keys: ['a', 'b', 'c'],
  names: ['A', 'B', 'C'],
  addresses: ['', 'Weg 1', ''],
  coordinates: Float64Array.of(0, 0, 10, 0, 20, 0),
  capacities: [{ ageGroup: 'u3', title: 'U3', values: Float64Array.of(10, Number.NaN, 30) }],
  measures: [],
};
const scenario = (...changes: ScenarioChange[]): Scenario => ({ id: 's', title: 's', version: 0, changes });
const of = { facilityKind: KITA };
const words = (count: number): string => `${count} WE`;

describe('facilities as the map shows them', () => {
  test('without a scenario they are the package’s; unknown places stay unknown', () => {
    const shown = changedFacilities(SET, null, 'u3');
    expect(shown.keys).toEqual(SET.keys);
    expect([...shown.coordinates]).toEqual([...SET.coordinates]);
    expect([...shown.places!]).toEqual([10, Number.NaN, 30]);
    expect(shown.changes).toEqual(['none', 'none', 'none']);
    expect(changedFacilities(SET, null, null).places).toBeNull();
  });

  test('with one they are added, moved, closed and changed, in the order of its changes', () => {
    const shown = changedFacilities(
      SET,
      scenario(
        { kind: 'addFacility', ...of, id: 'n', name: 'Neu', x: 5, y: 5, places: { ue3: 7 } },
        { kind: 'moveFacility', ...of, facility: 'b', x: 11, y: 1 },
        { kind: 'closeFacility', ...of, facility: 'a' },
        { kind: 'changePlaces', ...of, facility: 'c', ageGroup: 'u3', places: 45 },
        { kind: 'changePlaces', ...of, facility: 'c', ageGroup: 'ue3', places: 99 },
        { kind: 'moveFacility', ...of, facility: 'n', x: 6, y: 6 },
        { kind: 'closeFacility', ...of, facility: 'unknown' },
      ),
      'u3',
    );
    expect(shown.keys).toEqual(['b', 'c', 'n']);
    expect([...shown.coordinates]).toEqual([11, 1, 20, 0, 6, 6]);
    expect([...shown.places!]).toEqual([Number.NaN, 45, Number.NaN]);
    expect(shown.changes).toEqual(['moved', 'places', 'added']);
  });

  test('changes that are switched off, or of another kind, do nothing', () => {
    const other = facilityKindId('schule');
    const shown = changedFacilities(
      SET,
      scenario({ kind: 'closeFacility', ...of, facility: 'a', off: true }, { kind: 'closeFacility', facilityKind: other, facility: 'b' }),
      'u3',
    );
    expect(shown.keys).toEqual(['a', 'b', 'c']);
  });
});

describe('signs of a scenario', () => {
  test('stand where the change is; the one that is open says so', () => {
    const marks = scenarioMarks(
      SET,
      scenario(
        { kind: 'addFacility', ...of, id: 'n', name: 'Neu', x: 5, y: 5, places: {} },
        { kind: 'moveFacility', ...of, facility: 'b', x: 11, y: 1 },
        { kind: 'closeFacility', ...of, facility: 'a' },
        { kind: 'changePlaces', ...of, facility: 'c', ageGroup: 'u3', places: 45 },
        { kind: 'housing', id: 'h', name: 'W', x: 1, y: 2, dwellings: 40, perDwellingAndYear: 0.03, rule: '' },
        { kind: 'way', id: 'w', name: 'Weg', points: [0, 0, 1, 1] },
        { kind: 'barrier', id: 'z', name: 'Sperre', points: [0, 0, 1, 1], off: true },
      ),
      'b',
      words,
    );
    expect(marks).toEqual([
      { kind: 'added', x: 5, y: 5, open: false },
      { kind: 'moved', fromX: 10, fromY: 0, x: 11, y: 1, open: true },
      { kind: 'closed', x: 0, y: 0, open: false },
      { kind: 'housing', x: 1, y: 2, text: '40 WE', open: false },
      { kind: 'way', points: [0, 0, 1, 1], open: false },
    ]);
  });

  test('a new facility that is closed or moved again is found by its id; unknown ones have no sign', () => {
    const added: ScenarioChange = { kind: 'addFacility', ...of, id: 'n', name: 'Neu', x: 5, y: 5, places: {} };
    const marks = scenarioMarks(
      SET,
      scenario(added, { kind: 'closeFacility', ...of, facility: 'n' }, { kind: 'closeFacility', ...of, facility: 'gone' }),
      null,
      words,
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['added', 'closed']);
    expect(scenarioMarks(null, scenario(added), null, words)).toEqual([]);
    expect(scenarioMarks(SET, null, null, words)).toEqual([]);
  });
});
