import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SchemeChoice } from '../../src/state/index.ts';
import { launchChromium } from '../stage/atlas-browser.ts';
import { openScene, PackageSites } from '../stage/scene-player.ts';
import { SCENES, SIZES, type SizeName } from '../stage/scenes.ts';

const AXE_SIZES: readonly SizeName[] = ['desktop', 'tablet', 'phone', 'narrow'];
const OTHER_SCHEMES: readonly SchemeChoice[] = ['dark', 'highContrast'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
const sites = new PackageSites();
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await sites.close();
});

/** Violations in words; `tags` narrows the rules. */
async function violations(page: Page, where: string, tags: readonly string[]): Promise<string[]> {
  const results = await page.evaluate(
    async (wanted) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: wanted },
        resultTypes: ['violations'],
      }),
    [...tags],
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${where}: ${id}: ${JSON.stringify(target)} ${failureSummary?.split('\n').slice(1).join(' ') ?? ''}`,
    ),
  );
}

// The whole set of rules in one scheme; what another scheme changes are the colours.
describe.each(AXE_SIZES)('axe finds nothing at %s', (size) => {
  const scenes = SCENES.filter((scene) => scene.sizes?.includes(size) !== false);
  test.for(scenes)('$name', async (scene) => {
    const atlas = await openScene(browser, sites, scene, { size: SIZES[size] });
    // As an expression of the debugger: the page's own policy forbids foreign scripts.
    await atlas.page.evaluate(axe.source);
    const found = await violations(atlas.page, 'light', RULES);
    for (const scheme of OTHER_SCHEMES) {
      await atlas.ask({ type: 'scheme/chosen', scheme });
      await atlas.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      found.push(...(await violations(atlas.page, scheme, ['cat.color'])));
    }
    expect(found).toEqual([]);
    await atlas.close();
  });
});
