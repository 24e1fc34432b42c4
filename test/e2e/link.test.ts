import { describe, expect, test } from 'vitest';
import { whenReady } from '../stage/atlas-page.ts';
import { expectNoTroubles, otherIndicator, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const descriptor = readMusterstadt();

describe('the address bar', () => {
  test('holds the view: a reload shows the same', async () => {
    const atlas = await stage.open();
    const keys = (await atlas.rows()).filter(({ value }) => value !== null).map(({ key }) => key);
    await atlas.setSession({
      indicator: otherIndicator(descriptor).id,
      classification: { method: 'fisherJenks', classes: 6, manualLimits: [], pinned: true },
      selection: keys.slice(1, 4) as never,
      panel: 'tabelle',
      diverging: false,
      contrastMode: true,
    });
    await atlas.ask({ type: 'view/zoom', steps: 1 });
    await atlas.settled();
    // The view is told a moment after the map came to rest.
    await expect.poll(() => new URL(atlas.page.url()).searchParams.get('klassen')).toBe('fisherJenks-6');
    await expect.poll(() => new URL(atlas.page.url()).searchParams.has('karte')).toBe(true);
    const [session, rows] = [await atlas.session(), await atlas.rows()];
    const address = atlas.page.url();
    await atlas.page.reload();
    await whenReady(atlas.page);
    await atlas.settled();
    const again = await atlas.session();
    // A link keeps the view of the map to about a decimetre.
    const { view, ...rest } = session;
    const { view: viewAgain, ...restAgain } = again;
    expect(restAgain).toEqual(rest);
    expect(viewAgain?.centerX).toBeCloseTo(view!.centerX, -1);
    expect(viewAgain?.metersPerPixel).toBeCloseTo(view!.metersPerPixel, 1);
    expect(await atlas.rows()).toEqual(rows);
    expect(atlas.page.url()).toBe(address);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('what a link asks for and the package does not know is told', async () => {
    const atlas = await stage.open({ query: 'v=1&indikator=gibt-es-nicht&klassen=kreise-5&farbe=rot' });
    const notices = atlas.page.locator('atlas-notices article');
    await expect.poll(() => notices.count()).toBeGreaterThan(0);
    await expect.poll(() => atlas.text('atlas-notices')).toMatch(/gibt-es-nicht|kreise-5|rot/);
    const codes = (await atlas.findings()).map(({ code }) => code);
    expect(codes).toContain('session-unknown-value');
    expect(codes).toContain('session-unknown-parameter');
    // The map is there all the same.
    expect((await atlas.rows()).length).toBeGreaterThan(0);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('a link of a later version is told and tried', async () => {
    const atlas = await stage.open({ query: 'v=99&tafel=tabelle' });
    expect((await atlas.findings()).map(({ code }) => code)).toContain('session-version');
    expect((await atlas.session()).panel).toBe('tabelle');
    await atlas.close();
  });
});

describe('the element', () => {
  test('tells of session and selection, and takes a change', async () => {
    const atlas = await stage.open();
    const [first] = await atlas.rows();
    const told = await atlas.page.evaluate(async (key) => {
      const element = document.querySelector('sozialraum-atlas')!;
      const events: string[] = [];
      for (const name of ['sozialraum:session', 'sozialraum:select'] as const) {
        element.addEventListener(name, (event) => events.push(`${name} ${'keys' in event.detail ? event.detail.keys.join() : ''}`));
      }
      await element.setSession({ selection: [key as never] });
      return { events, selection: element.session.selection };
    }, first!.key);
    expect(told.selection).toEqual([first!.key]);
    expect(told.events).toContain(`sozialraum:select ${first!.key}`);
    expect(told.events.some((event) => event.startsWith('sozialraum:session'))).toBe(true);
    await atlas.close();
  });

  test('rows tell value, state and class of every area', async () => {
    const atlas = await stage.open();
    const rows = await atlas.rows();
    for (const { key, name, value, state, classIndex } of rows) {
      expect(key).not.toBe('');
      expect(name).not.toBe('');
      if (value === null) expect(classIndex).toBeNull();
      else expect(Number.isFinite(value)).toBe(true);
      expect(state).toMatch(/^[a-z][a-zA-Z]+$/);
    }
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    await atlas.close();
  });
});
