import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { expectNoTroubles, useStage } from './support/musterstadt.ts';

const stage = useStage();

/** A place on the map as fractions of its width and height. */
async function placeOnMap(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.atlas-map').boundingBox();
  if (box === null) throw new Error('there is no map');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

describe('areas', () => {
  let atlas: AtlasPage;
  beforeAll(async () => {
    atlas = await stage.open();
    return async () => {
      expectNoTroubles(atlas);
      await atlas.close();
    };
  });
  beforeEach(async () => {
    await atlas.setSession({ selection: [], panel: 'profil' });
    await atlas.settled();
  });

  test('hover shows name and value', async () => {
    const { page } = atlas;
    const { x, y } = await placeOnMap(page, 0.47, 0.5);
    await page.mouse.move(x - 4, y);
    await page.mouse.move(x, y);
    const names = new Set((await atlas.rows()).map(({ name }) => name));
    await expect
      .poll(async () => {
        const text = await atlas.text('atlas-hover-card');
        return [...names].filter((name) => text.includes(name)).length;
      })
      .toBeGreaterThan(0);
    expect(await atlas.text('atlas-hover-card')).toMatch(/\d/);
  });

  test('click selects, Ctrl adds and takes away, Escape clears', async () => {
    const { page } = atlas;
    const first = await placeOnMap(page, 0.42, 0.5);
    await page.mouse.click(first.x, first.y);
    await expect.poll(async () => (await atlas.session()).selection.length).toBe(1);
    const [clicked] = (await atlas.session()).selection;
    const name = (await atlas.rows()).find(({ key }) => key === clicked)?.name ?? '';
    await expect.poll(() => atlas.text('atlas-profile')).toContain(name);
    const second = await placeOnMap(page, 0.62, 0.55);
    await page.keyboard.down('Control');
    await page.mouse.click(second.x, second.y);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await atlas.session()).selection.length).toBe(2);
    expect((await atlas.session()).selection).toContain(clicked);
    await page.keyboard.down('Control');
    await page.mouse.click(second.x, second.y);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await atlas.session()).selection).toEqual([clicked]);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await atlas.session()).selection).toEqual([]);
  });

  test('the search finds an area by its name and goes there', async () => {
    const { page } = atlas;
    const wanted = (await atlas.rows()).find(({ name }) => name.length > 4)!;
    await page.keyboard.press('/');
    await page.keyboard.type(wanted.name);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await atlas.session()).selection).toEqual([wanted.key]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('the profile puts value, year, city value and difference together', async () => {
    const { page } = atlas;
    const row = (await atlas.rows()).find(({ value }) => value !== null)!;
    await atlas.setSession({ selection: [row.key as never] });
    const profile = page.locator('atlas-profile');
    await expect.poll(() => profile.locator('h2').innerText()).toBe(row.name);
    const text = await atlas.text('atlas-profile');
    const shown = row.value!.toLocaleString('de-DE', { maximumFractionDigits: 0 }).slice(0, 2);
    expect(text).toContain(shown);
    expect(text).toMatch(/Stadt/);
    expect(text).toMatch(/20\d\d/);
  });

  test('the table holds every area, sorts, filters and selects with the map', async () => {
    const { page } = atlas;
    await atlas.setSession({ panel: 'tabelle' });
    const table = page.locator('atlas-table');
    const grid = table.getByRole('grid');
    await grid.waitFor();
    const rows = await atlas.rows();
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBe(rows.length + 1);
    await grid.getByRole('columnheader').filter({ hasText: 'Wert' }).getByRole('button').first().click();
    const highest = rows.filter(({ value }) => value !== null).toSorted((a, b) => b.value! - a.value!)[0]!;
    await expect.poll(() => grid.getByRole('rowheader').first().innerText()).toBe(highest.name);
    await grid.getByRole('rowheader').first().click();
    await expect.poll(async () => (await atlas.session()).selection).toEqual([highest.key]);
    await table.getByRole('searchbox').fill(highest.name);
    await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(rows.length + 1);
    await table.getByRole('searchbox').fill('');
  });

  test('the charts show the same areas', async () => {
    const { page } = atlas;
    await atlas.setSession({ panel: 'diagramme' });
    const charts = page.locator('atlas-charts');
    await expect.poll(() => charts.locator('svg').count()).toBeGreaterThan(0);
  });

  test('the table can be taken along as CSV', async () => {
    const { page } = atlas;
    const coming = page.waitForEvent('download');
    await atlas.ask({ type: 'export/table' });
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    const stream = await download.createReadStream();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    const rows = await atlas.rows();
    for (const { key } of rows.slice(0, 5)) expect(text).toContain(key);
  });

  test('the map can be taken along as a picture with its legend', async () => {
    const coming = atlas.page.waitForEvent('download');
    await atlas.ask({ type: 'export/image' });
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.png$/);
  });
});

describe('on a phone', () => {
  test('a touch selects and the sheet tells', async () => {
    const atlas = await stage.open({ size: { width: 390, height: 844 }, touch: true });
    await atlas.settled();
    const { x, y } = await placeOnMap(atlas.page, 0.5, 0.45);
    await atlas.page.touchscreen.tap(x, y);
    await expect.poll(async () => (await atlas.session()).selection.length).toBe(1);
    const [key] = (await atlas.session()).selection;
    const name = (await atlas.rows()).find((row) => row.key === key)?.name ?? '';
    await expect.poll(() => atlas.text('atlas-sheet')).toContain(name);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test.for([
    [320, 640],
    [390, 844],
  ] as const)('nothing needs a horizontal scroll bar at %i x %i', async ([width, height]) => {
    const atlas = await stage.open({ size: { width, height } });
    const overflow = await atlas.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await atlas.close();
  });
});
