import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_DIRECTORY, ensureAppBuild } from '../../src/cli/app-build.ts';
import { writeEmbedPages } from '../../src/cli/embed-pages.ts';
import { startSite, type RunningSite } from '../../src/cli/site-server.ts';
import { MUSTERSTADT } from './atlas-site.ts';

/** Serves what `atlas build` makes of a package, pictures in its pages for frames included, to pages of other origins too. */
export async function serveBuiltSite(onRequest: (path: string) => void = () => {}, atlasDirectory = MUSTERSTADT): Promise<RunningSite> {
  await ensureAppBuild();
  const folder = await mkdtemp(join(tmpdir(), 'sozialraum-embed-'));
  await cp(APP_DIRECTORY, folder, { recursive: true });
  await cp(atlasDirectory, join(folder, 'atlas'), { recursive: true });
  await writeEmbedPages(folder, 'https://atlas.example/');
  const site = await startSite({ siteDirectory: folder, port: 0, shared: true, onRequest });
  return {
    ...site,
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
