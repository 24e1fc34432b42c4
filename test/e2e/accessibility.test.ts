import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { SchemeChoice } from '../../src/state/index.ts';
import { BrowserKeeper } from '../stage/atlas-browser.ts';
import { openScene, PackageSites } from '../stage/scene-player.ts';
import { SIZES, type Scene, type SizeName } from '../stage/scene.ts';
import { SCENES } from '../stage/scenes.ts';
import { writeAccessibilityResults, type LookedAt } from './support/write-accessibility-results.ts';

const AXE_SIZES: readonly SizeName[] = ['desktop', 'tablet', 'phone', 'narrow'];
const OTHER_SCHEMES: readonly SchemeChoice[] = ['dark', 'highContrast'];
const ALL_RULES: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const COLOR_RULES: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Scenes and sizes axe has looked at, with the number of violations. */
const looked: LookedAt[] = [];
const keeper = new BrowserKeeper();
const sites = new PackageSites();
afterAll(async () => {
  await keeper.close();
  await sites.close();
  // What the statement on accessibility tells comes from here: ACCESSIBILITY=write, with all tests of this file.
  if (process.env['ACCESSIBILITY'] === 'write') await writeAccessibilityResults(looked, axe.version);
});

/** Violations in words. */
async function violations(page: Page, where: string, rules: axe.RunOnly): Promise<string[]> {
  const results = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly, resultTypes: ['violations'] }),
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${where}: ${id}: ${target.flat().join(' ')} ${failureSummary?.split('\n').slice(1).join(' ') ?? ''}`,
    ),
  );
}

test('axe looks into shadow roots', async () => {
  const atlas = await openScene(await keeper.browser(), sites, SCENES[0]!, { size: SIZES.desktop });
  await atlas.page.evaluate(() => {
    const bar = document.querySelector('atlas-frame')!.shadowRoot!.querySelector('atlas-top-bar')!;
    bar.shadowRoot!.append(document.createElement('button'));
  });
  await atlas.page.evaluate(axe.source);
  expect((await violations(atlas.page, 'planted', ALL_RULES)).join()).toMatch(/^planted: button-name: .*atlas-top-bar/);
  await atlas.close();
});

/** The pages of recipes and of supply are the same on tablet and desktop, and on a phone as on the narrow screen: half of them keeps the tests short. */
const isWanted = ({ query = '' }: Scene, size: SizeName): boolean =>
  !/bereich=(index|versorgung)/.test(query) || size === 'desktop' || size === 'narrow';

// The whole set of rules in one scheme; what another scheme changes are the colours.
describe.concurrent.each(AXE_SIZES)('axe finds nothing at %s', (size) => {
  const scenes = SCENES.filter((scene) => scene.sizes?.includes(size) !== false && isWanted(scene, size));
  test.for(scenes)('$name', async (scene) => {
    const atlas = await openScene(await keeper.browser(), sites, scene, { size: SIZES[size] });
    // As an expression of the debugger: the page's own policy forbids foreign scripts.
    await atlas.page.evaluate(axe.source);
    const found = await violations(atlas.page, 'light', ALL_RULES);
    for (const scheme of OTHER_SCHEMES) {
      await atlas.ask({ type: 'scheme/chosen', scheme });
      await atlas.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      found.push(...(await violations(atlas.page, scheme, COLOR_RULES)));
    }
    looked.push({ scene: scene.name, size, violations: found.length });
    expect(found).toEqual([]);
    await atlas.close();
  });
});
