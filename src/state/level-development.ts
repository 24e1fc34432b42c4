import type { IndicatorSeries } from '../model/index.ts';

/** A z-value of this size lies at the rim of the board. */
const RIM = 2.5;

export interface LevelDevelopmentProposal {
  /** Level and change per area as z-values within the level of areas; NaN where a value is missing, secret or not rated. */
  readonly levels: Float64Array;
  readonly changes: Float64Array;
  readonly fromYear: number;
  readonly toYear: number;
}

/**
 * Where areas lie on a board "level x development": the value of the shown year, and its difference to the first comparable year (no break of
 * the whole series, no forecast between them), each as z-value among all areas of the level that have both numbers. z = (value - mean) / s with
 * s over n (the areas are the whole city, not a sample). Where all areas are alike z is 0. An area with a break of its own after the first year
 * has no change. Null with fewer than two comparable years. Cost O(areas + breaks).
 */
export function levelAndDevelopment(series: IndicatorSeries, yearIndex: number): LevelDevelopmentProposal | null {
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
  const change = now.map((value, area) => (broken.has(area) ? Number.NaN : value - before[area]!));
  const level = now.map((value, area) => (Number.isNaN(change[area]!) ? Number.NaN : value));
  return { levels: zValues(level), changes: zValues(change), fromYear, toYear };
}

/** 0..1 along an axis of a board for a z-value: 0.5 = mean, the rims at ±2.5; NaN stays NaN. */
export const positionOfZ = (z: number): number => Math.min(1, Math.max(0, 0.5 + z / (2 * RIM)));

const hasNumbers = (values: Float64Array | undefined): boolean => values?.some((value) => Number.isFinite(value)) === true;

function zValues(values: Float64Array): Float64Array {
  const known = values.filter((value) => Number.isFinite(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  // Rounding leaves a little of nothing where all are alike.
  const alike = !(deviation > 1e-12 * Math.max(1, Math.abs(mean)));
  return values.map((value) => (Number.isFinite(value) ? (alike ? 0 : (value - mean) / deviation) : Number.NaN));
}
