import type { IndicatorId, LevelId, Year } from './ids.ts';

/**
 * The values of one indicator on one level for all its years.
 * `values[t]` is a Float64Array of length n for `years[t]` (NaN = no number), `states[t]` a Uint8Array of ValueState codes.
 */
export interface IndicatorSeries {
  readonly indicator: IndicatorId;
  readonly level: LevelId;
  readonly years: readonly Year[];
  readonly values: readonly Float64Array[];
  readonly states: readonly Uint8Array[];
  /** Numerators and denominators where the indicator is a rate; a count is its own numerator. NaN = unknown. */
  readonly numerators: readonly Float64Array[] | null;
  readonly denominators: readonly Float64Array[] | null;
  /** Value of the whole city per year: sum of numerators over sum of denominators, or the delivered value; NaN = not available. */
  readonly city: Float64Array;
  /** True per year where the city value comes from a delivered total row, false where it was summed up. */
  readonly cityDelivered: readonly boolean[];
  /** `direct`: delivered for this level; `aggregated`: summed up from a smaller level; `crosswalk`: carried over between editions. */
  readonly origin: readonly ('direct' | 'aggregated' | 'crosswalk' | 'none')[];
  /** Year from which on values are not comparable with earlier ones (new boundaries, new definition), per break. */
  readonly breaks: readonly SeriesBreak[];
  /** Years from this one on are forecast, not counted. */
  readonly forecastFrom?: Year;
}

export interface SeriesBreak {
  readonly year: Year;
  /** Positions of the areas concerned; empty = all. */
  readonly areas: readonly number[];
  readonly reason: 'boundaries' | 'definition' | 'source';
}
