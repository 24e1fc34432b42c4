import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { BrowserKeeper } from '../stage/atlas-browser.ts';
import { openAtlas, whenReady, type AtlasPage, type Size } from '../stage/atlas-page.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';
import { serveOfflineSite } from './support/offline-site.ts';

const stage = useStage();
const keeper = new BrowserKeeper();
afterAll(() => keeper.close());

const STORY = readMusterstadt().atlas.stories![0]!;
const STEPS = STORY.steps;
const LAST = STEPS.length - 1;
const QUERY = `v=1&bereich=konferenz&geschichte=${STORY.id}`;
const SMALLEST: Size = { width: 1024, height: 768 };
const LARGER: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

const slide = (page: Page) => page.locator('atlas-presentation');
const shows = async (page: Page, step: number): Promise<void> =>
  expect.poll(() => slide(page).locator('h1').textContent(), { timeout: 60_000 }).toContain(STEPS[step]!.title);

/** What the second window shows; '' before its first render. */
const said = (speaker: Page): Promise<string> =>
  speaker.evaluate(() => document.querySelector('atlas-speaker')?.shadowRoot?.textContent ?? '');

async function present(size: Size = SMALLEST): Promise<AtlasPage> {
  const atlas = await stage.open({ query: QUERY, size });
  await atlas.ask({ type: 'presentation/changed', presenting: true });
  await shows(atlas.page, 0);
  await atlas.settled();
  return atlas;
}

async function openSpeaker(atlas: AtlasPage): Promise<Page> {
  const [speaker] = await Promise.all([atlas.context.waitForEvent('page'), atlas.page.keyboard.press('n')]);
  await speaker.getByRole('heading', { name: `Jetzt: Schritt 1 von ${STEPS.length}` }).waitFor();
  return speaker;
}

const ALL_RULES: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

async function violations(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly, resultTypes: ['violations'] }),
    ALL_RULES,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id}: ${target.flat().join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Text of a slide smaller than it may be, and parts of it that are cut off or lie beyond the window. */
const flaws = (page: Page): Promise<string[]> =>
  slide(page).evaluate((element) => {
    const all = (selector: string): Element[] => [...element.shadowRoot!.querySelectorAll(selector)];
    const named = (part: Element): string => `${part.localName}.${part.className} ${part.textContent?.trim().slice(0, 40)}`;
    const frame = element.getBoundingClientRect();
    const small = ([selector, pixels]: readonly [string, number]): string[] =>
      all(selector)
        .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < pixels)
        .map((part) => `small: ${named(part)}`);
    const beyond = all('h1, .map, .side, .legend, .legend li, .figure, footer, footer p').filter((part) => {
      const box = part.getBoundingClientRect();
      return (
        box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.left < frame.left - 1 || part.scrollWidth > part.clientWidth + 2
      );
    });
    const scrolled = all('.side').filter((side) => side.scrollHeight > side.clientHeight + 2);
    const isWide = document.documentElement.scrollWidth > innerWidth;
    return [
      ...(
        [
          ['h1', 42],
          ['.words', 24],
          ['.legend li', 24],
          ['footer', 16],
        ] as const
      ).flatMap(small),
      ...beyond.map((part) => `beyond: ${named(part)}`),
      ...scrolled.map((part) => `to be scrolled: ${named(part)}`),
      ...(isWide ? ['the page scrolls sideways'] : []),
    ];
  });

