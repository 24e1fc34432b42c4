import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DESCRIPTOR_PATH, openAtlas, type AtlasSession } from '../analysis/index.ts';
import {
  ioError,
  resourceName,
  type AtlasPackage,
  type Finding,
  type ResourceDescriptor,
  type ResourceName,
  type TableDescriptor,
  type WithFindings,
} from '../model/index.ts';
import { isSafeRelativePath } from '../reading/index.ts';
import { affectedDatasets } from './disclose/affected.ts';
import { neededProperties, withoutOtherProperties } from './disclose/public-geometry.ts';
import { MISSING_VALUES, publicTable, type PublicTable } from './disclose/public-table.ts';
import { suppressDataset, type Decisions, type SuppressedDataset } from './disclose/suppress-dataset.ts';
import { folderSource } from './folder-source.ts';

/** The copy as written. */
export interface PublicPackage {
  readonly atlas: AtlasPackage;
  /** Paths written, relative to the target. */
  readonly paths: readonly string[];
}

/**
 * Writes a copy of a package in which suppressed numbers are physically absent.
 *
 * Data sets under a rule of secrecy (`minimumCases` of a table or an indicator), and those sharing a file with one, are written anew: one
 * table per level, the larger levels from the true numbers, each cell decided by `suppressCells` for all levels of a year together,
 * with the city's totals. Columns no indicator uses are left out, so are rows of no area. Geometry files lose the properties the
 * package does not speak of. Everything else is copied as it is, files nobody names are not. Rasters are copied too: what they hold is the
 * publisher's decision.
 *
 * Not covered: sums over several columns of a source (age groups of a total) that no indicator states.
 * @throws AtlasError `io` when the package can not be opened, a file is missing, or the target can not be written
 */
export async function writePublicPackage(sourceDirectory: string, targetDirectory: string): Promise<WithFindings<PublicPackage>> {
  const { opened, session } = await openAtlas(folderSource(sourceDirectory));
  if (session === null) throw ioError(`${sourceDirectory}: no package (${opened.findings.map(({ code }) => code).join(', ')})`);
  const { atlas } = session;
  const decisions: Decisions = new Map();
  const datasets: SuppressedDataset[] = [];
  for (const affected of affectedDatasets(atlas)) datasets.push(await suppressDataset(session, affected, decisions));
  const findings: Finding[] = datasets.flatMap((dataset) => dataset.findings);

  const paths: string[] = [];
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const target = join(targetDirectory, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    paths.push(path);
  };
  const replaced = await replacements(session, datasets, write);
  const published = publishedDescriptor(atlas, replaced);
  const properties = neededProperties(published);
  for (const resource of published.resources) {
    if (replaced.resources.includes(resource)) continue;
    for (const path of typeof resource.path === 'string' ? [resource.path] : resource.path) {
      if (!isSafeRelativePath(path)) throw ioError(`${path}: leaves the package`);
      if (!paths.includes(path))
        await copyResource(sourceDirectory, targetDirectory, path, resource, properties.get(resource.name), write, paths);
    }
  }
  await write(DESCRIPTOR_PATH, `${JSON.stringify(published, null, 2)}\n`);
  return { value: { atlas: published, paths }, findings };
}

interface Replacements {
  readonly datasets: ReadonlySet<string>;
  readonly resources: readonly ResourceDescriptor[];
  readonly tables: readonly TableDescriptor[];
}

async function replacements(
  session: AtlasSession,
  datasets: readonly SuppressedDataset[],
  write: (path: string, content: string) => Promise<void>,
): Promise<Replacements> {
  const resources: ResourceDescriptor[] = [];
  const tables: TableDescriptor[] = [];
  for (const dataset of datasets) {
    for (const { id } of session.atlas.atlas.levels) {
      const table = await publicTable(session, dataset, id);
      if (table === null) continue;
      const name = resourceName(`oeffentlich-${dataset.affected.dataset}-${id}`.toLowerCase().replace(/[^a-z0-9._/-]+/g, '-'));
      const path = `tables/${name.replaceAll('/', '-')}.csv`;
      await write(path, table.csv);
      resources.push(tableResource(name, path, table, dataset));
      tables.push(tableDescriptor(name, id, table, dataset));
    }
  }
  return { datasets: new Set(datasets.map(({ affected }) => affected.dataset)), resources, tables };
}

