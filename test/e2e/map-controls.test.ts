import { beforeAll, describe, expect, test } from 'vitest';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { expectNoTroubles, otherIndicator, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const descriptor = readMusterstadt();
const { levels, indicators = [], start } = descriptor.atlas;

describe('the controls of the map', () => {
  let atlas: AtlasPage;
  beforeAll(async () => {
    atlas = await stage.open();
    return async () => {
      expectNoTroubles(atlas);
      await atlas.close();
    };
  });

  test('another indicator by the picker', async () => {
    const { page } = atlas;
    const wanted = otherIndicator(descriptor);
    const before = await atlas.rows();
    await page.getByRole('button', { name: 'Indikator wählen' }).click();
    await page.getByRole('searchbox', { name: 'Indikator oder Thema suchen' }).fill(wanted.title);
    await page.getByRole('treeitem', { name: wanted.title, exact: true }).click();
    await expect.poll(async () => (await atlas.session()).indicator).toBe(wanted.id);
    await atlas.settled();
    const after = await atlas.rows();
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(after.map(({ value }) => value)).not.toEqual(before.map(({ value }) => value));
    expect(await atlas.text('atlas-legend')).toContain(wanted.title);
  });

  test('another level: a rate of a larger area is put together from counts', async () => {
    const { page } = atlas;
    const shown = (await atlas.session()).level ?? start?.level;
    const current = levels.filter(({ editionOf }) => editionOf === undefined);
    const other = current.find(
      ({ id, parent }) => id !== shown && parent !== undefined && current.some((level) => level.id === parent.level),
    );
    if (other === undefined) throw new Error('Musterstadt has no second level');
    await page.getByRole('combobox', { name: 'Ebene' }).selectOption(other.id);
    await expect.poll(async () => (await atlas.session()).level).toBe(other.id);
    await atlas.settled();
    const rows = await atlas.rows();
    expect(rows.filter(({ value }) => value !== null).length).toBeGreaterThan(0);
  });

  test('another year by the timeline', async () => {
    const { page } = atlas;
    const before = await atlas.session();
    const values = (await atlas.rows()).map(({ value }) => value);
    const slider = page.getByRole('slider', { name: 'Jahr', exact: true });
    const shown = Number(await slider.inputValue());
    await page.getByRole('button', { name: 'Voriges Jahr' }).click();
    await expect.poll(async () => (await atlas.session()).year).toBe(shown - 1);
    await atlas.settled();
    expect((await atlas.rows()).map(({ value }) => value)).not.toEqual(values);
    expect(before.indicator).toBe((await atlas.session()).indicator);
  });

  test('other classes: number and method', async () => {
    const { page } = atlas;
    await atlas.setSession({ level: null });
    await page.getByRole('combobox', { name: 'Verfahren' }).selectOption('equalInterval');
    await page.getByRole('slider', { name: 'Anzahl der Klassen' }).fill('7');
    await expect.poll(async () => (await atlas.session()).classification).toMatchObject({ method: 'equalInterval', classes: 7 });
    await atlas.settled();
    const classes = new Set((await atlas.rows()).flatMap(({ classIndex }) => classIndex ?? []));
    expect(Math.max(...classes)).toBeLessThan(7);
    expect(Math.max(...classes)).toBeGreaterThanOrEqual(5);
  });

  test('the legend counts every area once, and a class of it highlights and selects', async () => {
    const { page } = atlas;
    await atlas.setSession({ classification: { method: 'quantile', classes: 5, manualLimits: [], pinned: false } });
    await atlas.settled();
    const rows = await atlas.rows();
    const legend = page.locator('atlas-legend').first();
    const counts = (await legend.locator('li .count').allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    const highest = rows.filter(({ classIndex }) => classIndex === 4);
    const entry = legend.locator('ul.classes button').nth(4);
    await entry.click();
    await expect.poll(() => entry.getAttribute('aria-pressed')).toBe('true');
    await legend.getByRole('button', { name: /auswählen/ }).click();
    await expect.poll(async () => (await atlas.session()).selection.toSorted()).toEqual(highest.map(({ key }) => key).toSorted());
  });

  test('back and forth: every change can be undone', async () => {
    const { page } = atlas;
    await atlas.setSession({ selection: [] });
    const first = await atlas.session();
    await page.getByRole('combobox', { name: 'Verfahren' }).selectOption('pretty');
    await expect.poll(async () => (await atlas.session()).classification.method).toBe('pretty');
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await expect.poll(async () => (await atlas.session()).classification.method).toBe(first.classification.method);
    await page.locator('body').press('Control+Shift+Z');
    await expect.poll(async () => (await atlas.session()).classification.method).toBe('pretty');
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await expect.poll(async () => (await atlas.session()).classification).toEqual(first.classification);
  });

  test('the other language, complete', async () => {
    const { page } = atlas;
    await page.getByRole('button', { name: 'EN (English)' }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Rückgängig' }).count()).toBe(0);
    await page.getByRole('button', { name: 'DE (Deutsch)' }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('de');
  });

  test('every indicator of the package can be shown', async () => {
    for (const { id } of indicators) {
      await atlas.setSession({ indicator: id, level: null, year: null });
      const rows = await atlas.rows();
      expect(rows.length, id).toBeGreaterThan(0);
      expect((await atlas.session()).indicator, id).toBe(id);
    }
    expect((await atlas.findings()).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
