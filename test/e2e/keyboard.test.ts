import { expect, test } from 'vitest';
import { focused, tabTo } from './support/keyboard.ts';
import { expectNoTroubles, useStage } from './support/musterstadt.ts';

const stage = useStage();

test('the way of a reader without a mouse: to the map, through areas, to profile and table', async () => {
  const atlas = await stage.open();
  const { page } = atlas;
  await atlas.settled();

  // The first stop jumps over the controls to the map.
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('Zur Karte springen');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^application/);

  // Enter begins the way through the areas; each is announced with name, value and class.
  await page.keyboard.press('Enter');
  const status = page.locator('atlas-frame [role=status][aria-live=polite]').last();
  await expect.poll(() => status.innerText()).toMatch(/Klasse \d von \d|kein Wert|geheim|nicht bewertet|unbewohnt/i);
  const names = (await atlas.rows()).map(({ name }) => name);
  const first = await status.innerText();
  expect(names.some((name) => first.includes(name))).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => status.innerText()).not.toBe(first);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await atlas.session()).selection.length).toBe(1);
  await page.keyboard.press('Escape');

  // The panels are tabs with one stop.
  await tabTo(page, /^tab /);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await atlas.session()).panel).toBe('tabelle');
  // The table comes in a chunk of its own.
  await page.getByRole('grid').first().waitFor();
  await tabTo(page, /^grid/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await atlas.session()).selection.length).toBe(1);

  expectNoTroubles(atlas);
  await atlas.close();
});

test('shortcuts: search, year, workspace, help, undo', async () => {
  const atlas = await stage.open();
  const { page } = atlas;
  const year = Number(await page.getByRole('slider', { name: 'Jahr', exact: true }).inputValue());
  await page.keyboard.press(',');
  await expect.poll(async () => (await atlas.session()).year).toBe(year - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await atlas.session()).year ?? year).toBe(year);
  await page.keyboard.press('7');
  await expect.poll(async () => (await atlas.session()).workspace).toBe('daten');
  await page.keyboard.press('1');
  await expect.poll(async () => (await atlas.session()).workspace).toBe('karte');
  await page.keyboard.press('/');
  await expect.poll(() => focused(page)).toMatch(/^combobox Gebiet suchen/);
  // In a field the keys are letters.
  await page.keyboard.type('7?');
  expect((await atlas.session()).workspace).toBe('karte');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expectNoTroubles(atlas);
  await atlas.close();
});

test('a dialog keeps the focus and gives it back', async () => {
  const atlas = await stage.open();
  const { page } = atlas;
  const button = page.getByRole('button', { name: 'Indikator wählen' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => {
      let active: Element | null = document.activeElement;
      // The browser's own window may have the focus in between.
      if (active === document.body) return true;
      while (active?.shadowRoot?.activeElement) {
        if (active.tagName === 'ATLAS-DIALOGS') return true;
        active = active.shadowRoot.activeElement;
      }
      return false;
    });
    expect(inside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toContain('Indikator wählen');
  await atlas.close();
});
