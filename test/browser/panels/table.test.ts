import { describe, expect, it } from 'vitest';
import type { AtlasTable } from '../../../src/ui/table/atlas-table.ts';
import '../../../src/ui/table/atlas-table.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { sampleView } from './sample-view.ts';

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll(/[\s\u202f]+/g, ' ').trim();
const rows = (root: ShadowRoot): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.window [role=row]')];
const names = (root: ShadowRoot): string[] => rows(root).map((row) => textOf(row.querySelector('[role=rowheader]')));
const grid = (root: ShadowRoot): HTMLElement => root.querySelector<HTMLElement>('[role=grid]')!;
const press = (root: ShadowRoot, key: string, shiftKey = false): boolean =>
  grid(root).dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true }));

const stageTable = (view = sampleView(), widthPixels = 640) => stagePanel('atlas-table', view, { widthPixels, heightPixels: 480 });

async function sortBy(panel: AtlasTable, root: ShadowRoot, column: string): Promise<void> {
  root.querySelector<HTMLButtonElement>(`[role=columnheader].${column} button`)?.click();
  await settle(panel);
}

describe('atlas-table', () => {
  it.each([320, 640])('has no axe violations at %d pixels', async (width) => {
    await stageTable(sampleView({ selectedAreas: [1, 5] }), width);
    expect(await axeViolations()).toEqual([]);
  });

  it('has only the rows in sight of 50,000 and says how many there are', async () => {
    const { panel, root } = await stageTable(sampleView({ areas: 50_000 }));
    expect(grid(root).getAttribute('aria-rowcount')).toBe('50001');
    expect(rows(root).length).toBeLessThan(60);
    grid(root).scrollTop = grid(root).scrollHeight;
    await new Promise((resolve) => grid(root).addEventListener('scroll', resolve, { once: true }));
    await settle(panel);
    expect(rows(root).at(-1)?.getAttribute('aria-rowindex')).toBe('50001');
    expect(rows(root).length).toBeLessThan(60);
    const last = rows(root).at(-1)?.getBoundingClientRect();
    expect(Math.abs((last?.bottom ?? 0) - grid(root).getBoundingClientRect().bottom)).toBeLessThan(20);
  });

  it('writes states as words and never as a number', async () => {
    const { root } = await stageTable(sampleView({ selectedAreas: [3, 8, 30], areas: 60 }));
    (root.querySelector('input[type=checkbox]') as HTMLInputElement).click();
    await settle(root.host as AtlasTable);
    const cells = rows(root).map((row) => [...row.querySelectorAll('[role=gridcell]')].slice(1).map(textOf));
    expect(new Set(cells.map(([value]) => value))).toEqual(new Set(['geheim', 'kein Wert', 'nicht bewertet']));
    for (const [, ...others] of cells) expect(others.every((text) => text === '' || text === '–')).toBe(true);
  });

  it('sorts by value with areas without a number last, in both directions', async () => {
    const { panel, root } = await stageTable(sampleView({ areas: 12 }));
    const shown = (): number[] =>
      rows(root).map((row) => Number.parseFloat(textOf(row.querySelectorAll('[role=gridcell]')[1]).replace(',', '.')));
    await sortBy(panel, root, 'value');
    expect(root.querySelector('[role=columnheader].value')?.getAttribute('aria-sort')).toBe('descending');
    const down = shown();
    expect(down.slice(0, -2)).toEqual(down.slice(0, -2).toSorted((one, other) => other - one));
    expect(down.slice(-2).every(Number.isNaN)).toBe(true);
    await sortBy(panel, root, 'value');
    const up = shown();
    expect(up.slice(0, -2)).toEqual(up.slice(0, -2).toSorted((one, other) => one - other));
    expect(up.slice(-2).every(Number.isNaN)).toBe(true);
  });

  it('begins in the order of names, not as a ranking', async () => {
    const { root } = await stageTable(sampleView({ areas: 12 }));
    expect(root.querySelector('[role=columnheader].name')?.getAttribute('aria-sort')).toBe('ascending');
    expect(names(root)).toEqual(names(root).toSorted(new Intl.Collator('de-DE', { numeric: true }).compare));
  });

  it('filters by name and key and says how many are left', async () => {
    const { panel, root } = await stageTable();
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'hafen';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle(panel);
    expect(names(root)).toEqual(['Hafenberg', 'Hafenbruch', 'Hafenfeld', 'Hafenstadt', 'Hafenvorstadt']);
    expect(textOf(root.querySelector('.count'))).toBe('5 von 60 Gebieten');
    field.value = 'gibtesnicht';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle(panel);
    expect(textOf(root.querySelector('.none'))).toBe('Kein Gebiet passt zum Filter.');
    expect(await axeViolations()).toEqual([]);
  });

  it('selects by click, Ctrl and Shift', async () => {
    const { stage, panel, root } = await stageTable();
    const click = async (row: number, modifiers: MouseEventInit = {}): Promise<readonly string[]> => {
      rows(root)[row]?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...modifiers }));
      await settle(panel);
      return stage.current.session.selection;
    };
    expect(await click(2)).toHaveLength(1);
    expect(await click(5, { ctrlKey: true })).toHaveLength(2);
    expect(await click(8, { shiftKey: true })).toHaveLength(4);
    expect(rows(root).filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(4);
    rows(root)[0]?.querySelector<HTMLElement>('.mark')?.click();
    await settle(panel);
    expect(stage.current.session.selection).toHaveLength(5);
  });

  it('moves and selects by keyboard with one tab stop', async () => {
    const { stage, panel, root } = await stageTable();
    grid(root).focus();
    press(root, 'ArrowDown');
    press(root, 'ArrowDown');
    press(root, ' ');
    await settle(panel);
    const active = grid(root).getAttribute('aria-activedescendant') ?? '';
    expect(root.getElementById(active)?.getAttribute('aria-rowindex')).toBe('3');
    expect(stage.current.session.selection).toHaveLength(1);
    press(root, 'ArrowDown', true);
    await settle(panel);
    expect(stage.current.session.selection).toHaveLength(2);
    press(root, 'End');
    await settle(panel);
    const last = root.getElementById(grid(root).getAttribute('aria-activedescendant') ?? '');
    expect(last?.getAttribute('aria-rowindex')).toBe('61');
    const box = last?.getBoundingClientRect();
    expect(box?.bottom).toBeLessThanOrEqual(grid(root).getBoundingClientRect().bottom + 1);
    press(root, 'Enter');
    expect(stage.intents.slice(-2).map((intent) => intent.type)).toEqual(['selection/set', 'view/fit']);
  });

  it('asks for the CSV', async () => {
    const { stage, root } = await stageTable();
    root.querySelector<HTMLButtonElement>('.tools button')?.click();
    expect(stage.intents).toEqual([{ type: 'export/table' }]);
  });

  it('compares with other years, but not across a break', async () => {
    const { panel, root } = await stageTable(sampleView({ selectedAreas: [7, 1], areas: 60 }), 900);
    (root.querySelector('input[type=checkbox]') as HTMLInputElement).click();
    await settle(panel);
    const headings = [...root.querySelectorAll('[role=columnheader] button')].map(textOf);
    expect(headings.at(-1)).toBe('seit 2013 Prozentpunkte');
    const sinceFirst = rows(root).map(
      (row) => `${textOf(row.querySelector('[role=rowheader]'))} ${textOf(row.querySelector('[role=gridcell]:last-child'))}`,
    );
    expect(sinceFirst).toEqual([expect.stringMatching(/^Südstadt [+−]\d/), 'Unterstadt –']);
  });
});
