import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { INITIAL_STATE } from '../../../src/state/index.ts';
import type { AtlasFrame } from '../../../src/ui/index.ts';
import { expectAccessible } from './accessibility.ts';
import { deep, deepAll, FakeSource, mountFrame, settled } from './fake-source.ts';

let source: FakeSource;
let frame: AtlasFrame;

beforeEach(async () => {
  await page.viewport(1440, 900);
  source = new FakeSource();
  frame = await mountFrame(source, { width: 1440, height: 900 });
});

const types = (): string[] => source.intents.map((intent) => intent.type);
const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settled(frame);
}

test('is accessible', () => expectAccessible(frame));

describe('shortcuts', () => {
  test('slash leads into the search, typing there triggers nothing', async () => {
    await press('/');
    expect(focused()?.getAttribute('role')).toBe('combobox');
    await press('[[7?z');
    expect(source.intents).toEqual([]);
  });

  test('brackets step over the year without data', async () => {
    source.handle({ type: 'year/chosen', year: 2016 });
    await press(']');
    expect(source.current.session.year).toBe(2018);
    await press('[[');
    expect(source.current.session.year).toBe(2016);
  });

  test('numbers lead to workspaces that exist, and to no other', async () => {
    await press('7');
    expect(source.current.session.workspace).toBe('daten');
    expect(deepAll(frame, 'atlas-data-workspace')).toHaveLength(1);
    await press('2');
    expect(source.current.session.workspace).toBe('index');
    await press('3');
    expect(source.current.session.workspace).toBe('versorgung');
    await press('4');
    expect(source.current.session.workspace).toBe('versorgung');
    await press('1');
    expect(source.current.session.workspace).toBe('karte');
  });

  test('undo and redo', async () => {
    source.handle({ type: 'year/chosen', year: 2015 });
    await press('{Control>}z{/Control}');
    expect(source.current.session.year).toBe(INITIAL_STATE.session.year);
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(source.current.session.year).toBe(2015);
  });

  test('undo in a field belongs to the field', async () => {
    source.handle({ type: 'year/chosen', year: 2015 });
    await press('/abc');
    await press('{Control>}z{/Control}');
    expect(source.current.session.year).toBe(2015);
  });

  test('question mark opens help, Escape closes it and gives the focus back', async () => {
    const button = deep<HTMLButtonElement>(frame, '.pick');
    button.focus();
    await press('?');
    expect(deep<HTMLDialogElement>(frame, 'dialog').open).toBe(true);
    source.intents.length = 0;
    await press('{Escape}');
    expect(types()).toEqual(['dialog/closed']);
    expect(deepAll(frame, 'dialog')).toEqual([]);
    expect(focused()).toBe(button);
  });

  test('Escape closes an open menu and leaves the selection alone', async () => {
    source.handle({ type: 'selection/set', keys: [source.current.level!.keys[3]!], source: 'map' });
    const menu = deep(frame, 'atlas-menu');
    deep<HTMLButtonElement>(menu, 'button[popovertarget]').click();
    deep<HTMLButtonElement>(menu, 'button[popovertarget]').focus();
    expect(deep(menu, '[popover]').matches(':popover-open')).toBe(true);
    await press('{Escape}');
    expect(deep(menu, '[popover]').matches(':popover-open')).toBe(false);
    expect(source.current.session.selection).toHaveLength(1);
  });

  test('Escape clears the selection', async () => {
    source.handle({ type: 'selection/set', keys: [source.current.level!.keys[3]!], source: 'map' });
    await press('{Escape}');
    expect(source.current.session.selection).toEqual([]);
  });
});

