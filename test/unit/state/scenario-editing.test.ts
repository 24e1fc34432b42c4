import { describe, expect, it } from 'vitest';
import { facilityKindId, type Scenario } from '../../../src/model/index.ts';
import {
  copyOfScenario,
  editedScenario,
  freeChangeId,
  newScenario,
  savedScenario,
  plansOfFile,
  scenariosOfFile,
  withAddedChange,
  withChangeAt,
  withChangeSwitched,
} from '../../../src/state/index.ts';

const close = { kind: 'closeFacility', facilityKind: facilityKindId('kita'), facility: 'kita-7' } as const;
const barrier = { kind: 'barrier', id: 'sperre', name: 'Baustelle', points: [0, 0, 10, 0] } as const;
const scenario: Scenario = {
  id: 'szenario',
  title: 'Umbau',
  note: 'Entwurf',
  version: 2,
  changed: '2026-11-21',
  changes: [close, barrier],
};

describe('scenarios', () => {
  it('begin empty, with an id nobody has', () => {
    expect(newScenario('Umbau', new Set())).toEqual({ id: 'szenario', title: 'Umbau', version: 0, changes: [] });
    expect(newScenario('Umbau', new Set(['szenario', 'szenario-2'])).id).toBe('szenario-3');
  });

  it('are copied with note and changes, but as one that was never saved', () => {
    expect(copyOfScenario(scenario, 'Umbau (Kopie)', new Set(['szenario']))).toEqual({
      id: 'szenario-2',
      title: 'Umbau (Kopie)',
      note: 'Entwurf',
      version: 0,
      changes: scenario.changes,
    });
  });

  it('count their savings', () => {
    expect(savedScenario(scenario, '2026-12-01')).toMatchObject({ version: 3, changed: '2026-12-01' });
  });

  it('name new things unlike everything else in them and unlike the facilities that are there', () => {
    expect(freeChangeId(scenario, 'sperre')).toBe('sperre-2');
    expect(freeChangeId(scenario, 'kita', ['kita', 'kita-2'])).toBe('kita-3');
  });

  it('change one change and keep the others in their order', () => {
    expect(withChangeAt(scenario, 0, null).changes).toEqual([barrier]);
    expect(withChangeAt(scenario, 1, { ...barrier, name: 'Gleis' }).changes).toEqual([close, { ...barrier, name: 'Gleis' }]);
    expect(withAddedChange(scenario, barrier).changes).toEqual([close, barrier, barrier]);
  });

  it('are not the saved ones any more when something changes', () => {
    expect(editedScenario(scenario, { title: 'Neubau' })).not.toHaveProperty('changed');
    expect(withChangeAt(scenario, 0, null)).not.toHaveProperty('changed');
  });

  it('keep what is switched off', () => {
    const off = withChangeSwitched(scenario, 0, false);
    expect(off.changes).toEqual([{ ...close, off: true }, barrier]);
    expect(withChangeSwitched(off, 0, true).changes).toEqual(scenario.changes);
    expect(withChangeSwitched(scenario, 9, false)).toBe(scenario);
  });
});

describe('files of scenarios', () => {
  it.each([
    ['exported ones', { scenarios: [scenario] }],
    ['a whole package', { name: 'stadt', atlas: { scenarios: [scenario] } }],
    ['a list', [scenario]],
    ['a single one', scenario],
    ['others beside them', { scenarios: [scenario, { id: 'x' }] }],
  ])('are read from %s', (_, json) => {
    expect(scenariosOfFile(JSON.stringify(json))).toEqual([scenario]);
  });

  it('may hold plans of districts instead', () => {
    const plan = { id: 'plan', title: 'Plan', level: 'block', facilityKind: 'kita', facilityOfArea: { '1': 'kita-1' } };
    const [read] = plansOfFile(JSON.stringify({ districts: [plan, { id: 'x' }] }));
    expect(read).toMatchObject(plan);
    expect(plansOfFile(JSON.stringify({ scenarios: [scenario] }))).toEqual([]);
    expect(plansOfFile('{"type":"FeatureCollection","features":[]}')).toEqual([]);
  });

  it.each(['', 'kein JSON', '{}', '[]', '{"scenarios": 3}', 'null'])('hold nothing in %j', (text) => {
    expect(scenariosOfFile(text)).toEqual([]);
    expect(plansOfFile(text)).toEqual([]);
  });
});
