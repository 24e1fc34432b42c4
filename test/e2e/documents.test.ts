import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutesHtml } from '../../src/report/minutes-html.ts';
import { storyHtml } from '../../src/report/story-html.ts';
import { CHROMIUM_FLAGS, findChromium } from '../browser-finder.ts';
import { hostileMinutes, hostileStory, minutes, story } from '../unit/report/document-samples.ts';

/** Opened as by a double click: from a folder, without network. */
describe('documents in one file', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    const executablePath = findChromium();
    browser = await chromium.launch({ args: [...CHROMIUM_FLAGS], ...(executablePath === null ? {} : { executablePath }) });
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  async function open(html: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<{ page: Page; problems: string[] }> {
    const file = join(folder, 'document.html');
    await writeFile(file, html);
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, ...options });
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) problems.push(request.url());
    });
    page.on('dialog', (dialog) => {
      problems.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    return { page, problems };
  }

  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
      return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    });
  };

  test.for([
    ['a story', storyHtml(story())],
    ['a story in English', storyHtml(story({ language: 'en' }))],
    ['minutes', minutesHtml(minutes())],
    ['a story of hostile words', storyHtml(hostileStory())],
    ['minutes of hostile words', minutesHtml(hostileMinutes())],
  ] as const)('%s: styled, without script and request, accessible in light and dark', async ([, html]) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, problems } = await open(html, { colorScheme });
      expect(problems).toEqual([]);
      expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      // The style sheet is the one the policy knows by its hash.
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).textWrapStyle)).toBe('balance');
      expect(await page.evaluate(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0))).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  test('fit 320 pixels', async () => {
    for (const html of [storyHtml(story()), minutesHtml(minutes()), storyHtml(hostileStory()), minutesHtml(hostileMinutes())]) {
      const { page } = await open(html, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    }
  });

  test('a story is told by keyboard: links lead from step to step, tables open, the focus is seen', async () => {
    const { page } = await open(storyHtml(story()), { reducedMotion: 'reduce' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.getByRole('link', { name: 'Was bleibt offen?' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => Math.round(document.querySelector('#step-2')!.getBoundingClientRect().top))).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#step-3');
    const summary = page.locator('#step-3 summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#step-3 details').getAttribute('open')).toBe('');
    await page.close();
  });

  test('on paper each step begins a page and its table is open', async () => {
    const { page } = await open(storyHtml(story()));
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.slide')!).breakAfter)).toBe('page');
    expect(await page.evaluate(() => document.querySelector('#step-1 td')!.getBoundingClientRect().height)).toBeGreaterThan(0);
    await page.close();
  });
});
