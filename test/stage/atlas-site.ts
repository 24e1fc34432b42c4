import { join } from 'node:path';
import { APP_DIRECTORY, ensureAppBuild, PROJECT_DIRECTORY } from '../../src/cli/app-build.ts';
import { startSite, type RunningSite } from '../../src/cli/site-server.ts';

export const MUSTERSTADT = join(PROJECT_DIRECTORY, 'geodata', 'musterstadt');

/** Serves the built app with a package on a free port; builds it first where needed. */
export async function serveAtlas(atlasDirectory: string, onRequest?: (path: string) => void): Promise<RunningSite> {
  await ensureAppBuild();
  return startSite({ siteDirectory: APP_DIRECTORY, atlasDirectory, port: 0, ...(onRequest === undefined ? {} : { onRequest }) });
}
