import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();

const STORY = readMusterstadt().atlas.stories![0]!;
const STEPS = STORY.steps;
const QUERY = `v=1&bereich=konferenz&geschichte=${STORY.id}`;
const slide = (page: Page) => page.locator('atlas-presentation');
const headline = (page: Page) => slide(page).locator('h1');
const shows = async (page: Page, step: number): Promise<void> =>
  expect.poll(() => headline(page).textContent(), { timeout: 30_000 }).toContain(STEPS[step]!.title);

async function present(): Promise<AtlasPage> {
  const atlas = await stage.open({ query: QUERY });
  await atlas.page.getByRole('button', { name: 'Vorführen', exact: true }).click();
  await shows(atlas.page, 0);
  await atlas.settled();
  return atlas;
}

async function openSpeaker(atlas: AtlasPage): Promise<Page> {
  const [speaker] = await Promise.all([atlas.context.waitForEvent('page'), atlas.page.keyboard.press('n')]);
  await speaker.getByRole('heading', { name: `Jetzt: Schritt 1 von ${STEPS.length}` }).waitFor();
  return speaker;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      resultTypes: ['violations'],
    }),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary ?? ''}`),
  );
}

/** How the dark pixels of the layer over the map change says whether something is drawn. */
const drawnPixels = (page: Page): Promise<number> =>
  page.locator('canvas.atlas-overlay').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    let count = 0;
    for (let index = 0; index < data.length; index += 4)
      if (data[index] === 0xd1 && data[index + 1] === 0 && data[index + 2] === 0x6c) count++;
    return count;
  });

describe('a presentation', () => {
  test('is led by keys and by remote controls', async () => {
    const atlas = await present();
    const { page } = atlas;
    const after = async (key: string, step: number): Promise<void> => {
      await page.keyboard.press(key);
      await shows(page, step);
    };
    await after('PageDown', 1);
    await after('ArrowRight', 2);
    await after('Space', 3);
    await after('ArrowLeft', 2);
    await after('PageUp', 1);
    await after('End', STEPS.length - 1);
    await after('ArrowRight', STEPS.length - 1);
    await after('Home', 0);
    await after('ArrowLeft', 0);
    await after('4', 3);
    expect(await slide(page).getByRole('status').textContent()).toBe(`Schritt 4 von ${STEPS.length}: ${STEPS[3]!.title}`);
    await page.keyboard.press('b');
    await slide(page).locator('.black').waitFor();
    await page.keyboard.press('b');
    await expect.poll(() => slide(page).locator('.black').count()).toBe(0);
    await page.keyboard.press('.');
    await after('PageDown', 4);
    expect(await slide(page).locator('.black').count()).toBe(0);
    // A key of the frame means nothing here.
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.locator('atlas-top-bar').waitFor();
    expect(await slide(page).count()).toBe(0);
    expect((await atlas.session()).conference.step).toBe(STEPS[4]!.id);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('draws by mouse and by keyboard, takes back, and forgets with the step', async () => {
    const atlas = await present();
    const { page } = atlas;
    await page.keyboard.press('l');
    const box = (await slide(page).locator('.map').boundingBox())!;
    await page.mouse.move(box.x + 100, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 160, { steps: 10 });
    await page.mouse.up();
    const undo = slide(page).getByRole('button', { name: /Letzte Linie/ });
    await undo.waitFor();
    await expect.poll(() => drawnPixels(page)).toBeGreaterThan(300);
    const selection = (await atlas.session()).selection;
    await page.keyboard.press('Control+z');
    await expect.poll(() => undo.count()).toBe(0);
    await page.keyboard.press('a');
    await page.keyboard.press('Space');
    for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Space');
    await expect.poll(() => slide(page).getByRole('status').textContent()).toContain('1 Linie');
    await page.keyboard.press('Escape');
    await expect.poll(() => drawnPixels(page)).toBeGreaterThan(300);
    expect((await atlas.session()).selection).toEqual(selection);
    await page.keyboard.press('PageDown');
    await shows(page, 1);
    await expect.poll(() => drawnPixels(page)).toBe(0);
    expect(await undo.count()).toBe(0);
    expectNoTroubles(atlas);
    await atlas.close();
  });
});

describe('two windows', () => {
  test('lead each other, and take down what the room says', async () => {
    const atlas = await present();
    const speaker = await openSpeaker(atlas);
    const text = (): Promise<string | null> => speaker.locator('atlas-speaker').evaluate(({ shadowRoot }) => shadowRoot!.textContent);
    expect(await text()).toContain(STEPS[1]!.title);
    await expect.poll(() => speaker.locator('img').count()).toBe(2);
    expect(await violations(speaker)).toEqual([]);
    await speaker.getByRole('button', { name: 'Weiter' }).click();
    await shows(atlas.page, 1);
    await expect.poll(text).toContain('Schritt 2 von');
    await speaker.getByRole('button', { name: `3. ${STEPS[2]!.title}` }).click();
    await shows(atlas.page, 2);
    await speaker.keyboard.press('Home');
    await shows(atlas.page, 0);
    await atlas.page.keyboard.press('End');
    await expect.poll(text).toContain('Das ist der letzte Schritt.');
    await speaker.getByRole('button', { name: 'Dunkel' }).click();
    await slide(atlas.page).locator('.black').waitFor();

    await speaker.getByLabel('Art').selectOption('idea');
    await speaker.getByLabel('Was wurde gesagt?').fill('Ein offener Treff am Nachmittag');
    await speaker.getByRole('button', { name: 'Notieren' }).click();
    await expect.poll(text).toContain('Notiert.');
    const { conferences } = await atlas.session();
    expect(conferences.flatMap(({ contributions }) => contributions)).toMatchObject([
      { kind: 'idea', text: 'Ein offener Treff am Nachmittag', votes: 0, step: STEPS.at(-1)!.id },
    ]);
    expectNoTroubles(atlas);
    await atlas.close();
  });
});
