import { ensureAppBuild } from '../../../src/cli/app-build.ts';

/** Once before all end-to-end tests: the built site must be that of the sources. */
export async function setup(): Promise<void> {
  await ensureAppBuild();
}
