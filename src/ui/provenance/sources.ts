import type { AtlasPackage, DatasetId, IndicatorDescriptor, TableDescriptor, Year } from '../../model/index.ts';

/** Data sets an indicator is made of. */
function datasetsOf({ value }: IndicatorDescriptor): readonly DatasetId[] {
  switch (value.kind) {
    case 'rate':
      return [...value.numerator, ...value.denominator].map((reference) => reference.dataset);
    case 'count':
    case 'density':
      return value.count.map((reference) => reference.dataset);
    case 'delivered':
    case 'category':
      return [value.value.dataset];
  }
}

function tablesOf(atlas: AtlasPackage, indicator: IndicatorDescriptor): readonly TableDescriptor[] {
  const datasets = new Set(datasetsOf(indicator));
  return (atlas.atlas.tables ?? []).filter((table) => datasets.has(table.dataset));
}

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter((text): text is string => text !== undefined && text !== '')),
];

/** Who delivered the numbers: the indicator's own word, else that of its tables, else of the package. */
export function indicatorSources(atlas: AtlasPackage, indicator: IndicatorDescriptor): readonly string[] {
  if (indicator.source !== undefined) return [indicator.source];
  const ofTables = distinct(tablesOf(atlas, indicator).map((table) => table.source));
  return ofTables.length > 0 ? ofTables : distinct((atlas.sources ?? []).map((source) => source.title));
}

const isOfYear = ({ period }: TableDescriptor, year: Year | null): boolean => !('year' in period) || year === null || period.year === year;

/** Day or rule the numbers of a year are of ("31.12."); undefined where nobody says. */
export const indicatorReferenceDate = (atlas: AtlasPackage, indicator: IndicatorDescriptor, year: Year | null = null): string | undefined =>
  indicator.referenceDate ??
  distinct(
    tablesOf(atlas, indicator)
      .filter((table) => isOfYear(table, year))
      .map((table) => table.referenceDate),
  )[0];
