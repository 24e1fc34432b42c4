import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_DIRECTORY, ensureAppBuild, PROJECT_DIRECTORY } from '../../src/cli/app-build.ts';
import { writeEmbedPages } from '../../src/cli/embed-pages.ts';
import { startSite, type RunningSite } from '../../src/cli/site-server.ts';
import { MUSTERSTADT } from './atlas-site.ts';

const KEPT = join(PROJECT_DIRECTORY, '.cache', 'embed-site');

/**
 * Serves what `atlas build` makes of a package, pictures in its pages for frames included, to pages of other origins too. Musterstadt's site is
 * kept until app or package are newer: its 146 pictures take seconds.
 */
export async function serveBuiltSite(onRequest: (path: string) => void = () => {}, atlasDirectory = MUSTERSTADT): Promise<RunningSite> {
  await ensureAppBuild();
  const isKept = atlasDirectory === MUSTERSTADT;
  const folder = isKept ? await keptSite() : await builtSite(await mkdtemp(join(tmpdir(), 'sozialraum-embed-')), atlasDirectory);
  const site = await startSite({ siteDirectory: folder, port: 0, shared: true, onRequest });
  return {
    ...site,
    async close() {
      await site.close();
      if (!isKept) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function builtSite(folder: string, atlasDirectory: string): Promise<string> {
  await cp(APP_DIRECTORY, folder, { recursive: true });
  await cp(atlasDirectory, join(folder, 'atlas'), { recursive: true });
  await writeEmbedPages(folder, 'https://atlas.example/');
  return folder;
}

/** Its name says what it was made of. Built aside and put in place whole: another program may be doing the same. */
async function keptSite(): Promise<string> {
  const changes = [join(APP_DIRECTORY, 'index.html'), join(MUSTERSTADT, 'datapackage.json')].map(
    async (path) => (await stat(path)).mtimeMs,
  );
  const folder = join(KEPT, (await Promise.all(changes)).map((time) => Math.round(time).toString(36)).join('-'));
  if (await isFolder(folder)) return folder;
  await mkdir(KEPT, { recursive: true });
  const outdated = (await readdir(KEPT)).filter((name) => !name.startsWith('new-'));
  for (const name of outdated) await rm(join(KEPT, name), { recursive: true, force: true });
  const aside = await builtSite(await mkdtemp(join(KEPT, 'new-')), MUSTERSTADT);
  await rename(aside, folder).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!(await isFolder(folder))) throw error;
  });
  return folder;
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;
