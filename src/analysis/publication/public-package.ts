import {
  resourceName,
  type AtlasPackage,
  type Finding,
  type ResourceDescriptor,
  type ResourceName,
  type TableDescriptor,
} from '../../model/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { affectedDatasets } from './affected.ts';
import { neededProperties, withoutOtherProperties } from './public-geometry.ts';
import { MISSING_VALUES, publicTable, type PublicTable } from './public-table.ts';
import { suppressDataset, type Decisions, type SuppressedDataset } from './suppress-dataset.ts';

/** A file that is written anew. */
export interface RewrittenFile {
  readonly path: string;
  readonly text: string;
}

/** A package in which suppressed numbers are physically absent, in parts. */
export interface PublicParts {
  readonly atlas: AtlasPackage;
  readonly rewritten: readonly RewrittenFile[];
  /** Paths of the files that stay as they are. */
  readonly copied: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * What a package consists of once it is published.
 *
 * Data sets under a rule of secrecy (`minimumCases` of a table or an indicator), and those sharing a file with one, are written anew: one
 * table per level, the larger levels from the true numbers, each cell decided by `suppressCells` for all levels of a year together,
 * with the city's totals. Columns no indicator uses are left out, so are rows of no area. Geometry files lose the properties the
 * package does not speak of. Everything else stays as it is, files nobody names are not part of it. Rasters stay too: what they hold is the
 * publisher's decision.
 *
 * Not covered: sums over several columns of a source (age groups of a total) that no indicator states.
 * @throws AtlasError `io` when a file can not be read for the moment, `aborted`
 */
export async function publicParts(session: AtlasSession, pace: Pace): Promise<PublicParts> {
  const { atlas } = session;
  const decisions: Decisions = new Map();
  const datasets: SuppressedDataset[] = [];
  const affected = affectedDatasets(atlas);
  for (const [position, dataset] of affected.entries()) {
    datasets.push(await suppressDataset(session, dataset, decisions, pace));
    await pace.breathe((position + 1) / affected.length);
  }
  const { files, ...replaced } = await replacements(session, datasets, pace);
  const published = publishedDescriptor(atlas, replaced);
  const properties = neededProperties(published);
  const rewritten = [...files];
  const copied = new Set<string>();
  for (const resource of published.resources) {
    if (replaced.resources.includes(resource)) continue;
    const paths = typeof resource.path === 'string' ? [resource.path] : resource.path;
    const needed = isGeometry(resource, paths) ? properties.get(resource.name) : undefined;
    const parts = needed === undefined ? null : (await session.files.read(resource.name)).parts;
    for (const [part, path] of paths.entries()) {
      if (rewritten.some((file) => file.path === path)) continue;
      const bytes = parts?.[part];
      const text = needed === undefined || bytes === undefined ? null : withoutOtherProperties(new TextDecoder().decode(bytes), needed);
      if (text === null) copied.add(path);
      else rewritten.push({ path, text });
    }
    await pace.breathe();
  }
  return { atlas: published, rewritten, copied: [...copied], findings: datasets.flatMap((dataset) => dataset.findings) };
}

const isGeometry = ({ format }: ResourceDescriptor, paths: readonly string[]): boolean =>
  format === 'geojson' || format === 'topojson' || paths.some((path) => /\.(geojson|topojson|json)$/i.test(path));

interface Replacements {
  readonly files: readonly RewrittenFile[];
  readonly datasets: ReadonlySet<string>;
  readonly resources: readonly ResourceDescriptor[];
  readonly tables: readonly TableDescriptor[];
}

async function replacements(session: AtlasSession, datasets: readonly SuppressedDataset[], pace: Pace): Promise<Replacements> {
  const files: RewrittenFile[] = [];
  const resources: ResourceDescriptor[] = [];
  const tables: TableDescriptor[] = [];
  for (const dataset of datasets) {
    for (const { id } of session.atlas.atlas.levels) {
      const table = await publicTable(session, dataset, id);
      if (table === null) continue;
      const name = resourceName(`oeffentlich-${dataset.affected.dataset}-${id}`.toLowerCase().replace(/[^a-z0-9._/-]+/g, '-'));
      const path = `tables/${name.replaceAll('/', '-')}.csv`;
      files.push({ path, text: table.csv });
      await pace.breathe();
      resources.push(tableResource(name, path, table, dataset));
      tables.push(tableDescriptor(name, id, table, dataset));
    }
  }
  return { datasets: new Set(datasets.map(({ affected }) => affected.dataset)), resources, tables, files };
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
function publishedDescriptor(atlas: AtlasPackage, { datasets, resources, tables }: Omit<Replacements, 'files'>): AtlasPackage {
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
