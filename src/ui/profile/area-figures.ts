import { hasNumber, type IndicatorDescriptor, type IndicatorSeries } from '../../model/index.ts';

/** What is known of one area in one year. */
export interface AreaFigures {
  readonly value: number;
  readonly state: number;
  readonly cityValue: number;
  /** Denominator of a rate; NaN = unknown, or no rate. */
  readonly base: number;
  /** Numerator of a rate; NaN = unknown, hidden, or no rate. */
  readonly cases: number;
  /** Values of all years, NaN = none. */
  readonly values: Float64Array;
}

/** Reads one area out of a series; nothing is computed. Where the value is hidden its numerator and base are too. */
export function areaFigures(series: IndicatorSeries, yearIndex: number, area: number): AreaFigures {
  const value = series.values[yearIndex]?.[area] ?? Number.NaN;
  const state = series.states[yearIndex]?.[area] ?? 0;
  const open = hasNumber(state) && Number.isFinite(value) && series.denominators !== null;
  return {
    value,
    state,
    cityValue: series.city[yearIndex] ?? Number.NaN,
    base: open ? (series.denominators?.[yearIndex]?.[area] ?? Number.NaN) : Number.NaN,
    cases: open ? (series.numerators?.[yearIndex]?.[area] ?? Number.NaN) : Number.NaN,
    values: Float64Array.from(series.values, (values, index) =>
      hasNumber(series.states[index]?.[area] ?? 0) ? (values[area] ?? Number.NaN) : Number.NaN,
    ),
  };
}

/** Below this base a few cases move a rate by whole percentage points. */
const SMALL_BASE = 100;

/** True where the base is small enough to be mentioned with a warning. */
export const isSmallBase = (base: number): boolean => Number.isFinite(base) && base < SMALL_BASE;

/** A city's count is the sum of its areas: no line to compare with. */
export const comparesWithCity = (indicator: IndicatorDescriptor): boolean =>
  indicator.value.kind !== 'count' && indicator.value.kind !== 'category' && indicator.unit !== 'count';

/** Years from which on a series is not comparable with before, for one area. */
export const breakYearsOf = (series: IndicatorSeries, areas: readonly number[]): number[] =>
  series.breaks.filter((one) => one.areas.length === 0 || areas.some((area) => one.areas.includes(area))).map((one) => one.year);
