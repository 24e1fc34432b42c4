import type { Browser } from 'playwright-core';
import type { RunningSite } from '../../src/cli/site-server.ts';
import { openAtlas, type AtlasPage, type PageOptions, type Size } from './atlas-page.ts';
import { MUSTERSTADT, serveAtlas } from './atlas-site.ts';
import type { Scene } from './scene.ts';
import { writeSmallPackage, type SmallPackage } from './small-package.ts';

/** Sites with the packages that scenes ask for, each served once. */
export class PackageSites {
  readonly #sites = new Map<string, Promise<RunningSite>>();
  readonly #folders: (() => Promise<void>)[] = [];

  /** The site of a scene: Musterstadt, or its own small package. */
  site(scene: Scene): Promise<RunningSite> {
    const name = scene.package === undefined ? '' : scene.name;
    let site = this.#sites.get(name);
    if (site === undefined) {
      site = scene.package === undefined ? serveAtlas(MUSTERSTADT) : this.#serveSmall(scene.package());
      this.#sites.set(name, site);
    }
    return site;
  }

  async close(): Promise<void> {
    for (const site of this.#sites.values()) await (await site).close();
    for (const remove of this.#folders) await remove();
  }

  async #serveSmall(parts: SmallPackage): Promise<RunningSite> {
    const { folder, remove } = await writeSmallPackage(parts);
    this.#folders.push(remove);
    return serveAtlas(folder);
  }
}

/** Opens a scene and plays it up to the state that is looked at. */
export async function openScene(browser: Browser, sites: PackageSites, scene: Scene, options: PageOptions = {}): Promise<AtlasPage> {
  const { address } = await sites.site(scene);
  const atlas = await openAtlas(browser, address, {
    ...options,
    ...(scene.query === undefined ? {} : { query: scene.query }),
    ...(scene.withTour === undefined ? {} : { withTour: scene.withTour }),
    ...(scene.prepare === undefined ? {} : { prepare: scene.prepare }),
    ...(scene.eager === undefined ? {} : { eager: scene.eager }),
  });
  if (scene.eager === true) await atlas.page.locator('progress').first().waitFor();
  await scene.act?.(atlas);
  await atlas.settled(scene.eager);
  return atlas;
}

/** The same scene in a window of another size. */
export async function resizeScene({ page, settled }: AtlasPage, scene: Scene, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await settled(scene.eager);
}
