import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { APP_DIRECTORY } from '../../src/cli/app-build.ts';
import { launchChromium } from '../stage/atlas-browser.ts';
import { serveBuiltSite } from '../stage/embed-site.ts';
import type { StartUpScript } from './start-up.ts';

/** All JavaScript, the worker's included, that a page with embedded maps needs until they are drawn. */
export const EMBED_LIMIT_KIBIBYTES = 160;
const GZIP_LEVEL = 9;

/** The scripts among the paths a server was asked for, each once, as they are sent, largest first. */
export async function sizesOfScripts(paths: readonly string[]): Promise<StartUpScript[]> {
  const scripts = [...new Set(paths.map((path) => path.split('?', 1)[0] ?? path))].filter((path) => path.endsWith('.js'));
  const sizes = scripts.map(async (path) => ({
    path,
    gzipBytes: gzipSync(await readFile(join(APP_DIRECTORY, path)), { level: GZIP_LEVEL }).length,
  }));
  return (await Promise.all(sizes)).sort((a, b) => b.gzipBytes - a.gzipBytes);
}

/** The scripts the page for frames asks for from an empty cache until its map stands. */
export async function measureEmbedStartUp(): Promise<StartUpScript[]> {
  const paths: string[] = [];
  const site = await serveBuiltSite((path) => paths.push(path));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.address}/karte.html`);
    await page.waitForFunction(() => document.querySelector('sozialraum-karte') !== null);
    await page.evaluate(() => document.querySelector('sozialraum-karte')!.ready);
    return await sizesOfScripts(paths);
  } finally {
    await browser.close();
    await site.close();
  }
}
