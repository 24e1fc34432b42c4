/** `npm start [-- --atlas DIR] [--port N]`: builds the app where needed and serves it with an atlas package. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { APP_DIRECTORY, ensureAppBuild, PROJECT_DIRECTORY } from './app-build.ts';
import { startSite } from './site-server.ts';
import { terminalTexts } from './terminal-texts.ts';

const DEFAULT_PORT = 4173;
const DEFAULT_ATLAS = join(PROJECT_DIRECTORY, 'geodata', 'musterstadt');

interface StartOptions {
  readonly atlasDirectory: string;
  readonly port: number;
}

function readOptions(parameters: readonly string[]): StartOptions | null {
  try {
    const { values } = parseArgs({ args: [...parameters], options: { atlas: { type: 'string' }, port: { type: 'string' } } });
    const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    return { atlasDirectory: values.atlas === undefined ? DEFAULT_ATLAS : resolve(values.atlas), port };
  } catch {
    return null;
  }
}

async function start(parameters: readonly string[]): Promise<number> {
  const options = readOptions(parameters);
  if (options === null) {
    console.error(terminalTexts.startUsage);
    return 2;
  }
  if (!existsSync(options.atlasDirectory)) {
    console.error(terminalTexts.noFolder(options.atlasDirectory));
    return 2;
  }
  // The app opens without a descriptor too and says what is missing; the terminal says it as well.
  if (!existsSync(join(options.atlasDirectory, 'datapackage.json'))) console.error(terminalTexts.noDescriptor(options.atlasDirectory));
  await ensureAppBuild();
  try {
    const { address } = await startSite({ siteDirectory: APP_DIRECTORY, ...options });
    console.log(terminalTexts.serving(address));
    return 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(terminalTexts.portTaken(options.port));
    return 1;
  }
}

process.exitCode = await start(process.argv.slice(2));
