import type { IndicatorSeries, LevelDevelopment } from '../../model/index.ts';
import { standardise } from '../index/standardise.ts';

/** A spread of this part of the mean is what rounding leaves where all are alike. */
const ROUNDING = 1e-12;

/**
 * Level and development of areas: the value of a year, and its difference to the first comparable year (no break of the whole series, no
 * forecast between them), each as z-value among all areas of the level that have both numbers, with divisor n (the areas are the whole city,
 * not a sample). Where all areas are alike z is 0. An area with a break of its own after the first year has no change. Null with fewer than
 * two comparable years. Cost O(areas + breaks).
 */
export function levelAndDevelopment(series: IndicatorSeries, yearIndex: number): LevelDevelopment | null {
  const { years, values, breaks, forecastFrom = Infinity } = series;
  const toYear = years[yearIndex];
  const now = values[yearIndex];
  if (toYear === undefined || now === undefined) return null;
  const lastBreak = Math.max(
    -Infinity,
    ...breaks.filter(({ year, areas }) => areas.length === 0 && year <= toYear).map(({ year }) => year),
  );
  const first = years.findIndex((year, t) => year >= lastBreak && hasNumbers(values[t]) && (toYear >= forecastFrom || year < forecastFrom));
  const fromYear = years[first];
  const before = values[first];
  if (first < 0 || first >= yearIndex || fromYear === undefined || before === undefined) return null;
  const broken = new Set(breaks.filter(({ year }) => year > fromYear && year <= toYear).flatMap(({ areas }) => [...areas]));
  const change = now.map((value, area) => (broken.has(area) ? NaN : value - before[area]!));
  const level = now.map((value, area) => (Number.isNaN(change[area]!) ? NaN : value));
  return { levels: zOrMiddle(level), changes: zOrMiddle(change), fromYear, toYear };
}

const hasNumbers = (values: Float64Array | undefined): boolean => values?.some((value) => Number.isFinite(value)) === true;

/** z-values; 0 instead of none where all are alike: they all lie in the middle. */
function zOrMiddle(column: Float64Array): Float64Array {
  const { values, center, scale } = standardise(column, 'zPopulation');
  return scale > ROUNDING * Math.max(1, Math.abs(center)) ? values : column.map((value) => (Number.isFinite(value) ? 0 : NaN));
}
