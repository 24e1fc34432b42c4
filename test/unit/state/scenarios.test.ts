import { describe, expect, it } from 'vitest';
import { indicatorId, type AtlasPackage, type Scenario } from '../../../src/model/index.ts';
import {
  fitSessionToAtlas,
  INITIAL_SESSION,
  INITIAL_STATE,
  reduceApp,
  shownIndicator,
  type AppIntent,
  type AppState,
  type Session,
} from '../../../src/state/index.ts';
import { reduceSession } from '../../../src/state/session-reducer.ts';

const steg: Scenario = { id: 'steg', title: 'Steg', version: 0, changes: [] };
const difference = indicatorId('kita.weg-differenz');
const plain = indicatorId('kita.weg');

const run = (intents: readonly AppIntent[], from: AppState = INITIAL_STATE): Session => intents.reduce(reduceApp, from).session;
const atlasWith = (...indicators: string[]): AtlasPackage =>
  ({ atlas: { levels: [], indicators: indicators.map((id) => ({ id: indicatorId(id) })) } }) as unknown as AtlasPackage;

const showing: Session = {
  ...INITIAL_SESSION,
  indicator: difference,
  scenarios: [steg],
  supply: { ...INITIAL_SESSION.supply, scenario: 'steg', compared: ['steg', 'kita'] },
};

describe('what the map shows without the scenario', () => {
  it.each([
    ['put away', { type: 'supply/changed', settings: { scenario: null } }],
    ['removed', { type: 'scenario/removed', scenario: 'steg' }],
    ['left out on the map', { type: 'supply/changed', settings: { mapShows: 'before' } }],
  ] as const)('is the output itself when it is %s', (_, intent) => {
    expect(reduceSession(showing, intent).indicator).toBe(plain);
  });

  it('stays where another scenario is chosen or removed, and for indicators of any other name', () => {
    expect(reduceSession(showing, { type: 'supply/changed', settings: { scenario: 'kita' } }).indicator).toBe(difference);
    expect(reduceSession(showing, { type: 'scenario/removed', scenario: 'kita' }).indicator).toBe(difference);
    const other = { ...showing, indicator: indicatorId('preis-differenz') };
    expect(reduceSession(other, { type: 'supply/changed', settings: { scenario: null } }).indicator).toBe('preis-differenz');
  });

  it('is the output itself where nobody yields the difference, in a link too', () => {
    const atlas = atlasWith('einwohner', 'kita.weg');
    expect(shownIndicator(showing, atlas)?.id).toBe(plain);
    const fitted = fitSessionToAtlas(showing, { atlas });
    expect(fitted.session.indicator).toBe(plain);
    expect(fitted.findings).toEqual([]);
    expect(shownIndicator(showing, atlasWith('einwohner', 'kita.weg', 'kita.weg-differenz'))?.id).toBe(difference);
  });

  it('is told where not even the output is known', () => {
    const { session, findings } = fitSessionToAtlas(showing, { atlas: atlasWith('einwohner') });
    expect(session.indicator).toBeNull();
    expect(findings).toMatchObject([{ code: 'session-unknown-value', column: 'indikator', value: difference }]);
  });
});

describe('scenarios in the session', () => {
  it('become the chosen one when they change, seen with their changes', () => {
    const before = { ...showing, supply: { ...showing.supply, scenario: null, mapShows: 'before' as const } };
    const session = reduceSession(before, { type: 'scenario/changed', scenario: { ...steg, title: 'Steg am Hafen' } });
    expect(session.scenarios.map(({ title }) => title)).toEqual(['Steg am Hafen']);
    expect(session.supply).toMatchObject({ scenario: 'steg', mapShows: 'after' });
  });

  it('have a date of saving only while nothing changed since', () => {
    const saved: Scenario = { ...steg, version: 1, changed: '2026-11-21' };
    const session = reduceSession(showing, { type: 'scenario/changed', scenario: saved });
    expect(session.scenarios).toEqual([saved]);
    const changed = reduceSession(session, { type: 'scenario/changed', scenario: { ...saved, note: 'Entwurf' } });
    expect(changed.scenarios).toEqual([{ ...steg, version: 1, note: 'Entwurf' }]);
  });

  it('leave choice and comparison when they are removed', () => {
    const { supply, scenarios } = reduceSession(showing, { type: 'scenario/removed', scenario: 'steg' });
    expect(scenarios).toEqual([]);
    expect(supply).toMatchObject({ scenario: null, compared: ['kita'] });
  });

  it('are undone step by step; turning pages and looking back at things as they are is no step', () => {
    const after = run([
      { type: 'scenario/changed', scenario: steg },
      { type: 'scenario/changed', scenario: { ...steg, title: 'Steg am Hafen' } },
      { type: 'supply/changed', settings: { page: 'szenarien' } },
      { type: 'supply/changed', settings: { mapShows: 'before' } },
      { type: 'history/undo' },
    ]);
    expect(after.scenarios).toEqual([steg]);
    expect(after.supply).toMatchObject({ page: 'szenarien', mapShows: 'before', scenario: 'steg' });
  });
});
