import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { APP_DIRECTORY } from '../../src/cli/app-build.ts';
import { launchChromium } from '../stage/atlas-browser.ts';
import { openAtlas } from '../stage/atlas-page.ts';
import { serveAtlas } from '../stage/atlas-site.ts';

/** All JavaScript, the worker's included, that a page needs before its first map is drawn. */
export const START_UP_LIMIT_KIBIBYTES = 200;
const GZIP_LEVEL = 9;

export interface StartUpScript {
  readonly path: string;
  readonly gzipBytes: number;
}

/** The scripts asked for from an empty cache until the first map stands, largest first. */
export async function measureStartUp(atlasDirectory: string): Promise<StartUpScript[]> {
  const paths = new Set<string>();
  const site = await serveAtlas(atlasDirectory, (path) => paths.add(path.split('?', 1)[0] ?? path));
  const browser = await launchChromium();
  try {
    const atlas = await openAtlas(browser, site.address);
    const asked = [...paths].filter((path) => path.endsWith('.js'));
    await atlas.close();
    const scripts = await Promise.all(
      asked.map(async (path) => {
        const text = await readFile(join(APP_DIRECTORY, path));
        return { path, gzipBytes: gzipSync(text, { level: GZIP_LEVEL }).length };
      }),
    );
    return scripts.sort((a, b) => b.gzipBytes - a.gzipBytes);
  } finally {
    await browser.close();
    await site.close();
  }
}
