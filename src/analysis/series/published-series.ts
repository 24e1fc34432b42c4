import {
  hasNumber,
  outputOf,
  publicationNeeds,
  recipeIndicator,
  ValueState,
  type AtlasPackage,
  type IndicatorDescriptor,
  type IndicatorId,
  type IndicatorSeries,
} from '../../model/index.ts';

/** Where a series counts people or cases, and whether what is left of the base tells as much. */
interface Counting {
  readonly cases: 'numerators' | 'values';
  readonly withRest: boolean;
}

/** What is to be hidden of a series before it is published. */
export interface Hiding {
  /** Numbers that rest on fewer cases; 0 = none. */
  readonly minimum: number;
  /** Null: numbers of this kind tell no cases themselves, see `alike`. */
  readonly counting: Counting | null;
  /** Hidden where one of these is: a difference is where the number it is a difference of is, a count where a rate of it is. */
  readonly alike: readonly IndicatorId[];
}

const DIFFERENCE = '-differenz';

/** What publication asks of an indicator beyond the rules its series keeps anyway; null = nothing. `atlas`: with the recipes behind it. */
export function hidingOf(atlas: AtlasPackage, id: IndicatorId): Hiding | null {
  const output = outputOf(atlas.atlas.recipes ?? [], id);
  const indicator = output === null ? atlas.atlas.indicators?.find((one) => one.id === id) : undefined;
  const { minimumCases: minimum, alike } = publicationNeeds(atlas, indicator ?? { ...WORDLESS, id });
  if (minimum === 0 && alike.length === 0) return null;
  if (output === null) return { minimum, counting: minimum === 0 ? null : countingOf(indicator), alike };
  const { name } = output.output;
  if (name === 'erreicht') return { minimum, counting: { cases: 'numerators', withRest: true }, alike };
  if (name === 'bedarf') return { minimum, counting: { cases: 'values', withRest: false }, alike };
  if (name === `erreicht${DIFFERENCE}`) return { minimum, counting: null, alike: [recipeIndicator(output.recipe.id, 'erreicht')] };
  return null;
}

const WORDLESS: Omit<IndicatorDescriptor, 'id'> = {
  title: '',
  unit: 'none',
  decimals: 0,
  polarity: 'neutral',
  value: { kind: 'count', count: [] },
};

function countingOf(indicator: IndicatorDescriptor | undefined): Counting | null {
  switch (indicator?.value.kind) {
    case 'rate':
      return { cases: 'numerators', withRest: true };
    case 'count':
    case 'density':
      return { cases: 'numerators', withRest: false };
    case 'delivered':
      return { cases: 'values', withRest: false };
    default:
      return null;
  }
}

/**
 * The series without the numbers that rest on fewer cases than may be told: they become `secret`, with the counts behind them. The city's
 * value goes where it is such a count itself. Cost O(areas · years).
 */
export function withFewCasesHidden(series: IndicatorSeries, { cases, withRest }: Counting, minimum: number): IndicatorSeries {
  const isSmall = (count: number): boolean => count > 0 && count < minimum;
  const counts = cases === 'values' ? series.values : series.numerators;
  const hidden = withSecret(series, (year, area) => {
    const count = counts?.[year]?.[area] ?? Number.NaN;
    const base = series.denominators?.[year]?.[area] ?? Number.NaN;
    return isSmall(count) || (withRest && isSmall(base - count));
  });
  if (cases !== 'values' && series.denominators !== null) return hidden;
  return { ...hidden, city: series.city.map((value) => (isSmall(value) ? Number.NaN : value)) };
}

/** The series secret where another one of the same areas is. Cost O(areas · years). */
export const withHiddenLike = (series: IndicatorSeries, other: IndicatorSeries): IndicatorSeries =>
  withSecret(series, (year, area) => other.states[other.years.indexOf(series.years[year]!)]?.[area] === ValueState.secret);

function withSecret(series: IndicatorSeries, isSecret: (year: number, area: number) => boolean): IndicatorSeries {
  const states = series.states.map((inYear, year) =>
    inYear.map((state, area) => (hasNumber(state) && isSecret(year, area) ? ValueState.secret : state)),
  );
  const open = (columns: readonly Float64Array[]): Float64Array[] =>
    columns.map((column, year) => column.map((value, area) => (states[year]![area] === ValueState.secret ? Number.NaN : value)));
  return {
    ...series,
    states,
    values: open(series.values),
    numerators: series.numerators && open(series.numerators),
    denominators: series.denominators && open(series.denominators),
  };
}
