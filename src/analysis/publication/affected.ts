import {
  countedColumns,
  type AtlasPackage,
  type CategoryDescriptor,
  type ColumnReference,
  type DatasetId,
  type TableDescriptor,
} from '../../model/index.ts';

/** What must be known of one column to publish it. */
export interface AffectedColumn {
  readonly column: string;
  readonly kind: 'count' | 'delivered' | 'category';
  /** Fewest cases that may be shown; 0 = no rule. */
  readonly minimumCases: number;
  /** Denominators of the rates this count alone is the numerator of. */
  readonly bases: readonly (readonly ColumnReference[])[];
  /** Numerators of several counts this one is a part of, with the denominators. */
  readonly sums: readonly { readonly parts: readonly ColumnReference[]; readonly base: readonly ColumnReference[] }[];
  /** Base of a delivered number, with the factor of its unit (0 = it is no rate). */
  readonly deliveredBase: { readonly reference: ColumnReference; readonly factor: number } | null;
  readonly categories: readonly CategoryDescriptor[];
}

/** A data set that is written anew for publication. */
export interface AffectedDataset {
  readonly dataset: DatasetId;
  readonly tables: readonly TableDescriptor[];
  readonly columns: readonly AffectedColumn[];
}

const FACTORS: Readonly<Record<string, number>> = { percent: 100, perHundred: 100, perThousand: 1000 };

/**
 * The data sets under a rule of secrecy, of their source or of an indicator, and those that share a file with one. Data sets whose columns
 * are denominators come before those that need them.
 */
export function affectedDatasets(atlas: AtlasPackage): AffectedDataset[] {
  const tables = atlas.atlas.tables ?? [];
  const indicators = atlas.atlas.indicators ?? [];
  const affected = new Set<DatasetId>(tables.filter(({ minimumCases }) => (minimumCases ?? 0) > 0).map(({ dataset }) => dataset));
  for (const { minimumCases, value } of indicators) {
    if ((minimumCases ?? 0) > 0) for (const { dataset } of countedColumns(value)) affected.add(dataset);
  }
  let grows = true;
  while (grows) {
    const resources = new Set(tables.filter(({ dataset }) => affected.has(dataset)).map(({ resource }) => resource));
    const sharing = tables.filter(({ dataset, resource }) => resources.has(resource) && !affected.has(dataset));
    for (const { dataset } of sharing) affected.add(dataset);
    grows = sharing.length > 0;
  }
  const datasets = [...affected].map((dataset) => {
    const own = tables.filter((table) => table.dataset === dataset);
    const rule = Math.max(0, ...own.map(({ minimumCases }) => minimumCases ?? 0));
    return { dataset, tables: own, columns: columnsOf(atlas, dataset, rule) };
  });
  const isBase = ({ dataset }: AffectedDataset): boolean =>
    indicators.some(({ value }) => value.kind === 'rate' && value.denominator.some((reference) => reference.dataset === dataset));
  return datasets.sort((first, second) => Number(isBase(second)) - Number(isBase(first)));
}

function columnsOf(atlas: AtlasPackage, dataset: DatasetId, rule: number): AffectedColumn[] {
  type Mutable = { -readonly [Name in keyof AffectedColumn]: AffectedColumn[Name] };
  const columns = new Map<string, Mutable>();
  const own = (references: readonly ColumnReference[]): string[] =>
    references.filter((reference) => reference.dataset === dataset).map(({ column }) => column);
  const touch = (column: string, kind: AffectedColumn['kind']): Mutable => {
    let entry = columns.get(column);
    if (entry === undefined) {
      entry = { column, kind, minimumCases: rule, bases: [], sums: [], deliveredBase: null, categories: [] };
      columns.set(column, entry);
    }
    return entry;
  };
  for (const { population } of atlas.atlas.levels)
    if (population !== undefined) for (const column of own([population])) touch(column, 'count');
  for (const { value, minimumCases = 0, unit } of atlas.atlas.indicators ?? []) {
    for (const column of own(value.kind === 'category' ? [] : countedColumns(value))) {
      const entry = touch(column, value.kind === 'delivered' ? 'delivered' : 'count');
      entry.minimumCases = Math.max(entry.minimumCases, minimumCases);
      if (value.kind === 'rate') {
        if (value.numerator.length === 1) entry.bases = [...entry.bases, value.denominator];
        else entry.sums = [...entry.sums, { parts: value.numerator, base: value.denominator }];
      }
      if (value.kind === 'delivered' && value.base !== undefined)
        entry.deliveredBase = { reference: value.base, factor: FACTORS[unit] ?? 0 };
    }
    if (value.kind === 'rate') for (const column of own(value.denominator)) touch(column, 'count');
    if (value.kind === 'delivered' && value.base !== undefined) for (const column of own([value.base])) touch(column, 'count');
    if (value.kind === 'category') for (const column of own([value.value])) touch(column, 'category').categories = value.categories;
  }
  // denominators first: what is hidden of them no longer helps an attacker
  return [...columns.values()].sort((first, second) => order(first) - order(second));
}

const order = ({ kind, bases, sums }: AffectedColumn): number => (kind !== 'count' ? 2 : bases.length + sums.length > 0 ? 1 : 0);
