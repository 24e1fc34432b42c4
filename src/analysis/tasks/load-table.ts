import {
  finding,
  supplyColumns,
  type AtlasPackage,
  type DataTable,
  type DatasetId,
  type Finding,
  type TableDescriptor,
  type Year,
} from '../../model/index.ts';
import { readAreas, readTable } from '../../reading/index.ts';
import { withoutFilledRows } from '../join/filled-rows.ts';
import { joinFindings } from '../join/join-findings.ts';
import { joinTable, type TableJoin } from '../join/join-table.ts';
import { attributeTable } from '../join/attribute-table.ts';
import type { LoadedLevel } from './load-level.ts';
import type { PackageFiles } from './package-files.ts';

/** A table read and joined; `join` is null when it could not be. */
export interface LoadedTable {
  readonly descriptor: TableDescriptor;
  readonly table: DataTable | null;
  readonly join: TableJoin | null;
  readonly findings: readonly Finding[];
}

/** Columns that the indicators and levels of a package ask of one data set. */
export interface WantedOfDataset {
  readonly numeric: readonly string[];
  readonly text: readonly string[];
  /** Those of `numeric` that are counts: their sums mean something. */
  readonly counts: ReadonlySet<string>;
}

/** What all indicators, levels and supply recipes of the package want of a data set, so that each file is read once. Cost O(indicators). */
export function wantedOfDataset(atlas: AtlasPackage, dataset: DatasetId): WantedOfDataset {
  const counts = new Set<string>();
  const delivered = new Set<string>();
  const text = new Set<string>();
  const add = (set: Set<string>, ...references: readonly { dataset: DatasetId; column: string }[]): void => {
    for (const reference of references) if (reference.dataset === dataset) set.add(reference.column);
  };
  for (const { population } of atlas.atlas.levels) if (population !== undefined) add(counts, population);
  for (const { value } of atlas.atlas.indicators ?? []) {
    switch (value.kind) {
      case 'rate':
        add(counts, ...value.numerator, ...value.denominator);
        break;
      case 'count':
      case 'density':
        add(counts, ...value.count);
        break;
      case 'delivered':
        add(delivered, value.value);
        if (value.base !== undefined) add(counts, value.base);
        break;
      case 'category':
        add(text, value.value);
        break;
    }
  }
  for (const recipe of atlas.atlas.recipes ?? []) if (recipe.kind === 'supply') add(counts, ...supplyColumns(recipe));
  return { numeric: [...new Set([...counts, ...delivered])], text: [...text], counts };
}

const withCounts = ({ numeric, text, counts }: WantedOfDataset, more: ReadonlySet<string>): WantedOfDataset => ({
  numeric: [...new Set([...numeric, ...more])],
  text,
  counts: new Set([...counts, ...more]),
});

/**
 * Reads a table and joins it to its level. `level` is null when its areas can not be read. `inhabitedAmong` tells which of some
 * areas are inhabited in some years: an area without a row where nobody lives is no gap. `moreCounts`: columns of counts read beside those
 * the package's indicators want.
 */
export async function loadTable(
  files: PackageFiles,
  descriptor: TableDescriptor,
  level: LoadedLevel | null,
  inhabitedAmong: (keys: readonly string[], years: readonly Year[]) => Promise<readonly string[]>,
  moreCounts: ReadonlySet<string>,
): Promise<LoadedTable> {
  const findings: Finding[] = [];
  const unusable = (): LoadedTable => ({ descriptor, table: null, join: null, findings });
  const { resource, parts, findings: missing } = await files.read(descriptor.resource);
  findings.push(...missing);
  if (level === null) {
    findings.push(finding('table-without-geometry', 'error', descriptor.resource, { parameters: { level: descriptor.level } }));
  }
  if (resource === null || parts === null || level === null) return unusable();

  const wanted = withCounts(wantedOfDataset(files.atlas, descriptor.dataset), moreCounts);
  const first = parts[0];
  const isGeometry = resource.format === 'geojson' || resource.format === 'topojson';
  const read =
    isGeometry && first !== undefined
      ? attributeTable(
          await readAreas(
            first,
            resource,
            { ...level.descriptor.geometry, resource: resource.name, key: descriptor.key },
            files.atlas.atlas.crs,
            [
              ...new Set([...wanted.numeric, ...wanted.text].map((column) => descriptor.columns?.[column] ?? column)),
              ...('column' in descriptor.period ? [descriptor.period.column] : []),
            ],
          ),
          descriptor,
          wanted,
        )
      : readTable(parts, resource, descriptor, wanted);
  findings.push(...relaxed(read.findings, read.value, files.atlas, descriptor.dataset));
  if (read.value === null) return unusable();
  const { value: table, findings: filled } = withoutFilledRows(read.value, descriptor);
  const join = joinTable(table, level.target, descriptor);
  const { onlyInGeometry, years } = join.report;
  const gaps = onlyInGeometry.length === 0 ? [] : await inhabitedAmong(onlyInGeometry, years);
  const absentAreas = descriptor.absentAreas ?? 'missing';
  findings.push(...filled, ...joinFindings(table, level.target, join.report, { countColumns: wanted.counts, absentAreas, gaps }));
  return { descriptor, table, join, findings };
}

/**
 * A column that one of several tables of a data set lacks is a gap to know of, not an error: an indicator may begin later, or be delivered
 * for one level only. The error that no table has it is told with the indicator.
 */
function relaxed(findings: readonly Finding[], table: DataTable | null, atlas: AtlasPackage, dataset: DatasetId): Finding[] {
  const several = (atlas.atlas.tables ?? []).filter((candidate) => candidate.dataset === dataset).length > 1;
  return findings.map((found) =>
    several && table !== null && found.code === 'column-missing' ? { ...found, severity: 'info' as const } : found,
  );
}
