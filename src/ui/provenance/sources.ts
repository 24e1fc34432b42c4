import {
  neededColumns,
  outputOf,
  recipeInputs,
  type AtlasPackage,
  type IndicatorDescriptor,
  type Recipe,
  type TableDescriptor,
  type Year,
} from '../../model/index.ts';

function tablesOf(atlas: AtlasPackage, indicator: IndicatorDescriptor): readonly TableDescriptor[] {
  const datasets = new Set(neededColumns(indicator.value).map(({ dataset }) => dataset));
  return (atlas.atlas.tables ?? []).filter((table) => datasets.has(table.dataset));
}

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter((text): text is string => text !== undefined && text !== '')),
];

/** The recipe that computes an indicator; null for indicators of the package. */
export const recipeBehind = (atlas: AtlasPackage, { id }: IndicatorDescriptor): Recipe | null =>
  outputOf(atlas.atlas.recipes ?? [], id)?.recipe ?? null;

/** Indicators a recipe reads, as far as the package has them. */
export const inputIndicators = (atlas: AtlasPackage, recipe: Recipe): readonly IndicatorDescriptor[] =>
  recipeInputs(recipe).flatMap((id) => atlas.atlas.indicators?.find((one) => one.id === id) ?? []);

/** The indicators of the package an indicator comes from, through recipes upon recipes: itself where no recipe computes it. */
function delivered(atlas: AtlasPackage, indicator: IndicatorDescriptor, seen = new Set<string>()): readonly IndicatorDescriptor[] {
  if (seen.has(indicator.id)) return [];
  seen.add(indicator.id);
  const recipe = recipeBehind(atlas, indicator);
  return recipe === null ? [indicator] : inputIndicators(atlas, recipe).flatMap((input) => delivered(atlas, input, seen));
}

/**
 * Who delivered the numbers: the indicator's own word, else that of its tables, else of the package. What a recipe computes has the sources
 * of all its inputs.
 */
export const indicatorSources = (atlas: AtlasPackage, indicator: IndicatorDescriptor): readonly string[] =>
  distinct(delivered(atlas, indicator).flatMap((one) => ownSources(atlas, one)));

function ownSources(atlas: AtlasPackage, indicator: IndicatorDescriptor): readonly string[] {
  if (indicator.source !== undefined) return [indicator.source];
  const ofTables = distinct(tablesOf(atlas, indicator).map((table) => table.source));
  return ofTables.length > 0 ? ofTables : distinct((atlas.sources ?? []).map((source) => source.title));
}

const isOfYear = ({ period }: TableDescriptor, year: Year | null): boolean => !('year' in period) || year === null || period.year === year;

/**
 * Day or rule the numbers of a year are of ("31.12."); undefined where nobody says, or where the inputs of a recipe are of several days.
 */
export function indicatorReferenceDate(atlas: AtlasPackage, indicator: IndicatorDescriptor, year: Year | null = null): string | undefined {
  const [date, ...others] = distinct(delivered(atlas, indicator).map((one) => ownReferenceDate(atlas, one, year)));
  return others.length === 0 ? date : undefined;
}

const ownReferenceDate = (atlas: AtlasPackage, indicator: IndicatorDescriptor, year: Year | null): string | undefined =>
  indicator.referenceDate ??
  distinct(
    tablesOf(atlas, indicator)
      .filter((table) => isOfYear(table, year))
      .map((table) => table.referenceDate),
  )[0];
