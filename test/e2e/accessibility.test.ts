import axe from 'axe-core';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { SchemeChoice } from '../../src/state/index.ts';
import { BrowserKeeper } from '../stage/atlas-browser.ts';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { openScene, PackageSites, resizeScene } from '../stage/scene-player.ts';
import { SIZES, type Scene, type SizeName } from '../stage/scene.ts';
import { SCENES } from '../stage/scenes.ts';
import { compactTree } from './support/compact-tree.ts';
import { cutOff, smallTargets } from './support/layout-faults.ts';
import { writeAccessibilityResults, type LookedAt } from './support/write-accessibility-results.ts';

/** `TREES=write` records the accessibility trees anew; look at the difference before committing it. */
const WRITING_TREES = process.env['TREES'] === 'write';
const TREES = join(import.meta.dirname, 'trees');

const AXE_SIZES: readonly SizeName[] = ['desktop', 'tablet', 'phone', 'narrow'];
/** Wide ones first: a page that is opened once becomes smaller and smaller. */
const ALL_SIZES: readonly SizeName[] = ['projector', ...AXE_SIZES];
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
const isForAxe = ({ query = '', sizes }: Scene, size: SizeName): boolean =>
  AXE_SIZES.includes(size) &&
  sizes?.includes(size) !== false &&
  (!/bereich=(index|versorgung)/.test(query) || size === 'desktop' || size === 'narrow');

/** Telephones have other elements: the trees of some scenes are recorded there as well. */
const ALSO_ON_PHONES: ReadonlySet<string> = new Set(['map', 'map-one-selected', 'sheet-half', 'dialog-storage', 'dialog-accessibility']);
const isForTree = ({ name, sizes = ALL_SIZES }: Scene, size: SizeName): boolean =>
  size === (sizes.includes('desktop') ? 'desktop' : sizes[0]) || (size === 'phone' && ALSO_ON_PHONES.has(name));

/** The whole set of rules in one scheme; what another scheme changes are the colours. */
async function askAxe({ page, ask }: AtlasPage): Promise<string[]> {
  const found = await violations(page, 'light', ALL_RULES);
  for (const scheme of OTHER_SCHEMES) {
    await ask({ type: 'scheme/chosen', scheme });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    found.push(...(await violations(page, scheme, COLOR_RULES)));
  }
  await ask({ type: 'scheme/chosen', scheme: 'light' });
  return found;
}

/** What a screen reader finds. */
async function treeOf({ page }: AtlasPage): Promise<string> {
  // The port differs from run to run.
  return compactTree(await page.locator('body').ariaSnapshot()).replaceAll(/(http:\/\/localhost):\d+/g, '$1');
}

/** Text enlarged to twice its size, in the window of a desktop. */
async function cutOffAtTwiceTheSize({ page, settled }: AtlasPage): Promise<string[]> {
  const enlarge = (percent: string): Promise<void> =>
    page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), percent);
  await enlarge('200%');
  await settled();
  const found = await cutOff(page);
  await enlarge('');
  await settled();
  return found;
}

async function recordedTree(scene: Scene, size: SizeName, tree: string): Promise<string> {
  const file = join(TREES, `${scene.name}${size === 'desktop' ? '' : `-${size}`}.txt`);
  if (WRITING_TREES) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, tree);
  }
  return existsSync(file) ? readFileSync(file, 'utf8') : 'not recorded yet: TREES=write';
}

/** Four sizes in three schemes: long on a busy machine. */
const SCENE_MILLISECONDS = 300_000;

describe.concurrent('axe finds nothing, and a screen reader what is recorded', () => {
  test.for(SCENES)('$name', { timeout: SCENE_MILLISECONDS }, async (scene, { expect: hold }) => {
    const sizes = ALL_SIZES.filter((size) => isForAxe(scene, size) || isForTree(scene, size));
    let atlas: AtlasPage | null = null;
    for (const size of sizes) {
      if (atlas !== null && scene.opensAnew !== true) await resizeScene(atlas, scene, SIZES[size]);
      else {
        await atlas?.close();
        atlas = await openScene(await keeper.browser(), sites, scene, { size: SIZES[size] });
        // As an expression of the debugger: the page's own policy forbids foreign scripts.
        await atlas.page.evaluate(axe.source);
      }
      if (isForTree(scene, size)) {
        const tree = await treeOf(atlas);
        hold.soft(tree, `tree at ${size}`).toBe(await recordedTree(scene, size, tree));
      }
      hold.soft(await cutOff(atlas.page), `cut off at ${size}`).toEqual([]);
      hold.soft(await smallTargets(atlas.page), `targets at ${size}`).toEqual([]);
      if (size === 'desktop' && scene.eager !== true) hold.soft(await cutOffAtTwiceTheSize(atlas), 'cut off at 200 %').toEqual([]);
      if (!isForAxe(scene, size)) continue;
      const found = await askAxe(atlas);
      looked.push({ scene: scene.name, size, violations: found.length });
      hold.soft(found, `axe at ${size}`).toEqual([]);
    }
    await atlas?.close();
  });
});
