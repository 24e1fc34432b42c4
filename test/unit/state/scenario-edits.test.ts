import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NEW_HOUSING,
  scenarioToEdit,
  scenarioWithHousing,
  scenarioWithLine,
  scenarioWithMovedFacility,
  scenarioWithPlacedFacility,
} from '../../../src/state/index.ts';
import { facilityKindId, parseScenario, type Scenario } from '../../../src/model/index.ts';

const KITA = facilityKindId('kita');
const EMPTY: Scenario = { id: 'szenario-1', title: 'Szenario 1', version: 0, changes: [] };
const title = (number: number): string => `Szenario ${number}`;
const name = (number: number): string => `Kita (neu ${number})`;
const facility = { facilityKind: KITA, facilityKeys: ['kita-001', 'neu-1', 'neu-2'], name };

describe('a scenario to edit', () => {
  test('is the chosen one', () => expect(scenarioToEdit(EMPTY, [EMPTY], title)).toBe(EMPTY));

  test('is begun with a free id and a free title', () => {
    const known = [EMPTY, { ...EMPTY, id: 'x', title: 'Szenario 2' }, { ...EMPTY, id: 'szenario', title: 'y' }];
    const begun = scenarioToEdit(null, known, title);
    expect(known.map(({ id }) => id)).not.toContain(begun.id);
    expect(begun).toMatchObject({ title: 'Szenario 3', version: 0, changes: [] });
  });
});

describe('placing', () => {
  test('a facility gets an id that no facility and no change has, and unknown places', () => {
    const first = scenarioWithPlacedFacility(EMPTY, { x: 562_832.456, y: 5_712_153.349 }, facility);
    const second = scenarioWithPlacedFacility(first.scenario, { x: 1, y: 2 }, facility);
    expect(facility.facilityKeys).not.toContain(first.change);
    expect(second.change).not.toBe(first.change);
    expect(first.scenario.changes).toEqual([
      { kind: 'addFacility', id: first.change, facilityKind: KITA, name: 'Kita (neu 1)', x: 562_832.5, y: 5_712_153.3, places: {} },
    ]);
    expect(EMPTY.changes).toEqual([]);
  });

  test('places in degrees keep about a centimetre', () => {
    const { scenario } = scenarioWithPlacedFacility(EMPTY, { x: 7.123456789, y: 51.987654321 }, facility);
    expect(scenario.changes[0]).toMatchObject({ x: 7.1234568, y: 51.9876543 });
  });

  test('housing begins with stated numbers and their rule', () => {
    const { scenario, change } = scenarioWithHousing(EMPTY, { x: 1000, y: 2000 }, { name: (n) => `Wohnen ${n}`, rule: 'Annahme' });
    expect(scenario.changes).toEqual([
      { kind: 'housing', id: change, name: 'Wohnen 1', x: 1000, y: 2000, ...NEW_HOUSING, rule: 'Annahme' },
    ]);
  });

  test('lines are told apart by their kind', () => {
    const way = scenarioWithLine(EMPTY, 'way', [500.04, 1, 700, 800], (n) => `Weg ${n}`);
    const barrier = scenarioWithLine(way.scenario, 'barrier', [1, 2, 3, 4, 5, 6], (n) => `Sperre ${n}`);
    expect(barrier.scenario.changes.map(({ kind }) => kind)).toEqual(['way', 'barrier']);
    expect(way.scenario.changes[0]).toMatchObject({ name: 'Weg 1', points: [500, 1, 700, 800] });
    expect(barrier.scenario.changes[1]).toMatchObject({ name: 'Sperre 1', id: barrier.change });
  });
});

describe('moving', () => {
  test('a facility of the package is moved once, however often', () => {
    const once = scenarioWithMovedFacility(EMPTY, KITA, 'kita-001', { x: 1000, y: 2000 });
    const twice = scenarioWithMovedFacility(once.scenario, KITA, 'kita-001', { x: 3000, y: 4000 });
    expect(once.change).toBe('kita-001');
    expect(twice.scenario.changes).toEqual([{ kind: 'moveFacility', facilityKind: KITA, facility: 'kita-001', x: 3000, y: 4000 }]);
  });

  test('the same key of another kind is another facility', () => {
    const other = scenarioWithMovedFacility(EMPTY, facilityKindId('schule'), 'a', { x: 1000, y: 2000 });
    expect(scenarioWithMovedFacility(other.scenario, KITA, 'a', { x: 1, y: 1 }).scenario.changes).toHaveLength(2);
  });

  test('what the scenario itself placed goes along without a move', () => {
    const added = scenarioWithPlacedFacility(EMPTY, { x: 1000, y: 2000 }, facility);
    const moved = scenarioWithMovedFacility(added.scenario, KITA, added.change, { x: 5000, y: 6000 });
    expect(moved.scenario.changes).toHaveLength(1);
    expect(moved.scenario.changes[0]).toMatchObject({ kind: 'addFacility', x: 5000, y: 6000 });
  });
});

test('whatever is done with the tools, the scenario can be read again and its ids are unique', () => {
  const place = fc.record({ x: fc.double({ min: -1e6, max: 1e6, noNaN: true }), y: fc.double({ min: -1e6, max: 1e6, noNaN: true }) });
  const step = fc.oneof(
    place.map((at) => (one: Scenario) => scenarioWithPlacedFacility(one, at, facility).scenario),
    place.map((at) => (one: Scenario) => scenarioWithHousing(one, at, { name, rule: '' }).scenario),
    place.map((at) => (one: Scenario) => scenarioWithMovedFacility(one, KITA, 'kita-001', at).scenario),
    place.map((at) => (one: Scenario) => scenarioWithLine(one, 'way', [at.x, at.y, at.y, at.x], name).scenario),
    place.map((at) => (one: Scenario) => scenarioWithLine(one, 'barrier', [at.x, at.y, at.y, at.x], name).scenario),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const scenario = steps.reduce((one, apply) => apply(one), EMPTY);
      const ids = scenario.changes.flatMap((change) => ('id' in change ? [change.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual({ scenario: JSON.parse(JSON.stringify(scenario)) });
    }),
    { seed: 11, numRuns: 100 },
  );
});
