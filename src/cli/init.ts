import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { draftPackage } from './init/draft.ts';
import { initTexts } from './init/init-texts.ts';
import { draftLevels, findParents, type DraftLevel } from './init/levels.ts';
import { decodeFile, lookAround, type RawFolder } from './init/raw-file.ts';
import { sniffGeometries, type SniffedGeometry } from './init/sniff-geometry.ts';
import { sniffTable, type SniffedTable } from './init/sniff-table.ts';

const DESCRIPTOR = 'datapackage.json';

/**
 * `atlas init DIR [--force]`: writes a datapackage.json for a folder of raw files (GeoJSON, TopoJSON, delimited tables). Finds areas, their
 * keys, names and hierarchy, tables and the level their keys belong to, years, encodings, delimiters, number formats and coordinate
 * systems, and says in German what it was unsure of. An existing descriptor is only replaced with `--force`.
 * @returns exit code: 0 = written, 1 = nothing to write or already there, 2 = wrong usage.
 */
export async function runInit(parameters: readonly string[]): Promise<number> {
  const options = readOptions(parameters);
  if (options === null) return refuse(initTexts.usage, 2);
  const { folder, force } = options;
  if (!((await stat(folder).catch(() => null))?.isDirectory() ?? false)) return refuse(initTexts.noFolder(folder), 2);
  const target = join(folder, DESCRIPTOR);
  if (!force && (await stat(target).catch(() => null)) !== null) return refuse(initTexts.exists(target));

  const raw = await lookAround(folder);
  const leftOut: string[] = raw.foreign.map(initTexts.foreignFormat);
  const geometries = await readGeometries(folder, raw, leftOut);
  const levels = draftLevels(geometries, new Set());
  if (levels.length === 0) return refuse(initTexts.noAreas);
  for (const geometry of geometries) {
    if (geometry.shape === 'lines') leftOut.push(initTexts.linesOnly(geometry.path));
    if (geometry.shape === 'areas' && !levels.some((level) => level.geometry === geometry))
      leftOut.push(initTexts.areasWithoutKey(geometry.path));
  }
  const tables = await readTables(folder, raw, levels, leftOut);
  for (const level of levels) chooseKey(level, tables);
  findParents(levels);

  const usable = tables.filter((table) => table.areaKey === table.level.key && table.areaKeyLength === table.level.keyLength);
  for (const table of tables) if (!usable.includes(table)) leftOut.push(initTexts.tableWithoutKeys(table.path));
  const { atlas, doubts } = draftPackage({
    folderName: basename(folder),
    levels,
    geometries,
    tables: usable,
    currentYear: new Date().getFullYear(),
  });
  await writeFile(target, `${JSON.stringify(atlas, null, 2)}\n`);
  report(folder, target, levels, geometries, usable, leftOut, doubts);
  return 0;
}

function readOptions(parameters: readonly string[]): { folder: string; force: boolean } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...parameters], allowPositionals: true, options: { force: { type: 'boolean' } } });
    const [folder, ...others] = positionals;
    return folder === undefined || others.length > 0 ? null : { folder: resolve(folder), force: values.force ?? false };
  } catch {
    return null;
  }
}

function refuse(reason: string, exitCode = 1): number {
  console.error(reason);
  return exitCode;
}

async function readGeometries(folder: string, raw: RawFolder, leftOut: string[]): Promise<SniffedGeometry[]> {
  const geometries: SniffedGeometry[] = [];
  for (const path of raw.geometries) {
    let document: unknown;
    try {
      document = JSON.parse((await readFile(join(folder, path), 'utf8')).replace(/^\uFEFF/, ''));
    } catch {
      leftOut.push(`  ${initTexts.unreadable(path)}`);
      continue;
    }
    geometries.push(...sniffGeometries(path, document));
  }
  return geometries;
}

async function readTables(folder: string, raw: RawFolder, levels: readonly DraftLevel[], leftOut: string[]): Promise<SniffedTable[]> {
  const tables: SniffedTable[] = [];
  for (const path of raw.tables) {
    const table = sniffTable(path, await decodeFile(join(folder, path)), levels);
    if (table === null || table.keyColumn === '') leftOut.push(initTexts.tableWithoutKeys(path));
    else if (table.numeric.length === 0) leftOut.push(initTexts.tableWithoutNumbers(path));
    else tables.push(table);
  }
  return tables;
}

/** The key most rows of the tables of a level speak of; without tables the likeliest property stays. */
function chooseKey(level: DraftLevel, tables: readonly SniffedTable[]): void {
  const votes = new Map<string, number>();
  for (const table of tables) {
    if (table.level !== level) continue;
    const vote = JSON.stringify([table.areaKey, table.areaKeyLength]);
    votes.set(vote, (votes.get(vote) ?? 0) + table.areaShare * table.entryShare);
  }
  const [best] = [...votes].sort((first, second) => second[1] - first[1]);
  if (best === undefined) return;
  [level.key, level.keyLength] = JSON.parse(best[0]) as [string, number | null];
}

function report(
  folder: string,
  target: string,
  levels: readonly DraftLevel[],
  geometries: readonly SniffedGeometry[],
  tables: readonly SniffedTable[],
  leftOut: readonly string[],
  doubts: readonly string[],
): void {
  console.log(initTexts.foundHeading);
  for (const { title, geometry, key, name } of levels) console.log(initTexts.foundLevel(title, geometry.path, geometry.count, key, name));
  for (const { title, parent } of levels) {
    if (parent === null) continue;
    const how = 'keyPrefix' in parent ? initTexts.byPrefix(parent.keyPrefix) : initTexts.byProperty(parent.property);
    console.log(initTexts.foundParent(title, parent.level.title, how));
  }
  for (const { path, level, keyColumn, numeric } of tables) console.log(initTexts.foundTable(path, level.title, keyColumn, numeric.length));
  for (const { path, shape, count } of geometries) if (shape === 'points') console.log(initTexts.foundFacilities(path, count));
  if (leftOut.length > 0) console.log([initTexts.leftOutHeading, ...leftOut].join('\n'));
  console.log([initTexts.doubtsHeading, ...doubts].join('\n'));
  console.log(`${initTexts.written(target)}\n${initTexts.nextStep(folder)}`);
}