function tableResource(name: ResourceName, path: string, table: PublicTable, { affected }: SuppressedDataset): ResourceDescriptor {
  const kinds = new Map(affected.columns.map(({ column, kind }) => [column, kind]));
  return {
    name,
    path,
    format: 'csv',
    encoding: 'utf-8',
    dialect: { delimiter: ';' },
    schema: {
      fields: [
        { name: table.keyColumn, type: 'string' },
        { name: table.yearColumn, type: 'year' },
        ...table.columns.map((column) => ({
          name: column,
          type: kinds.get(column) === 'category' ? ('string' as const) : ('number' as const),
        })),
      ],
      missingValues: MISSING_VALUES,
    },
  };
}

function tableDescriptor(
  name: ResourceName,
  level: TableDescriptor['level'],
  table: PublicTable,
  { affected }: SuppressedDataset,
): TableDescriptor {
  const original = affected.tables.find((candidate) => candidate.level === level) ?? affected.tables[0];
  const minimumCases = Math.max(...affected.tables.map((candidate) => candidate.minimumCases ?? 0));
  return {
    dataset: affected.dataset,
    resource: name,
    level,
    key: table.keyColumn,
    period: { column: table.yearColumn },
    symbols: 'ba',
    ...(table.totalKey === null ? {} : { totalKeys: [table.totalKey] }),
    ...(minimumCases > 0 ? { minimumCases } : {}),
    ...(original?.absentAreas === undefined ? {} : { absentAreas: original.absentAreas === 'zero' ? 'missing' : original.absentAreas }),
    ...(original?.source === undefined ? {} : { source: original.source }),
    ...(original?.referenceDate === undefined ? {} : { referenceDate: original.referenceDate }),
  };
}

/** The descriptor with the new tables in place of the old; resources only the old tables used are gone. */
function publishedDescriptor(atlas: AtlasPackage, { datasets, resources, tables }: Replacements): AtlasPackage {
  const kept = (atlas.atlas.tables ?? []).filter(({ dataset }) => !datasets.has(dataset));
  const { levels, facilities = [], backdrop = [], network, rasters = [], crosswalks = [] } = atlas.atlas;
  const used = new Set<ResourceName>([
    ...levels.map(({ geometry }) => geometry.resource),
    ...[...kept, ...facilities, ...backdrop, ...rasters, ...crosswalks].map(({ resource }) => resource),
    ...(network === undefined ? [] : [network.resource]),
  ]);
  const changed = (attribution: NonNullable<AtlasPackage['atlas']['attributions']>[number]): typeof attribution => ({
    ...attribution,
    changed: true,
  });
  return {
    ...atlas,
    resources: [...atlas.resources.filter(({ name }) => used.has(name)), ...resources],
    atlas: {
      ...atlas.atlas,
      tables: [...kept, ...tables],
      ...(atlas.atlas.attributions === undefined || datasets.size === 0 ? {} : { attributions: atlas.atlas.attributions.map(changed) }),
    },
  };
}

async function copyResource(
  source: string,
  target: string,
  path: string,
  { format }: ResourceDescriptor,
  needed: ReadonlySet<string> | undefined,
  write: (path: string, content: string) => Promise<void>,
  paths: string[],
): Promise<void> {
  try {
    const isGeometry = format === 'geojson' || format === 'topojson' || /\.(geojson|topojson|json)$/i.test(path);
    const stripped = isGeometry && needed !== undefined ? withoutOtherProperties(await readFile(join(source, path), 'utf8'), needed) : null;
    if (stripped !== null) return await write(path, stripped);
    await mkdir(dirname(join(target, path)), { recursive: true });
    await cp(join(source, path), join(target, path), { dereference: true });
    paths.push(path);
  } catch (error) {
    throw ioError(`${path}: can not be copied`, error);
  }
}
