import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { StreetFile } from '../reading/index.ts';

const COMPANION = /\.(?:dbf|prj|cpg)$/i;
/** Parts of a shapefile that are named on the command line by `strassen.*`. */
const PART = /\.(?:dbf|prj|cpg|shx|qpj|qix|sbn|sbx|qmd)$|\.shp\.xml$/i;

/**
 * Files by their paths, a shapefile with the parts that lie beside it. Parts that are named themselves are no files of their own.
 * @throws Error when a file can not be read.
 */
export async function streetFilesOf(paths: readonly string[]): Promise<readonly StreetFile[]> {
  const wanted = paths.length > 1 ? paths.filter((path) => !PART.test(path)) : paths;
  return Promise.all(
    (wanted.length > 0 ? wanted : paths).map(async (path) => {
      const bytes = await readFile(path);
      return /\.shp$/i.test(path) ? { name: basename(path), bytes, companions: await partsBeside(path) } : { name: basename(path), bytes };
    }),
  );
}

async function partsBeside(path: string): Promise<StreetFile['companions'] & object> {
  const stem = basename(path)
    .replace(/\.shp$/i, '')
    .toLowerCase();
  const names = (await readdir(dirname(path))).filter(
    (name) => COMPANION.test(name) && name.replace(/\.[^.]*$/, '').toLowerCase() === stem,
  );
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(dirname(path), name)) })));
}
