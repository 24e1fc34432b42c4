import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { isSafeRelativePath } from '../reading/index.ts';
import { APP_DIRECTORY, ensureAppBuild } from './app-build.ts';
import { terminalTexts } from './terminal-texts.ts';

const DESCRIPTOR = 'datapackage.json';
const BYTES_PER_MEGABYTE = 1_000_000;

interface BuildOptions {
  readonly source: string;
  readonly target: string;
  readonly forPublic: boolean;
  readonly force: boolean;
  /** Where the site will stand, for oEmbed documents; null = unknown. */
  readonly address: string | null;
}

/**
 * `atlas build DIR --out OUT [--public] [--force] [--url ADDRESS]`: a complete static site in OUT, the built app with the package below
 * `atlas/`, and the pages for frames with a picture of each indicator (ADDRESS: where the site will stand, for oEmbed documents).
 * Only the files named in the descriptor are taken, so notes and raw deliveries lying beside them are not published.
 * @returns exit code: 0 = written, 1 = refused (findings, target not empty, file missing), 2 = wrong usage.
 */
export async function runBuild(parameters: readonly string[]): Promise<number> {
  const options = readOptions(parameters);
  if (options === null) {
    console.error(terminalTexts.usage);
    return 2;
  }
  const { source, target, force } = options;
  if (!(await isFolder(source))) return refuse(terminalTexts.noFolder(source), 2);
  if (liesWithin(source, target) || liesWithin(target, source)) return refuse(terminalTexts.targetInsideSource, 2);
  if (!force && (await isFolder(target)) && (await readdir(target)).length > 0) return refuse(terminalTexts.targetNotEmpty(target));
  const { runCheck } = await import('./check.ts');
  if ((await runCheck([source])) !== 0 && !force) return refuse(terminalTexts.checkFoundErrors);
  await ensureAppBuild();
  await mkdir(target, { recursive: true });
  await cp(APP_DIRECTORY, target, { recursive: true });
  const written = await writePackage(options, join(target, 'atlas'));
  if (typeof written === 'string') return refuse(written);
  const { writeEmbedPages } = await import('./embed-pages.ts');
  await writeEmbedPages(target, options.address);
  await restamp(target);
  const { files, bytes } = await sizeBelow(target);
  console.log(terminalTexts.built(target, files, (bytes / BYTES_PER_MEGABYTE).toLocaleString('de-DE', { maximumFractionDigits: 1 })));
  return 0;
}

/** The page may just have been changed: browsers that have the app already must notice. */
async function restamp(siteDirectory: string): Promise<void> {
  const { restampServiceWorker, SERVICE_WORKER } = await import('./restamp-service-worker.ts');
  const worker = join(siteDirectory, SERVICE_WORKER);
  const script = await readFile(worker, 'utf8').catch(() => null);
  if (script !== null) await writeFile(worker, restampServiceWorker(script, [await readFile(join(siteDirectory, 'index.html'), 'utf8')]));
}

function readOptions(parameters: readonly string[]): BuildOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { out: { type: 'string' }, public: { type: 'boolean' }, force: { type: 'boolean' }, url: { type: 'string' } },
    });
    const [source, ...others] = positionals;
    if (source === undefined || others.length > 0 || values.out === undefined || values.out === '') return null;
    return {
      source: resolve(source),
      target: resolve(values.out),
      forPublic: values.public ?? false,
      force: values.force ?? false,
      address: values.url === undefined ? null : new URL(values.url.endsWith('/') ? values.url : `${values.url}/`).href,
    };
  } catch {
    return null;
  }
}

function refuse(reason: string, exitCode = 1): number {
  console.error(reason);
  return exitCode;
}

/** Writes the package; a text instead of `null` says why it could not. */
async function writePackage({ source, forPublic }: BuildOptions, target: string): Promise<string | null> {
  if (forPublic) {
    const { writePublicPackage } = await import('./disclose.ts');
    await writePublicPackage(source, target);
    return null;
  }
  const paths = await packageFiles(source);
  if (typeof paths === 'string') return paths;
  for (const path of paths) {
    const from = join(source, path);
    if (!(await isFile(from))) return terminalTexts.missingFile(from);
    const to = join(target, path);
    await mkdir(dirname(to), { recursive: true });
    await cp(from, to, { dereference: true });
  }
  return null;
}

/** Every file of a package, the descriptor first; a text says why there is no list. */
async function packageFiles(source: string): Promise<string[] | string> {
  const descriptorPath = join(source, DESCRIPTOR);
  let descriptor: unknown;
  try {
    descriptor = JSON.parse(await readFile(descriptorPath, 'utf8'));
  } catch (error) {
    return terminalTexts.unreadableDescriptor(descriptorPath, error instanceof Error ? error.message : String(error));
  }
  const paths = new Set([DESCRIPTOR, ...resourcePaths(descriptor)]);
  const unsafe = [...paths].find((path) => !isSafeRelativePath(path));
  return unsafe === undefined ? [...paths] : terminalTexts.unsafePath(unsafe);
}

/** Paths of the resources of a descriptor that was not validated: whatever is not as it should be is left out. */
function resourcePaths(descriptor: unknown): string[] {
  const resources = (descriptor as { resources?: unknown } | null)?.resources;
  if (!Array.isArray(resources)) return [];
  return resources
    .flatMap((resource: unknown) => (resource as { path?: unknown } | null)?.path ?? [])
    .filter((path): path is string => typeof path === 'string');
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;
const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false;
const liesWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer + sep);

async function sizeBelow(directory: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}
