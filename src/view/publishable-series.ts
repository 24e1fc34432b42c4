import { hasNumber, type IndicatorSeries } from '../model/index.ts';

const known = new WeakMap<IndicatorSeries, IndicatorSeries>();

/**
 * The series as it may leave the house: where a state hides the number (secret, not rated, ...), neither the number nor the counts it was
 * made of are left in memory handed out, whatever shows or exports them later. The same object for the same series; the series itself where
 * nothing is to be taken out. The rules themselves (minimum base, minimum cases) were applied when the series was put together.
 * Cost O(areas * years), once.
 */
export function publishableSeries(series: IndicatorSeries): IndicatorSeries {
  const before = known.get(series);
  if (before !== undefined) return before;
  const cleaned = series.states.some((states, year) => states.some((state, area) => !hasNumber(state) && holdsNumber(series, year, area)))
    ? withoutHidden(series)
    : series;
  known.set(series, cleaned);
  return cleaned;
}

const holdsNumber = ({ values, numerators, denominators }: IndicatorSeries, year: number, area: number): boolean =>
  [values, numerators, denominators].some((column) => !Number.isNaN(column?.[year]?.[area] ?? Number.NaN));

function withoutHidden(series: IndicatorSeries): IndicatorSeries {
  const clean = (column: readonly Float64Array[]): Float64Array[] =>
    column.map((numbers, year) => numbers.map((number, area) => (hasNumber(series.states[year]?.[area] ?? 0) ? number : Number.NaN)));
  return {
    ...series,
    values: clean(series.values),
    numerators: series.numerators && clean(series.numerators),
    denominators: series.denominators && clean(series.denominators),
  };
}
