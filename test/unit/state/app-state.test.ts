import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKey, finding, indicatorId, levelId } from '../../../src/model/index.ts';
import { createStore, INITIAL_STATE, reduceApp, shownYearIndex, type AppIntent, type AppState } from '../../../src/state/index.ts';

const run = (intents: readonly AppIntent[], from: AppState = INITIAL_STATE): AppState => intents.reduce(reduceApp, from);

const intents: fc.Arbitrary<AppIntent> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((id): AppIntent => ({ type: 'indicator/chosen', indicator: indicatorId(id) })),
  fc.constantFrom('block', 'stadt').map((id): AppIntent => ({ type: 'level/chosen', level: levelId(id) })),
  fc.integer({ min: 2013, max: 2024 }).map((year): AppIntent => ({ type: 'year/chosen', year })),
  fc.constantFrom('01', '02', '03').map((key): AppIntent => ({ type: 'selection/toggled', key: areaKey(key), source: 'map' })),
  fc.integer({ min: 2, max: 9 }).map((classes): AppIntent => ({ type: 'classification/changed', settings: { classes } })),
  fc.constant<AppIntent>({ type: 'contrast/toggled' }),
);

describe('undo and redo', () => {
  test('undoing everything leads back to the start, redoing everything to the end', () => {
    fc.assert(
      fc.property(fc.array(intents, { maxLength: 40 }), (steps) => {
        const end = run(steps);
        const count = end.history.past.length;
        const start = run(Array<AppIntent>(count).fill({ type: 'history/undo' }), end);
        expect(start.session).toEqual(INITIAL_STATE.session);
        const again = run(Array<AppIntent>(count).fill({ type: 'history/redo' }), start);
        expect(again.session).toEqual(end.session);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('what changes nothing, and what a link brings, is no step', () => {
    const step: AppIntent = { type: 'indicator/chosen', indicator: indicatorId('a') };
    const undone = run([step, { type: 'history/undo' }, { type: 'session/patched', patch: {}, source: 'api' }]);
    expect(undone.history.future).toHaveLength(1);
    const linked = run([{ type: 'session/patched', patch: { year: 2020 }, source: 'url' }]);
    expect(linked.session.year).toBe(2020);
    expect(linked.history.past).toEqual([]);
  });

  test('looking around is not undone', () => {
    const moved = run([
      { type: 'indicator/chosen', indicator: indicatorId('a') },
      { type: 'view/moved', view: { centerX: 1, centerY: 2, metersPerPixel: 3 }, source: 'map' },
      { type: 'panel/chosen', panel: 'tabelle' },
      { type: 'history/undo' },
    ]);
    expect(moved.session.indicator).toBeNull();
    expect(moved.session.view).toEqual({ centerX: 1, centerY: 2, metersPerPixel: 3 });
    expect(moved.session.panel).toBe('tabelle');
  });

  test('playing through the years is one step', () => {
    const played = run([2013, 2014, 2015, 2016].map((year): AppIntent => ({ type: 'year/chosen', year })));
    expect(played.history.past).toHaveLength(1);
  });
});

describe('session steps', () => {
  test('a selection does not survive a change of level', () => {
    const state = run([
      { type: 'selection/toggled', key: areaKey('01'), source: 'map' },
      { type: 'hover/changed', area: 4, source: 'map' },
      { type: 'level/chosen', level: levelId('block') },
    ]);
    expect(state.session.selection).toEqual([]);
    expect(state.surface.hoveredArea).toBeNull();
  });

  test('manual limits do not survive a change of indicator', () => {
    const state = run([
      { type: 'classification/changed', settings: { method: 'manual', manualLimits: [1, 2] } },
      { type: 'indicator/chosen', indicator: indicatorId('b') },
    ]);
    expect(state.session.classification).toMatchObject({ method: 'quantile', manualLimits: [] });
  });

  test('an intent that changes nothing keeps the very same state', () => {
    const state = run([{ type: 'panel/chosen', panel: 'tabelle' }]);
    expect(reduceApp(state, { type: 'panel/chosen', panel: 'tabelle' })).toBe(state);
    expect(reduceApp(state, { type: 'selection/cleared' })).toBe(state);
  });

  test('notices are numbered, bounded and can be dismissed', () => {
    const notice = finding('offline', 'info', '');
    const state = run(Array<AppIntent>(8).fill({ type: 'running/noticed', findings: [notice], notify: true }));
    const ids = state.surface.notices.map(({ id }) => id);
    expect(ids).toEqual([4, 5, 6, 7, 8]);
    expect(run([{ type: 'notice/dismissed', id: 6 }], state).surface.notices.map(({ id }) => id)).toEqual([4, 5, 7, 8]);
  });
});

test('a tool and an open change belong to the surface: they are no steps of the session', () => {
  const chosen = run([
    { type: 'tool/chosen', tool: { kind: 'addFacility' } },
    { type: 'change/edited', change: 'kita-neu' },
  ]);
  expect(chosen.surface.tool).toEqual({ kind: 'addFacility' });
  expect(chosen.surface.editedChange).toBe('kita-neu');
  expect(chosen.session).toBe(INITIAL_STATE.session);
  expect(chosen.history.past).toEqual([]);
  const away = run([{ type: 'tool/chosen', tool: null }], chosen);
  expect(away.surface.tool).toBeNull();
  expect(run([{ type: 'tool/chosen', tool: null }], away)).toBe(away);
});

test('the shown year is the newest one with data not after the wanted one', () => {
  expect(shownYearIndex(2018, [2013, 2017, 2020])).toBe(1);
  expect(shownYearIndex(2010, [2013, 2017])).toBe(0);
  expect(shownYearIndex(null, [2013, 2017])).toBe(1);
  expect(shownYearIndex(2013, [])).toBe(-1);
});

test('listeners of the store see every state in order, also when one of them dispatches', () => {
  const store = createStore<number, number>(0, (state, step) => state + step);
  const seen: number[] = [];
  store.subscribe(() => {
    if (store.state === 1) store.dispatch(10);
  });
  const end = store.subscribe(() => seen.push(store.state));
  store.dispatch(1);
  expect(seen).toEqual([1, 11]);
  end();
  store.dispatch(1);
  expect(seen).toEqual([1, 11]);
});
