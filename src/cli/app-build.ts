import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const PROJECT_DIRECTORY = fileURLToPath(new URL('../../', import.meta.url));
/** Where the built app lies. */
export const APP_DIRECTORY = join(PROJECT_DIRECTORY, 'dist');

const SOURCES: readonly string[] = [
  'src',
  'public',
  'index.html',
  'karte.html',
  'vortrag.html',
  'vite.config.ts',
  'package-lock.json',
  'tsconfig.base.json',
];

let ensuring: Promise<void> | null = null;

/** Builds the app unless the build is newer than every source; looks once in the life of the program. */
export const ensureAppBuild = (): Promise<void> => (ensuring ??= buildWhereOlder());

async function buildWhereOlder(): Promise<void> {
  const built = await modifiedAt(join(APP_DIRECTORY, 'index.html'));
  const sources = await Promise.all(SOURCES.map((source) => newestBelow(join(PROJECT_DIRECTORY, source))));
  if (built <= Math.max(...sources)) await buildApp();
}

/** Builds the app into `dist`. @throws Error when the bundler fails. */
async function buildApp(): Promise<void> {
  // Loading the bundler takes longer than finding out that it is not needed.
  const { build } = await import('vite');
  // In test runs it says "test", and packages would be built as their authors develop them: larger, and with warnings.
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: PROJECT_DIRECTORY, configFile: join(PROJECT_DIRECTORY, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
  }
}

async function newestBelow(path: string): Promise<number> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newestBelow(join(path, name))));
  return Math.max(facts.mtimeMs, ...inside);
}

const modifiedAt = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.mtimeMs ?? 0;