describe('slides', () => {
  // What axe says of them is asked with the scenes of the presentation.
  test('fill any projector in large type, with legend, source and rules, and nothing else', async () => {
    const atlas = await present();
    const { page } = atlas;
    for (const panel of ['atlas-top-bar', 'atlas-rail', 'atlas-side-panel', 'atlas-conference-workspace', 'atlas-timeline'])
      expect(await page.locator(panel).count()).toBe(0);
    for (const [step] of STEPS.entries()) {
      await page.keyboard.press(String(step + 1));
      await shows(page, step);
      await atlas.settled();
      expect(await flaws(page), `step ${step + 1}`).toEqual([]);
      expect(await slide(page).locator('.legend li').count()).toBeGreaterThan(1);
      const foot = await slide(page).locator('footer').innerText();
      expect(foot).toMatch(/Quelle|Rezept/);
      expect(foot).toContain('Nur veröffentlichbare Angaben');
      expect(foot).toContain('fiktive Daten');
    }
    for (const size of LARGER) {
      await page.setViewportSize(size);
      await atlas.ask({ type: 'scheme/chosen', scheme: 'highContrast' });
      // A map, a chart and a table.
      for (const step of [0, 1, LAST]) {
        await page.keyboard.press(String(step + 1));
        await shows(page, step);
        await atlas.settled();
        expect(await flaws(page), `step ${step + 1} at ${size.width}`).toEqual([]);
      }
    }
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('are all there before they are asked for, and take over from each other at once where less motion is wanted', async () => {
    const atlas = await present();
    const { page } = atlas;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const fades = (): Promise<number> =>
      page.evaluate(() => {
        const { fadesSeen } = globalThis as unknown as { fadesSeen: number };
        return fadesSeen;
      });
    // Counts pictures that fade over the map: they are gone before a test could look.
    await page.evaluate(() => {
      const seen = globalThis as unknown as { fadesSeen: number };
      seen.fadesSeen = 0;
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (this: Element, ...how) {
        if (this.classList.contains('atlas-before')) seen.fadesSeen++;
        return animate.apply(this, how);
      };
    });
    const turn = async (step: number): Promise<void> => {
      await page.keyboard.press(String(step + 1));
      await shows(page, step);
      await atlas.settled();
      expect(await slide(page).locator('main.waiting').count()).toBe(0);
      expect((await atlas.session()).conference.step).toBe(STEPS[step]!.id);
    };
    for (const step of [LAST, 1, 2, 3]) await turn(step);
    expect(asked.filter((url) => /\.(csv|json|js|css)$/.test(new URL(url).pathname))).toEqual([]);
    expect(await fades()).toBe(0);

    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await turn(0);
    await expect.poll(fades).toBe(1);
    await expect.poll(() => page.locator('canvas.atlas-before').count()).toBe(0);
    // Turned faster than pictures fade, the last one is what is left.
    await page.keyboard.press('2');
    await page.keyboard.press('3');
    await turn(LAST);
    await expect.poll(() => page.locator('canvas.atlas-before').count()).toBe(0);
    const shown = await atlas.rows();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await turn(0);
    await turn(LAST);
    expect(await atlas.rows()).toEqual(shown);
    expectNoTroubles(atlas);
    await atlas.close();
  });
});

describe('the second window', () => {
  test('is told about and offered again where it was blocked', async () => {
    const atlas = await present();
    const { page } = atlas;
    await page.evaluate(() => {
      window.open = () => null;
    });
    const dialog = slide(page).getByRole('alertdialog');
    const link = dialog.getByRole('link');
    await page.keyboard.press('n');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('Pop-ups');
    await expect.poll(() => link.evaluate((element) => element.matches(':focus'))).toBe(true);
    // The way back from the question is not the way out of the presentation.
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await shows(page, 0);
    await page.keyboard.press('n');
    await dialog.waitFor();
    const [speaker] = await Promise.all([atlas.context.waitForEvent('page'), link.click()]);
    await speaker.getByRole('heading', { name: `Jetzt: Schritt 1 von ${STEPS.length}` }).waitFor();
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press('PageDown');
    await expect.poll(() => said(speaker)).toContain('Schritt 2 von');
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('is accessible, and finds the first one again after a reload of either', async () => {
    const atlas = await present();
    const { page } = atlas;
    const speaker = await openSpeaker(atlas);
    await expect.poll(() => speaker.locator('img').count()).toBe(2);
    expect(await violations(speaker, 'light')).toEqual([]);
    await speaker.setViewportSize({ width: 500, height: 800 });
    await atlas.ask({ type: 'scheme/chosen', scheme: 'highContrast' });
    await expect.poll(() => speaker.locator('atlas-speaker').getAttribute('data-scheme')).toBe('highContrast');
    expect(await speaker.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(speaker, 'high contrast, narrow')).toEqual([]);
    await atlas.ask({ type: 'scheme/chosen', scheme: 'light' });

    await speaker.getByLabel('Was wurde gesagt?').fill('Halb geschrieben');
    await speaker.reload();
    await expect.poll(() => said(speaker)).toContain('Schritt 1 von');
    expect(await speaker.getByLabel('Was wurde gesagt?').inputValue()).toBe('Halb geschrieben');
    await page.keyboard.press('2');
    await shows(page, 1);
    await expect.poll(() => said(speaker)).toContain('Schritt 2 von');

    // What it says in between is gone when both are there again.
    await speaker.evaluate(() => {
      const seen = globalThis as unknown as { statesSeen: string };
      const status = document.querySelector('atlas-speaker')!.shadowRoot!.querySelector('.status')!;
      seen.statesSeen = '';
      new MutationObserver(() => (seen.statesSeen += status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await expect.poll(() => new URL(page.url()).searchParams.get('schritt')).toBe(STEPS[1]!.id);
    await page.reload();
    await whenReady(page);
    await shows(page, 1);
    await expect.poll(() => speaker.locator('.status').textContent()).toBe('');
    expect(await speaker.evaluate(() => (globalThis as unknown as { statesSeen: string }).statesSeen)).toContain(
      'geschlossen oder neu geladen',
    );
    await speaker.getByRole('button', { name: 'Weiter' }).click();
    await shows(page, 2);

    await page.keyboard.press('Escape');
    await expect.poll(() => said(speaker)).toContain('Die Präsentation ist beendet');
    await page.getByRole('button', { name: 'Vorführen', exact: true }).click();
    await expect.poll(() => speaker.locator('.status').textContent()).toBe('');
    await page.close();
    // What can not be handed over is not lost.
    await speaker.getByRole('button', { name: 'Notieren' }).click();
    await expect.poll(() => said(speaker)).toContain('Noch nicht notiert');
    expect(await speaker.getByLabel('Was wurde gesagt?').inputValue()).toBe('Halb geschrieben');
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('needs no network at all, and neither does the first', async () => {
    const site = await serveOfflineSite();
    const atlas = await openAtlas(await keeper.browser(), site.address, { serviceWorker: true, query: QUERY, size: SMALLEST });
    const { page } = atlas;
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
    await atlas.ask({ type: 'dialog/opened', dialog: 'storage' });
    await page.getByRole('button', { name: 'Für offline bereithalten' }).click();
    await page.getByText('Dieser Atlas liegt vollständig bereit').waitFor();
    site.setDown(true);
    await atlas.context.setOffline(true);
    await page.reload();
    await whenReady(page);
    await page.getByRole('button', { name: 'Vorführen', exact: true }).click();
    await shows(page, 0);
    const speaker = await openSpeaker(atlas);
    for (let step = 1; step < STEPS.length; step++) {
      await speaker.getByRole('button', { name: 'Weiter' }).click();
      await shows(page, step);
      await atlas.settled();
      await expect.poll(() => slide(page).locator('main.waiting').count(), { timeout: 60_000 }).toBe(0);
      expect(await slide(page).locator('.legend li').count()).toBeGreaterThan(1);
    }
    await expect.poll(() => speaker.locator('img').count()).toBe(1);
    await speaker.getByLabel('Was wurde gesagt?').fill('Ein offener Treff am Nachmittag');
    await speaker.getByRole('button', { name: 'Notieren' }).click();
    await expect.poll(() => said(speaker)).toContain('Notiert.');
    await page.keyboard.press('Escape');
    expect((await atlas.session()).conferences.flatMap(({ contributions }) => contributions)).toMatchObject([
      { text: 'Ein offener Treff am Nachmittag', step: STEPS[LAST]!.id },
    ]);
    expect(atlas.troubles.policyViolations).toEqual([]);
    expect(atlas.troubles.foreignRequests).toEqual([]);
    await atlas.close();
    await site.close();
  });
});

test('a tab that is killed during a conference loses nothing of it', async () => {
  const atlas = await stage.open({ query: QUERY });
  const { page, context } = atlas;
  await atlas.ask({ type: 'story/record' });
  await expect.poll(async () => (await atlas.session()).stories.length).toBe(1);
  await atlas.ask({ type: 'conference/changed', settings: { page: 'beitraege' } });
  await page.getByRole('button', { name: /Konferenz beginnen|Beginnen/ }).click();
  const words = page.getByLabel('Was wurde gesagt?');
  await words.fill('Es fehlt ein Treffpunkt');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await atlas.session()).conferences[0]?.contributions.length).toBe(1);
  const recipe = readMusterstadt().atlas.recipes!.find(({ id }) => id === 'sozialindex')!;
  await atlas.ask({ type: 'recipe/drafted', recipe: { ...recipe, title: 'Mein Entwurf' } });
  await page.locator('atlas-decisions summary', { hasText: 'Beschluss festhalten' }).click();
  await page.getByLabel('Beschluss', { exact: true }).pressSequentially('Leuchten am We');
  await words.pressSequentially('Im Wald ist es abe');
  const before = await atlas.session();

  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => {});
  await crashed;

  const again = await context.newPage();
  await again.goto(`${stage.address}/?v=1&bereich=konferenz&konferenz=beitraege`);
  await whenReady(again);
  const after = await again.evaluate(() => document.querySelector('sozialraum-atlas')!.session);
  expect(after.stories).toEqual(before.stories);
  expect(after.conferences).toEqual(before.conferences);
  expect(after.draft).toEqual(before.draft);
  expect(after.conference.conference).toBe(before.conference.conference);
  expect(await again.getByLabel('Was wurde gesagt?').inputValue()).toBe('Im Wald ist es abe');
  const decision = again.getByLabel('Beschluss', { exact: true });
  expect(await decision.isVisible()).toBe(true);
  expect(await decision.inputValue()).toBe('Leuchten am We');
  await atlas.close();
});
