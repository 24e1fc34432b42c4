import type { IndicatorSeries, Year } from '../../model/index.ts';

/** One year on the time axis. */
export interface TimelineYear {
  readonly year: Year;
  /** Position in `series.years`; -1 = no data. */
  readonly index: number;
  /** Values from here on are not comparable with earlier ones. */
  readonly breakReason: 'boundaries' | 'definition' | 'source' | null;
  readonly isForecast: boolean;
}

/** Every calendar year from the first to the last of a series, those without data too. Cost O(years). */
export function timelineYears(series: IndicatorSeries): readonly TimelineYear[] {
  const first = series.years[0];
  const last = series.years.at(-1);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const year = first + offset;
    const index = series.years.indexOf(year);
    return {
      year,
      index: index >= 0 && series.origin[index] === 'none' ? -1 : index,
      breakReason: series.breaks.find((one) => one.year === year)?.reason ?? null,
      isForecast: year >= (series.forecastFrom ?? Infinity),
    };
  });
}

/** The nearest year with data from `wanted` on in the direction the reader moves; null = there is none. */
export function yearWithData(years: readonly TimelineYear[], wanted: Year, direction: -1 | 1): Year | null {
  const inDirection = years.filter((one) => one.index >= 0 && (one.year - wanted) * direction >= 0);
  const nearest = direction > 0 ? inDirection[0] : inDirection.at(-1);
  return nearest?.year ?? null;
}
