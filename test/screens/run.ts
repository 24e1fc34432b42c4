/**
 * `npm run screens [-- --out DIR] [--only TEXT]`: pictures of every state of the screen in every size and colour scheme, for people to look at.
 * Names say what they show: `map-table--phone-390x844--dark.png`. `--only` takes the scenes whose name contains TEXT.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SchemeChoice } from '../../src/state/index.ts';
import { PROJECT } from '../harness/program.ts';
import { inParallel } from '../harness/step.ts';
import { BrowserKeeper } from '../stage/atlas-browser.ts';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { openScene, PackageSites } from '../stage/scene-player.ts';
import { SIZES, type Scene, type SizeName } from '../stage/scene.ts';
import { SCENES } from '../stage/scenes.ts';

const SCREEN_SIZES: readonly SizeName[] = ['desktop', 'tablet', 'phone', 'projector'];
const SCHEMES: readonly SchemeChoice[] = ['light', 'dark', 'highContrast'];
const WORKERS = 2;

interface Shot {
  readonly scene: Scene;
  readonly size: SizeName;
}

async function take(keeper: BrowserKeeper, sites: PackageSites, { scene, size }: Shot, folder: string): Promise<string | null> {
  const { width, height } = SIZES[size];
  let atlas: AtlasPage | null = null;
  try {
    atlas = await openScene(await keeper.browser(), sites, scene, { size: SIZES[size] });
    for (const scheme of SCHEMES) {
      await atlas.ask({ type: 'scheme/chosen', scheme });
      if (scene.eager !== true) await atlas.settled();
      const path = join(folder, `${scene.name}--${size}-${width}x${height}--${scheme}.png`);
      await atlas.page.screenshot({ path, animations: 'disabled' });
    }
    return null;
  } catch (error) {
    return `${scene.name} (${size}): ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await atlas?.close();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
  const folder = resolve(values.out ?? join(PROJECT, 'screens'));
  await mkdir(folder, { recursive: true });
  const scenes = SCENES.filter(({ name }) => name.includes(values.only ?? ''));
  const shots = scenes.flatMap((scene) =>
    SCREEN_SIZES.filter((size) => scene.sizes?.includes(size) !== false).map((size): Shot => ({ scene, size })),
  );
  const sites = new PackageSites();
  const keeper = new BrowserKeeper();
  const problems = (await inParallel(shots, WORKERS, (shot) => take(keeper, sites, shot, folder))).filter((problem) => problem !== null);
  await keeper.close();
  await sites.close();
  for (const problem of problems) console.error(problem);
  console.log(`${(shots.length - problems.length) * SCHEMES.length} pictures in ${folder}`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main();