describe('search', () => {
  test('finds without umlauts, announces, selects and fits', async () => {
    await press('/');
    await press('sued');
    const input = deep(frame, '[role=combobox]');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    const options = deepAll(frame, '[role=option]');
    expect(options.map((option) => option.firstElementChild?.textContent)).toEqual(['Südvorstadt', 'Großsiedlung Süd']);
    expect(deep(frame, 'atlas-search').shadowRoot?.querySelector('[role=status]')?.textContent).toContain('2 Gebiete');
    await press('{ArrowDown}{Enter}');
    expect(source.current.session.selection).toEqual(['0028']);
    expect(types()).toEqual(['selection/set', 'view/fit']);
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  test('says when nothing fits', async () => {
    await press('/');
    await press('xyzzy{Enter}');
    expect(source.intents).toEqual([]);
    expect(deep(frame, 'atlas-search .rest, .rest').textContent).toContain('Kein Gebiet');
  });
});

describe('map', () => {
  test('is one named and described tab stop', () => {
    const map = deep(frame, '[role=application]');
    expect(map.tabIndex).toBe(0);
    expect(map.getAttribute('aria-label')).toBe('Wo leben viele Kinder in Armut?');
    expect(map.getRootNode()).toHaveProperty('host', deep(frame, 'atlas-map-stage'));
  });

  test('arrows move the map, plus and minus zoom, Home shows the city', async () => {
    deep(frame, '[role=application]').focus();
    await press('{ArrowRight}{ArrowUp}+-{Home}');
    expect(source.intents).toEqual([
      { type: 'view/pan', x: 0.2, y: 0 },
      { type: 'view/pan', x: 0, y: 0.2 },
      { type: 'view/zoom', steps: 1 },
      { type: 'view/zoom', steps: -1 },
      { type: 'view/fit', to: 'city' },
    ]);
  });

  test('Enter begins the walk, arrows walk, Space selects, Escape ends the walk and keeps the selection', async () => {
    deep(frame, '[role=application]').focus();
    await press('{Enter}');
    expect(source.intents.at(-1)).toEqual({ type: 'focus/move', direction: 'first' });
    source.handle({ type: 'focus/changed', area: 4 });
    await press('{ArrowLeft}');
    expect(source.intents.at(-1)).toEqual({ type: 'focus/move', direction: 'left' });
    await press(' ');
    expect(source.current.session.selection).toEqual(['0005']);
    await press('{Escape}');
    expect(source.current.surface.focusedArea).toBeNull();
    expect(source.current.session.selection).toEqual(['0005']);
    await press('{Escape}');
    expect(source.current.session.selection).toEqual([]);
  });
});

describe('indicator picker', () => {
  test('search, arrows, Enter', async () => {
    source.handle({ type: 'dialog/opened', dialog: 'picker' });
    await settled(frame);
    expect(focused()?.getAttribute('type')).toBe('search');
    await press('wohn');
    expect(deepAll(frame, '[role=treeitem]').map((item) => item.getAttribute('aria-level'))).toEqual(['1', '2']);
    await press('{ArrowDown}');
    expect(focused()?.getAttribute('data-indicator')).toBe('leerstand');
    await press('{Enter}');
    expect(source.current.session.indicator).toBe('leerstand');
    expect(source.current.surface.dialog).toBeNull();
  });

  test('themes fold with left and right', async () => {
    source.handle({ type: 'dialog/opened', dialog: 'picker' });
    await settled(frame);
    const all = deepAll(frame, '[role=treeitem]').length;
    await press('{ArrowDown}{ArrowLeft}');
    expect(focused()?.getAttribute('data-theme')).toBe('lage');
    await press('{ArrowLeft}');
    expect(focused()?.getAttribute('aria-expanded')).toBe('false');
    expect(deepAll(frame, '[role=treeitem]').length).toBe(all - 3);
    await press('{ArrowRight}{ArrowRight}');
    expect(focused()?.getAttribute('data-indicator')).toBe('kinderarmut');
  });
});

test('tabs of the right panel follow the arrows', async () => {
  deep(frame, '[role=tab][aria-selected=true]').focus();
  await press('{ArrowRight}');
  expect(source.current.session.panel).toBe('tabelle');
  await press('{Home}');
  expect(source.current.session.panel).toBe('profil');
});
