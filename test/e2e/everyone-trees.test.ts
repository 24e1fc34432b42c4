import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BrowserKeeper } from '../stage/atlas-browser.ts';
import { openScene, PackageSites } from '../stage/scene-player.ts';
import { SIZES } from '../stage/scene.ts';
import { SCENES } from '../stage/scenes.ts';
import { compactTree } from './support/compact-tree.ts';

/** `TREES=write` records the trees anew; look at the difference before committing it. */
const WRITING = process.env['TREES'] === 'write';
const FOLDER = join(import.meta.dirname, 'trees');

const keeper = new BrowserKeeper();
const sites = new PackageSites();
afterAll(async () => {
  await keeper.close();
  await sites.close();
});

const fileOf = (scene: string, size: string): string => join(FOLDER, `${scene}${size === 'desktop' ? '' : `-${size}`}.txt`);

/** Telephones have other elements: some scenes are recorded there as well. */
const ALSO_ON_PHONES: ReadonlySet<string> = new Set(['map', 'map-one-selected', 'sheet-half', 'dialog-storage', 'dialog-accessibility']);
const CASES = SCENES.flatMap((scene) => {
  const sizes = scene.sizes?.includes('desktop') === false ? [scene.sizes[0]!] : ['desktop' as const];
  return [...sizes, ...(ALSO_ON_PHONES.has(scene.name) && !sizes.includes('phone') ? ['phone' as const] : [])].map((size) => ({
    scene,
    size,
    name: scene.name,
  }));
});

describe.concurrent('what a screen reader finds', () => {
  test.for(CASES)('$name at $size', async ({ scene, size }, { skip }) => {
    const file = fileOf(scene.name, size);
    // A scene that came later is recorded with the next round.
    if (!WRITING && !existsSync(file)) return skip('not recorded yet: TREES=write');
    const atlas = await openScene(await keeper.browser(), sites, scene, { size: SIZES[size] });
    // The port differs from run to run.
    const tree = compactTree(await atlas.page.locator('body').ariaSnapshot()).replaceAll(/(http:\/\/localhost):\d+/g, '$1');
    await atlas.close();
    if (WRITING) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, tree);
    } else expect(tree).toBe(readFileSync(file, 'utf8'));
  });
});
